"""The line of a draft that a span begins on, cut to fit, and the marks below it."""

from __future__ import annotations

from newslint.report.visible import visible, width
from newslint.text.lines import Lines
from newslint.text.named_tuples import NamedTuple
from newslint.text.span import Span

#: The longest stretch of a line that is shown, in code points: with the line number it fits 100 columns.
LONGEST = 88
#: How much of a longer line is shown before the span.
_BEFORE = 30
_CUT = "…"


class Excerpt(NamedTuple):
    """A line as it is shown, and the spaces and marks to put below it."""

    line: str
    indent: str
    marks: int


def excerpt(lines: Lines, span: Span) -> Excerpt:
    """The line of `lines` that `span` begins on, with the part of it that is to be marked, at least one column."""
    number = lines.position(span.start).line
    line = Span(lines.start(number), lines.end(number))
    start = max(line.start, min(span.start, line.end))
    end = max(start, min(span.end, line.end))
    shown = _window(lines.text, line, start, end)
    end = min(end, shown.end)
    before = (_CUT if shown.start > line.start else "") + visible(lines.text[shown.start : start])
    marked = visible(lines.text[start:end])
    after = visible(lines.text[end : shown.end]) + (_CUT if shown.end < line.end else "")
    return Excerpt(before + marked + after, " " * width(before), max(1, width(marked)))


def _window(text: str, line: Span, start: int, end: int) -> Span:
    """The part of a line to show: all of it, or what stands around `start` to `end`, cut between words."""
    if line.end - line.start <= LONGEST:
        return line
    first = max(line.start, min(start - _BEFORE, line.end - LONGEST))
    last = min(line.end, first + LONGEST)
    if first > line.start:
        space = text.find(" ", first, start)
        first = space + 1 if space >= 0 else first
    if last < line.end:
        space = text.rfind(" ", end if end <= last else start, last)
        last = space if space >= 0 else last
    return Span(first, last)
