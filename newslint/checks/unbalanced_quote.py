"""The check `unbalanced-quote`: a quotation mark without its partner."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.check import Hit, coded_check
from newslint.finding import Related
from newslint.language.analysis import Analysis
from newslint.rule import Rule
from newslint.text.span import Span

_OPENS = "This quotation mark opens and nothing closes it"
_RUNS_ON = "This quotation runs on into the next paragraph, which opens without a mark"
_RUNS_ON_FURTHER = "This quotation runs on over {count} more paragraphs, which open without a mark"


@coded_check()
def UNBALANCED_QUOTE(analysis: Analysis, _rule: Rule) -> Iterator[Hit]:  # noqa: N802 - becomes a constant
    """The first mark of every paragraph that has no partner."""
    for mark in analysis.quotations.unbalanced:
        span = Span(mark.start, mark.end)
        if mark.closing >= 0:
            closing = Span(mark.closing, mark.closing + 1)
            missing = [Related(Span(start, start + 1), "an opening mark is missing here") for start in mark.unmarked]
            yield Hit(
                span,
                {"count": str(len(missing))},
                message=_RUNS_ON_FURTHER if len(missing) > 1 else _RUNS_ON,
                related=(*missing, Related(closing, "it closes here")),
            )
        else:
            yield Hit(span, message=_OPENS if mark.opens else None)
