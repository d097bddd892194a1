"""The sheet of sources: who says what in a draft, as JSON and as plain text."""

from __future__ import annotations

from newslint.drafts.draft import Draft
from newslint.language.analysis import Analysis
from newslint.language.sources import Quoted, Statement
from newslint.text.lines import Lines
from newslint.text.span import Span

#: What the text sheet calls quotations and statements of which nothing names the speaker.
NOBODY = "(nobody is named)"


def source_rows(analysis: Analysis) -> dict[str, list[dict[str, object]]]:
    """The quotations, statements and claims of a draft as rows for JSON, places in code points of the file."""
    return {
        "quotes": [_quote_row(analysis, quoted) for quoted in analysis.sources.quoted],
        "statements": [_statement_row(analysis, statement) for statement in analysis.sources.statements],
        "claims": [{"kind": claim.kind.value, **_place(analysis.draft, claim.span)} for claim in analysis.claims],
    }


def _place(draft: Draft, span: Span) -> dict[str, object]:
    place = draft.map.span(span)
    return {"start": place.start, "end": place.end, "text": draft.source[place.start : place.end]}


def _words(draft: Draft, span: Span | None) -> str | None:
    return draft.quote(span) if span else None


def _quote_row(analysis: Analysis, quoted: Quoted) -> dict[str, object]:
    return {
        **_place(analysis.draft, quoted.span),
        "source": _words(analysis.draft, quoted.source),
        "speaker": analysis.sources.speaker(quoted.source) if quoted.source else None,
        "cue": quoted.cue.word if quoted.cue else None,
        "reach": quoted.reach.name.lower(),
    }


def _statement_row(analysis: Analysis, statement: Statement) -> dict[str, object]:
    return {
        **_place(analysis.draft, statement.content),
        "source": _words(analysis.draft, statement.source),
        "speaker": analysis.sources.speaker(statement.source) if statement.source else None,
        "cue": statement.cue.word,
    }


def source_sheet(analysis: Analysis) -> list[str]:
    """The lines of the sheet of one draft: every speaker with what they say, those that nobody names last."""
    lines = Lines(analysis.draft.source)
    said: dict[str, list[tuple[int, str]]] = {}
    for row in (row for kind in ("quotes", "statements") for row in source_rows(analysis)[kind]):
        who = str(row["speaker"] or row["source"] or NOBODY)
        start = row["start"]
        if isinstance(start, int):
            said.setdefault(who, []).append((start, " ".join(str(row["text"]).split())))
    sheet = [analysis.draft.path]
    for who in sorted(said, key=lambda name: (name == NOBODY, said[name][0])):
        sheet.append(f"  {who}")
        sheet += [f"    {lines.position(start).line}: {words}" for start, words in sorted(said[who])]
    return sheet
