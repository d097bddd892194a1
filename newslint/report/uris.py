"""File names as URIs."""

from __future__ import annotations

import os
from pathlib import Path
from urllib.parse import quote


def file_uri(path: str) -> str:
    """The URI of a file: relative to the current folder unless the file is outside it and named in full."""
    place = Path(path)
    if place.is_absolute():
        if not place.is_relative_to(Path.cwd()):
            return place.as_uri()
        place = place.relative_to(Path.cwd())
    return quote(os.fsencode(place.as_posix()))
