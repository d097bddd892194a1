"""The file of a baseline: a line for each finding that is known, so that a change of it shows in review and merges.

Lines are JSON, sorted by draft, rule and words. Nothing in them depends on when, where or in which order it was made.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping
from typing import TextIO

from newslint.narrowing.baseline import Entry
from newslint.narrowing.places import Place
from newslint.text.named_tuples import NamedTuple

#: What the first line holds: that this is a baseline, and of which form.
HEADER = "newslint-baseline"
VERSION = 1
#: Keys of a line that are texts, each of them required.
_TEXTS = ("path", "rule", "text", "before", "after")
_TIMES = "times"
#: More findings of one kind at like places than any draft has.
_MOST_TIMES = 100_000
_MAKE_ANEW = "take the line out, or make the file anew with newslint baseline --update"
#: What git writes into a file that it could not merge by itself.
_CONFLICT = ("<<<<<<<", "=======", ">>>>>>>", "|||||||")


class BaselineFault(NamedTuple):
    """What is wrong with a baseline: the line, from 1, and what to do."""

    line: int
    message: str


#: The entries of a baseline by the paths of their drafts, relative to the file's folder, with plain slashes.
Entries = Mapping[str, list[Entry]]


def read_entries(text: str) -> tuple[dict[str, list[Entry]], list[BaselineFault]]:
    """The entries in the text of a baseline, and what is wrong with the lines that are left out."""
    lines = text.split("\n")  # and at no other sign: a path may hold any
    if not _is_header(lines[0]):
        return {}, [BaselineFault(1, "is no baseline of newslint: make one with newslint baseline -o FILE")]
    version = json.loads(lines[0])[HEADER]
    if version != VERSION:
        return {}, [
            BaselineFault(1, f"is a baseline of form {version}, and this newslint reads form {VERSION}: update")
        ]
    entries: dict[str, list[Entry]] = {}
    faults: list[BaselineFault] = []
    for number, line in enumerate(lines[1:], 2):
        if not line.strip():
            continue
        if line.startswith(_CONFLICT):
            faults.append(BaselineFault(number, "git has left a conflict here: keep both sides, without its marks"))
            continue
        try:
            path, entry, times = _read_line(line)
        except ValueError as error:
            faults.append(BaselineFault(number, f"{error}: {_MAKE_ANEW}"))
        else:
            entries.setdefault(path, []).extend([entry] * times)
    return entries, faults


def write_entries(entries: Entries, out: TextIO) -> None:
    """Writes a baseline of these entries."""
    out.write(json.dumps({HEADER: VERSION}) + "\n")
    for path in sorted(entries):
        for entry, times in sorted(Counter(entries[path]).items()):
            row = dict(zip(_TEXTS, (path, entry.rule, *entry.place), strict=True))
            out.write(json.dumps(row | {_TIMES: times} if times > 1 else row, ensure_ascii=False) + "\n")


def _is_header(line: str) -> bool:
    try:
        first = json.loads(line)
    except (ValueError, RecursionError):
        return False
    return isinstance(first, dict) and isinstance(first.get(HEADER), int)


def _read_line(line: str) -> tuple[str, Entry, int]:
    """The path, the entry and how often it is known. Raises ValueError, which says what is wrong."""
    try:
        row = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise ValueError("this line is no JSON") from error
    if not isinstance(row, dict):
        raise ValueError("this line is no JSON object")
    for key in _TEXTS:
        if not isinstance(row.get(key), str):
            raise ValueError(f"this line has no text '{key}'")
    times = row.get(_TIMES, 1)
    if not isinstance(times, int) or isinstance(times, bool) or not 0 < times <= _MOST_TIMES:
        raise ValueError(f"'{_TIMES}' is no number of findings")
    path, rule, *words = (row[key] for key in _TEXTS)
    return path, Entry(rule, Place(*words)), times
