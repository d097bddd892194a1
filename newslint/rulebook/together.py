"""What the rules find in all drafts of one run together."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence

from newslint.checks.check import Hit, Kept
from newslint.checks.registry import find_check
from newslint.drafts.draft import Draft
from newslint.drafts.late_draft import LateDraft, whole
from newslint.drafts.source_map import SourceMap
from newslint.finding import Finding
from newslint.language.analysis import Analysis
from newslint.rule import Rule
from newslint.rulebook.hits import findings_of, in_file_order
from newslint.rulebook.suppression import Suppressions
from newslint.text.named_tuples import NamedTuple


class Member(NamedTuple):
    """One draft of a run: what its rules found in it alone, and what they kept of it, by the rules' ids.

    The draft itself may be one that is read when something is said of it.
    """

    draft: Draft | LateDraft
    findings: Sequence[Finding]
    kept: Mapping[str, Kept[object]]


class _Maps(dict[str, SourceMap]):
    """The ways back to their files of the drafts of a run, by their paths: made when first asked for."""

    def __init__(self, members: Sequence[Member]) -> None:
        super().__init__()
        self._drafts = {member.draft.path: member.draft for member in members}

    def __missing__(self, path: str) -> SourceMap:
        found = self[path] = whole(self._drafts[path]).map
        return found


def add_findings_across(
    members: Sequence[Member], on_fault: Callable[[int, Rule, Exception], None]
) -> list[list[Finding]]:
    """The findings of each draft, with those that only a look at all drafts together shows.

    They are the same whatever the order of the drafts. A rule that raises is handed to `on_fault` with the number of
    the first draft that it ran on, and the others go on.
    """
    order = sorted(range(len(members)), key=lambda number: _place_in_run(members[number].draft))
    by_rule: dict[str, list[int]] = defaultdict(list)
    for number in order:
        for rule in members[number].kept:
            by_rule[rule].append(number)
    hits: dict[int, list[tuple[Rule, Hit]]] = defaultdict(list)
    for rule, numbers in sorted(by_rule.items()):
        kept = [members[number].kept[rule] for number in numbers]
        try:
            for place, hit in _hits(kept):
                hits[numbers[place]].append((kept[place].rule, hit))
        except Exception as error:  # whatever a rule does, the others go on
            on_fault(numbers[0], kept[0].rule, error)
    maps = _Maps(members)
    together = [list(member.findings) for member in members]
    for number, found in hits.items():
        draft = whole(members[number].draft)
        together[number] = _merged(draft, together[number], findings_of(found, Analysis(draft), maps))
    return together


def _place_in_run(draft: Draft | LateDraft) -> tuple[datetime.date, str]:
    """By the day of the draft, those that do not say it last, and by its path."""
    return draft.date or datetime.date.max, draft.path


def _hits(kept: Sequence[Kept[object]]) -> Iterator[tuple[int, Hit]]:
    across = find_check(kept[0].rule.check).across
    if across and len(kept) > 1:
        yield from across.find(kept)


def _merged(draft: Draft, alone: Sequence[Finding], across: Sequence[Finding]) -> list[Finding]:
    """The findings of a draft, those across drafts among them.

    One that repeats what the draft alone shows is left out; a suppression that was needed only here is not unused.
    """
    suppressions = Suppressions(draft)
    known = {(finding.rule, finding.span) for finding in alone}
    kept = [finding for finding in suppressions.kept(across) if (finding.rule, finding.span) not in known]
    needed = {directive.span for directive in suppressions.used}
    return sorted([*(finding for finding in alone if finding.span not in needed), *kept], key=in_file_order)
