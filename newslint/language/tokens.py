"""The words of a text."""

from __future__ import annotations

import re
from functools import partial
from itertools import accumulate
from typing import NamedTuple

#: A word: letters and digits with apostrophes inside (don’t, O’Brien), a number with its separators (1,200.5), or an
#: abbreviation with its stops (U.S.). Hyphens part words: al-Assad is two.
_WORD = re.compile(
    r"([^\W_]+(?:['’][^\W_]+)*"
    r"(?:\.(?<=\b[^\W\d_]\.)(?:[^\W\d_]\.)+|[.,](?<=\d.)\d+(?:[.,]\d+)*[^\W\d_]*)?)"
)


class Token(NamedTuple):
    """A word of the text as it is written, and where: code points from 0, end exclusive."""

    text: str
    start: int
    end: int


#: Makes a token of a tuple without a call into Python, of which a draft has hundreds.
_make = partial(tuple.__new__, Token)


def tokenize(text: str) -> list[Token]:
    """The words of `text`, in order."""
    parts = _WORD.split(text)  # gap, word, gap, word, …, gap
    ends = list(accumulate(map(len, parts)))
    return list(map(_make, zip(parts[1::2], ends[0::2], ends[1::2], strict=False)))
