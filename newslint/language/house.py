"""What a newsroom has told newslint about its language: its English, its names, its words, the day."""

from __future__ import annotations

import datetime
from enum import StrEnum

from newslint.text.named_tuples import NamedTuple


class English(StrEnum):
    """Whose spelling a draft is in."""

    AMERICAN = "us"
    BRITISH = "gb"


class HouseName(NamedTuple):
    """A row of a house list of names: the right form, the forms that are wrong, and why."""

    preferred: str
    variants: tuple[str, ...] = ()
    note: str = ""


class House(NamedTuple):
    """The language settings that every draft of a run shares.

    Attributes:
        english: the house's spelling; None lets each draft's own words decide.
        names: the house list of names.
        words: words that the house knows, in lower case.
        date: the day that a draft is of where it does not say.
    """

    english: English | None = None
    names: tuple[HouseName, ...] = ()
    words: frozenset[str] = frozenset()
    date: datetime.date | None = None
