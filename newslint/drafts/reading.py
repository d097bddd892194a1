"""From a file's bytes to a draft: which reader reads which format."""

from __future__ import annotations

from pathlib import Path

from newslint.drafts.draft import Draft
from newslint.drafts.plain import read_plain


class ReadError(Exception):
    """A file that cannot be read as a draft; the message says why and what to do, without the path."""


def read_text(source: str, path: str = "<text>", kind: str | None = None) -> Draft:
    """The draft of a text already decoded. `kind` is txt, md or html; by default the path's ending decides."""
    return read_plain(path, source)


def read_file(path: Path, name: str | None = None, encoding: str | None = None) -> Draft:
    """The draft of a file, reported under `name`. Raises ReadError."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise ReadError(f"cannot be read: {error.strerror}") from error
    return read_text(data.decode(encoding or "utf-8-sig"), name or str(path))
