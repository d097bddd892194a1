"""A draft that is not held in memory but read again when it is asked for.

A run of a hundred thousand drafts holds what is found in them; a report needs the text of few, one after the other.
"""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from newslint.drafts.read_error import ReadError
from newslint.text.digest import digest

if TYPE_CHECKING:
    from newslint.drafts.draft import Draft


class LateDraft:
    """A draft that was read, and can be read again as long as its file does not change.

    Attributes:
        path: the name that reports give it.
        words: how many words its prose has.
        date: the day the draft is of, where it says so.
    """

    __slots__ = ("_digest", "_encoding", "_file", "date", "path", "words")

    def __init__(
        self,
        path: str,
        file: str,
        encoding: str | None,
        stamp: bytes,
        words: int = 0,
        date: datetime.date | None = None,
    ) -> None:
        """Takes where the draft is read from and in which encoding, and the digest of the bytes that it was read of."""
        self.path = path
        self.words = words
        self.date = date
        self._file = file
        self._encoding = encoding
        self._digest = stamp

    @property
    def source(self) -> str:
        """The decoded file, read now. Raises ReadError where it is not any more what it was."""
        from newslint.drafts.decoding import decode  # late: a report without excerpts reads nothing

        file = Path(self._file)
        try:
            data = file.read_bytes()
        except OSError:
            data = b""
        if digest(data) != self._digest:
            raise ReadError(f"{self.path} changed while newslint ran: run it again")
        return decode(data, file.suffix, self._encoding).text

    def read(self) -> Draft:
        """The draft, read now. Raises ReadError where it is not any more what it was."""
        from newslint.drafts.reading import read_text  # late: so does one without fixes

        return read_text(self.source, self.path)


def whole(draft: Draft | LateDraft) -> Draft:
    """The draft itself, read again where it is not held. Raises ReadError where it changed in the meantime."""
    return draft.read() if isinstance(draft, LateDraft) else draft
