"""The rows of a list that people keep as CSV, each with its line, and what is wrong with the others."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from pathlib import Path

from newslint.checks.settings import nearest
from newslint.text.named_tuples import NamedTuple
from newslint.text.patterns import late_pattern

#: What parts columns in other lists, and never stands in a name or a phrase.
_PARTED = late_pattern(r"[;\t|]")


class Row(NamedTuple):
    """A row: the line (from 1) on which it begins, and its cells by column, without blanks around them."""

    line: int
    cells: dict[str, str]


class RowFault(NamedTuple):
    """What is wrong in a list: the line, from 1, and what to do."""

    line: int
    message: str


class Layout(NamedTuple):
    """How a list is laid out.

    Attributes:
        columns: its columns, in the order that holds where no heading names them; the first one is always there.
        headings: the columns whose name tells that a first row is a heading.
        model: what to say of a list whose columns are parted by something else than commas.
    """

    columns: Sequence[str]
    headings: Collection[str]
    model: str


class ListError(Exception):
    """A list that cannot be read: the line at which that shows, from 1, or None for the file as a whole; and why."""

    def __init__(self, line: int | None, message: str) -> None:
        super().__init__(message)
        self.line = line
        self.message = message


def list_text(path: Path) -> str:
    """What stands in the file of a list, which is UTF-8. Raises ListError."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise ListError(None, f"cannot be read: {error.strerror}") from error
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise ListError(line, f"is not UTF-8 at byte {error.start}: save it as UTF-8") from error
    if "\0" in text:
        line = text.count("\n", 0, text.index("\0")) + 1
        raise ListError(line, "is not text: save the list as plain text in UTF-8")
    return text


def read_rows(text: str, layout: Layout) -> Iterator[Row | RowFault]:
    """The rows of a list in order; blank ones and those that begin with # are left out.

    A list that cannot be read by its layout ends with the fault that says so.
    """
    import csv  # late: few runs have a list

    columns = list(layout.columns)
    reader = csv.reader(text.splitlines(keepends=True), strict=True, skipinitialspace=True)
    line = 1
    try:
        for number, cells in enumerate(reader):
            begins, line = line, reader.line_num + 1
            row = [cell.strip() for cell in cells]
            if not any(row) or row[0].startswith("#"):
                continue
            if number == 0 and not set(layout.headings).isdisjoint(map(str.lower, row)):
                columns = [column.lower() for column in row]
                if layout.columns[0] not in columns:
                    known = ", ".join(layout.columns)
                    yield RowFault(
                        begins, f"no column is called '{layout.columns[0]}': the columns of a list are {known}"
                    )
                    return
                yield from _unknown(columns, layout, begins)
            elif _PARTED.search(row[0]):
                yield RowFault(begins, layout.model)
                return
            elif len(row) > len(columns):
                many = f"the row has {len(row)} columns, and the list {len(columns)}"
                yield RowFault(begins, f"{many}: put a text that holds a comma in double quotes")
            else:
                yield Row(begins, dict.fromkeys(layout.columns, "") | dict(zip(columns, row, strict=False)))
    except csv.Error as error:
        yield RowFault(line, f"the row is no CSV ({error}): close every double quote")


def _unknown(columns: Sequence[str], layout: Layout, line: int) -> Iterator[RowFault]:
    """What is wrong with the names of columns."""
    for column in columns:
        if column not in layout.columns:
            hint = nearest(column, layout.columns) or f"; a list has {', '.join(layout.columns)}"
            yield RowFault(line, f"unknown column '{column}'{hint}")
