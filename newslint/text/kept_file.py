"""Files that are kept between runs: written whole or not at all, whichever process writes last."""

from __future__ import annotations

import os
from _thread import get_ident  # threading itself takes 3 ms of a start
from pathlib import Path


def write_whole(path: Path, data: bytes) -> None:
    """Puts a file with `data` at `path`, and makes its folder; nothing half-written is left. Raises OSError."""
    path.parent.mkdir(parents=True, exist_ok=True)
    scratch = path.with_suffix(f".{os.getpid()}-{get_ident()}")
    try:
        scratch.write_bytes(data)
        scratch.replace(path)
    finally:
        scratch.unlink(missing_ok=True)
