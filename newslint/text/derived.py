"""What is derived from the data files that ship, kept between runs.

Word lists are written to be read by people; making look-up tables of those that one short draft needs takes some 15 ms
of a start. What they make is kept in one file, each table by itself, as plain values.
"""

from __future__ import annotations

import marshal
from collections.abc import Callable
from contextlib import suppress
from functools import cache, wraps
from pathlib import Path
from typing import ParamSpec, TypeVar, cast

from newslint.text.kept_file import read_kept, write_kept

P = ParamSpec("P")
T = TypeVar("T")

#: The name of the file.
_FILE = "derived.marshal"


class DerivedData:
    """Values by the names of what makes them."""

    def __init__(self) -> None:
        self._folder: Path | None = None
        self._stamp: Callable[[], str] = str
        self._kept: dict[tuple[str, ...], bytes] | None = None
        self._unsaved = False

    def load(self, folder: Path, stamp: Callable[[], str]) -> None:
        """From now on takes over what was saved in `folder` while `stamp` said the same, and notes what is new."""
        if folder != self._folder:
            self._folder, self._stamp, self._kept = folder, stamp, None

    def find(self, name: tuple[str, ...], make: Callable[[], T]) -> T:
        """The value of that name, which `make` makes where it is not kept: numbers, texts and containers of them."""
        if self._folder is None:
            return make()
        if self._kept is None:
            self._kept = self._read(self._folder)
        packed = self._kept.get(name)
        if packed is not None:
            return cast("T", marshal.loads(packed))  # noqa: S302 - the user's own cache, and its checksum is right
        made = make()
        self._kept[name] = marshal.dumps(made)  # type: ignore[arg-type]
        self._unsaved = True
        return made

    def _read(self, folder: Path) -> dict[tuple[str, ...], bytes]:
        with suppress(OSError, ValueError, EOFError, TypeError):
            data = read_kept(folder / _FILE, self._stamp())
            if data:
                return dict(marshal.loads(data))  # noqa: S302 - as above
        return {}

    def save(self) -> None:
        """Writes what there is, if there is anything new, in one go; where that is not possible, nothing happens."""
        if not self._unsaved or not self._folder:
            return
        self._unsaved = False
        data = marshal.dumps(self._kept)
        with suppress(OSError):
            write_kept(self._folder / _FILE, data, self._stamp())


#: What this process derives.
DERIVED = DerivedData()


def derived(make: Callable[P, T]) -> Callable[P, T]:
    """Lets a function that makes plain values of data files, by texts or nothing else, be called once for good.

    Whoever gets a value must not change it.
    """
    name = f"{make.__module__}.{make.__qualname__}"

    @cache
    @wraps(make)
    def found(*texts: str) -> T:
        return DERIVED.find((name, *texts), lambda: cast("Callable[..., T]", make)(*texts))

    return cast("Callable[P, T]", found)
