"""The rules of a Vale style, which is a folder; read at most once for as long as its files do not change."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from newslint.rule import VALE, Rule
from newslint.rulebook.cache import load_rules, save_rules
from newslint.rulebook.categories import PageError
from newslint.vale.rule_file import read_rule

_SUFFIX = ".yml"
#: The endings of files that hold tests of rules, not rules.
_TESTS = ("_test.yml", ".test.yml", "-test.yml")
#: Folders of a StylesPath that are no styles: configuration, and vocabularies as older versions of Vale kept them.
_NO_STYLES = frozenset({"config", "Vocab"})


def rule_paths(style: Path) -> list[Path]:
    """The files of a style's rules, in order, those of its subfolders too."""
    return sorted(_walk(style))


def _walk(folder: Path) -> Iterator[Path]:
    try:
        entries = list(os.scandir(folder))
    except OSError:
        return
    for entry in entries:
        if entry.is_dir() and not entry.name.startswith((".", "_")):
            yield from _walk(Path(entry.path))
        elif entry.name.endswith(_SUFFIX) and not entry.name.endswith(_TESTS):
            yield Path(entry.path)


def styles_in(folder: Path) -> list[Path]:
    """The styles of a StylesPath: its folders that hold rules."""
    try:
        entries = sorted(entry.path for entry in os.scandir(folder) if entry.is_dir())
    except OSError:
        return []
    return [
        path
        for path in map(Path, entries)
        if path.name not in _NO_STYLES and not path.name.startswith((".", "_")) and rule_paths(path)
    ]


def rule_id(path: Path, style: Path) -> str:
    """The id of the rule in a file of a style: `vale/Google.We`, or `vale/Std.dates.Time` in a subfolder."""
    parts = path.relative_to(style).with_suffix("").parts
    return f"{VALE}/{'.'.join((style.name, *parts))}"


def read_style(style: Path) -> tuple[list[Rule], list[PageError]]:
    """The rules of a style in order, and what is wrong with the files that could not be read."""
    paths = rule_paths(style)
    kept = load_rules(style, paths, VALE)
    if kept is not None:
        return kept, []
    rules: list[Rule] = []
    errors: list[PageError] = []
    for path in paths:
        try:
            rules.append(read_rule(rule_id(path, style), path))
        except PageError as error:
            errors.append(error)
    if not errors:
        save_rules(style, paths, rules, VALE)
    return rules, errors
