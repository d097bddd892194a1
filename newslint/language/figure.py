"""What a figure is: its kind, its value, how it is hedged, and the day that it names."""

from __future__ import annotations

import datetime
from enum import StrEnum

from newslint.text.named_tuples import NamedTuple
from newslint.text.span import Span


class Kind(StrEnum):
    """What sort of figure it is; the letter stands for it in a `FigureText`."""

    NUMBER = "N"
    PERCENT = "P"
    POINTS = "Q"
    MONEY = "M"
    YEAR = "Y"
    DATE = "D"
    WEEKDAY = "W"
    ORDINAL = "O"
    RANGE = "R"


class Rounding(StrEnum):
    """How a writer hedges a number."""

    EXACT = "exact"
    ABOUT = "about"
    OVER = "over"
    UNDER = "under"


class Day(NamedTuple):
    """A day as written; `year` is None where none is written, and the month may be no month."""

    day: int
    month: int
    year: int | None

    def date(self, year: int | None = None) -> datetime.date | None:
        """The day of the calendar, in `year` where it names none itself; None where there is no such day."""
        in_year = self.year or year
        if in_year is None:
            return None
        try:
            return datetime.date(in_year, self.month, self.day)
        except ValueError:
            return None


class Figure(NamedTuple):
    """A figure of the draft.

    Attributes:
        kind: what sort it is.
        start, end: where it stands, in code points of the draft's text, with its hedge, currency and percent sign.
        value: its value; of a range the lower one, of a weekday its number from 0 (Monday).
        step: the unit of its last figure: 0.1 for 4.5, a million for 12 million.
        rounding: how it is hedged.
        high: the upper value of a range; else the same as `value`.
        currency: the sign of its money.
        day: the day that a date names; also of a year with its month, where the day is 0.
    """

    kind: Kind
    start: int
    end: int
    value: float
    step: float = 1.0
    rounding: Rounding = Rounding.EXACT
    high: float = 0.0
    currency: str = ""
    day: Day | None = None

    @property
    def span(self) -> Span:
        """Where it stands in the draft's text."""
        return Span(self.start, self.end)
