"""Short sets of words, written the way they read."""

from __future__ import annotations


def word_set(words: str) -> frozenset[str]:
    """The words between the spaces of `words`."""
    return frozenset(words.split())
