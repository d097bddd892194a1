"""Files that newslint changes: checked to be what was looked at, and replaced whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path

from newslint.cli.output import replace_bytes
from newslint.drafts.decoding import decode
from newslint.drafts.read_error import ReadError
from newslint.text.named_tuples import NamedTuple


class UnmendedError(Exception):
    """A file that could not be changed, and why."""


class FileChange(NamedTuple):
    """A file with the bytes that stand in it and those that are to."""

    path: Path
    before: bytes
    after: bytes

    @property
    def undone(self) -> FileChange:
        """The change back."""
        return FileChange(self.path, self.after, self.before)

    def carry_out(self) -> None:
        """Writes the file. Raises UnmendedError where it is not any more what it was, or cannot be written."""
        try:
            if self.path.read_bytes() != self.before:
                raise UnmendedError("it changed while it was checked")
            if not os.access(self.path, os.W_OK):
                raise UnmendedError("it is write-protected")
            replace_bytes(self.path, self.after)
        except OSError as error:
            raise UnmendedError(error.strerror) from error


def draft_change(path: Path, before: str, after: str, encoding: str | None) -> FileChange:
    """The change of a draft's file from one text to another, in its own encoding. Raises UnmendedError."""
    try:
        data = path.read_bytes()
        read = decode(data, path.suffix, encoding)
        if read.text != before:
            raise UnmendedError("it changed while it was checked")
        if read.text.encode(read.encoding) != data:
            raise UnmendedError(f"{read.encoding} does not give its bytes back; save the draft as UTF-8")
        return FileChange(path, data, after.encode(read.encoding))
    except UnicodeEncodeError as error:
        letter = error.object[error.start : error.end]
        raise UnmendedError(f"{read.encoding} has no '{letter}'; save the draft as UTF-8") from error
    except ReadError as error:
        raise UnmendedError(f"it {error}") from error
    except OSError as error:
        raise UnmendedError(error.strerror) from error
