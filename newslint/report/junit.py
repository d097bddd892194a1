"""JUnit's XML, which test reports of services for continuous integration are made from.

The elements and attributes are those of Jenkins's schema:
https://github.com/jenkinsci/xunit-plugin/blob/master/src/main/resources/org/jenkinsci/plugins/xunit/types/model/xsd/junit-10.xsd
"""

from __future__ import annotations

from pathlib import PurePath
from typing import TextIO

from newslint.engine.result import Result
from newslint.finding import Finding, Severity
from newslint.report.elsewhere import elsewhere
from newslint.report.run import CheckedDraft, Run
from newslint.report.uris import relative_path
from newslint.report.xml_text import tag, xml_text

#: What a draft without findings, and what a file that cannot be read, is called as a test.
_CLEAN, _BROKEN = "no findings", "newslint"


def write(run: Run, out: TextIO) -> None:
    """Writes a test suite a draft and in it a test a finding: advice passes, and what could not be done is an error."""
    failures = sum(count for severity, count in run.by_severity.items() if severity is not Severity.ADVICE)
    errors = len(run.errors) + sum(len(result.errors) for result in run.results)
    tests = len(run.findings) + errors + sum(not result.findings and not result.errors for result in run.results)
    counts = {"tests": tests, "failures": failures, "errors": errors}
    out.write(f'<?xml version="1.0" encoding="UTF-8"?>\n<{tag("testsuites", name="newslint", **counts)}>\n')
    if run.errors:
        _suite(Result("newslint", None, [], list(run.errors)), None, run, out)
    checked = iter(run.drafts)
    for result in run.results:
        _suite(result, None if result.draft is None else next(checked), run, out)
    out.write("</testsuites>\n")


def _suite(result: Result, draft: CheckedDraft | None, run: Run, out: TextIO) -> None:
    path = relative_path(result.path)
    failures = sum(finding.severity is not Severity.ADVICE for finding in result.findings)
    counts = {"failures": failures, "errors": len(result.errors)}
    tests = max(1, len(result.findings) + len(result.errors))
    out.write(f"<{tag('testsuite', name=path, tests=tests, **counts)}>\n")
    place = path.removesuffix(PurePath(path).suffix)  # Jenkins takes what follows a dot for a class of its own
    out.writelines(
        f"<{tag('testcase', name=_BROKEN, classname=place)}><{tag('error', message=message)}/></testcase>\n"
        for message in result.errors
    )
    if draft:
        out.writelines(f"{_case(finding, draft, run, place)}\n" for finding in draft.findings)
    if not result.findings and not result.errors:
        out.write(f"<{tag('testcase', name=_CLEAN, classname=place)}/>\n")
    out.write("</testsuite>\n")


def _case(finding: Finding, draft: CheckedDraft, run: Run, place: str) -> str:
    at = draft.lines.position(finding.span.start)
    name = f"{finding.rule}, line {at.line}, column {at.column}"
    lines = [f"{draft.path}:{at.line}:{at.column}: {finding.message}", *elsewhere(finding, draft, run)]
    said = xml_text("\n".join(lines))
    if finding.severity is Severity.ADVICE:
        inner = f"<system-out>{said}</system-out>"
    else:
        inner = f"<{tag('failure', type=finding.severity.value, message=finding.message)}>{said}</failure>"
    return f"<{tag('testcase', name=name, classname=place)}>{inner}</testcase>"
