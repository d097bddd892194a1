"""A table of findings for spreadsheets: CSV with commas, as RFC 4180 has it.

A spreadsheet takes a cell that begins with = + - @ for a formula and may run it: such a cell gets an apostrophe in
front (https://owasp.org/www-community/attacks/CSV_Injection), and so does one that GitHub could take for a command. A
cell in which nothing but apostrophes and spaces stands before such a sign always has that one; a program that reads the
table takes it away again.
"""

from __future__ import annotations

import csv
import re
from typing import TextIO

from newslint.finding import Finding
from newslint.report.elsewhere import elsewhere
from newslint.report.run import CheckedDraft, Run
from newslint.report.visible import visible
from newslint.report.workflow_commands import OLDER

COLUMNS = (
    "path",
    "line",
    "column",
    "end_line",
    "end_column",
    "severity",
    "rule",
    "message",
    "text",
    "suggestions",
    "related",
)
#: What a formula begins with, a sign, also a wide one of East Asian writing, and a command; behind spaces too.
_FORMULA = re.compile(r"['\s]*(?:[=+\-@＝＋－＠]|::)")


def write(run: Run, out: TextIO) -> None:
    """Writes a head and a row a finding."""
    table = csv.writer(out, lineterminator="\n")
    table.writerow(COLUMNS)
    for draft in run.drafts:
        table.writerows(map(cell, _row(finding, draft, run)) for finding in draft.findings)


def _row(finding: Finding, draft: CheckedDraft, run: Run) -> tuple[object, ...]:
    return (
        draft.path,
        *draft.lines.position(finding.span.start),
        *draft.lines.position(finding.span.end),
        finding.severity.value,
        finding.rule,
        finding.message,
        draft.quote(finding.span),
        "; ".join(finding.suggestions),
        "; ".join(elsewhere(finding, draft, run)),
    )


def cell(value: object) -> str:
    """A value as a cell, in one line: no formula, and nothing that a terminal or GitHub acts on."""
    text = visible(" ".join(str(value).splitlines())).replace(OLDER, "## [")
    return f"'{text}" if _FORMULA.match(text) else text
