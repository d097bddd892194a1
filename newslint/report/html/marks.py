"""Which stretches of a draft's lines are marked, and for which findings."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from newslint.report.elsewhere import other_places
from newslint.report.run import CheckedDraft, Run
from newslint.text.lines import Lines
from newslint.text.named_tuples import NamedTuple
from newslint.text.span import Span


class Mark(NamedTuple):
    """A span of a draft to mark.

    `finding` is its finding's number in the page, from 1; `place` is 0 where the finding itself stands, and the number,
    from 1, of another place that it speaks of.
    """

    span: Span
    finding: int
    place: int


class Piece(NamedTuple):
    """A stretch of a line with the same marks all along; `begins` are those of them that begin with it."""

    span: Span
    marks: tuple[Mark, ...]
    begins: tuple[Mark, ...]


class Numbering:
    """The numbers of a run's findings in the page, and the marks of each draft."""

    def __init__(self, run: Run) -> None:
        self._first: dict[int, int] = {}
        self._marks: defaultdict[int, list[Mark]] = defaultdict(list)
        number = 0
        for draft in run.drafts:
            self._first[id(draft)] = number + 1
            for finding in draft.findings:
                number += 1
                self._marks[id(draft)].append(Mark(finding.span, number, 0))
                for place, other in enumerate(other_places(finding), 1):
                    self._marks[id(run.holder(other, draft))].append(Mark(other.span, number, place))

    def first(self, draft: CheckedDraft) -> int:
        """The number of a draft's first finding."""
        return self._first[id(draft)]

    def marks(self, draft: CheckedDraft) -> Sequence[Mark]:
        """The marks of a draft, in its order; none where nothing is said of it."""
        return sorted(self._marks.get(id(draft), ()))


def marks_by_line(marks: Iterable[Mark], lines: Lines) -> dict[int, list[Mark]]:
    """The marks on each line that has any, by its number."""
    found: defaultdict[int, list[Mark]] = defaultdict(list)
    for mark in marks:
        first = lines.position(mark.span.start).line
        last = lines.position(max(mark.span.start, mark.span.end - 1)).line
        for line in range(first, last + 1):
            found[line].append(mark)
    return found


def pieces(line: Span, marks: Iterable[Mark]) -> Iterator[Piece]:
    """A line cut where marks begin and end; a mark on nothing but a point or a line end is an empty piece."""
    opening: defaultdict[int, list[Mark]] = defaultdict(list)
    closing: defaultdict[int, list[Mark]] = defaultdict(list)
    for mark in marks:
        start = min(max(mark.span.start, line.start), line.end)
        opening[start].append(mark)
        closing[min(max(mark.span.end, start), line.end)].append(mark)
    active: dict[Mark, None] = {}
    for start, end in pairwise([*sorted({*line, *opening, *closing}), line.end]):
        begun = opening[start]
        points = [mark for mark in begun if mark in closing[start]]
        if points:
            yield Piece(Span(start, start), tuple(points), tuple(_beginning(points, line)))
        for mark in closing[start]:
            active.pop(mark, None)
        lasting = [mark for mark in begun if mark not in closing[start]]
        active |= dict.fromkeys(lasting)
        if end > start:
            yield Piece(Span(start, end), tuple(active), tuple(_beginning(lasting, line)))


def _beginning(marks: Iterable[Mark], line: Span) -> Iterator[Mark]:
    return (mark for mark in marks if mark.span.start >= line.start)


def apart(span: Span, prose: Sequence[Span]) -> Iterator[tuple[Span, bool]]:
    """A span cut into what is prose and what is not, by the stretches of its draft that are."""
    at = span.start
    for index in range(max(0, bisect_right(prose, span.start, key=_start) - 1), len(prose)):
        if prose[index].start >= span.end:
            break
        start, end = max(at, prose[index].start), min(span.end, prose[index].end)
        if start < end:
            if at < start:
                yield Span(at, start), False
            yield Span(start, end), True
            at = end
    if at < span.end:
        yield Span(at, span.end), False


def _start(span: Span) -> int:
    return span.start
