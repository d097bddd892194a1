"""File names as other programs want them: relative to the current folder, as URIs."""

from __future__ import annotations

import os
from pathlib import Path
from urllib.parse import quote


def relative_path(path: str) -> str:
    """A file's name with forward slashes, relative to the current folder where the file is below it."""
    place = Path(path)
    if place.is_absolute() and place.is_relative_to(Path.cwd()):
        place = place.relative_to(Path.cwd())
    return place.as_posix()


def file_uri(path: str) -> str:
    """The URI of a file: relative to the current folder unless the file is outside it and named in full."""
    place = Path(relative_path(path))
    return place.as_uri() if place.is_absolute() else quote(os.fsencode(place.as_posix()))
