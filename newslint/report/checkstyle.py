"""Checkstyle's XML, which many services for continuous integration read.

The elements are those that Checkstyle itself writes:
https://checkstyle.org/apidocs/com/puppycrawl/tools/checkstyle/XMLLogger.html
"""

from __future__ import annotations

from typing import TextIO

from newslint.finding import Finding, Severity
from newslint.report.elsewhere import elsewhere
from newslint.report.run import CheckedDraft, Run
from newslint.report.uris import relative_path
from newslint.report.xml_text import tag

#: The version of Checkstyle whose format this is.
_VERSION = "10.0"
_SEVERITIES = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "info"}


def write(run: Run, out: TextIO) -> None:
    """Writes an element a draft with findings, and in it one a finding."""
    out.write(f'<?xml version="1.0" encoding="UTF-8"?>\n<{tag("checkstyle", version=_VERSION)}>\n')
    for draft in run.drafts:
        if draft.findings:
            out.write(f"<{tag('file', name=relative_path(draft.path))}>\n")
            out.writelines(f"<{_error(finding, draft, run)}/>\n" for finding in draft.findings)
            out.write("</file>\n")
    out.write("</checkstyle>\n")


def _error(finding: Finding, draft: CheckedDraft, run: Run) -> str:
    at = draft.lines.position(finding.span.start)
    return tag(
        "error",
        line=at.line,
        column=at.column,
        severity=_SEVERITIES[finding.severity],
        message="\n".join([finding.message, *elsewhere(finding, draft, run)]),
        source=f"newslint.{finding.rule.replace('/', '.')}",
    )
