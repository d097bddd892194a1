"""The check `mixed-spelling`: American and British spelling in one draft, or in a house that has chosen."""

from __future__ import annotations

from collections.abc import Iterator, Set
from itertools import compress, count

from newslint.checks.check import Hit, coded_check
from newslint.finding import Related
from newslint.language.analysis import Analysis
from newslint.language.house import English
from newslint.language.spelling.unknown import is_prose
from newslint.language.tokens import Token
from newslint.language.varieties import american_form, american_forms, british_form
from newslint.rule import Rule
from newslint.text.named_tuples import NamedTuple
from newslint.text.span import Span

_NAMES = {English.AMERICAN: "American", English.BRITISH: "British"}
_OTHER = {English.AMERICAN: English.BRITISH, English.BRITISH: English.AMERICAN}


class _Pair(NamedTuple):
    """A word that the draft spells both ways."""

    british: str
    american: str


@coded_check()
def MIXED_SPELLING(analysis: Analysis, _: Rule) -> Iterator[Hit]:  # noqa: N802 - becomes a constant
    """Every spelling that the house’s English, or where it has chosen none the draft’s own, speaks against.

    Names and quotations are left out.
    """
    if analysis.house.english is not None:
        yield from _against_the_house(analysis, analysis.house.english)
        return
    pairs = list(_pairs(analysis))
    mentions = _mentions(analysis, {word for pair in pairs for word in pair})
    for pair in pairs:
        british, american = mentions[pair.british], mentions[pair.american]
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


def _against_the_house(analysis: Analysis, english: English) -> Iterator[Hit]:
    """Every word that only the other English spells so, where its twin is known."""
    words = analysis.words
    _, american, british = analysis.telling
    foreign, twin = (american, british_form) if english is English.BRITISH else (british, american_form)
    twins = {word: form for word in foreign if (form := twin(word, words))}
    if not twins:
        return
    message = (
        f"“{{found}}” is {_NAMES[_OTHER[english]]} spelling, and this house writes {_NAMES[english]}: “{{suggestion}}”"
    )
    for token in analysis.tokens:
        span = Span(token.start, token.end)
        if token.text in twins and is_prose(analysis.text, token) and not analysis.is_quoted(span):
            yield Hit(span, message=message, suggestions=(twins[token.text],))


def _pairs(analysis: Analysis) -> Iterator[_Pair]:
    _, american, british = analysis.telling
    if not american:
        return
    for word in sorted(british):
        for form in american_forms(word):
            if form in american:
                yield _Pair(word, form)


def _mentions(analysis: Analysis, words: Set[str]) -> dict[str, list[Token]]:
    """Where each of the words stands outside quotation marks."""
    mentions: dict[str, list[Token]] = {word: [] for word in words}
    tokens = analysis.tokens
    for index in compress(count(), map(words.__contains__, tokens.texts)) if words else ():
        token = tokens[index]
        if not analysis.is_quoted(Span(token.start, token.end)):
            mentions[token.text].append(token)
    return mentions


def _minority(analysis: Analysis, british: list[Token], american: list[Token]) -> tuple[list[Token], list[Token]]:
    """The spelling to change and the one to keep: the commoner, then the draft's own, then the first."""
    if len(british) != len(american):
        return (british, american) if len(british) < len(american) else (american, british)
    if analysis.english is English.AMERICAN:
        return british, american
    if analysis.english is English.BRITISH:
        return american, british
    return (british, american) if american[0].start < british[0].start else (american, british)
