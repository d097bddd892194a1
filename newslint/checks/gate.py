"""One pass over a draft that tells where which of many patterns could match at all."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from operator import itemgetter
from typing import Generic, TypeVar

from newslint.drafts.draft import Block, Draft
from newslint.language.analysis import Analysis
from newslint.rule import Rule
from newslint.text.automaton import Phrases
from newslint.text.folding import fold_all
from newslint.text.named_tuples import NamedTuple

T = TypeVar("T")


class Place(NamedTuple):
    """A block in which a pattern could match, and where in it a match could begin, in order; None for anywhere."""

    block: Block
    starts: Sequence[int] | None

    def matches(self, pattern: re.Pattern[str], text: str) -> Iterable[re.Match[str]]:
        """The matches of the pattern in the block, from left to right, none inside another."""
        if self.starts is None:
            return pattern.finditer(text, self.block.start, self.block.end)
        return self._from_starts(pattern, text, self.starts)

    def _from_starts(self, pattern: re.Pattern[str], text: str, starts: Sequence[int]) -> Iterator[re.Match[str]]:
        reach = 0
        for start in starts:
            if start >= reach and (match := pattern.match(text, start, self.block.end)):
                yield match
                reach = match.end()


class Group(NamedTuple):
    """What is alike of those that stand at the same places."""

    scope: frozenset[str]
    texts: tuple[str, ...]
    exact: bool
    opening: bool


class Found:
    """Where something could match in a draft: where its literals stand, or anywhere (`starts` is None)."""

    def __init__(self, draft: Draft, group: Group, starts: list[int] | None) -> None:
        self._draft = draft
        self._group = group
        self._starts = starts

    @cached_property
    def places(self) -> list[Place]:
        """The places, in order."""
        blocks, scope = self._draft.blocks, self._group.scope
        if self._starts is None:
            return [Place(block, None) for block in blocks if not scope or block.part in scope]
        by_block: dict[int, list[int]] = {}
        for start in sorted(set(self._starts)):
            by_block.setdefault(self._draft.block_index(start), []).append(start)
        return [
            Place(blocks[index], starts if self._group.opening else None)
            for index, starts in by_block.items()
            if index >= 0 and starts[0] < blocks[index].end and (not scope or blocks[index].part in scope)
        ]


#: What could match in a draft, and where.
Searches = list[tuple[T, Found]]


class Wanted(NamedTuple, Generic[T]):
    """Something to look for.

    Attributes:
        rule: the rule that asks for it; it is looked for in the rule's scope.
        item: what is asked for.
        texts: the literals of which each match holds at least one; none where that cannot be told.
        exact: whether they stand in the draft as they are written here; else the draft is folded, and so are they.
        opening: whether each match begins where one of them does.
    """

    rule: Rule
    item: T
    texts: Sequence[str]
    exact: bool = False
    opening: bool = False


class Gate(Generic[T]):
    """Lets through, for each draft, what could match: where the draft holds a literal of it, or it has none."""

    def __init__(self, wanted: Iterable[Wanted[T]]) -> None:
        #: What is looked for, each with the id of its rule; known by its number.
        self._searches: list[tuple[str, T]] = []
        groups: dict[Group, list[int]] = {}
        for number, (rule, item, texts, exact, opening) in enumerate(wanted):
            self._searches.append((rule.id, item))
            groups.setdefault(Group(rule.scope, tuple(texts), exact, opening), []).append(number)
        #: Those of the same group, by the numbers of what is wanted.
        self._groups = list(groups.items())
        self._always = [at for at, group in enumerate(groups) if not group.texts]
        #: For each literal, folded, the groups that it may be of, and as what it must be written where that matters.
        owners: dict[str, list[tuple[int, set[str] | None]]] = {}
        for at, group in enumerate(groups):
            folded = fold_all(group.texts)
            if group.exact:
                written: dict[str, set[str]] = {}
                for literal, as_written in zip(folded, group.texts, strict=True):
                    written.setdefault(literal, set()).add(as_written)
                for literal, texts_of_one in written.items():
                    owners.setdefault(literal, []).append((at, texts_of_one))
            else:
                asking = (at, None)
                for literal in folded:
                    owners.setdefault(literal, []).append(asking)
        self._owners = list(owners.values())
        self._phrases = Phrases(list(owners)) if owners else None

    def open_for(self, analysis: Analysis) -> dict[str, Searches[T]]:
        """For each rule of which anything could match in a draft, what could, as given; found once for each draft."""
        return analysis.shared(self, self._open)

    def _open(self, analysis: Analysis) -> dict[str, Searches[T]]:
        text = analysis.text
        starts: defaultdict[int, list[int]] = defaultdict(list)
        for literal, start, end in self._phrases.places(analysis.folded) if self._phrases else ():
            for at, texts in self._owners[literal]:
                if texts is None or text[start:end] in texts:
                    starts[at].append(start)
        found: list[tuple[int, Found]] = []
        for at in (*self._always, *starts):
            group, numbers = self._groups[at]
            places = Found(analysis.draft, group, starts.get(at))
            found += [(number, places) for number in numbers]
        by_rule: defaultdict[str, Searches[T]] = defaultdict(list)
        for number, places in sorted(found, key=itemgetter(0)):
            rule, item = self._searches[number]
            by_rule[rule].append((item, places))
        return by_rule
