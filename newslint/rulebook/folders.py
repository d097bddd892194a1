"""Where rule pages are, and the rules of a folder, read at most once for as long as its files do not change."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from newslint.rule import Rule
from newslint.rulebook.cache import load_rules, save_rules
from newslint.rulebook.categories import PageError

if TYPE_CHECKING:
    from newslint.rulebook.page import Page

_PACKAGE = Path(__file__).resolve().parent.parent


def shipped_rules() -> Path:
    """The folder of the rules that ship with newslint: inside the wheel, or beside the package in a checkout."""
    inside = _PACKAGE / "rules"
    return inside if inside.is_dir() else _PACKAGE.parent / "rules"


def page_paths(folder: Path) -> list[Path]:
    """The rule pages in `folder`, in order: every Markdown file one folder down."""
    categories = [entry.path for entry in _entries(folder) if entry.is_dir()]
    pages = [entry.path for category in categories for entry in _entries(category) if entry.name.endswith(".md")]
    return sorted(map(Path, pages))


def _entries(folder: str | Path) -> list[os.DirEntry[str]]:
    """What stands in a folder, nothing where it cannot be read; a tenth of the time of Path.glob."""
    try:
        with os.scandir(folder) as entries:
            return list(entries)
    except OSError:
        return []


def read_rules(folder: Path) -> tuple[list[Rule], list[PageError]]:
    """The rules of a folder in order, and what is wrong with the pages that could not be read."""
    paths = page_paths(folder)
    kept = load_rules(folder, paths)
    if kept is not None:
        return kept, []
    pages, errors = read_pages(folder, paths)
    rules = [page.rule for page in pages]
    if not errors:
        save_rules(folder, paths, rules)
    return rules, errors


def read_pages(folder: Path, paths: Iterable[Path] | None = None) -> tuple[list[Page], list[PageError]]:
    """The pages of a folder in order, prose and examples too, and what is wrong with the others."""
    from newslint.rulebook.page import read_page  # late: 5 ms, and rules are read once

    pages, errors = [], []
    for path in page_paths(folder) if paths is None else paths:
        try:
            pages.append(read_page(path, folder))
        except PageError as error:
            errors.append(error)
    return pages, errors
