"""What every run makes ready in the same way, taken over from earlier runs: compiled patterns, tables of word lists."""

from __future__ import annotations

from pathlib import Path

from newslint.rulebook.code_stamp import code_stamp
from newslint.text.derived import DERIVED
from newslint.text.pattern_codes import CODES


def take_over(folder: Path) -> None:
    """From now on, what earlier runs have kept in the cache folder is read when it is first needed."""
    CODES.load(folder, code_stamp)
    DERIVED.load(folder, code_stamp)


def keep() -> None:
    """Keeps what this run had to make itself; where that is not possible, nothing happens."""
    CODES.save()
    DERIVED.save()
