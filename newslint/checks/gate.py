"""One pass over a draft that tells where which of many patterns could match at all."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from typing import Generic, TypeVar

from newslint.drafts.draft import Block
from newslint.language.analysis import Analysis
from newslint.rule import Rule
from newslint.text.automaton import Phrases
from newslint.text.folding import fold_all
from newslint.text.named_tuples import NamedTuple

T = TypeVar("T")
#: What could match in a draft, each with the blocks in which a match could begin or end.
Searches = list[tuple[T, list[Block]]]


class Wanted(NamedTuple, Generic[T]):
    """Something to look for.

    Attributes:
        rule: the rule that asks for it; it is looked for in the rule's scope.
        item: what is asked for.
        literals: the texts of which each match holds at least one; none where that cannot be told.
        exact: whether they stand in the draft as they are written here; else the draft is folded, and so are they.
    """

    rule: Rule
    item: T
    literals: Sequence[str]
    exact: bool = False


class Gate(Generic[T]):
    """Lets through, for each draft, what could match: where the draft holds a literal of it, or it has none."""

    def __init__(self, wanted: Iterable[Wanted[T]]) -> None:
        self._wanted = list(wanted)
        self._always: dict[frozenset[str], list[int]] = {}
        #: For each literal, folded, what it may be a part of, and as what it must be written where that matters.
        owners: dict[str, list[tuple[int, set[str] | None]]] = {}
        for number, (rule, _, literals, exact) in enumerate(self._wanted):
            if not literals:
                self._always.setdefault(rule.scope, []).append(number)
            folded = fold_all(literals)
            if exact:
                written: dict[str, set[str]] = {}
                for literal, as_written in zip(folded, literals, strict=True):
                    written.setdefault(literal, set()).add(as_written)
                for literal, texts in written.items():
                    owners.setdefault(literal, []).append((number, texts))
            else:
                asking = (number, None)
                for literal in folded:
                    owners.setdefault(literal, []).append(asking)
        self._owners = list(owners.values())
        self._phrases = Phrases(list(owners)) if owners else None

    def open_for(self, analysis: Analysis) -> dict[str, Searches[T]]:
        """For each rule of which anything could match in a draft, what could, as given; found once for each draft."""
        return analysis.shared(self, self._open)

    def _open(self, analysis: Analysis) -> dict[str, Searches[T]]:
        blocks = analysis.draft.blocks
        by_rule: dict[str, Searches[T]] = {}
        for number, places in sorted(self._places(analysis).items()):
            rule, item, _, _ = self._wanted[number]
            here = [blocks[index] for index in sorted(places)]
            if rule.scope:
                here = [block for block in here if block.part in rule.scope]
            if here:
                by_rule.setdefault(rule.id, []).append((item, here))
        return by_rule

    def _places(self, analysis: Analysis) -> dict[int, set[int]]:
        """The numbers of what could match, each with those of the blocks in which it could."""
        text, blocks = analysis.text, analysis.draft.blocks
        places: dict[int, set[int]] = {}
        for scope, numbers in self._always.items():
            inside = {index for index, block in enumerate(blocks) if not scope or block.part in scope}
            places |= dict.fromkeys(numbers, inside)
        if self._phrases is not None:
            starts = [block.start for block in blocks]
            ends = [-1, *(block.end for block in blocks)]  # the first for what stands before all blocks
            found = {
                (literal, text[start:end], block - 1)
                for literal, start, end in self._phrases.places(analysis.folded)
                if start < ends[block := bisect_right(starts, start)]
            }
            for literal, written, index in found:
                for number, texts in self._owners[literal]:
                    if texts is None or written in texts:
                        places.setdefault(number, set()).add(index)
        return places
