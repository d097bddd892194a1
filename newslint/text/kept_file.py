"""Files that are kept between runs: written whole or not at all, whichever process writes last."""

from __future__ import annotations

import os
import zlib
from _thread import get_ident  # threading itself takes 3 ms of a start
from pathlib import Path

from newslint.text.digest import LENGTH, digest

#: The length of a checksum in bytes. It is there for damage; a digest would take ten times as long.
_SUM = 4
_HEAD = LENGTH + _SUM


def write_whole(path: Path, data: bytes) -> None:
    """Puts a file with `data` at `path`, and makes its folder; nothing half-written is left. Raises OSError."""
    path.parent.mkdir(parents=True, exist_ok=True)
    scratch = path.with_suffix(f".{os.getpid()}-{get_ident()}")
    try:
        scratch.write_bytes(data)
        scratch.replace(path)
    finally:
        scratch.unlink(missing_ok=True)


def write_kept(path: Path, data: bytes, stamp: str) -> None:
    """Puts a file at `path` of which `read_kept` gets `data` again, as long as `stamp` is the same. Raises OSError."""
    write_whole(path, b"".join((digest(stamp.encode()), _checksum(data), data)))


def read_kept(path: Path, stamp: str) -> memoryview | None:
    """What `write_kept` put there under the same stamp; None where it was another one or the file is damaged.

    Raises OSError.
    """
    content = memoryview(path.read_bytes())
    data = content[_HEAD:]
    is_sound = content[:LENGTH] == digest(stamp.encode()) and content[LENGTH:_HEAD] == _checksum(data)
    return data if is_sound else None


def _checksum(data: bytes | memoryview) -> bytes:
    return zlib.crc32(data).to_bytes(_SUM, "big")
