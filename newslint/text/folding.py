"""Text folded for comparison, without moving a single offset."""

from __future__ import annotations

#: Apostrophes of every kind are straight, and white space of every kind is a plain space.
_PLAIN = str.maketrans("\u2019\u2018\u02bc\u00a0\u202f\u2009\n\r\t", "'''      ")


def fold(text: str) -> str:
    """`text` in lower case, apostrophes straight, white space plain spaces: the same length, so offsets hold.

    A letter whose lower case takes more than one code point (the Turkish capital dotted I) stays as it is.
    """
    lowered = text.lower()
    if len(lowered) != len(text):
        lowered = "".join(low if len(low := letter.lower()) == 1 else letter for letter in text)
    return lowered.translate(_PLAIN)
