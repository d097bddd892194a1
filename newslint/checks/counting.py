"""How often something stands in a draft, in words."""

from __future__ import annotations

_WORDS = {1: "once", 2: "twice"}


def times(count: int) -> str:
    """`count` as a message says it: once, twice, 3 times."""
    return _WORDS.get(count, f"{count} times")


def in_all(count: int) -> str:
    """What follows “here” where a thing stands at the first of `count` places."""
    return f", {times(count)} in all" if count > 1 else ""
