"""The other places of a finding, in words for formats that have nothing but a message to say them in."""

from __future__ import annotations

from newslint.finding import Finding, Related
from newslint.report.run import CheckedDraft, Run


def other_places(finding: Finding) -> list[Related]:
    """The places that a finding speaks of and that do not lie within its own."""
    return [other for other in finding.related if other.path or not finding.span.contains(other.span)]


def elsewhere(finding: Finding, draft: CheckedDraft, run: Run) -> list[str]:
    """Each other place that a finding speaks of: `line 1, column 10: “Kaleva”, twice`."""
    return [_place(other, run.holder(other, draft)) for other in other_places(finding)]


def _place(other: Related, holder: CheckedDraft) -> str:
    at = holder.lines.position(other.span.start)
    path = f"{other.path}, " if other.path else ""
    return f"{path}line {at.line}, column {at.column}: {other.message}"
