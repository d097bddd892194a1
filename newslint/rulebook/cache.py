"""What was read from rule pages, kept between runs so that a start does not read them anew.

One file a folder of rules, in the user's cache folder (or in NEWSLINT_CACHE_DIR). It is stale as soon as a
page's size or time of change differs, a page comes or goes, or newslint or Python is another one. A cache that
cannot be read or written costs time, never an error.
"""

from __future__ import annotations

import marshal
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import cast

from newslint.finding import Severity
from newslint.rule import Precision, QuotePolicy, Rule
from newslint.rulebook.code_stamp import code_stamp
from newslint.rulebook.files import page_paths
from newslint.text.digest import digest
from newslint.text.kept_file import read_kept, write_kept


def cache_folder() -> Path:
    """Where newslint keeps what it can make anew: NEWSLINT_CACHE_DIR, or the user's cache folder."""
    given = os.environ.get("NEWSLINT_CACHE_DIR")
    if given:
        return Path(given)
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA") or str(Path.home() / "AppData" / "Local")
    elif sys.platform == "darwin":
        base = str(Path.home() / "Library" / "Caches")
    else:
        base = os.environ.get("XDG_CACHE_HOME") or str(Path.home() / ".cache")
    return Path(base) / "newslint"


def _file(folder: Path, paths: Sequence[Path], changes: str) -> Path:
    """Where the rules of a folder are kept; those that a configuration changes are kept apart, by their pages."""
    names = [str(folder.resolve()), *(str(path) for path in paths if changes)]
    return cache_folder() / f"rules-{digest(os.fsencode(chr(0).join(names))).hex()}.marshal"


def _stamp(folder: Path, paths: Sequence[Path], changes: str) -> str:
    """What must be the same for the cache to hold."""
    version = [digest(code_stamp().encode()).hex(), str(folder.resolve()), changes]
    return repr([version, _states([(_below(folder, path), path) for path in paths])])


def _bases_stamp(folders: Sequence[Path]) -> str:
    """What must be the same for rules that extend others: every page there is, since a new one may come between."""
    return repr(_states([(str(path), path) for folder in folders for path in page_paths(folder)]))


def _states(files: Sequence[tuple[str, Path]]) -> list[tuple[str, int, int]]:
    """For each file its name, when it last changed, in nanoseconds, and its size in bytes."""
    stats = [(name, os.stat(path)) for name, path in files]  # noqa: PTH116 - half the time of Path.stat
    return [(name, stat.st_mtime_ns, stat.st_size) for name, stat in stats]


def _below(folder: Path, path: Path) -> str:
    """`path` from `folder`, in which it lies or which it is: a tenth of the time of Path.relative_to."""
    return str(path)[len(str(folder)) :].lstrip(os.sep)


def load_rules(folder: Path, paths: Sequence[Path], changes: str = "", bases: Sequence[Path] = ()) -> list[Rule] | None:
    """The rules kept for these pages of `folder`, or None where there are none that still hold.

    `changes` says what a configuration changes in them, in any words that are the same for the same changes. `bases`
    are the rules folders whose pages they may extend.
    """
    try:
        data = read_kept(_file(folder, paths, changes), _stamp(folder, paths, changes))
        if data is None:
            return None
        kept = marshal.loads(data)  # noqa: S302 - the user's own cache, and its checksum is right
        if kept["bases"] is not None and kept["bases"] != _bases_stamp(bases):
            return None
        return [_from_row(row, folder) for row in kept["rules"]]
    except (OSError, ValueError, KeyError, TypeError):
        return None


def save_rules(
    folder: Path, paths: Sequence[Path], rules: Sequence[Rule], changes: str = "", bases: Sequence[Path] = ()
) -> None:
    """Keeps the rules of these pages of `folder`; does nothing where the cache folder cannot be written.

    `changes` and `bases` are as for `load_rules`.
    """
    with suppress(OSError, ValueError):  # ValueError: a house rule may have a date in its page
        kept = {
            "bases": _bases_stamp(bases) if any(rule.extends for rule in rules) else None,
            "rules": [_to_row(rule, folder) for rule in rules],
        }
        data = marshal.dumps(kept)
        write_kept(_file(folder, paths, changes), data, _stamp(folder, paths, changes))


def _to_row(rule: Rule, folder: Path) -> dict[str, object]:
    return {
        "id": rule.id,
        "title": rule.title,
        "message": rule.message,
        "check": rule.check,
        "settings": dict(rule.settings),
        "severity": rule.severity.value,
        "in_quotes": rule.in_quotes.value,
        "enabled": rule.enabled,
        "scope": sorted(rule.scope),
        "precision": rule.precision and list(rule.precision),
        "timed": rule.timed,
        "extends": rule.extends,
        "path": _below(folder, rule.path),
    }


def _from_row(row: dict[str, object], folder: Path) -> Rule:
    values = dict(row)
    values["severity"] = Severity(str(row["severity"]))
    values["in_quotes"] = QuotePolicy(str(row["in_quotes"]))
    values["scope"] = frozenset(cast("list[str]", row["scope"]))
    precision = cast("tuple[float, int, str] | None", row["precision"])
    values["precision"] = None if precision is None else Precision(*precision)
    values["path"] = folder / str(row["path"])
    return Rule(**values)  # type: ignore[arg-type]
