"""Text folded for comparison, without moving a single offset."""

from __future__ import annotations

from collections.abc import Sequence

#: White space of ASCII alone, which is all that most single words could hold.
_PLAIN_ASCII = [(space, " ") for space in "\n\r\t"]
#: Apostrophes of every kind are straight, and white space of every kind is a plain space. Replacing one character after
#: another is many times faster than str.translate, since most of them do not occur.
_SPACES = [(space, " ") for space in "\n\r\t"]
_PLAIN = [*((mark, "'") for mark in "\u2019\u2018\u02bc"), *((space, " ") for space in "\u00a0\u202f\u2009"), *_SPACES]


def fold(text: str) -> str:
    """`text` in lower case, apostrophes straight, white space plain spaces: the same length, so offsets hold.

    A letter whose lower case takes more than one code point (the Turkish capital dotted I) stays as it is.
    """
    lowered = text.lower()
    if lowered.isascii():
        for found, plain in _PLAIN_ASCII:
            lowered = lowered.replace(found, plain)
        return lowered
    if len(lowered) != len(text):
        lowered = "".join(low if len(low := letter.lower()) == 1 else letter for letter in text)
    for found, plain in _SPACES if lowered.isascii() else _PLAIN:
        lowered = lowered.replace(found, plain)
    return lowered


def fold_all(texts: Sequence[str]) -> list[str]:
    """Each of `texts` folded: in one go, which for ten thousand short ones takes a tenth of the time."""
    folded = fold("\0".join(texts)).split("\0")
    return folded if len(folded) == len(texts) else list(map(fold, texts))
