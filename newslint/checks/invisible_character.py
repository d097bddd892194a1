"""The check `invisible-character`: characters that nobody sees, and letters that are not what they look like."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from newslint.checks.check import Hit, coded_check
from newslint.finding import Edit, Fix, Safety
from newslint.language.analysis import Analysis
from newslint.rule import Rule
from newslint.text.span import Span

#: Soft hyphens, zero-width spaces and byte order marks, marks of direction, and control characters: Unicode's Cf and Cc
#: but for tabs and line ends. The joiners (U+200C, U+200D) count only between Latin letters: emoji need them.
_INVISIBLE = re.compile(
    "[\u00ad\u200b\u2060\ufeff\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f]"
    "|(?<=[A-Za-z])[\u200c\u200d]+(?=[A-Za-z])"
)
_LATIN = "A-Za-z\u00c0-\u024f"
_LOOKALIKE = "\u0370-\u03ff\u0400-\u052f"
#: A word with letters of two alphabets: Latin, and Greek or Cyrillic, two Latin letters at least (not µm or Ωm).
_MIXED = re.compile(
    rf"[{_LATIN}{_LOOKALIKE}]*(?:[{_LATIN}]{{2}}[{_LOOKALIKE}]|[{_LOOKALIKE}][{_LATIN}]{{2}})[{_LATIN}{_LOOKALIKE}]*"
)
#: Greek and Cyrillic letters, and the Latin ones that they are taken for.
_TWINS = str.maketrans("АВЕКМНОРСТУХаеорсухіјѕΑΒΕΖΗΙΚΜΝΟΡΤΥΧο", "ABEKMHOPCTYXaeopcyxijsABEZHIKMNOPTYXo")
#: How far a name of the Unicode database is worth quoting.
_UNNAMED = "a control character"


@coded_check()
def INVISIBLE_CHARACTER(analysis: Analysis, _: Rule) -> Iterator[Hit]:  # noqa: N802 - becomes a constant
    """Every invisible character, and every word whose letters are of two alphabets."""
    text = analysis.text
    if text.isascii() and text.isprintable():
        return
    for match in _INVISIBLE.finditer(text):
        name = unicodedata.name(match.group()[0], _UNNAMED).lower()
        span = Span(*match.span())
        yield Hit(span, {"what": f"U+{ord(match.group()[0]):04X}, {name}"}, fix=Fix((Edit(span, ""),), Safety.SAFE))
    if text.isascii():
        return
    for match in _MIXED.finditer(text):
        span, latin = Span(*match.span()), match.group().translate(_TWINS)
        yield Hit(
            span,
            message="“{found}” mixes letters of two alphabets that look alike",
            suggestions=(latin,) if latin.isascii() else (),
            fix=Fix((Edit(span, latin),), Safety.UNSAFE) if latin.isascii() else None,
        )
