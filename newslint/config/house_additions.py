"""Adds to the text of a house list, and leaves what stands there as it is written."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence

from newslint.config.house_lists import COLUMNS
from newslint.language.house import HouseName
from newslint.text.lines import line_end

_PREFERRED, _VARIANTS, _NOTE = COLUMNS


def with_word(text: str, word: str) -> str:
    """A list of words with one more."""
    return _with_line(text, word)


def with_name(text: str, name: HouseName) -> str:
    """A list of names with a row more; where a row prefers the name already, its variants are those of both.

    Raises ValueError where that row runs over several lines.
    """
    lines = text.splitlines(keepends=True)
    columns: Sequence[str] = COLUMNS
    for number, line in enumerate(lines):
        cells = [cell.strip() for cell in next(csv.reader([line], skipinitialspace=True), [])]
        if number == 0 and not {cell.lower() for cell in cells}.isdisjoint(COLUMNS):
            columns = [cell.lower() for cell in cells]
            continue
        row = dict(zip(columns, cells, strict=False))
        if row.get(_PREFERRED) == name.preferred:
            if line.count('"') % 2:
                raise ValueError(f"the row of '{name.preferred}' runs over several lines: add the variant by hand")
            ending = line[len(line.rstrip("\r\n")) :]
            lines[number] = _row(columns, row, name) + ending
            return "".join(lines)
    return _with_line(text, _row(columns, {}, name))


def _row(columns: Sequence[str], before: Mapping[str, str], name: HouseName) -> str:
    """The row of a name, with what stood in it before."""
    variants = [part.strip() for part in before.get(_VARIANTS, "").replace("|", ";").split(";")]
    told = {
        _PREFERRED: name.preferred,
        _VARIANTS: ";".join(dict.fromkeys([*filter(None, variants), *name.variants])),
        _NOTE: before.get(_NOTE) or name.note,
    }
    cells = [told.get(column, before.get(column, "")) for column in columns]
    while cells[-1:] == [""]:
        cells.pop()
    out = io.StringIO()
    csv.writer(out, lineterminator="").writerow(cells)
    return out.getvalue()


def _with_line(text: str, line: str) -> str:
    ending = line_end(text)
    gap = "" if not text.strip("\ufeff") or text.endswith(("\n", "\r")) else ending
    return f"{text}{gap}{line}{ending}"
