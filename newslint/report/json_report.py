"""The JSON report, version 1: docs/schema/report-1.json describes it.

Keys may be added within a version, none is changed or taken away. The output is ASCII, one line a draft.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TextIO

from newslint.finding import Finding, Fix, Related
from newslint.report.run import CheckedDraft, Run, page_url
from newslint.report.workflow_commands import json_text
from newslint.text.span import Span

VERSION = 1


def write(run: Run, out: TextIO) -> None:
    """Writes the report as one JSON object."""
    urls = {name: page_url(rule) for name, rule in run.rules.items()}
    out.write(f'{{"version": {VERSION}, "files": [')
    for number, draft in enumerate(run.drafts):
        out.write(",\n" if number else "\n")
        out.write(json_text(_draft(draft, run, urls)))
    out.write(f'],\n"errors": {json_text(list(_errors(run)))},\n"summary": {json_text(_summary(run))}}}\n')


def _draft(draft: CheckedDraft, run: Run, urls: dict[str, str | None]) -> dict[str, object]:
    return {
        "path": draft.path,
        "words": draft.words,
        "findings": [_finding(finding, draft, run, urls) for finding in draft.findings],
    }


def _finding(finding: Finding, draft: CheckedDraft, run: Run, urls: dict[str, str | None]) -> dict[str, object]:
    return {
        "rule": finding.rule,
        "severity": finding.severity.value,
        "message": finding.message,
        **_place(finding.span, draft),
        "text": draft.quote(finding.span),
        "suggestions": finding.suggestions,
        "fix": _fix(finding.fix) if finding.fix else None,
        "confidence": finding.confidence,
        "related": [_related(other, run.holder(other, draft)) for other in finding.related],
        "url": urls.get(finding.rule),
    }


def _related(other: Related, holder: CheckedDraft) -> dict[str, object]:
    place = {**_place(other.span, holder), "message": other.message}
    return {**place, "path": other.path} if other.path else place


def _place(span: Span, draft: CheckedDraft) -> dict[str, object]:
    first, last = draft.ends(span)
    return {
        "start": span.start,
        "end": span.end,
        "line": first.line,
        "column": first.column,
        "end_line": last.line,
        "end_column": last.column,
    }


def _fix(fix: Fix) -> dict[str, object]:
    edits = [{"start": e.span.start, "end": e.span.end, "replacement": e.replacement} for e in fix.edits]
    return {"safety": fix.safety.value, "edits": edits}


def _errors(run: Run) -> Iterator[dict[str, str | None]]:
    for message in run.errors:
        yield {"path": None, "message": message}
    for result in run.results:
        for message in result.errors:
            yield {"path": result.path, "message": message}


def _summary(run: Run) -> dict[str, object]:
    return {
        "drafts": len(run.drafts),
        "drafts_with_findings": sum(bool(draft.findings) for draft in run.drafts),
        "words": sum(draft.words for draft in run.drafts),
        "findings": {severity.value: count for severity, count in run.by_severity.items()},
        "safe_fixes": run.safe_fixes,
        "fixed": run.fixed or 0,
        "known": run.known or 0,
        "gone": run.gone,
        "rules": run.by_rule,
    }
