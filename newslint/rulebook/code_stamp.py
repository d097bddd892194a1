"""What newslint's own code and data are: a cache of what they make must not outlive them.

Installed from a wheel, they are what the list of its files with their digests says. In a checkout, or where that list
is not to be had, they are what the files' sizes and times of change say.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import newslint
from newslint.checks.registry import ENTRY_POINTS

_PACKAGE = Path(__file__).resolve().parent.parent
#: Parts of the package that say how results are shown, or which rules run, and not what the rules find.
_OUTSIDE = frozenset({"cli", "report", "config", "rules", "schema", "__pycache__"})
#: What the results depend on besides, as package folders spell it.
_LIBRARIES = frozenset(
    {"ahocorasick_rs", "markdown_it_py", "marisa_trie", "pathspec", "pyphen", "regex", "rensa", "textstat"}
)


@cache
def code_stamp() -> str:
    """A text that is another one as soon as newslint, a library that it stands on, or Python is another one."""
    parts = [newslint.__version__, sys.version, *_own(), *_libraries()]
    return "\n".join(parts)


def _own() -> Iterator[str]:
    record = _PACKAGE.parent / f"newslint-{newslint.__version__}.dist-info" / "RECORD"
    try:
        yield record.read_text(encoding="utf-8")
    except (OSError, ValueError):
        yield from files_stamp(str(_PACKAGE))


def files_stamp(folder: str) -> Iterator[str]:
    """For each file of a package and the packages in it, its path, size and time of change."""
    with os.scandir(folder) as entries:
        listed = sorted(entries, key=lambda entry: entry.name)
    for entry in listed:
        if entry.is_dir():
            if entry.name not in _OUTSIDE:
                yield from files_stamp(entry.path)
        elif not entry.name.startswith("."):
            stat = entry.stat()
            yield f"{entry.path} {stat.st_size} {stat.st_mtime_ns}"


def _libraries() -> Iterator[str]:
    """The versions of libraries, as the names of their folders on the path say; importlib.metadata takes 60 ms."""
    for place in sys.path:
        if not place.endswith("-packages"):
            continue
        try:
            names = os.listdir(place)  # noqa: PTH208 - names are all that is wanted
        except OSError:
            continue
        for name in sorted(names):
            library, _, rest = name.lower().partition("-")
            if rest.endswith(".dist-info") and library in _LIBRARIES:
                yield name


def foreign_stamp(name: str) -> str | None:
    """The same for a check that another package adds by an entry point; None where its code is not to be found."""
    from importlib.metadata import entry_points  # late: 60 ms, and only foreign checks need it
    from importlib.util import find_spec

    for point in entry_points(group=ENTRY_POINTS, name=name):
        try:
            spec = find_spec(point.module)
            if spec is None or spec.origin is None:
                return None
            files = list(files_stamp(str(Path(spec.origin).parent)))
        except (OSError, ImportError, ValueError):
            return None
        return "\n".join([point.value, point.dist.version if point.dist else "", *files])
    return None
