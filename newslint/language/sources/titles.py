"""Whether quoted words are written like the title of a work."""

from __future__ import annotations

from collections.abc import Sequence

#: Only words longer than this have a capital in every title.
_SHORT_WORD = 3
#: From what share of its longer words with a capital on a quotation is a title.
_TITLE_CASE = 0.6


def is_title(words: Sequence[str]) -> bool:
    """Whether most words begin with a capital, as in the title of a work."""
    letters = [word.lstrip("“\"'‘(") for word in words if len(word) > _SHORT_WORD]
    return bool(letters) and sum(word[:1].isupper() for word in letters) > _TITLE_CASE * len(letters)
