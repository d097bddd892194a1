"""How the messages of the figure checks write numbers, and the hit that they make."""

from __future__ import annotations

from newslint.checks.check import Hit
from newslint.finding import Related
from newslint.language.figure import Figure, Rounding
from newslint.text.span import Span

#: How far a number with "about" may lie from the exact one, and how low one with "more than" may be, as shares.
_HEDGED_SHARE = 0.12
_HEDGED_FAR = 0.6


def plain(value: float) -> str:
    """A number for a message: 1,200, 4.5, at most two places behind the point."""
    rounded = round(value, 2)
    return f"{rounded:,.0f}" if rounded == int(rounded) else f"{rounded:,.2f}".rstrip("0")


def amount(figure: Figure) -> str:
    """The value of a number or a sum of money for a message."""
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
