"""Who says what in a draft, as JSON and as rows of a table."""

from __future__ import annotations

import csv
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from typing import TextIO

from newslint.drafts.draft import Draft
from newslint.language.analysis import Analysis
from newslint.language.claims import is_covered
from newslint.language.sources import Quoted, Sources, Statement
from newslint.language.sources.standing import Standing, standing_of
from newslint.report.places import Places
from newslint.text.named_tuples import NamedTuple
from newslint.text.span import Span

#: The columns of the table.
COLUMNS = ("file", "line", "column", "source", "speaker", "kind", "cue", "words")
#: What a spreadsheet takes for the beginning of a formula.
_FORMULA = ("=", "+", "-", "@")


class Said(NamedTuple):
    """A quotation or a statement.

    Attributes:
        span: its code points of the draft's text.
        kind: `quotation` or `statement`.
        source: the words that name who said it, or None.
        speaker: the name that these stand for, or None.
        cue: the word that says that it was said, or None.
        standing: how well the draft tells who said it.
    """

    span: Span
    kind: str
    source: str | None
    speaker: str | None
    cue: str | None
    standing: Standing


def find_said(analysis: Analysis) -> list[Said]:
    """The quotations and statements of a draft, in order; titles of works are none."""
    sources = analysis.sources
    said = [_said(analysis, quoted, quoted.span, "quotation") for quoted in sources.speech]
    statements = [told for told in sources.statements if not _is_mostly_quoted(sources, told.content)]
    said += [_said(analysis, told, told.content, "statement") for told in statements]
    return sorted(said, key=lambda entry: entry.span)


def _is_mostly_quoted(sources: Sources, content: Span) -> bool:
    """Whether a statement is, but for a few words, a quotation that is listed itself."""
    index = bisect_right(sources.speech, content.end, key=lambda quoted: quoted.quote.start) - 1
    if index < 0:
        return False
    quote = sources.speech[index].quote
    return 2 * (min(quote.end, content.end) - max(quote.start, content.start)) > content.end - content.start


def _said(analysis: Analysis, found: Quoted | Statement, span: Span, kind: str) -> Said:
    source = found.source
    return Said(
        span,
        kind,
        analysis.draft.quote(source) if source else None,
        analysis.sources.speaker(source) if source else None,
        found.cue.word if found.cue else None,
        standing_of(analysis, source),
    )


def source_rows(analysis: Analysis) -> dict[str, list[dict[str, object]]]:
    """The quotations, statements and claims of a draft as rows for JSON, places in code points of the file."""
    said = find_said(analysis)
    reach = {quoted.span: quoted.reach.name.lower() for quoted in analysis.sources.quoted}
    return {
        "quotes": [{**_row(analysis, s), "reach": reach[s.span]} for s in said if s.kind == "quotation"],
        "statements": [_row(analysis, s) for s in said if s.kind == "statement"],
        "claims": [
            {"kind": claim.kind.value, **_place(analysis.draft, claim.span), "sourced": is_covered(analysis, claim)}
            for claim in analysis.claims
        ],
    }


def _place(draft: Draft, span: Span) -> dict[str, object]:
    place = draft.map.span(span)
    return {"start": place.start, "end": place.end, "text": draft.source[place.start : place.end]}


def _row(analysis: Analysis, said: Said) -> dict[str, object]:
    return {
        **_place(analysis.draft, said.span),
        "source": said.source,
        "speaker": said.speaker,
        "cue": said.cue,
        "standing": said.standing.value,
    }


def write_table(analyses: Iterable[Analysis], stream: TextIO) -> None:
    """Writes the quotations and statements of drafts as CSV, one a row, under a row that names the columns."""
    table = csv.writer(stream, lineterminator="\n")
    table.writerow(COLUMNS)
    for analysis in analyses:
        places = Places(analysis)
        for said in find_said(analysis):
            line, column = places.position(said.span)
            told = (said.source, said.speaker, said.kind, said.cue, places.words(said.span))
            table.writerow(_cells([analysis.draft.path, str(line), str(column), *(cell or "" for cell in told)]))


def _cells(row: Sequence[str]) -> list[str]:
    """The cells of a row, each in one line and none of them a formula for a spreadsheet."""
    cells = (" ".join(cell.split()) for cell in row)
    return [f"'{cell}" if cell.startswith(_FORMULA) else cell for cell in cells]
