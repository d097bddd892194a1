"""Mends a draft by the fixes of its findings.

Fixes are carried out in rounds: those that do not touch one another at once, then what the mended text still asks for,
until nothing is left, so that a second run finds nothing to mend.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass

from newslint.engine import Result
from newslint.finding import Edit, Finding, Fix, Safety
from newslint.text.edits import apply_edits

#: The rounds after which fixes that go on are taken to undo one another. Drafts are mended in one or two.
_ROUNDS = 10


@dataclass(frozen=True, slots=True)
class Mended:
    """A draft with its fixes carried out.

    Attributes:
        result: the mended draft, and what is found in it.
        count: how many fixes were carried out.
        undoing: the rules whose fixes undo one another, by their ids: theirs were left out.
    """

    result: Result
    count: int = 0
    undoing: frozenset[str] = frozenset()


def mend(result: Result, check: Callable[[str], Result], *, unsafe: bool = False) -> Mended:
    """The draft of `result` with the safe fixes of its findings carried out, on demand the `unsafe` ones too.

    `check` looks at a text in the place of the draft's own. Where the mended text could not be read any more, or a rule
    fails on it, the draft stays as it was before those fixes.
    """
    undoing: frozenset[str] = frozenset()
    while True:
        mended, restless = _mend_without(undoing, result, check, unsafe)
        if not restless:
            return mended
        undoing |= restless


def _mend_without(
    undoing: frozenset[str], result: Result, check: Callable[[str], Result], unsafe: bool
) -> tuple[Mended, frozenset[str]]:
    """The mended draft, and the rules that after all rounds still have something to mend."""
    faults = len(result.errors)
    count = 0
    for _ in range(_ROUNDS):
        chosen = fixable(result.findings, unsafe=unsafe, without=undoing)
        if not chosen or result.draft is None:
            return Mended(result, count, undoing), frozenset()
        edits = [(edit.span, edit.replacement) for fix in chosen.values() for edit in fix.edits]
        checked = check(apply_edits(result.draft.source, edits))
        if checked.draft is None or len(checked.errors) > faults:
            return Mended(result, count, undoing), frozenset()
        result, count = checked, count + len(chosen)
    left = fixable(result.findings, unsafe=unsafe, without=undoing)
    return Mended(result, count, undoing), frozenset(finding.rule for finding in left)


def fixable(findings: Iterable[Finding], *, unsafe: bool = False, without: Collection[str] = ()) -> dict[Finding, Fix]:
    """The fixes that can be carried out together, by their findings: of two that touch, the one that begins first."""
    fixes = {
        finding: finding.fix
        for finding in findings
        if finding.fix and finding.rule not in without and (unsafe or finding.fix.safety is Safety.SAFE)
    }
    chosen: dict[Finding, Fix] = {}
    end = -1
    for finding, fix in sorted(fixes.items(), key=lambda item: _extent(item[1].edits)):
        first, last = _extent(fix.edits)
        if first > end:
            chosen[finding] = fix
            end = last
    return chosen


def _extent(edits: Iterable[Edit]) -> tuple[int, int]:
    """The code points from the start of the first edit to the end of the last."""
    spans = [edit.span for edit in edits]
    return min(span.start for span in spans), max(span.end for span in spans)
