"""Counts, lists and suggestions in words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from newslint.finding import Severity
from newslint.report.visible import visible

_NOUNS = {
    Severity.ERROR: ("error", "errors"),
    Severity.WARNING: ("warning", "warnings"),
    Severity.ADVICE: ("piece of advice", "pieces of advice"),
}


def counted(count: int, one: str, more: str) -> str:
    """`1 draft`, `1,200 drafts`."""
    return f"{count:,} {one if count == 1 else more}"


def counts_of(by_severity: Mapping[Severity, int]) -> str:
    """`1 error and 2 warnings`; what there is none of is left out."""
    return listed([counted(count, *_NOUNS[severity]) for severity, count in by_severity.items() if count])


def listed(parts: Sequence[str]) -> str:
    """`a, b and c`."""
    return " and ".join(filter(None, [", ".join(parts[:-1]), *parts[-1:]]))


def quoted(choice: str) -> str:
    """A suggestion as it is shown: in quotation marks, unless it holds one itself."""
    if not choice:
        return "taking it out"
    shown = visible(choice)
    return shown if set(shown) & set('“”"') else f"“{shown}”"
