"""Title case and sentence case, as Vale's `capitalization` asks for them.

https://vale.sh/docs/checks/capitalization describes it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from newslint.checks.vale.patterns import make_piece, piece
from newslint.text.patterns import late_pattern

#: Words that keep a small letter inside a title: articles, conjunctions and prepositions of three letters or fewer, as
#: the Associated Press Stylebook has it, and "via", "vs" and "per".
_SMALL = frozenset(
    [
        "a",
        "an",
        "and",
        "as",
        "at",
        "but",
        "by",
        "en",
        "for",
        "if",
        "in",
        "nor",
        "of",
        "on",
        "or",
        "per",
        "the",
        "to",
        "v",
        "v.",
        "via",
        "vs",
        "vs.",
    ]
)
#: Prepositions that do so by the Chicago Manual of Style, whatever their length.
_PREPOSITIONS = frozenset(
    [
        "about",
        "above",
        "across",
        "after",
        "against",
        "along",
        "among",
        "around",
        "before",
        "between",
        "beyond",
        "concerning",
        "despite",
        "down",
        "during",
        "following",
        "from",
        "including",
        "into",
        "near",
        "over",
        "since",
        "through",
        "throughout",
        "towards",
        "under",
        "until",
        "upon",
        "with",
        "within",
        "without",
    ]
)
#: A word of a title: hyphens and slashes part it.
_TITLE_WORD = late_pattern(r"[^\W_][^\s/-]*")
_WORD = r"[\w*]+\S*"
_BEGINNING = late_pattern(r"(?:^|(?<=[\x00-\x7f])(?<![A-Za-z0-9_]))\w")
_NUMBERED = late_pattern(r"\d+\.")
_PLAIN = late_pattern(r"[\w .'’-]+")


class Words:
    """Parts texts into words, of which an exception of several words is one."""

    def __init__(self, exceptions: Sequence[str], accepted: Sequence[str] = ()) -> None:
        """Takes what is left as it is, texts and patterns, and what is written as a vocabulary has it."""
        self._exceptions = sorted(dict.fromkeys(exceptions), key=len, reverse=True)
        self._accepted = {term.casefold(): term for term in sorted(accepted, key=len)}

    def split(self, text: str) -> list[str]:
        """The words of `text`, in order."""
        return [match.group() for match in re.finditer("|".join([*self._known_in(text), _WORD]), text)]

    def _known_in(self, text: str) -> list[str]:
        """The patterns of the exceptions that could stand in `text`, the longest first."""
        lowered = text.lower()
        accepted = [term for term in self._accepted.values() if not is_plain(term) or term.lower() in lowered]
        terms = [(term, "") for term in self._exceptions if not is_plain(term) or term in text]
        terms += [(term, "(?i:{})" if is_plain(term) else "") for term in accepted]
        parts = [(_part(term), flags or "{}") for term, flags in sorted(terms, key=lambda term: -len(term[0]))]
        return [rf"\b{flags.format(f'(?:{part})')}\b" for part, flags in parts if part]

    def written(self, word: str) -> str | None:
        """How `word` is to be written where it is an exception, or holds one; None for no exception."""
        accepted = self._accepted.get(word.casefold())
        if accepted is not None:
            return accepted
        for term in (*self._exceptions, *self._accepted.values()):
            part = _part(term)
            if part and re.search(rf"\b{part}\b" if is_plain(term) else part, word):
                return word
        return None


def is_plain(term: str) -> bool:
    """Whether an exception is plain text, not a pattern."""
    return _PLAIN.fullmatch(term) is not None


def _part(term: str) -> str | None:
    """An exception as a pattern; None where `re` does not take it, or not in a short time."""
    if is_plain(term):
        return re.escape(term)
    made = piece(make_piece("exceptions", term))
    return None if made.timed else made.source


def capitals(word: str) -> str:
    """`word` with a capital at its beginning and behind each sign of ASCII in it: L.A.’s, Saint-Malo."""
    return _BEGINNING.sub(lambda letter: letter.group().upper(), word.lower())


def title_case(text: str, words: Words, *, chicago: bool = False) -> str:
    """`text` with the capitals of a title, in the style of AP or Chicago.

    AP writes "to" with a capital before a verb, which takes a parser to tell: the word stays as it is.
    """
    last = text.rstrip()[-1:] and len(text)

    def cased(match: re.Match[str]) -> str:
        word, (start, end) = match.group(), match.span()
        written = words.written(word)
        if written is not None:
            return written
        small = word.lower()
        if small == "to" and not chicago:
            return word
        minor = small in _SMALL or (chicago and small in _PREPOSITIONS)
        if minor and start and end != last and _is_inside(text, start, end):
            return small
        return word[0].upper() + word[1:]

    return _TITLE_WORD.sub(cased, text)


def _is_inside(text: str, start: int, end: int) -> bool:
    """Whether a small word stands inside a title's clause: not behind a colon or dash, nor first in a compound."""
    before, further = text[start - 1], text[max(start - 2, 0) : start - 1]
    return before in " -/" and further not in (":", "-") and (text[end : end + 1] != "-" or before == "-")


def sentence_case(text: str, words: Words, indicators: Sequence[str]) -> str:
    """`text` with the capitals of a sentence, its words apart by single spaces.

    Behind a word that ends in one of the `indicators` a sentence begins anew.
    """
    made: list[str] = []
    before = ""
    for number, word in enumerate(words.split(text)):
        written = words.written(word)
        numbered = number == 1 and _NUMBERED.search(before) is not None
        if written is not None:
            made.append(written)
        elif number == 0 or numbered or (indicators and before.endswith(tuple(indicators))):
            made.append(word[0].upper() + word[1:].lower())
        else:
            made.append(word.lower())
        before = word
    return " ".join(made)
