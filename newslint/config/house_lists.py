"""Reads what a newsroom keeps in lists: names as CSV, words one a line.

What is wrong in a list is gathered with its file and line, and the rows that are right still count.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from newslint.config.source import ConfigError, Stated, shown
from newslint.language.house import HouseName
from newslint.rulebook.csv_rows import Layout, ListError, RowFault, list_text, read_rows
from newslint.text.patterns import late_pattern

COLUMNS = ("preferred", "variants", "note")
_PARTS = late_pattern(r"[;|]")
_LAYOUT = Layout(COLUMNS, COLUMNS, "columns are parted by commas, and variants by semicolons: write Kyiv,Kiev;Kief")
_COMMENT = late_pattern(r"(?:^|\s)#.*")


def read_names(lists: Iterable[Stated[str]]) -> tuple[tuple[HouseName, ...], list[ConfigError]]:
    """The names of house lists in order, and what is wrong with the rows left out."""
    errors: list[ConfigError] = []
    preferred: dict[str, str] = {}
    rows: list[tuple[str, HouseName]] = []
    for stated in lists:
        for place, name in _rows(stated, errors):
            first = preferred.setdefault(name.preferred, place)
            if first != place:
                errors.append(ConfigError(place, f"'{name.preferred}' is preferred already at {first}: join the rows"))
                continue
            rows.append((place, name))
    return tuple(_without_clashes(rows, preferred, errors)), errors


def _without_clashes(
    rows: Iterable[tuple[str, HouseName]], preferred: dict[str, str], errors: list[ConfigError]
) -> Iterator[HouseName]:
    """The rows with the variants that no row prefers and no row before has; each other one is told."""
    claimed: dict[str, str] = {}
    for place, name in rows:
        variants = []
        for variant in dict.fromkeys(name.variants):
            if variant == name.preferred:
                errors.append(ConfigError(place, f"'{variant}' is a variant of itself: take it out of the variants"))
            elif variant in preferred or variant in claimed:
                what = "the preferred form" if variant in preferred else "a variant"
                where = f"is {what} of another row, {preferred.get(variant) or claimed[variant]}"
                errors.append(ConfigError(place, f"the variant '{variant}' {where}: keep one of the two"))
            else:
                claimed[variant] = place
                variants.append(variant)
        yield HouseName(name.preferred, tuple(variants), name.note)


def _rows(stated: Stated[str], errors: list[ConfigError]) -> Iterator[tuple[str, HouseName]]:
    """Each row with its place; a first row in which the name of a column stands names them all."""
    path = shown(Path(stated.value))
    for row in read_rows(_read(stated, errors), _LAYOUT):
        place = f"{path}:{row.line}"
        if isinstance(row, RowFault):
            errors.append(ConfigError(place, row.message))
        elif not row.cells["preferred"]:
            errors.append(ConfigError(place, "the row has no preferred form: write it in the first column"))
        else:
            variants = (part.strip() for part in _PARTS.split(row.cells["variants"]))
            yield place, HouseName(row.cells["preferred"], tuple(filter(None, variants)), row.cells["note"])


def read_words(lists: Iterable[Stated[str]]) -> tuple[frozenset[str], list[ConfigError]]:
    """The words of house lists in lower case, and what is wrong with the lines left out."""
    errors: list[ConfigError] = []
    words: set[str] = set()
    for stated in lists:
        path = shown(Path(stated.value))
        for number, line in enumerate(_read(stated, errors).splitlines(), 1):
            word = _COMMENT.sub("", line).strip()
            if not word:
                continue
            if len(word.split()) > 1:
                message = f"'{word}' is a phrase: write one word a line, and phrases in a house rule with check: terms"
                errors.append(ConfigError(f"{path}:{number}", message))
            elif not any(letter.isalpha() for letter in word):
                errors.append(ConfigError(f"{path}:{number}", f"'{word}' is no word: write one word a line"))
            else:
                words.add(word.lower())
    return frozenset(words), errors


def _read(stated: Stated[str], errors: list[ConfigError]) -> str:
    """The text of a list; where it cannot be read nothing, and an error told."""
    path = shown(Path(stated.value))
    try:
        return list_text(Path(stated.value))
    except ListError as error:
        if error.line is None:
            errors.append(ConfigError(stated.source, f"the list '{path}' {error.message}"))
        else:
            errors.append(ConfigError(f"{path}:{error.line}", error.message))
        return ""
