"""The check `headline-case`: headlines in sentence case or in title case, as the house writes them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from newslint.checks.check import Hit, Setting, coded_check
from newslint.drafts.draft import Part
from newslint.language.analysis import Analysis
from newslint.language.tokens import Token, tokenize
from newslint.rule import Rule
from newslint.text.span import Span

#: Words of fewer letters keep a small letter in title case: of, and, the.
_SMALL = 4


@coded_check({"house": Setting(str, "off", "the house's case", choices=("off", "title", "sentence"))})
def HEADLINE_CASE(analysis: Analysis, rule: Rule) -> Iterator[Hit]:  # noqa: N802 - becomes a constant
    """Headlines in the other case: words that lack their capital, or everyday words that have one throughout."""
    house = cast("str", rule.settings["house"])
    if house == "off":
        return
    for block in analysis.draft.parts(Part.HEADLINE):
        words = [token for token in tokenize(analysis.text[block.start : block.end]) if token.text.isalpha()]
        if house == "title":
            wrong = any(word.text.islower() and len(word.text) >= _SMALL for word in words)
        else:
            wrong = _is_title(analysis, words)
        if wrong:
            yield Hit(Span(block.start, block.end), {"case": house})


def _is_title(analysis: Analysis, words: list[Token]) -> bool:
    """Whether everyday words, all but the first, stand with capitals."""
    telling = [word.text for word in words[1:] if len(word.text) >= _SMALL and analysis.words.is_common_word(word.text)]
    return len(telling) > 1 and all(word[0].isupper() for word in telling)
