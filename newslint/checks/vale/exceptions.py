"""What a Vale rule lets pass: its `exceptions`, and the words that a vocabulary accepts.

As in Vale, an exception holds where it stands as whole words in what was found, capitals counting unless it begins with
`(?i)`; one of several words holds too where what was found is a part of it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from newslint.checks.vale.patterns import Piece, make_piece, piece
from newslint.text.named_tuples import NamedTuple
from newslint.text.patterns import late_pattern

_EDGE = late_pattern(r"\b")
#: What makes a term more than plain text; a stop is one.
_SPECIAL = late_pattern(r"[\\^$*+?()\[\]{}|]")
_SPACES = late_pattern(r"\s+|\\s[+*]?")
#: Longer finds than this, in words' edges, are looked at for patterns only in whole.
_MOST_EDGES = 64


class _Terms(NamedTuple):
    """Terms made ready: plain ones, patterns, and those of several words."""

    plain: frozenset[str]
    patterns: tuple[Piece, ...]
    phrases: tuple[Piece, ...]


@cache
def _ready(terms: tuple[str, ...]) -> _Terms:
    patterns = [term for term in terms if _SPECIAL.search(term)]
    phrases = [term for term in terms if _SPACES.search(term)]
    return _Terms(
        frozenset(terms).difference(patterns),
        tuple(piece(make_piece("exceptions", term, r"\b(?:{})\b")) for term in patterns),
        tuple(piece(make_piece("exceptions", _spaced(term), r"\b(?:{})\b")) for term in phrases),
    )


def _spaced(term: str) -> str:
    """A term of several words as a pattern in which any white space parts them."""
    source = term if _SPECIAL.search(term) else re.escape(term).replace(r"\ ", " ")
    return source.replace(" ", r"\s+")


class Exceptions:
    """The exceptions of one rule."""

    def __init__(self, *lists: Sequence[str]) -> None:
        self._lists = [tuple(terms) for terms in lists if terms]

    def cover(self, found: str, text: str, start: int, end: int) -> bool:
        """Whether `found`, which stands at these places of the stretch `text`, is let pass."""
        return any(_covers(_ready(terms), found, text, start, end) for terms in self._lists)


def _covers(terms: _Terms, found: str, text: str, start: int, end: int) -> bool:
    if terms.plain and not terms.plain.isdisjoint(_whole_words(found)):
        return True
    if any(pattern.compiled(0).search(found) for pattern in terms.patterns):
        return True
    return any(
        match.start() <= start and end <= match.end()
        for phrase in terms.phrases
        if _could_match(phrase, text)
        for match in phrase.compiled(re.IGNORECASE).finditer(text)
    )


def _could_match(phrase: Piece, text: str) -> bool:
    lowered = text.lower()
    return not phrase.literals or any(literal in lowered for literal in phrase.literals)


def _whole_words(found: str) -> set[str]:
    """Every stretch of `found` that begins and ends at the edge of a word."""
    edges = [match.start() for match in _EDGE.finditer(found)][:_MOST_EDGES]
    return {found[start:end] for number, start in enumerate(edges) for end in edges[number + 1 :]}
