"""Annotations on a pull request: GitHub's workflow commands, one line a finding.

GitHub shows ten errors, ten warnings and ten notices of a step, so the worst findings of the whole run come first.
https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions
"""

from __future__ import annotations

from pathlib import PurePath
from typing import TextIO

from newslint.finding import Finding, Severity
from newslint.report.elsewhere import elsewhere
from newslint.report.run import CheckedDraft, Run
from newslint.report.visible import visible

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "notice"}
#: What GitHub's own toolkit escapes in the message of a command, and in its properties besides.
_MESSAGE = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_PROPERTY = _MESSAGE | str.maketrans({":": "%3A", ",": "%2C"})


def write(run: Run, out: TextIO) -> None:
    """Writes one command a finding."""
    found = [(finding, draft) for draft in run.drafts for finding in draft.findings]
    found.sort(key=lambda pair: pair[0].severity.rank)
    out.writelines(f"{_command(finding, draft, run)}\n" for finding, draft in found)


def _command(finding: Finding, draft: CheckedDraft, run: Run) -> str:
    first, last = draft.ends(finding.span)
    properties = {"file": visible(PurePath(draft.path).as_posix()), "line": str(first.line), "endLine": str(last.line)}
    if first.line == last.line:  # GitHub takes columns within one line only
        properties |= {"col": str(first.column), "endColumn": str(last.column)}
    properties["title"] = f"newslint {finding.rule}"
    written = ",".join(f"{key}={value.translate(_PROPERTY)}" for key, value in properties.items())
    return f"::{_COMMANDS[finding.severity]} {written}::{_message(finding, draft, run).translate(_MESSAGE)}"


def _message(finding: Finding, draft: CheckedDraft, run: Run) -> str:
    return "\n".join(map(visible, [finding.message, *elsewhere(finding, draft, run)]))
