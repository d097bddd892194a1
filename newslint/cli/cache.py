"""`newslint cache`: what newslint keeps between runs, where, and how large it is."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import click

from newslint.cli.output import print_lines
from newslint.engine.store import RESULTS
from newslint.rulebook.cache import cache_folder
from newslint.text.named_tuples import NamedTuple

#: What newslint keeps: the names of files and folders in the cache folder, as patterns, and what they are.
_KINDS = {
    RESULTS: "results of drafts",
    "rules-*": "rules as they were read",
    "patterns-*": "patterns made ready",
    "derived*": "word lists made ready",
    "languagetool": "answers of LanguageTool servers",
}
_UNITS = ("bytes", "kB", "MB", "GB")
_STEP = 1000
#: What help ends in; the first character keeps click from filling the lines.
EXAMPLES = """\b
Examples:
  newslint cache
  newslint cache clear
"""


class _Kept(NamedTuple):
    """What is kept of one kind."""

    what: str
    places: list[Path]

    @property
    def size(self) -> int:
        """Its size in bytes."""
        return sum(map(_size, self.places))


@click.command(epilog=EXAMPLES)
@click.argument("action", type=click.Choice(["show", "clear"]), default="show", metavar="[clear]")
def cache(action: str) -> None:
    """Show where newslint keeps what it can make anew, and how large that is; with clear, take it away.

    Nothing but time depends on it: a draft that did not change is not checked again. NEWSLINT_CACHE_DIR names another
    folder.
    """
    folder = cache_folder()
    kept = list(_kept(folder))
    total = sum(one.size for one in kept)
    if action == "clear":
        for one in kept:
            _remove(one.places)
        print_lines([f"{folder}: {_written(total)} cleared"])
        return
    rows = [f"  {_written(one.size):>10}  {one.what}" for one in kept if one.places]
    print_lines([f"{folder}: {_written(total)}", *rows])


def _kept(folder: Path) -> Iterator[_Kept]:
    for pattern, what in _KINDS.items():
        yield _Kept(what, sorted(folder.glob(pattern)))


def _size(place: Path) -> int:
    """The size in bytes of a file, or of the files in a folder; one that goes meanwhile has none."""
    with suppress(OSError):
        if place.is_dir():
            with os.scandir(place) as entries:
                return sum(_size(Path(entry.path)) for entry in entries)
        return place.stat().st_size
    return 0


def _remove(places: list[Path]) -> None:
    """Takes files and folders away. Raises click.ClickException."""
    for place in places:
        try:
            if place.is_dir() and not place.is_symlink():
                shutil.rmtree(place)
            else:
                place.unlink(missing_ok=True)
        except OSError as error:
            raise click.ClickException(f"{place} cannot be taken away: {error.strerror}") from error


def _written(size: int) -> str:
    """A size as people write it: 12.3 MB."""
    step = 0
    amount = float(size)
    while amount >= _STEP and step < len(_UNITS) - 1:
        amount /= _STEP
        step += 1
    return f"{amount:.1f} {_UNITS[step]}" if step else f"{size} {_UNITS[0]}"
