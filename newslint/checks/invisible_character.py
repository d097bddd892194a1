"""The check `invisible-character`: characters that nobody sees, and letters that are not what they look like."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from newslint.checks.check import Hit, coded_check
from newslint.finding import Edit, Fix, Safety
from newslint.language.analysis import Analysis
from newslint.rule import Rule
from newslint.text.patterns import late_pattern
from newslint.text.span import Span

#: Soft hyphens, zero-width spaces and joiners, byte order marks, marks of direction, and control characters: Unicode's
#: Cf and Cc but for tabs, line ends and the controls that a text decoded wrongly is full of.
_INVISIBLE = late_pattern("[\u00ad\u200b-\u200f\u2060\ufeff\u202a-\u202e\u2066-\u2069\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
#: They belong into emoji and into other scripts, but not between two Latin letters.
_JOINERS = "\u200c\u200d"
_LATIN = "A-Za-z\u00c0-\u024f"
_LOOKALIKE = late_pattern("[\u0370-\u03ff\u0400-\u052f]")
_LETTERS = late_pattern(rf"[{_LATIN}\u0370-\u03ff\u0400-\u052f]+")
#: Latin letters beside a Greek or Cyrillic one in one word: two at least (not µm or Ωm).
_TWO_LATIN = late_pattern(rf"[{_LATIN}]{{2}}")
#: Greek and Cyrillic letters, and the Latin ones that they are taken for.
_TWINS = str.maketrans("АВЕКМНОРСТУХаеорсухіјѕΑΒΕΖΗΙΚΜΝΟΡΤΥΧο", "ABEKMHOPCTYXaeopcyxijsABEZHIKMNOPTYXo")
#: How far a name of the Unicode database is worth quoting.
_UNNAMED = "a control character"


@coded_check()
def INVISIBLE_CHARACTER(analysis: Analysis, _: Rule) -> Iterator[Hit]:  # noqa: N802 - becomes a constant
    """Every invisible character, and every word whose letters are of two alphabets."""
    text = analysis.text
    for match in _INVISIBLE.finditer(text):
        character, span = match.group(), Span(*match.span())
        if character in _JOINERS and not _is_between_letters(text, span):
            continue
        name = unicodedata.name(character, _UNNAMED).lower()
        yield Hit(span, {"what": f"U+{ord(character):04X}, {name}"}, fix=Fix((Edit(span, ""),), Safety.SAFE))
    if text.isascii() or not _LOOKALIKE.search(text):
        return
    for match in _LETTERS.finditer(text):
        word, span = match.group(), Span(*match.span())
        if not _LOOKALIKE.search(word) or not _TWO_LATIN.search(word):
            continue
        latin = word.translate(_TWINS)
        yield Hit(
            span,
            message="“{found}” mixes letters of two alphabets that look alike",
            suggestions=(latin,) if latin.isascii() else (),
            fix=Fix((Edit(span, latin),), Safety.UNSAFE) if latin.isascii() else None,
        )


def _is_between_letters(text: str, span: Span) -> bool:
    """Whether the letters on both sides are Latin ones."""
    before, after = text[max(0, span.start - 1) : span.start], text[span.end : span.end + 1]
    return before.isascii() and before.isalpha() and after.isascii() and after.isalpha()
