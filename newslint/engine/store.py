"""The results of earlier runs, by what they are results of.

A folder of 256 small files in the user's cache folder, each of them a part of all results by the first byte of their
keys: a run on one draft reads one, a run on thousands each once. A file carries a checksum and is replaced
whole; where two runs replace one at the same time, what one of them would have kept is lost, and only costs time. What
was not asked for in a month goes, and the oldest where a file grows too large.
"""

from __future__ import annotations

import marshal
import os
import time
from collections.abc import Iterable
from contextlib import suppress
from itertools import groupby
from operator import itemgetter
from pathlib import Path

from newslint.text.digest import LENGTH
from newslint.text.kept_file import read_kept, write_kept

#: The folder of the results, in newslint's cache folder.
RESULTS = "results"
#: What the files are written under; another number stands for another form of them.
_FORM = "newslint results 2"
_DAY = 24 * 3600
#: How many days a result is kept that nobody asks for, and after how many it is noted that somebody did.
_LASTS, _NOTED = 30, 7
#: The most that one of the 256 files holds, in bytes: 100 MB in all, the results of some 200,000 drafts.
LARGEST = 400_000
#: What one result takes besides its own bytes.
_BESIDES = LENGTH + 16

#: A result and the day, counted from 1970, on which it was last asked for.
_Entry = tuple[int, bytes]


class Store:
    """Results by their keys, kept in a folder.

    Attributes:
        warning: what is wrong with the folder, one line; None where nothing is. The results that cannot be kept or
            found are made anew.
    """

    def __init__(self, folder: Path) -> None:
        self.warning: str | None = None
        self._folder = folder
        self._is_usable = True
        self._new: dict[int, dict[bytes, _Entry]] = {}
        self._today = int(time.time()) // _DAY

    def find(self, keys: Iterable[bytes]) -> dict[bytes, bytes]:
        """What is kept under these keys; of all that is kept, no more than one file is held at a time."""
        found: dict[bytes, bytes] = {}
        for part, wanted in groupby(sorted(keys), key=itemgetter(0)):
            entries = self._load(part)
            for key in wanted:
                if key in entries:
                    day, found[key] = entries[key]
                    if day < self._today - _NOTED:
                        self.keep(key, found[key])
        return found

    def keep(self, key: bytes, result: bytes) -> None:
        """Keeps a result under `key`; it stays from the next `save` on."""
        self._new.setdefault(key[0], {})[key] = (self._today, result)

    def save(self) -> None:
        """Writes what is new; where that is not possible, `warning` says so."""
        new, self._new = self._new, {}
        if not new or not self._is_usable:
            return
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            for part, entries in new.items():
                self._write(part, self._load(part) | entries)
            self._sweep()
        except OSError as error:
            self._warn(f"cannot be written ({error.strerror})")

    def _warn(self, problem: str) -> None:
        self._is_usable = False
        advice = "this costs time and nothing else; NEWSLINT_CACHE_DIR names another folder, --no-cache uses none"
        self.warning = self.warning or f"newslint: the cache in {self._folder} {problem}: {advice}"

    def _file(self, part: int) -> Path:
        return self._folder / f"{part:02x}"

    def _load(self, part: int) -> dict[bytes, _Entry]:
        """What a file holds; one that is damaged holds nothing."""
        try:
            data = read_kept(self._file(part), _FORM)
        except FileNotFoundError:
            return {}
        except OSError as error:
            self._warn(f"cannot be read ({error.strerror})")
            return {}
        if data is None:
            self._damaged(part)
            return {}
        return dict(marshal.loads(data))  # noqa: S302 - the user's own cache, and its checksum is right

    def _damaged(self, part: int) -> None:
        with suppress(OSError):
            self._file(part).unlink()
            advice = "some drafts are checked anew"
            self.warning = self.warning or f"newslint: the cache in {self._folder} was damaged: {advice}"
            return
        self._warn("is damaged and cannot be written")

    def _write(self, part: int, entries: dict[bytes, _Entry]) -> None:
        """Replaces a file. Raises OSError."""
        write_kept(self._file(part), marshal.dumps(self._trimmed(entries)), _FORM)

    def _trimmed(self, entries: dict[bytes, _Entry]) -> dict[bytes, _Entry]:
        """Those that somebody asked for in a month, the latest first where they are too many."""
        fresh = [item for item in entries.items() if item[1][0] >= self._today - _LASTS]
        size = 0
        kept: list[tuple[bytes, _Entry]] = []
        fresh.reverse()
        fresh.sort(key=lambda item: -item[1][0])
        for key, entry in fresh:
            size += len(entry[1]) + _BESIDES
            if size > LARGEST:
                break
            kept.append((key, entry))
        return dict(reversed(kept))

    def _sweep(self) -> None:
        """Takes away what a run that was ended in the middle has left behind."""
        with os.scandir(self._folder) as entries:
            for entry in entries:
                if "." in entry.name and entry.stat().st_mtime < time.time() - _DAY:
                    with suppress(OSError):
                        Path(entry.path).unlink()
