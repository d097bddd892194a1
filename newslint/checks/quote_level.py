"""The check `quote-level`: double or single marks around what is quoted."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from newslint.checks.check import Hit, Setting, coded_check
from newslint.drafts.draft import Part
from newslint.finding import Edit, Fix, Related, Safety
from newslint.language.analysis import Analysis
from newslint.language.quotes import Quote
from newslint.rule import Rule
from newslint.text.span import Span

#: The mark of the other kind, where each is one character.
_OTHER = {"“": "‘", "”": "’", '"': "'", "‘": "“", "’": "”", "'": '"'}


@coded_check(
    {
        "house": Setting(
            str, "consistent", "which marks the house writes", choices=("off", "consistent", "double", "single")
        ),
        "words": Setting(int, 6, "the fewest words that are compared where no house has said which marks are right"),
    }
)
def QUOTE_LEVEL(analysis: Analysis, rule: Rule) -> Iterator[Hit]:  # noqa: N802 - becomes a constant
    """Every quotation, outside all others, whose marks are not those of the house, or of the rest of the draft."""
    house = cast("str", rule.settings["house"])
    if house == "off":
        return
    found: dict[str, list[Quote]] = {"double": [], "single": []}
    consistent = house == "consistent"
    least = cast("int", rule.settings["words"]) if consistent else 1
    lead = next(
        iter(analysis.draft.blocks), None
    )  # a first line that is no headline to the reader may be one all the same
    for quote in analysis.quotes:
        block = analysis.draft.block_at(quote.start)
        if not quote.closed or block is None or block.part not in (rule.scope or (Part.BODY,)):
            continue
        if len(analysis.text[quote.start : quote.end].split()) >= least and not (consistent and block is lead):
            found["single" if quote.single else "double"].append(quote)
    right = max(found, key=lambda form: len(found[form])) if consistent else house
    wrong = "single" if right == "double" else "double"
    if consistent and not found[right]:
        return
    for quote in found[wrong]:
        yield _hit(analysis, quote, wrong, right, next(iter(found[right]), None) if consistent else None)


def _hit(analysis: Analysis, quote: Quote, wrong: str, right: str, other: Quote | None) -> Hit:
    text = analysis.text
    opening, closing = text[quote.start], text[quote.end - 1]
    inside = text[quote.start + 1 : quote.end - 1]
    fix = None
    if opening in _OTHER and closing in _OTHER and not any(mark in inside for mark in _OTHER):
        edits = (
            Edit(Span(quote.start, quote.start + 1), _OTHER[opening]),
            Edit(Span(quote.end - 1, quote.end), _OTHER[closing]),
        )
        fix = Fix(edits, Safety.UNSAFE)
    why = f"others are {right}" if other else f"the house’s are {right}"
    related = (Related(Span(other.start, other.end), f"{right} marks here"),) if other else ()
    return Hit(Span(quote.start, quote.end), {"form": wrong, "why": why}, fix=fix, related=related)
