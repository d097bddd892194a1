"""Tells a line break inside a paragraph from one between two.

Some files are wrapped at a column, others hold one paragraph a line.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from newslint.text.named_tuples import NamedTuple
from newslint.text.patterns import late_pattern

#: No writing program wraps plain text at a wider column; a file with a longer line holds one paragraph a line.
WIDEST_WRAP = 132
#: A line shorter than this ends where its writer ended it: a byline, a heading, a verse.
NARROWEST_WRAP = 40
#: A line that breaks off in mid-sentence runs on if it is at least this part of the width: wrapped, and edited since.
_RAGGED = 0.6
_STOPS = (".", "!", "?", ":", "…", "—")
_CLOSERS = "”’\"')]"
_BULLET = late_pattern(r"(?:[-*•‣·]|\d{1,2}[.)])[ \t]")


class Line(NamedTuple):
    """A line that is not blank, without the white space around it: code points of the file."""

    start: int
    end: int


def paragraphs(source: str, lines: Sequence[Line | None]) -> list[list[Line]]:
    """The paragraphs, each as its lines, of a file's lines, of which None is a blank one."""
    breaks = [(above, below) for above, below in pairwise(lines) if above and below]
    if not breaks:
        return [[line] for line in lines if line]
    width = _width(source, lines, breaks)
    found: list[list[Line]] = []
    above: Line | None = None
    for line in lines:
        if line and above and _runs_on(source, above, line, width):
            found[-1].append(line)
        elif line:
            found.append([line])
        above = line
    return found


def _width(source: str, lines: Sequence[Line | None], breaks: Sequence[tuple[Line, Line]]) -> int:
    """The column at which the file is wrapped, or 0 where it holds one paragraph a line.

    It is wrapped where no line is wider than programs wrap, where most of its longer lines break off in mid-sentence
    and at least one of those goes on in lower case.
    """
    width = max((line.end - line.start for line in lines if line and source.find(" ", *line) >= 0), default=0)
    if width > WIDEST_WRAP:
        return 0
    long = [(above, below) for above, below in breaks if above.end - above.start >= NARROWEST_WRAP]
    broken = [below for above, below in long if _breaks_off(source, above)]
    if len(broken) * 2 < len(long) or not any(source[below.start].islower() for below in broken):
        return 0
    return width


def _runs_on(source: str, above: Line, below: Line, width: int) -> bool:
    """Whether the paragraph of the line `above` goes on in the line `below`."""
    length = above.end - above.start
    if length < NARROWEST_WRAP:
        return False
    broken = _breaks_off(source, above)
    if _BULLET.match(source, below.start) and (not broken or _BULLET.match(source, above.start)):
        return False
    if broken and source[below.start].islower():
        return True
    if not width or (_is_indented(source, below) and not _is_indented(source, above)):
        return False
    space = source.find(" ", *below)
    word = (space if space >= 0 else below.end) - below.start
    return length + 1 + word > width or (broken and length >= _RAGGED * width)


def _breaks_off(source: str, line: Line) -> bool:
    """Whether the line stops short of a sentence's end."""
    return not source[max(line.start, line.end - 8) : line.end].rstrip(_CLOSERS).endswith(_STOPS)


def _is_indented(source: str, line: Line) -> bool:
    return line.start > 0 and source[line.start - 1] in " \t"
