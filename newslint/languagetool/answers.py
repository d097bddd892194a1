"""Answers that were given before, kept between runs by what was asked.

One small file an answer, in newslint's cache folder. The oldest go when there are too many, and all after a week, for
the server may have learnt since. A cache that cannot be read or written costs time, never an error.
"""

from __future__ import annotations

import hashlib
import json
import os
import time
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from newslint.languagetool.match import Match, from_json
from newslint.rulebook.cache import cache_folder
from newslint.text.kept_file import write_whole

#: How long an answer holds, in seconds.
_LASTS = 7 * 24 * 3600
#: How many answers are kept: some 10 MB.
_MOST = 2000


class Answers:
    """The answers of one server."""

    def __init__(self, url: str) -> None:
        self._url = url
        self._folder = cache_folder() / "languagetool"

    def _file(self, text: str, language: str) -> Path:
        asked = "\0".join((self._url, language, text))
        return self._folder / f"{hashlib.sha256(asked.encode('utf-8', 'surrogatepass')).hexdigest()}.json"

    def find(self, text: str, language: str) -> list[Match] | None:
        """What the server found in this text, or None where it is not known any more."""
        file = self._file(text, language)
        try:
            if file.stat().st_mtime + _LASTS < time.time():
                return None
            rows = json.loads(file.read_text(encoding="utf-8"))
            return [from_json(row, len(text)) for row in rows] if isinstance(rows, list) else None
        except (OSError, ValueError):
            return None

    def keep(self, text: str, language: str, matches: Sequence[Match]) -> None:
        """Keeps what the server found in this text."""
        with suppress(OSError, ValueError):
            data = json.dumps([match.as_json() for match in matches])
            write_whole(self._file(text, language), data.encode())

    def trim(self) -> None:
        """Drops what has grown old, and the oldest of too many."""
        try:
            with os.scandir(self._folder) as entries:
                files = sorted((entry.stat().st_mtime, entry.path) for entry in entries)
        except OSError:  # no folder yet, or another run trims it at this moment
            return
        old = time.time() - _LASTS
        for number, (written, path) in enumerate(files):
            if written < old or number < len(files) - _MOST:
                Path(path).unlink(missing_ok=True)
