"""Mends a draft by the fixes of its findings.

Fixes are carried out in rounds: those that do not touch one another at once, then what the mended text still asks for,
until nothing is left, so that a second run finds nothing to mend.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass

from newslint.drafts.draft import Draft
from newslint.drafts.late_draft import LateDraft, whole
from newslint.engine.result import Result
from newslint.finding import Edit, Finding, Fix, Safety
from newslint.text.edits import apply_edits
from newslint.text.span import Span

#: Looks at a text in the place of a draft's own.
Check = Callable[[str], Result]
#: The findings of a draft that are to be mended.
Wanted = Callable[[Result], Iterable[Finding]]

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


def _all(result: Result) -> Iterable[Finding]:
    return result.findings


def mend(result: Result, check: Check, wanted: Wanted = _all, *, unsafe: bool = False) -> Mended:
    """The draft of `result` with the safe fixes of its `wanted` findings carried out, on demand the `unsafe` ones too.

    `check` looks at a text in the place of the draft's own. A fix after which the draft would not read as it says, or
    not at all, or on which a rule fails, is not carried out.
    """
    undoing: frozenset[str] = frozenset()
    while True:
        mended, restless = _mend_without(undoing, result, check, wanted, unsafe)
        if not restless:
            return mended
        undoing |= restless


def _mend_without(
    undoing: frozenset[str], result: Result, check: Check, wanted: Wanted, unsafe: bool
) -> tuple[Mended, frozenset[str]]:
    """The mended draft, and the rules that after all rounds still have something to mend."""
    count = 0
    for _ in range(_ROUNDS):
        chosen = fixable(wanted(result), unsafe=unsafe, without=undoing)
        if not chosen or result.draft is None:
            return Mended(result, count, undoing), frozenset()
        held = result._replace(draft=whole(result.draft))
        mended, done = _carry_out(list(chosen.values()), held, check)
        if not done:
            return Mended(result, count, undoing), frozenset()
        result, count = mended, count + done
    left = fixable(wanted(result), unsafe=unsafe, without=undoing)
    return Mended(result, count, undoing), frozenset(finding.rule for finding in left)


def _carry_out(fixes: Sequence[Fix], result: Result, check: Check) -> tuple[Result, int]:
    """The draft with these fixes carried out, and how many of them: all, or those that do as they say by themselves."""
    mended = carried_out(fixes, result, check)
    if mended:
        return mended, len(fixes)
    fit = [fix for fix in fixes if carried_out([fix], result, check)] if len(fixes) > 1 else []
    for some in (fit, fit[:1]):
        mended = carried_out(some, result, check) if some else None
        if mended:
            return mended, len(some)
    return result, 0


def carried_out(fixes: Sequence[Fix], result: Result, check: Check) -> Result | None:
    """The draft, held in `result`, with these fixes carried out; None where it does not read then as they say."""
    draft = result.draft
    if draft is None or isinstance(draft, LateDraft):
        return None
    edits = [edit for fix in fixes for edit in fix.edits]
    checked = check(apply_edits(draft.source, [(edit.span, edit.replacement) for edit in edits]))
    if not isinstance(checked.draft, Draft) or len(checked.errors) > len(result.errors):
        return None
    wanted = apply_edits(draft.text, [(prose_span(edit.span, draft), edit.replacement) for edit in edits])
    same = wanted.split() == checked.draft.text.split() and draft.fields == checked.draft.fields
    return checked if same else None


def prose_span(span: Span, draft: Draft) -> Span:
    """The prose that a stretch of the file, which begins and ends in prose, stands for."""
    start = draft.map.prose(span.start)
    return Span(start, start if span.end == span.start else draft.map.prose(span.end - 1) + 1)


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
