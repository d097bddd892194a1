"""GitLab's Code Quality report: what a merge request shows of a change.

https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
"""

from __future__ import annotations

from typing import TextIO

from newslint.finding import Finding, Severity
from newslint.report.elsewhere import elsewhere
from newslint.report.fingerprint import Fingerprints
from newslint.report.run import CheckedDraft, Run
from newslint.report.uris import relative_path
from newslint.report.visible import well_formed
from newslint.report.workflow_commands import json_text

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.ADVICE: "info"}


def write(run: Run, out: TextIO) -> None:
    """Writes an array of findings, one a line, in ASCII."""
    fingerprints = Fingerprints()
    out.write("[")
    between = "\n"
    for draft in run.drafts:
        for finding in draft.findings:
            out.write(between + json_text(_finding(finding, draft, run, fingerprints.of(finding, draft))))
            between = ",\n"
    out.write("]\n")


def _finding(finding: Finding, draft: CheckedDraft, run: Run, fingerprint: str) -> dict[str, object]:
    first, last = draft.ends(finding.span)
    return {
        "description": well_formed("; ".join([finding.message, *elsewhere(finding, draft, run)])),
        "check_name": finding.rule,
        "fingerprint": fingerprint,
        "severity": _SEVERITIES[finding.severity],
        "location": {
            "path": well_formed(relative_path(draft.path)),
            "lines": {"begin": first.line, "end": last.line},
        },
    }
