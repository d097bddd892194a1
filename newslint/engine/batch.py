"""The drafts of a run, in their order: what is remembered of them, else what the rules find now."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence

from newslint.drafts.read_error import ReadError
from newslint.drafts.reading import read_bytes
from newslint.engine.result import Result
from newslint.engine.store import Store
from newslint.engine.task import Outcome, Task
from newslint.text.digest import digest

#: How many drafts a peer hears of before their turn comes: enough for its requests to be full.
_AHEAD = 64


def check_in_turn(tasks: Iterable[Task]) -> Iterator[Outcome]:
    """Checks drafts one after the other; where a peer looks at them too, it hears of some ahead of their turn."""
    begun: deque[Callable[[], Outcome]] = deque()
    for task in tasks:
        begun.append(task.begin())
        if len(begun) > (_AHEAD if task.checker.peer else 0):
            yield begun.popleft()()
    while begun:
        yield begun.popleft()()


class Batch:
    """Checks many drafts, with what earlier runs have kept in `store`."""

    def __init__(self, store: Store | None) -> None:
        self._store = store

    def results(self, tasks: Sequence[Task]) -> Generator[Result]:
        """What becomes of each draft, one after the other."""
        known = [self._remembered(task) for task in tasks]
        missing = [task for task, outcome in zip(tasks, known, strict=True) if outcome is None]
        fresh = check_in_turn(missing)
        try:
            for task, remembered in zip(tasks, known, strict=True):
                outcome = remembered or next(fresh)
                if self._store and remembered is None and outcome.key and isinstance(outcome.held, bytes):
                    self._store.keep(outcome.key, outcome.held)
                yield task.result(outcome)
        finally:
            if self._store:
                self._store.save()

    def _remembered(self, task: Task) -> Outcome | None:
        """What an earlier run found in the draft as it stands now, or None."""
        if self._store is None or task.checker.fingerprint is None:
            return None
        try:
            stamp = digest(read_bytes(task.file))
        except ReadError:
            return None
        key = task.key(stamp)
        packed = self._store.find(key) if key else None
        return Outcome(stamp, key, packed) if packed else None
