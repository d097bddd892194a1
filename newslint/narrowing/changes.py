"""Which lines of a draft changed, and which findings a change is answerable for."""

from __future__ import annotations

import difflib
from bisect import bisect_right
from collections.abc import Sequence

from newslint.text.lines import Lines
from newslint.text.span import Span


class ChangedLines:
    """The lines of a draft's file that an earlier state of it does not have."""

    def __init__(self, spans: Sequence[Span]) -> None:
        """Takes the stretches of them in code points of the file, in order, line ends included."""
        self._spans = spans
        self._starts = [span.start for span in spans]

    def touch(self, span: Span) -> bool:
        """Whether one of them holds something of `span`, or the place where an empty one stands."""
        index = bisect_right(self._starts, max(span.start, span.end - 1)) - 1
        return index >= 0 and self._spans[index].end > span.start


def changed_lines(before: str | None, after: str) -> ChangedLines:
    """The lines of `after` that `before` does not have in their place; all of them where there is no `before`.

    Line ends do not count: a file that is checked out with others has not changed.
    """
    if before is None:
        return ChangedLines([Span(0, len(after) + 1)])
    new = Lines(after)
    pairs = difflib.SequenceMatcher(None, _texts(Lines(before)), _texts(new))
    spans = []
    for tag, _, _, first, last in pairs.get_opcodes():
        if tag in ("replace", "insert"):
            end = new.start(last + 1) if last < len(new) else len(after) + 1
            spans.append(Span(new.start(first + 1), end))
    return ChangedLines(spans)


def _texts(lines: Lines) -> list[str]:
    return [lines.line(number) for number in range(1, len(lines) + 1)]
