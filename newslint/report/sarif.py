"""SARIF 2.1.0, the format that code-scanning services and editors read.

https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TextIO

import newslint
from newslint.engine.result import Result
from newslint.finding import Edit, Finding, Related, Severity
from newslint.report.fingerprint import Fingerprints
from newslint.report.rule_prose import prose_of
from newslint.report.run import CheckedDraft, Run
from newslint.report.uris import file_uri
from newslint.report.workflow_commands import json_text
from newslint.rule import Rule
from newslint.text.span import Span

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "note"}
#: From which share of right findings on a rule has each precision that GitHub knows:
#: https://docs.github.com/en/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning
_PRECISION = ((0.95, "very-high"), (0.9, "high"), (0.7, "medium"), (0.0, "low"))
#: In a message braces stand for arguments, so that plain ones are doubled (3.11.5), and `](` makes a link (3.11.6).
_MESSAGE_ESCAPES = (("{", "{{"), ("}", "}}"), ("](", "\\]("))


def write(run: Run, out: TextIO) -> None:
    """Writes one SARIF log of one run, a line a result, in ASCII."""
    names = sorted({*run.rules, *run.by_rule})
    driver = {
        "name": "newslint",
        "version": newslint.__version__,
        "rules": [_descriptor(name, run.rules) for name in names],
    }
    head = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "newlineSequences": ["\r\n", "\n", "\r"],
        "invocations": [_invocation(run)],
    }
    out.write(f'{{"$schema": "{_SCHEMA}", "version": "2.1.0", "runs": [{json_text(head)[:-1]}, "results": [')
    index = {name: number for number, name in enumerate(names)}
    fingerprints = Fingerprints()
    between = "\n"
    for draft in run.drafts:
        for finding in draft.findings:
            result = {
                **_result(finding, draft, run),
                "ruleIndex": index[finding.rule],
                "partialFingerprints": {"primaryLocationLineHash": fingerprints.of(finding, draft)},
            }
            out.write(between + json_text(result))
            between = ",\n"
    out.write("]}]}\n")


def _descriptor(name: str, rules: Mapping[str, Rule]) -> dict[str, object]:
    """What the log says of a rule; of one without a page, its id."""
    rule = rules.get(name)
    if rule is None:
        return {"id": name}
    descriptor: dict[str, object] = {
        "id": name,
        "shortDescription": {"text": rule.title},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
        "properties": {"tags": [rule.category], **_precision(rule)},
    }
    prose = prose_of(rule)
    if prose:
        descriptor["help"] = {"text": prose, "markdown": prose}
    return descriptor


def _precision(rule: Rule) -> dict[str, object]:
    """How often a rule was right: in the words that code-scanning services sort by, and as it was measured."""
    if rule.precision is None:
        return {}
    word = next(word for least, word in _PRECISION if rule.precision.share >= least)
    return {"precision": word, "measuredPrecision": rule.precision._asdict()}


def _invocation(run: Run) -> dict[str, object]:
    notes: list[dict[str, object]] = [{"level": "error", "message": _message(error)} for error in run.errors]
    notes += [_notification(error, result) for result in run.results for error in result.errors]
    return {"executionSuccessful": not notes, "toolExecutionNotifications": notes}


def _notification(error: str, result: Result) -> dict[str, object]:
    location = {"physicalLocation": {"artifactLocation": {"uri": file_uri(result.path)}}}
    return {"level": "error", "message": _message(error), "locations": [location]}


def _result(finding: Finding, draft: CheckedDraft, run: Run) -> dict[str, object]:
    result: dict[str, object] = {
        "ruleId": finding.rule,
        "level": _LEVELS[finding.severity],
        "message": _message(finding.message),
        "rank": round(finding.confidence * 100, 1),
        "locations": [{"physicalLocation": _place(finding.span, draft)}],
    }
    if finding.related:
        result["relatedLocations"] = [
            _related(number, other, run.holder(other, draft)) for number, other in enumerate(finding.related)
        ]
    edits = _replacements(finding)
    if edits:
        result["fixes"] = [_fix(choice, draft) for choice in edits]
    return result


def _message(text: str) -> dict[str, object]:
    for plain, escaped in _MESSAGE_ESCAPES:
        text = text.replace(plain, escaped)
    return {"text": text}


def _related(number: int, other: Related, draft: CheckedDraft) -> dict[str, object]:
    return {"id": number, "physicalLocation": _place(other.span, draft), "message": _message(other.message)}


def _place(span: Span, draft: CheckedDraft) -> dict[str, object]:
    region = {**_region(span, draft), "snippet": {"text": draft.quote(span)}}
    return {"artifactLocation": {"uri": draft.uri}, "region": region}


def _region(span: Span, draft: CheckedDraft) -> dict[str, object]:
    first, last = draft.ends(span)
    return {
        "startLine": first.line,
        "startColumn": first.column,
        "endLine": last.line,
        "endColumn": last.column,
    }


def _replacements(finding: Finding) -> list[tuple[Edit, ...]]:
    """The edits of each way to mend a finding: its fix, or else each of its suggestions."""
    if finding.fix:
        return [finding.fix.edits]
    return [(Edit(finding.span, suggestion),) for suggestion in dict.fromkeys(finding.suggestions)]


def _fix(edits: tuple[Edit, ...], draft: CheckedDraft) -> dict[str, object]:
    replacements = [
        {"deletedRegion": _region(edit.span, draft), "insertedContent": {"text": edit.replacement}} for edit in edits
    ]
    return {"artifactChanges": [{"artifactLocation": {"uri": draft.uri}, "replacements": replacements}]}
