"""The words of a text."""

from __future__ import annotations

import re
from typing import NamedTuple

#: A word: an abbreviation with its stops (U.S.), a number with its separators (1,200.5), or letters and digits with
#: apostrophes inside (don’t, O’Brien). Hyphens part words: al-Assad is two.
WORD = re.compile(r"(?:[^\W\d_]\.){2,}|\d+(?:[.,]\d+)*(?:[^\W\d_]+)?|[^\W_]+(?:['’][^\W_]+)*")


class Token(NamedTuple):
    """A word of the text as it is written, and where: code points from 0, end exclusive."""

    text: str
    start: int
    end: int


def tokenize(text: str) -> list[Token]:
    """The words of `text`, in order."""
    return [Token(match.group(), *match.span()) for match in WORD.finditer(text)]
