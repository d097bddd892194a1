"""How corrections are worded: data/corrections.txt, each wording compiled to a pattern with slots."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from newslint.language.names.lexicon import lexicon
from newslint.language.names.words import UPPER
from newslint.text.named_tuples import NamedTuple
from newslint.text.patterns import late_pattern

_FILE = Path(__file__).resolve().parent.parent.parent / "data" / "corrections.txt"
_MACRO = late_pattern(r"(\w+) = (.+)")
_PIECE = late_pattern(r"<(?P<slot>right|wrong|about)(?P<lower>~?)>|\{(?P<macro>[a-z]\w*)\}|\.\.\.")
#: What may stand at `...`: anything up to the end of a sentence or clause.
_ANYTHING = r"[^.;:]*?"
_QUOTED = r"“[^“”]+”|\"[^\"]+\"|‘[^‘]+?’(?!\w)|(?<!\w)'[^']+'(?!\w)"
#: A day of the year, and a figure: a number with its currency and scale, and the word behind it that it counts.
_DATE = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.? \d{1,2}\b(?:, \d{4})?"
_FIGURE = (
    r"[$£€¥]?\d[\d,]*(?:\.\d+)?(?:[-–]\d+)?(?:%| (?:million|billion|trillion|percent|per cent))?"
    r"(?:[ -](?!{bar}\b)[a-z]+\b)?"
)
#: A phrase of six words at the most.
_WORD = r"(?!{bar}\b)[\w$£€](?:[\w'’$£€-]|\.(?=\w))*"
_PHRASE = _WORD + r"(?: (?:of (?:the )?)?" + _WORD + r"){0,5}?{end}"
#: Prepositions that a name goes on after, behind a noun such as Bank or Institute.
_LINKS = ("of", "of the", "for", "in", "on", "upon", "and the")


class Wording(NamedTuple):
    """One wording: the pattern, its slots among right, wrong and about, and how sure it is, 0 for the surest."""

    pattern: re.Pattern[str]
    slots: frozenset[str]
    rank: int


def name_pattern() -> str:
    """A pattern that matches a name: capitalised words, and the particles that open it or stand inside it."""
    lists = lexicon()
    opening = "|".join(sorted(lists.opening_particles))
    inside = "|".join(sorted({*lists.particles, *_LINKS}, key=len, reverse=True))
    stops = "|".join(sorted(lists.abbreviations))
    tail = rf"(?:['’](?!s\b)\w+)*(?:[-‐‑][\w'’]+)*(?:['’]s(?= [{UPPER}]))?"
    word = rf"(?:(?:{stops}|[{UPPER}](?:\.[{UPPER}])*)\.(?= ?[{UPPER}])|(?:(?:{opening})-)?[{UPPER}]\w*{tail})"
    return rf"(?<![\w.])(?:(?:{opening}) )*{word}(?:(?: (?:(?:{inside}) )*| & ){word})*"


@cache
def wordings() -> tuple[Wording, ...]:
    """The wordings, the surest first."""
    macros = {"demonym": "|".join(sorted(lexicon().demonyms))}

    def expanded(piece: re.Match[str]) -> str:
        if piece["macro"]:
            return macros[piece["macro"]]
        if piece["slot"]:
            return f"(?-i:(?P<{piece['slot']}>{_slot(macros, anything=bool(piece['lower']))}))"
        return _ANYTHING

    found = []
    for rank, row in enumerate(_rows()):
        macro = _MACRO.fullmatch(row)
        if macro:
            macros[macro[1]] = _PIECE.sub(expanded, macro[2])
        else:
            pattern = re.compile(_PIECE.sub(expanded, row), re.IGNORECASE)
            found.append(Wording(pattern, frozenset(pattern.groupindex), rank))
    return tuple(found)


def _slot(macros: Mapping[str, str], *, anything: bool) -> str:
    """What a slot holds: a name, a figure or something in quotation marks, or `anything` up to where a phrase ends."""
    figure = _FIGURE.replace("{bar}", macros["bar"])
    phrase = _PHRASE.replace("{bar}", macros["bar"]).replace("{end}", macros["end"])
    name = name_pattern()
    forms = [_QUOTED, _DATE, figure, *([name + macros["end"], phrase] if anything else []), name]
    return "|".join(forms)


def _rows() -> Iterator[str]:
    for row in _FILE.read_text(encoding="utf-8").splitlines():
        if row and not row.startswith("#"):
            yield row
