"""The checklist of a draft, for a fact-checker: every name, figure, date and quotation, with a box to tick."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.language.analysis import Analysis
from newslint.language.figure import Figure, Kind
from newslint.language.figure_text import figure_text
from newslint.language.names import Chain
from newslint.report.places import Places
from newslint.report.sources import Said, find_said

_DATES = frozenset({Kind.DATE, Kind.WEEKDAY, Kind.YEAR})
#: Words that are counted as figures and that nobody checks.
_LOOSE = frozenset({"one", "first"})


def checklist(analysis: Analysis) -> Iterator[str]:
    """The lines of the checklist of one draft, as Markdown: each item once, in the order of the draft."""
    places = Places(analysis)
    figures = [figure for figure in figure_text(analysis).figures if places.words(figure.span).lower() not in _LOOSE]
    quotations = [said for said in find_said(analysis) if said.kind == "quotation"]
    parts = {
        "Names": [_name(chain, places) for chain in analysis.names.chains],
        "Figures": [_figure(figure, places) for figure in figures if figure.kind not in _DATES],
        "Dates": [_figure(figure, places) for figure in figures if figure.kind in _DATES],
        "Quotations": [_quotation(said, places) for said in quotations],
    }
    yield f"# {analysis.draft.path}"
    for heading, items in parts.items():
        if items:
            yield from ("", f"## {heading}", "")
            yield from (f"- [ ] {item}" for item in items)


def _name(chain: Chain, places: Places) -> str:
    """A name in full, with every place that uses it, and in what form where that differs."""
    uses = []
    for mention in chain.mentions:
        other = "" if mention.text == chain.canonical else f" {mention.text}"
        uses.append(places.of(mention.span) + other)
    return f"{chain.canonical} ({', '.join(uses)})"


def _figure(figure: Figure, places: Places) -> str:
    return f"{places.words(figure.span)} ({places.of(figure.span)})"


def _quotation(said: Said, places: Places) -> str:
    who = said.speaker or said.source
    return f"{places.words(said.span)} ({places.of(said.span)}, {' '.join(who.split()) if who else 'nobody is named'})"
