"""From a file to a draft: which reader reads which format."""

from __future__ import annotations

from pathlib import Path, PurePath

from newslint.drafts.decoding import decode
from newslint.drafts.draft import Draft
from newslint.drafts.plain import read_plain
from newslint.drafts.read_error import ReadError

__all__ = ["ReadError", "read_file", "read_text"]

#: The endings of names, and the kind of text that each one stands for; any other is plain text.
_KINDS = {".md": "md", ".markdown": "md", ".mdown": "md", ".html": "html", ".htm": "html"}


def read_text(source: str, path: str = "<text>", kind: str | None = None) -> Draft:
    """The draft of a text already decoded. `kind` is txt, md or html; by default the path's ending decides.

    Raises ReadError where the front matter of a Markdown file does not parse.
    """
    kind = kind or _KINDS.get(PurePath(path).suffix.lower(), "txt")
    if kind == "md":
        from newslint.drafts.markdown import read_markdown

        return read_markdown(path, source)
    if kind == "html":
        from newslint.drafts.html import read_html

        return read_html(path, source)
    return read_plain(path, source)


def read_file(path: Path, name: str | None = None, encoding: str | None = None) -> Draft:
    """The draft of a file, reported under `name`. Raises ReadError.

    `encoding` is the one that the newsroom's configuration names; a byte order mark in the file counts for more.
    """
    try:
        data = path.read_bytes()
    except (OSError, ValueError) as error:  # ValueError: a NUL in the path
        reason = getattr(error, "strerror", None) or str(error)
        raise ReadError(f"cannot be read: {reason}") from error
    return read_text(decode(data, path.suffix, encoding).text, name or str(path))
