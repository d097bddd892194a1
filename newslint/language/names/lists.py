"""Lists of names that are one, and of names that are not: a row a group, looked up by the names' letters."""

from __future__ import annotations

from newslint.language.names.keys import letters
from newslint.language.names.lexicon import FOLDER
from newslint.text.derived import derived

_NO_ROWS: frozenset[int] = frozenset()


@derived
def rows_by_name(file: str) -> dict[str, frozenset[int]]:
    """For each name in a list, by its letters, the numbers of the rows in which it stands.

    The names of a row are apart by ` = `, or by spaces where it has none.
    """
    found: dict[str, set[int]] = {}
    for number, row in enumerate((FOLDER / file).read_text(encoding="utf-8").splitlines()):
        if row and not row.startswith("#"):
            for name in row.split(" = " if " = " in row else None):
                found.setdefault(letters(name), set()).add(number)
    return {name: frozenset(rows) for name, rows in found.items()}


def share_row(file: str, first: str, second: str) -> bool:
    """Whether two names, of other letters, stand in one row of a list."""
    rows = rows_by_name(file)
    return letters(first) != letters(second) and bool(
        rows.get(letters(first), _NO_ROWS) & rows.get(letters(second), _NO_ROWS)
    )
