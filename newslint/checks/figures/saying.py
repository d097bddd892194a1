"""How the messages of the figure checks write numbers, and the hit that they make."""

from __future__ import annotations

from newslint.checks.check import Hit
from newslint.finding import Related
from newslint.language.figure import Figure, Kind, Rounding
from newslint.text.span import Span

#: How far a number with "about" may lie from the exact one, and how low one with "more than" may be, as shares.
_HEDGED_SHARE = 0.12
_HEDGED_FAR = 0.6
#: The words for round numbers, the larger first.
_SIZES = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"))


def plain(value: float) -> str:
    """A number for a message: 1,200, 4.5, at most two places behind the point."""
    rounded = round(value, 2)
    return f"{rounded:,.0f}" if rounded == int(rounded) else f"{rounded:,.2f}".rstrip("0")


def counted(number: float, thing: str) -> str:
    """A number of things for a message: 1 year, 12 years."""
    return f"{plain(number)} {thing}" + ("" if number == 1 else "s")


def amount(figure: Figure) -> str:
    """The value of a number or a sum of money for a message: $1,200, 4.5 million."""
    for size, word in _SIZES:
        if abs(figure.value) >= size and round(figure.value / size, 2) * size == figure.value:
            return f"{figure.currency}{plain(figure.value / size)} {word}"
    return figure.currency + plain(figure.value)


def with_article(ordinary: str) -> str:
    """`ordinary` (a number or a word) with a or an before it."""
    return ("an " if ordinary[:1] in "8aeiou" or ordinary.split(",")[0] in ("11", "18") else "a ") + ordinary


def contradiction(wrong: Figure, others: list[Figure], **values: str) -> Hit:
    """A hit on the figure that is wrong, which names the figures that speak against it."""
    first = min(others, key=lambda figure: figure.start)
    last = max(others, key=lambda figure: figure.end)
    return Hit(wrong.span, values, related=(Related(Span(first.start, last.end), "this speaks against it"),))


def fits(claimed: Figure, low: float, high: float, slack: float) -> bool:
    """Whether a claimed number, as it is hedged, lies between `low` and `high`, give or take `slack`."""
    low, high = low - slack, high + slack
    loose = max(slack, _HEDGED_SHARE * abs(claimed.value))
    if claimed.rounding is Rounding.OVER:
        return claimed.value <= high + slack and claimed.value >= low * _HEDGED_FAR - slack
    if claimed.rounding is Rounding.UNDER:
        return claimed.value >= low - slack
    if claimed.rounding is Rounding.ABOUT:
        return low - loose <= claimed.value <= high + loose
    return low <= claimed.value <= high


def year_of(figure: Figure) -> int:
    """The year that a year or a date names; the value of one that names none."""
    if figure.kind is Kind.YEAR or figure.day is None or figure.day.year is None:
        return int(figure.value)
    return figure.day.year


def years_between(first: Figure, last: Figure) -> tuple[int, int]:
    """The least and the greatest number of full years between two figures, as exactly as they are known."""
    years = year_of(last) - year_of(first)
    one, other = first.day, last.day
    if one is None or other is None or (one.month == other.month and not (one.day and other.day)):
        return years - 1, years
    full = years - ((other.month, other.day) < (one.month, one.day))
    return full, full


def names_year(figure: Figure) -> bool:
    """Whether a year or a date says which year it is."""
    return figure.kind is Kind.YEAR or (figure.day is not None and figure.day.year is not None)
