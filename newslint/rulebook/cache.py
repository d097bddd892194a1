"""What was read from rule pages, kept between runs so that a start does not read them anew.

One JSON file a folder of rules, in the user's cache folder (or in NEWSLINT_CACHE_DIR). It is stale as soon as a
page's size or time of change differs, a page comes or goes, or newslint or Python is another one. A cache that
cannot be read or written costs time, never an error.
"""

from __future__ import annotations

import json
import os
import sys
import zlib
from collections.abc import Sequence
from pathlib import Path
from typing import cast

from newslint.finding import Severity
from newslint.rule import Precision, QuotePolicy, Rule
from newslint.rulebook.code_stamp import code_stamp
from newslint.text.digest import digest


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
    return cache_folder() / f"rules-{zlib.crc32(os.fsencode(chr(0).join(names))):08x}.json"


def _stamp(folder: Path, paths: Sequence[Path], changes: str) -> list[object]:
    """What must be the same for the cache to hold."""
    stats = [(str(path.relative_to(folder)), path.stat()) for path in paths]
    version = [digest(code_stamp().encode()).hex(), str(folder.resolve()), changes]
    return [version, [[name, stat.st_mtime_ns, stat.st_size] for name, stat in stats]]


def load_rules(folder: Path, paths: Sequence[Path], changes: str = "") -> list[Rule] | None:
    """The rules kept for these pages of `folder`, or None where there are none that still hold.

    `changes` says what a configuration changes in them, in any words that are the same for the same changes.
    """
    try:
        kept = json.loads(_file(folder, paths, changes).read_text(encoding="utf-8"))
        if kept["stamp"] != json.loads(json.dumps(_stamp(folder, paths, changes))):
            return None
        return [_from_json(row, folder) for row in kept["rules"]]
    except (OSError, ValueError, KeyError, TypeError):
        return None


def save_rules(folder: Path, paths: Sequence[Path], rules: Sequence[Rule], changes: str = "") -> None:
    """Keeps the rules of these pages of `folder`; does nothing where the cache folder cannot be written."""
    target = _file(folder, paths, changes)
    scratch = target.with_suffix(f".{os.getpid()}")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        kept = {"stamp": _stamp(folder, paths, changes), "rules": [_to_json(rule, folder) for rule in rules]}
        scratch.write_text(json.dumps(kept, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")
        scratch.replace(target)
    except (OSError, TypeError):
        scratch.unlink(missing_ok=True) if scratch.exists() else None


def _to_json(rule: Rule, folder: Path) -> dict[str, object]:
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
        "path": str(rule.path.relative_to(folder)),
    }


def _from_json(row: dict[str, object], folder: Path) -> Rule:
    values = dict(row)
    values["severity"] = Severity(str(row["severity"]))
    values["in_quotes"] = QuotePolicy(str(row["in_quotes"]))
    values["scope"] = frozenset(cast("list[str]", row["scope"]))
    precision = cast("tuple[float, int, str] | None", row["precision"])
    values["precision"] = None if precision is None else Precision(*precision)
    values["path"] = folder / str(row["path"])
    return Rule(**values)  # type: ignore[arg-type]
