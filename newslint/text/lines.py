r"""Lines and columns of a text, and its offsets in other units.

A line ends at `\n`, `\r\n` or `\r`, as editors count. Lines and columns are counted from 1 and columns in
code points; offsets are counted from 0. A byte order mark is a code point of the text, but stands before the first
column, where no editor shows it.
"""

from __future__ import annotations

from bisect import bisect_right

from newslint.text.named_tuples import NamedTuple
from newslint.text.patterns import late_pattern

_BYTE_ORDER_MARK = "\ufeff"
_LINE_END = late_pattern(r"\r\n|\n|\r")


class Position(NamedTuple):
    """A place that a person can go to: line and column, both from 1, the column in code points."""

    line: int
    column: int


class Lines:
    """The line structure of one text, found once."""

    def __init__(self, text: str) -> None:
        self.text = text
        first = len(_BYTE_ORDER_MARK) if text.startswith(_BYTE_ORDER_MARK) else 0
        self._starts = [first, *(match.end() for match in _LINE_END.finditer(text))]
        self._counted_line, self._counted = 0, (0, 1)  # the offset of that line whose byte column is known: the last

    def position(self, offset: int) -> Position:
        """The line and column of the code point at `offset`; `len(text)` is the place after the last one."""
        offset = max(offset, self._starts[0])
        line = bisect_right(self._starts, offset)
        return Position(line, offset - self._starts[line - 1] + 1)

    def byte_position(self, offset: int) -> Position:
        """The same, the column in UTF-8 bytes: what stands in the file is counted, a byte order mark too."""
        line = self.position(offset).line
        known, column = self._counted if self._counted_line == line else (self.start(line) if line > 1 else 0, 1)
        between = utf8_bytes(self.text[min(known, offset) : max(known, offset)])
        column += between if offset >= known else -between
        self._counted_line, self._counted = line, (offset, column)
        return Position(line, column)

    def line(self, number: int) -> str:
        """The text of line `number`, counted from 1, without its line end."""
        return self.text[self.start(number) : self.end(number)]

    def start(self, number: int) -> int:
        """The offset at which line `number`, counted from 1, begins."""
        return self._starts[number - 1]

    def end(self, number: int) -> int:
        """The offset at which line `number`, counted from 1, ends: that of its line end, or of the text's."""
        if number == len(self._starts):
            return len(self.text)
        end = self._starts[number]
        return end - (2 if self.text.endswith("\r\n", 0, end) else 1)

    def __len__(self) -> int:
        return len(self._starts)


def line_end(text: str) -> str:
    """How lines of `text` end: as its first one does, or with a line feed where it has one line only."""
    match = _LINE_END.search(text)
    return match.group() if match else "\n"


def utf8_bytes(text: str) -> int:
    """How many UTF-8 bytes `text` takes: what reviewdog counts."""
    return len(text.encode("utf-8", "surrogatepass"))
