"""The rules of a folder or a list, read at most once for as long as its files do not change."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from newslint.rule import Rule
from newslint.rulebook.cache import load_rules, save_rules
from newslint.rulebook.categories import PageError
from newslint.rulebook.files import page_paths, shipped_rules

if TYPE_CHECKING:
    from newslint.rulebook.page import Page


def read_rules(folder: Path, bases: Sequence[Path] = ()) -> tuple[list[Rule], list[PageError]]:
    """The rules of a folder in order, and what is wrong with the pages that could not be read.

    `bases` are the rules folders whose pages they may extend, the strongest last; by default ours and this one.
    """
    bases = bases or (shipped_rules(), folder)
    paths = page_paths(folder)
    kept = load_rules(folder, paths, bases=bases)
    if kept is not None:
        return kept, []
    pages, errors = read_pages(folder, paths, bases)
    rules = [page.rule for page in pages]
    if not errors:
        save_rules(folder, paths, rules, bases=bases)
    return rules, errors


def read_list(path: Path) -> tuple[list[Rule], list[PageError]]:
    """The rule that a list of terms is, and what is wrong in the list; no rule where nothing in it can be used."""
    kept = load_rules(path, [path])
    if kept is not None:
        return kept, []
    from newslint.rulebook.term_list import read_term_list  # late: what it makes is kept

    try:
        read = read_term_list(path)
    except PageError as error:
        return [], [error]
    if not read.faults:
        save_rules(path, [path], [read.rule])
    return [read.rule], read.faults


def read_pages(
    folder: Path, paths: Iterable[Path] | None = None, bases: Sequence[Path] = ()
) -> tuple[list[Page], list[PageError]]:
    """The pages of a folder in order, prose and examples too, and what is wrong with the others."""
    from newslint.rulebook.page import read_page  # late: 5 ms, and rules are read once

    pages, errors = [], []
    for path in page_paths(folder) if paths is None else paths:
        try:
            pages.append(read_page(path, folder, bases))
        except PageError as error:
            errors.append(error)
    return pages, errors


__all__ = ["page_paths", "read_list", "read_pages", "read_rules", "shipped_rules"]
