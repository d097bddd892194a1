"""Reviewdog's diagnostics, as one JSON object and as a line of JSON each: comments in a review, fixes in one click.

Columns count UTF-8 bytes from 1 as the file has them, the end exclusive.
https://github.com/reviewdog/reviewdog/tree/master/proto/rdf
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TextIO

from newslint.finding import Finding, Related, Severity
from newslint.report.run import CheckedDraft, Run
from newslint.report.uris import relative_path
from newslint.report.visible import well_formed
from newslint.report.workflow_commands import json_text
from newslint.text.edits import apply_edits
from newslint.text.span import Span

_SEVERITIES = {Severity.ERROR: "ERROR", Severity.WARNING: "WARNING", Severity.ADVICE: "INFO"}
_SOURCE = {"name": "newslint"}


def write(run: Run, out: TextIO) -> None:
    """Writes a DiagnosticResult, one diagnostic a line, in ASCII."""
    out.write(f'{{"source": {json_text(_SOURCE)}, "diagnostics": [')
    between = "\n"
    for diagnostic in _diagnostics(run):
        out.write(between + json_text(diagnostic))
        between = ",\n"
    out.write("]}\n")


def write_lines(run: Run, out: TextIO) -> None:
    """Writes a Diagnostic a line, in ASCII."""
    out.writelines(f"{json_text({**diagnostic, 'source': _SOURCE})}\n" for diagnostic in _diagnostics(run))


def _diagnostics(run: Run) -> Iterator[dict[str, object]]:
    for draft in run.drafts:
        for finding in draft.findings:
            yield _diagnostic(finding, draft, run)


def _diagnostic(finding: Finding, draft: CheckedDraft, run: Run) -> dict[str, object]:
    diagnostic: dict[str, object] = {
        "message": well_formed(finding.message),
        "location": _location(finding.span, draft),
        "severity": _SEVERITIES[finding.severity],
        "code": {"value": finding.rule},
    }
    suggestion = _suggestion(finding, draft)
    if suggestion:
        diagnostic["suggestions"] = [suggestion]
    if finding.related:
        diagnostic["related_locations"] = [_related(other, run.holder(other, draft)) for other in finding.related]
    return diagnostic


def _related(other: Related, holder: CheckedDraft) -> dict[str, object]:
    return {"message": well_formed(other.message), "location": _location(other.span, holder)}


def _location(span: Span, draft: CheckedDraft) -> dict[str, object]:
    return {"path": well_formed(relative_path(draft.path)), "range": _range(span, draft)}


def _range(span: Span, draft: CheckedDraft) -> dict[str, object]:
    return {
        name: draft.lines.byte_position(offset)._asdict() for name, offset in (("start", span.start), ("end", span.end))
    }


def _suggestion(finding: Finding, draft: CheckedDraft) -> dict[str, object] | None:
    """The fix of a finding as one replacement, or None.

    None, too, for a fix that reaches beyond the finding's lines: reviewdog offers only what lies within them.
    """
    if not finding.fix:
        return None
    edits = finding.fix.edits
    whole = Span(
        min(finding.span.start, *(edit.span.start for edit in edits)),
        max(finding.span.end, *(edit.span.end for edit in edits)),
    )
    if [place.line for place in draft.ends(whole)] != [place.line for place in draft.ends(finding.span)]:
        return None
    moved = [(edit.span.shifted(-whole.start), edit.replacement) for edit in edits]
    return {"range": _range(whole, draft), "text": well_formed(apply_edits(draft.quote(whole), moved))}
