"""How often something stands in a draft, in words."""

from __future__ import annotations

_WORDS = {1: "once", 2: "twice"}


def times(count: int) -> str:
    """`count` as a message says it: once, twice, 3 times."""
    return _WORDS.get(count, f"{count} times")
