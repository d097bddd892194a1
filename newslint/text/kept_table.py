"""A table that is kept between runs, in one file that is read when it is first asked for."""

from __future__ import annotations

import marshal
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Generic, TypeVar

from newslint.text.kept_file import read_kept, write_kept

K = TypeVar("K")
V = TypeVar("V")


class KeptTable(Generic[K, V]):
    """Plain values (numbers, texts, bytes and containers of them) by plain keys; what is damaged is begun anew."""

    def __init__(self, file: str) -> None:
        self._file = file
        self._folder: Path | None = None
        self._stamp: Callable[[], str] = str
        self._entries: dict[K, V] | None = None
        self._unsaved = False

    def load(self, folder: Path, stamp: Callable[[], str] = str) -> None:
        """From now on takes over what was saved in `folder` while `stamp` said the same, and notes what is new."""
        if folder != self._folder:
            self._folder, self._stamp, self._entries = folder, stamp, None

    @property
    def entries(self) -> dict[K, V] | None:
        """What is kept; None where nothing is."""
        if self._entries is None and self._folder is not None:
            self._entries = self._read(self._folder)
        return self._entries

    def _read(self, folder: Path) -> dict[K, V]:
        with suppress(OSError, ValueError, EOFError, TypeError):
            data = read_kept(folder / self._file, self._stamp())
            if data:
                return dict(marshal.loads(data))  # noqa: S302 - the user's own cache, and its checksum is right
        return {}

    def note(self, key: K, value: V) -> None:
        """Keeps a value that is new, where anything is kept."""
        if self.entries is not None:
            self.entries[key] = value
            self._unsaved = True

    def save(self) -> None:
        """Writes what there is, if there is anything new, in one go; where that is not possible, nothing happens."""
        if not self._unsaved or not self._folder:
            return
        self._unsaved = False
        data = marshal.dumps(self._entries)
        with suppress(OSError):
            write_kept(self._folder / self._file, data, self._stamp())
