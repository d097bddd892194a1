"""The regular forms of English verbs."""

from __future__ import annotations

_VOWELS = frozenset("aeiou")


def inflect(verb: str) -> tuple[str, str, str]:
    """The regular -s, -ed and -ing forms of a verb, without the doubling of its last letter: state, states, stated."""
    if verb.endswith("y") and verb[-2:-1] not in _VOWELS:
        return verb[:-1] + "ies", verb[:-1] + "ied", verb + "ing"
    if verb.endswith("ie"):
        return verb + "s", verb + "d", verb[:-2] + "ying"
    if verb.endswith("e"):
        return verb + "s", verb + "d", verb[:-1] + "ing"
    return verb + ("es" if verb.endswith(("s", "sh", "ch", "x", "o")) else "s"), verb + "ed", verb + "ing"
