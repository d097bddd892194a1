"""The check `undated-relative-time`: days told from a day that the draft does not give."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.check import Hit, coded_check
from newslint.drafts.draft import Part
from newslint.finding import Related
from newslint.language.analysis import Analysis
from newslint.language.figure import Kind
from newslint.language.figure_text import figure_text
from newslint.rule import Rule
from newslint.text.patterns import late_pattern
from newslint.text.span import Span

#: Words that shift with the day on which they are read, in the folded text.
_SHIFTING = late_pattern(
    r"(?<!\w)(?:(?:last|next|previous|this past) (?:week|month|year|spring|summer|autumn|fall|winter)|"
    r"yesterday|tomorrow)\b"
)
#: How all of them begin.
_LEADS = ("last ", "next ", "previous ", "this past ", "yesterday", "tomorrow")
#: How many times told so, and how many of them by weeks, months or seasons, make a draft that will not keep.
_LEAST = 3
_LEAST_LONG = 2


@coded_check()
def UNDATED_RELATIVE_TIME(analysis: Analysis, _rule: Rule) -> Iterator[Hit]:  # noqa: N802 - becomes a constant
    """The first time told from today in a draft without a day of its own; once a draft."""
    draft = analysis.draft
    if draft.date or analysis.house.date or draft.parts(Part.DATELINE):
        return
    copy = figure_text(analysis)
    if any(figure.kind is Kind.DATE and not (figure.day and figure.day.year) for figure in copy.figures):
        return  # a day without its year is one of now: the others can be told from it
    if not any(figure.kind is Kind.WEEKDAY for figure in copy.figures):
        return
    shifting = [span for span in _shifting(analysis.folded) if _is_copy(analysis, span)]
    weekdays = [f.span for f in copy.figures if f.kind is Kind.WEEKDAY and _is_copy(analysis, f.span)]
    if len(shifting) < _LEAST_LONG or not weekdays or len(shifting) + len(weekdays) < _LEAST:
        return
    first, *others = sorted([*shifting, *weekdays])
    yield Hit(first, related=tuple(Related(span, "this shifts too") for span in others[:2]))


def _shifting(folded: str) -> Iterator[Span]:
    """Where a folded text tells time from today. A search for each lead takes a tenth of the time of the pattern."""
    for lead in _LEADS:
        place = folded.find(lead)
        while place >= 0:
            if not folded.startswith("the ", place - 4) and (match := _SHIFTING.match(folded, place)):
                yield Span(*match.span())  # the last week is a time that took seven days
            place = folded.find(lead, place + 1)


def _is_copy(analysis: Analysis, span: Span) -> bool:
    """Whether the words at `span` are the writer's own, in the running text, and no title: Suddenly Last Summer."""
    block = analysis.draft.block_at(span.start)
    words = analysis.draft.quote(span).split()
    is_title = len(words) > 1 and all(word[0].isupper() for word in words)
    return block is not None and block.part is Part.BODY and not (is_title or analysis.is_quoted(span))
