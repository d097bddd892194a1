"""Results as bytes: for the store, and on their way from one process to another."""

from __future__ import annotations

import datetime
import marshal
from collections.abc import Sequence
from typing import Any

from newslint.finding import Edit, Finding, Fix, Related, Safety, Severity
from newslint.text.span import Span

_SEVERITIES = {severity.value: severity for severity in Severity}
_SAFETIES = {safety.value: safety for safety in Safety}


def pack(findings: Sequence[Finding], words: int, date: datetime.date | None) -> bytes:
    """What was found in a draft, how many words it has and of which day it is."""
    return marshal.dumps((words, date.toordinal() if date else 0, list(map(_plain, findings))))


def unpack(packed: bytes) -> tuple[list[Finding], int, datetime.date | None]:
    """What `pack` was given."""
    words, day, rows = marshal.loads(packed)  # noqa: S302 - packed by newslint itself
    return list(map(_finding, rows)), words, datetime.date.fromordinal(day) if day else None


def _plain(finding: Finding) -> tuple[object, ...]:
    fix = finding.fix
    return (
        finding.rule,
        finding.message,
        *finding.span,
        finding.severity.value,
        finding.confidence,
        finding.suggestions,
        fix and (fix.safety.value, tuple((*edit.span, edit.replacement) for edit in fix.edits)),
        tuple((*other.span, other.message, other.path) for other in finding.related),
    )


def _finding(row: tuple[Any, ...]) -> Finding:
    rule, message, start, end, severity, confidence, suggestions, fix, related = row
    return Finding(
        rule,
        message,
        Span(start, end),
        _SEVERITIES[severity],
        confidence,
        suggestions,
        fix and Fix(tuple(Edit(Span(first, last), text) for first, last, text in fix[1]), _SAFETIES[fix[0]]),
        tuple(Related(Span(first, last), said, path) for first, last, said, path in related),
    )
