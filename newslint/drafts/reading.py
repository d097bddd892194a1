"""From a file to a draft: which reader reads which format."""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import TYPE_CHECKING

from newslint.drafts.read_error import ReadError

if TYPE_CHECKING:
    from newslint.drafts.draft import Draft

__all__ = ["ReadError", "kind_of", "read_bytes", "read_data", "read_file", "read_text"]

#: The largest file that is taken for a draft, in bytes: some five million words. A data file that happens to end in
#: .txt would take gigabytes of memory.
LARGEST = 32 * 2**20
#: The endings of names, and the kind of text that each one stands for; any other is plain text.
_KINDS = {".md": "md", ".markdown": "md", ".mdown": "md", ".html": "html", ".htm": "html"}


def kind_of(path: str) -> str:
    """What a file of that name is written in: txt, md or html."""
    return _KINDS.get(os.path.splitext(path)[1].lower(), "txt")  # noqa: PTH122 - plain text, for a hundred thousand files


def read_text(source: str, path: str = "<text>", kind: str | None = None) -> Draft:
    """The draft of a text already decoded. `kind` is txt, md or html; by default the path's ending decides.

    Raises ReadError where the front matter of a Markdown file does not parse.
    """
    kind = kind or kind_of(path)
    if kind == "md":
        from newslint.drafts.markdown import read_markdown

        return read_markdown(path, source)
    if kind == "html":
        from newslint.drafts.html import read_html

        return read_html(path, source)
    from newslint.drafts.plain import read_plain

    return read_plain(path, source)


def read_file(path: Path, name: str | None = None, encoding: str | None = None) -> Draft:
    """The draft of a file, reported under `name`. Raises ReadError.

    `encoding` is the one that the newsroom's configuration names; a byte order mark in the file counts for more.
    """
    return read_data(read_bytes(str(path)), str(path), name or str(path), encoding)


def read_data(data: bytes, file: str, name: str, encoding: str | None = None) -> Draft:
    """The draft of what stands in a file, as `read_file` reads it. Raises ReadError."""
    from newslint.drafts.decoding import decode  # late: what is remembered is not decoded

    return read_text(decode(data, Path(file).suffix, encoding).text, name)


def read_bytes(file: str) -> bytes:
    """What stands in a file, or comes through a pipe. Raises ReadError, also for a device and for what is no draft."""
    try:
        with open(file, "rb", buffering=0) as stream:  # noqa: PTH123 - a third of the time of Path.read_bytes
            status = os.fstat(stream.fileno())
            if stat.S_ISCHR(status.st_mode) or stat.S_ISBLK(status.st_mode):
                raise ReadError("is a device, not a draft; to check standard input, write -")
            if status.st_size > LARGEST:
                size = f"{status.st_size / 2**20:,.0f} MiB"
                raise ReadError(f"is {size} large: a draft has up to {LARGEST // 2**20}; leave it out with exclude")
            return stream.readall()
    except (OSError, ValueError) as error:  # ValueError: a NUL in the path
        reason = getattr(error, "strerror", None) or str(error)
        raise ReadError(f"cannot be read: {reason}") from error
