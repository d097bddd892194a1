"""Nouns for a person: of a family, of an office or a trade, of a man or a woman."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from newslint.language.names.lexicon import read_rows
from newslint.text.named_tuples import NamedTuple


class PeopleWords(NamedTuple):
    """Nouns for a person, in lower case.

    Attributes:
        kin: those that say who belongs to whose family, plurals among them.
        roles: those for what somebody is or does, plurals among them.
        of_gender: those for a man and for a woman, titles among them, by `m` and `f`.
        all: all of them but titles, plurals among them.
    """

    kin: frozenset[str]
    roles: frozenset[str]
    of_gender: Mapping[str, frozenset[str]]
    all: frozenset[str]


@cache
def people_words() -> PeopleWords:
    """The nouns for a person that ship with newslint."""
    found: dict[str, set[str]] = {"kin": set(), "role": set(), "title": set(), "m": set(), "f": set(), "": set()}
    for row in read_rows("people.txt"):
        at = next(number for number, word in enumerate(row) if word.endswith(":"))
        for kind in {"", *row[:at], row[at].rstrip(":")}:
            found[kind].update(row[at + 1 :])
    many = {kind: frozenset(words | {word + "s" for word in words}) for kind, words in found.items()}
    of_gender = {gender: frozenset(found[gender]) for gender in ("m", "f")}
    return PeopleWords(many["kin"], many["role"], of_gender, many[""] - many["title"])
