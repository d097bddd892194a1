"""The check `quote-punctuation`: commas and full stops inside or outside closing quotation marks."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from newslint.checks.check import Hit, Setting, coded_check
from newslint.finding import Edit, Fix, Safety
from newslint.language.analysis import Analysis
from newslint.language.house import English
from newslint.language.quotes import Quote
from newslint.rule import Rule
from newslint.text.patterns import late_pattern
from newslint.text.span import Span

#: A comma or a single full stop right behind the closing mark, and the end of the word there.
_OUTSIDE = late_pattern(r"[.,](?![\w.])")
#: What closes the quoted words themselves, after which a comma or stop does not move inside.
_CLOSED = frozenset(".,;:!?…-—–")
#: The words of a fragment: more than that may be a sentence of its own, which keeps its stop inside everywhere.
_FRAGMENT = 6
#: As many stops outside are a usage, not a slip.
_USAGE = 6


def _house(analysis: Analysis, rule: Rule) -> str:
    """Where this draft's commas and stops belong: inside, outside, or '' where it cannot be told."""
    house = cast("str", rule.settings["house"])
    if house == "consistent":
        return "inside" if analysis.english is English.AMERICAN else ""
    return house


@coded_check(
    {
        "house": Setting(
            str,
            "consistent",
            "where commas and stops belong; consistent: inside in American spelling, silent in British",
            choices=("off", "consistent", "inside", "outside"),
        )
    }
)
def QUOTE_PUNCTUATION(analysis: Analysis, rule: Rule) -> Iterator[Hit]:  # noqa: N802 - becomes a constant
    """Every closing mark with a comma or full stop on its wrong side."""
    text = analysis.text
    inside = rule.settings["house"] in ("consistent", "inside")
    quotes = [quote for quote in analysis.quotes if quote.closed and not quote.single]
    find = _stop_outside if inside else _stop_inside
    places = [place for quote in quotes if (place := find(text, quote))]
    if not places or _house(analysis, rule) not in ("inside", "outside"):
        return
    consistent = rule.settings["house"] == "consistent"
    if consistent and len(places) >= _USAGE and len(places) > sum(_holds_stop(text, quote) for quote in quotes):
        return  # American spelling, and a house that puts its stops outside all the same
    for place in places:
        written = text[place.start : place.end]
        turned = written[-1] + written[:-1] if inside else written[1:] + written[0]
        yield Hit(
            place,
            {"side": "inside" if inside else "outside"},
            suggestions=(turned,),
            fix=Fix((Edit(place, turned),), Safety.UNSAFE),
        )


def _holds_stop(text: str, quote: Quote) -> bool:
    """Whether a comma or a stop stands right before the closing mark."""
    return text[quote.end - _mark_length(text, quote) - 1] in ".,"


def _mark_length(text: str, quote: Quote) -> int:
    return 2 if text[quote.end - 2 : quote.end] in ("''", "’’") else 1


def _stop_outside(text: str, quote: Quote) -> Span | None:
    """A closing mark with the comma or stop behind it."""
    start = quote.end - _mark_length(text, quote)
    if _OUTSIDE.match(text, quote.end) and text[start - 1] not in _CLOSED:
        return Span(start, quote.end + 1)
    return None


def _stop_inside(text: str, quote: Quote) -> Span | None:
    """The comma or stop at the end of a quoted fragment, with the closing mark."""
    length = _mark_length(text, quote)
    words = text[quote.start + length : quote.end - length]
    if words[-1:] in (".", ",") and words[:1].islower() and len(words.split()) <= _FRAGMENT:
        return Span(quote.end - length - 1, quote.end)
    return None
