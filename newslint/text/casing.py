"""Capitals of a text that takes the place of another."""

from __future__ import annotations


def match_case(suggestion: str, found: str) -> str:
    """`suggestion` with the capitals of the text it stands in for: none, first letter, or all."""
    if not suggestion or not suggestion.islower():
        return suggestion
    if len(found) > 1 and found.isupper():
        return suggestion.upper()
    return suggestion[0].upper() + suggestion[1:] if found[:1].isupper() else suggestion
