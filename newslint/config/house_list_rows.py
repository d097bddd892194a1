"""Adds rows to the lists that people keep as CSV: names, and terms."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from pathlib import Path

from newslint.config.house_lists import COLUMNS
from newslint.language.house import HouseName
from newslint.rulebook.csv_rows import ListError, list_text
from newslint.rulebook.term_list import COLUMNS as TERM_COLUMNS
from newslint.text.named_tuples import NamedTuple
from newslint.text.patterns import late_pattern

_PARTS = late_pattern(r"\s*[;|]\s*")


class RowClashError(Exception):
    """A row that speaks against one that stands there: the line, from 1, and what to do."""

    def __init__(self, line: int, message: str) -> None:
        super().__init__(message)
        self.line = line


class Added(NamedTuple):
    """A list with a row added: its text, and the line (from 1) of the row; 0 where it stood there already."""

    text: str
    line: int


def with_name(text: str, name: HouseName) -> Added:
    """The list `text` of names with one more, in a row of its own or as variants in the row that prefers it already.

    Everything else stays as it is. Raises RowClashError.
    """
    lines = text.splitlines(keepends=True)
    columns = _columns(lines, COLUMNS)
    missing = list(name.variants)
    place = 0
    for number, line in enumerate(lines, 1):
        cells = _cells(line, columns, COLUMNS)
        if cells is None or (number == 1 and "preferred" in map(str.lower, cells.values())):
            continue
        if cells["preferred"] in name.variants:
            raise RowClashError(number, f"“{cells['preferred']}” is preferred here: keep one of the two")
        variants = list(filter(None, _PARTS.split(cells["variants"])))
        if cells["preferred"] == name.preferred:
            place = number
            missing = [form for form in name.variants if form not in variants]
            if missing:
                cells["variants"] = ";".join([*variants, *missing])
                lines[number - 1] = _row([cells[column] for column in columns], _ending(lines))
        elif name.preferred in variants:
            raise RowClashError(number, f"“{name.preferred}” is a wrong form of “{cells['preferred']}” here")
        elif clash := set(variants) & set(name.variants):
            raise RowClashError(number, f"“{min(clash)}” is a wrong form of “{cells['preferred']}” here already")
    if place:
        return Added("".join(lines), place if missing else 0)
    cells = {"preferred": name.preferred, "variants": ";".join(name.variants), "note": name.note}
    return _appended(lines, [cells.get(column, "") for column in columns], COLUMNS)


def with_term(text: str, find: str, use: str) -> Added:
    """The list `text` of terms with one more, unless it is there. Raises RowClashError where another is to be used."""
    lines = text.splitlines(keepends=True)
    columns = _columns(lines, TERM_COLUMNS)
    for number, line in enumerate(lines, 1):
        cells = _cells(line, columns, TERM_COLUMNS)
        if cells and cells["find"] == find:
            uses = _PARTS.split(cells["use"])
            if use not in uses:
                raise RowClashError(number, f"“{find}” stands here already, with “{cells['use']}” to use")
            return Added(text, 0)
    cells = {"find": find, "use": use}
    return _appended(lines, [cells.get(column, "") for column in columns], TERM_COLUMNS)


def is_term_list(path: Path) -> bool:
    """Whether the first row of the list at `path` names the column that lists of terms have."""
    return TERM_COLUMNS[0] in _heading(path)


def is_name_list(path: Path) -> bool:
    """Whether the first row of the list at `path` names the column that lists of names have."""
    return COLUMNS[0] in _heading(path)


def _heading(path: Path) -> list[str]:
    """The first row of a list in lower case; nothing where it cannot be read."""
    try:
        first = list_text(path).splitlines()[:1]
    except ListError:
        return []
    return [cell.strip().lower() for cell in next(csv.reader(first), [])]


def name_row(name: HouseName) -> str:
    """The row of a name, without the end of the line."""
    return _row([name.preferred, ";".join(name.variants), name.note], "")


def _appended(lines: Sequence[str], cells: Sequence[str], columns: Sequence[str]) -> Added:
    ending = _ending(lines)
    head = list(lines) or [_row(columns, ending)]
    if not head[-1].endswith(("\n", "\r")):
        head[-1] += ending
    return Added("".join([*head, _row(cells, ending)]), len(head) + 1)


def _ending(lines: Sequence[str]) -> str:
    return "\r\n" if lines and lines[0].endswith("\r\n") else "\n"


def _columns(lines: Sequence[str], known: Sequence[str]) -> list[str]:
    """The columns of the list, in its own order where its first row names them."""
    first = [cell.strip().lower() for cell in next(csv.reader(lines[:1]), [])]
    return first if known[0] in first else list(known)


def _cells(line: str, columns: Sequence[str], known: Sequence[str]) -> dict[str, str] | None:
    """The cells of a row by column; None for a comment, a blank, or a row that is broken."""
    if not line.strip() or line.startswith("#"):
        return None
    cells = [cell.strip() for cell in next(csv.reader([line], skipinitialspace=True), [])]
    if len(cells) > len(columns):
        return None
    return dict.fromkeys(known, "") | dict(zip(columns, cells, strict=False))


def _row(cells: Sequence[str], ending: str) -> str:
    out = io.StringIO()
    csv.writer(out, lineterminator=ending).writerow(cells)
    return out.getvalue()
