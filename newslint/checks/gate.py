"""One pass over a draft that tells which of many patterns could match in it at all."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Generic, TypeVar

T = TypeVar("T")


class Gate(Generic[T]):
    """Lets through, for each draft, the items of which it holds a literal, and those that have none."""

    def __init__(self, items: Iterable[tuple[T, Sequence[str]]]) -> None:
        from ahocorasick_rs import AhoCorasick

        self._items: list[T] = []
        self._always: set[int] = set()
        owners: dict[str, list[int]] = {}
        for number, (item, literals) in enumerate(items):
            self._items.append(item)
            if not literals:
                self._always.add(number)
            for literal in literals:
                owners.setdefault(literal, []).append(number)
        self._owners = list(owners.values())
        self._automaton = AhoCorasick(list(owners)) if owners else None

    def open_for(self, folded: str) -> list[T]:
        """The items that could match in the text that folds to `folded`, in the order they were given in."""
        found = set(self._always)
        if self._automaton is not None:
            hits = self._automaton.find_matches_as_indexes(folded, overlapping=True)
            for literal in {index for index, _, _ in hits}:
                found.update(self._owners[literal])
        return [self._items[number] for number in sorted(found)]
