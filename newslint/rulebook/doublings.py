"""One slip, one finding: what other rules say of a passage only because it was typed twice."""

from __future__ import annotations

from collections.abc import Sequence

from newslint.finding import Finding
from newslint.text.span import Span


def without_echoes(found: Sequence[Finding], source: str) -> list[Finding]:
    """The findings in a file's `source` without those that another one's doubled passage brings about.

    Where *into a into a* is found, nobody needs to hear that the first *a* should be *an*: a finding that touches the
    seam of the two copies is about the seam. One that both copies have is told once, and what stands in one copy alone
    and away from the seam is a slip of its own.
    """
    seams = [(finding, seam) for finding in found if (seam := _seam(finding, source))]
    if not seams:
        return list(found)
    return [finding for finding in found if not any(_is_echo(finding, *seam, found, source) for seam in seams)]


def _seam(finding: Finding, source: str) -> Span | None:
    """The blanks between the two copies, where the finding is of a passage that stands twice running."""
    start, end = finding.span
    if not finding.suggestions:
        return None
    once = finding.suggestions[0]
    first = start + len(once)
    copies = source[start:end]
    if first >= end or once.lower().split() * 2 != copies.lower().split():
        return None
    second = end - len(copies[len(once) :].lstrip())
    return Span(first, second)


def _is_echo(finding: Finding, doubling: Finding, seam: Span, found: Sequence[Finding], source: str) -> bool:
    start, end = finding.span
    inside = doubling.span.start <= start and end <= doubling.span.end
    if not inside or finding.span == doubling.span:
        return False
    shift = seam.end - doubling.span.start
    if start >= seam.end:
        if any(_are_twins(finding, other, -shift, source) for other in found):
            return True
        return start == seam.end and end < doubling.span.end
    if any(_are_twins(finding, other, shift, source) for other in found):
        return False
    return end >= seam.start and start > doubling.span.start


def _are_twins(finding: Finding, other: Finding, shift: int, source: str) -> bool:
    """Whether `other` says the same of the same words, so many code points further on."""
    start, end = other.span
    return (
        (other.rule, other.message) == (finding.rule, finding.message)
        and start == finding.span.start + shift
        and source[start:end] == source[finding.span.start : finding.span.end]
    )
