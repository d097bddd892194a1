"""Reads what a newsroom keeps in lists: names as CSV, words one a line.

What is wrong in a list is gathered with its file and line, and the rows that are right still count.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from pathlib import Path

from newslint.checks.settings import nearest
from newslint.config.source import ConfigError, Stated, shown
from newslint.language.house import HouseName
from newslint.text.patterns import late_pattern

COLUMNS = ("preferred", "variants", "note")
_PARTS = late_pattern(r"[;|]")
_NO_COMMAS = "columns are parted by commas, and variants by semicolons: write Kyiv,Kiev;Kief"
#: What parts columns in other lists, and never stands in a name.
_PARTED = late_pattern(r"[;\t|]")
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
    for place, name in rows:
        for variant in name.variants:
            if variant == name.preferred:
                errors.append(ConfigError(place, f"'{variant}' is a variant of itself: take it out of the variants"))
            elif variant in preferred:
                where = f"is the preferred form of another row, {preferred[variant]}"
                errors.append(ConfigError(place, f"the variant '{variant}' {where}: keep one of the two"))
    good = (
        HouseName(name.preferred, tuple(form for form in name.variants if form not in preferred), name.note)
        for _, name in rows
    )
    return tuple(good), errors


def _rows(stated: Stated[str], errors: list[ConfigError]) -> Iterator[tuple[str, HouseName]]:
    """Each row with its place; a first row in which the name of a column stands names them all."""
    text = _read(stated, errors)
    path = shown(Path(stated.value))
    columns = list(COLUMNS)
    reader = csv.reader(text.splitlines(keepends=True), strict=True, skipinitialspace=True)
    line = 1
    try:
        for number, cells in enumerate(reader):
            place, line = f"{path}:{line}", reader.line_num + 1
            row = [cell.strip() for cell in cells]
            if not any(row) or row[0].startswith("#"):
                continue
            if number == 0 and not set(COLUMNS).isdisjoint(map(str.lower, row)):
                columns = _headings(row, place, errors)
                if not columns:
                    return
                continue
            if _PARTED.search(row[0]):
                errors.append(ConfigError(place, _NO_COMMAS))
                return
            if len(row) > len(columns):
                many = f"the row has {len(row)} columns, and the list {len(columns)}"
                errors.append(ConfigError(place, f"{many}: put a text that holds a comma in double quotes"))
                continue
            named = dict(zip(columns, row, strict=False))
            if not named.get("preferred"):
                errors.append(ConfigError(place, "the row has no preferred form: write it in the first column"))
                continue
            variants = (part.strip() for part in _PARTS.split(named.get("variants", "")))
            yield place, HouseName(named["preferred"], tuple(part for part in variants if part), named.get("note", ""))
    except csv.Error as error:
        errors.append(ConfigError(f"{path}:{line}", f"the row is no CSV ({error}): close every double quote"))


def _headings(row: list[str], place: str, errors: list[ConfigError]) -> list[str]:
    """The columns that a first row names, and nothing where the list cannot be read by them."""
    columns = [column.lower() for column in row]
    if COLUMNS[0] not in columns:
        known = ", ".join(COLUMNS)
        errors.append(ConfigError(place, f"no column is called '{COLUMNS[0]}': the columns of a list are {known}"))
        return []
    for column in columns:
        if column not in COLUMNS:
            hint = nearest(column, COLUMNS) or f"; a list has {', '.join(COLUMNS)}"
            errors.append(ConfigError(place, f"unknown column '{column}'{hint}"))
    return columns


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
    path = Path(stated.value)
    try:
        data = path.read_bytes()
    except OSError as error:
        errors.append(ConfigError(stated.source, f"the list '{shown(path)}' cannot be read: {error.strerror}"))
        return ""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        errors.append(ConfigError(f"{shown(path)}:{line}", f"is not UTF-8 at byte {error.start}: save it as UTF-8"))
        return ""
    if "\0" in text:
        line = text.count("\n", 0, text.index("\0")) + 1
        errors.append(ConfigError(f"{shown(path)}:{line}", "is not text: save the list as plain text in UTF-8"))
        return ""
    return text
