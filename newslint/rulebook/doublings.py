"""One slip, one finding: what other rules say of a passage only because it was typed twice."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence, Set

from newslint.finding import Finding
from newslint.text.span import Span

#: What a finding says, by its rule, its message, the words and where they begin.
_Said = tuple[str, str, str, int]


def without_echoes(found: Sequence[Finding], source: str) -> list[Finding]:
    """The findings in a file's `source` without those that another one's doubled passage brings about.

    Where *into a into a* is found, nobody needs to hear that the first *a* should be *an*: a finding that touches the
    seam of the two copies is about the seam. One that both copies have is told once, and what stands in one copy alone
    and away from the seam is a slip of its own.
    """
    seams = [(finding, seam) for finding in found if (seam := _seam(finding, source))]
    if not seams:
        return list(found)
    said = {_said(finding, finding.span.start, source) for finding in found}
    ordered = sorted(found, key=lambda finding: finding.span.start)
    starts = [finding.span.start for finding in ordered]
    echoes: set[Finding] = set()
    for doubling, seam in seams:
        here = ordered[bisect_left(starts, doubling.span.start) : bisect_left(starts, doubling.span.end)]
        echoes.update(finding for finding in here if _is_echo(finding, doubling, seam, said, source))
    return [finding for finding in found if finding not in echoes]


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


def _is_echo(finding: Finding, doubling: Finding, seam: Span, said: Set[_Said], source: str) -> bool:
    start, end = finding.span
    inside = doubling.span.start <= start and end <= doubling.span.end
    if not inside or finding.span == doubling.span:
        return False
    shift = seam.end - doubling.span.start
    if start >= seam.end:
        has_twin = _said(finding, start - shift, source) in said
        return has_twin or (start == seam.end and end < doubling.span.end)
    has_twin = _said(finding, start + shift, source) in said
    return not has_twin and end >= seam.start and start > doubling.span.start


def _said(finding: Finding, start: int, source: str) -> _Said:
    """What a finding says, of which words, were it to stand at `start`."""
    return finding.rule, finding.message, source[finding.span.start : finding.span.end], start
