"""One pass over a draft that tells where which of many patterns could match at all."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from typing import Generic, TypeVar

from newslint.drafts.draft import Block
from newslint.language.analysis import Analysis
from newslint.text.automaton import Phrases

T = TypeVar("T")
U = TypeVar("U")


class Gate(Generic[T]):
    """Lets through, for each draft, the items of which it holds a literal, and those that have none."""

    def __init__(self, items: Iterable[tuple[T, Sequence[str]]]) -> None:
        self._items: list[T] = []
        self._always: list[int] = []
        owners: dict[str, list[int]] = {}
        for number, (item, literals) in enumerate(items):
            self._items.append(item)
            if not literals:
                self._always.append(number)
            for literal in literals:
                owners.setdefault(literal, []).append(number)
        self._owners = list(owners.values())
        self._automaton = Phrases(list(owners)) if owners else None

    def open_for(self, analysis: Analysis) -> list[tuple[T, list[Block]]]:
        """The items that could match, as given, each with the blocks in which a match could begin or end."""
        draft = analysis.draft
        places: dict[int, set[int]] = {number: set(range(len(draft.blocks))) for number in self._always}
        if self._automaton is not None:
            starts = [block.start for block in draft.blocks]
            ends = [-1, *(block.end for block in draft.blocks)]  # the first for what stands before all blocks
            found = {
                (literal, block)
                for literal, start, _ in self._automaton.places(analysis.folded)
                if start < ends[block := bisect_right(starts, start)]
            }
            for literal, block in found:
                for number in self._owners[literal]:
                    places.setdefault(number, set()).add(block - 1)
        return [
            (self._items[number], [draft.blocks[index] for index in sorted(places[number])])
            for number in sorted(places)
        ]

    def open_by_rule(self: Gate[tuple[str, U]], analysis: Analysis) -> dict[str, list[tuple[U, list[Block]]]]:
        """What `open_for` gives, for items that begin with a rule's id, by rule; made once for each draft."""

        def parted(analysis: Analysis) -> dict[str, list[tuple[U, list[Block]]]]:
            by_rule: dict[str, list[tuple[U, list[Block]]]] = {}
            for (rule, item), blocks in self.open_for(analysis):
                by_rule.setdefault(rule, []).append((item, blocks))
            return by_rule

        return analysis.shared(self, parted)
