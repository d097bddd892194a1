"""The check `unbalanced-quote`: a quotation mark without its partner."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.check import Hit, coded_check
from newslint.language.analysis import Analysis
from newslint.rule import Rule
from newslint.text.span import Span

_OPENS = "This quotation mark opens and nothing closes it"


@coded_check()
def UNBALANCED_QUOTE(analysis: Analysis, _rule: Rule) -> Iterator[Hit]:  # noqa: N802 - becomes a constant
    """The first mark of every paragraph that has no partner."""
    for mark in analysis.quotations.unbalanced:
        yield Hit(Span(mark.start, mark.end), message=_OPENS if mark.opens else None)
