"""The check `mixed-spelling`: American and British spelling in one draft."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from newslint.checks.check import Hit, coded_check
from newslint.finding import Related
from newslint.language.analysis import Analysis
from newslint.language.house import English
from newslint.language.tokens import Token
from newslint.language.varieties import american_forms
from newslint.rule import Rule
from newslint.text.span import Span


class _Pair(NamedTuple):
    """A word that the draft spells both ways."""

    british: str
    american: str


@coded_check()
def MIXED_SPELLING(analysis: Analysis, _: Rule) -> Iterator[Hit]:  # noqa: N802 - becomes a constant
    """Every mention of the rarer spelling of a word that a draft spells both ways, outside names and quotations."""
    for pair in _pairs(analysis):
        british, american = (_mentions(analysis, word) for word in pair)
        if british and american:
            wrong, right = _minority(analysis, british, american)
            first = right[0]
            for token in wrong:
                yield Hit(
                    Span(token.start, token.end),
                    {"other": first.text},
                    suggestions=(first.text,),
                    related=(Related(Span(first.start, first.end), f"“{first.text}” here"),),
                )


def _pairs(analysis: Analysis) -> Iterator[_Pair]:
    american, british = analysis.words.of_one_variety(analysis.vocabulary)
    if not american:
        return
    for word in sorted(british):
        for form in american_forms(word):
            if form in american:
                yield _Pair(word, form)


def _mentions(analysis: Analysis, word: str) -> list[Token]:
    return [
        token
        for token in analysis.tokens
        if token.text == word and not analysis.is_quoted(Span(token.start, token.end))
    ]


def _minority(analysis: Analysis, british: list[Token], american: list[Token]) -> tuple[list[Token], list[Token]]:
    """The spelling to change and the one to keep: the house's or the draft's own, then the commoner, then the first."""
    if len(british) != len(american) and analysis.house.english is None:
        return (british, american) if len(british) < len(american) else (american, british)
    if analysis.english is English.AMERICAN:
        return british, american
    if analysis.english is English.BRITISH:
        return american, british
    return (british, american) if american[0].start < british[0].start else (american, british)
