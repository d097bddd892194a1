"""The sheet of sources of a draft, for a desk: who says what, and what nobody is named for."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.language.analysis import Analysis
from newslint.language.claims import Claim, is_covered
from newslint.language.sources.standing import Standing
from newslint.report.places import Places
from newslint.report.sources import Said, find_said
from newslint.text.span import Span

#: The parts of the sheet, and which sources each lists.
_HEADINGS = {
    Standing.NAMED: "Named sources",
    Standing.UNNAMED: "Sources told by what they are",
    Standing.ANONYMOUS: "Anonymous and vague sources",
    Standing.NONE: "Nobody is named",
}
_CLAIMS = "Claims with no source"


def source_sheet(analysis: Analysis) -> Iterator[str]:
    """The lines of the sheet of one draft: its sources by how well they are named, then the claims without one."""
    yield analysis.draft.path
    said = find_said(analysis)
    places = Places(analysis)
    for standing, heading in _HEADINGS.items():
        here = [entry for entry in said if entry.standing is standing]
        if here:
            yield f"  {heading}"
            yield from _by_source(here, places)
    claims = [claim for claim in analysis.claims if not is_covered(analysis, claim)]
    if claims:
        yield f"  {_CLAIMS}"
        yield from _by_sentence(claims, places)
    if not said and not claims:
        yield "  Nobody says anything"


def _by_sentence(claims: list[Claim], places: Places) -> Iterator[str]:
    """The sentences that make claims, each once, with what its claims are about."""
    kinds: dict[Span, dict[str, Span]] = {}
    for claim in claims:
        kinds.setdefault(claim.sentence, {}).setdefault(claim.kind.value, claim.span)
    for sentence, found in kinds.items():
        yield f"    {places.of(min(found.values()))} {', '.join(found)}: {places.words(sentence)}"


def _by_source(said: list[Said], places: Places) -> Iterator[str]:
    """The sources in the order in which they first speak, each with what they say."""
    sources: dict[str, list[Said]] = {}
    for entry in said:
        sources.setdefault(entry.speaker or entry.source or "", []).append(entry)
    for source, entries in sources.items():
        if source:
            yield f"    {' '.join(source.split())}"
        indent = "      " if source else "    "
        yield from (f"{indent}{places.of(entry.span)} {places.words(entry.span)}" for entry in entries)
