"""The drafts of a run, in their order: what is remembered of them, else what the rules find now."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence

from newslint.drafts.read_error import ReadError
from newslint.drafts.reading import read_bytes
from newslint.engine.result import Result
from newslint.engine.store import Store
from newslint.engine.task import Outcome, Task
from newslint.rulebook.run_day import run_day
from newslint.text.digest import digest
from newslint.text.named_tuples import NamedTuple

#: How much text is worth a process of its own, in bytes: some 80,000 words, a second of work.
_WORTH = 500_000
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


#: What is kept of a draft whose result is another one on another day.
_BY_DAY = b""


def _key_of_day(key: bytes) -> bytes:
    return digest(key + run_day().isoformat().encode())


class _Looked(NamedTuple):
    """A draft before it is checked: its size in bytes, its digest, and what its result is remembered by, if it is."""

    size: int
    stamp: bytes = b""
    key: bytes | None = None


class Batch:
    """Checks many drafts, with what earlier runs have kept in `store`."""

    def __init__(self, store: Store | None, jobs: int | None = 1) -> None:
        """Takes the store, and how many processes check drafts; None lets their volume decide."""
        self._store = store
        self._jobs = jobs

    def results(self, tasks: Sequence[Task]) -> Generator[Result]:
        """What becomes of each draft, one after the other. Raises WorkerError."""
        looked = list(map(self._look, tasks))
        known = self._known(one.key for one in looked)
        missing = [(task, one.size) for task, one in zip(tasks, looked, strict=True) if one.key not in known]
        fresh = self._check([task for task, _ in missing], [size for _, size in missing])
        try:
            for task, one in zip(tasks, looked, strict=True):
                if one.key and one.key in known:
                    yield task.result(Outcome(one.stamp, one.key, known[one.key]))
                    continue
                outcome = next(fresh)
                self._keep(outcome)
                yield task.result(outcome)
        finally:
            fresh.close()
            if self._store:
                self._store.save()

    def _look(self, task: Task) -> _Looked:
        """The draft as it stands now."""
        if self._store is None or task.checker.fingerprint is None:
            return _Looked(task.size())
        try:
            data = read_bytes(task.file)
        except ReadError:
            return _Looked(0)
        stamp = digest(data)
        return _Looked(len(data), stamp, task.key(stamp))

    def _known(self, keys: Iterable[bytes | None]) -> dict[bytes, bytes]:
        """What earlier runs have found, by the keys of the drafts."""
        if self._store is None:
            return {}
        known = self._store.find(set(filter(None, keys)))
        days = {_key_of_day(key): key for key, held in known.items() if held == _BY_DAY}
        for key in days.values():
            del known[key]
        known |= {days[day]: held for day, held in self._store.find(days).items()}
        return known

    def _keep(self, outcome: Outcome) -> None:
        """Keeps what was found for later runs; what holds for a day only under a key of that day."""
        if self._store is None or outcome.key is None or not isinstance(outcome.held, bytes):
            return
        if outcome.by_day:
            self._store.keep(outcome.key, _BY_DAY)
            self._store.keep(_key_of_day(outcome.key), outcome.held)
        else:
            self._store.keep(outcome.key, outcome.held)

    def _check(self, tasks: Sequence[Task], sizes: Sequence[int]) -> Generator[Outcome]:
        processes = self._processes(tasks, sum(sizes))
        if processes > 1:
            from newslint.engine.pool import check_in_processes  # late: 70 ms, and few runs are so large

            outcomes = check_in_processes(tasks, sizes, processes)
            try:
                first = next(outcomes)
            except (ImportError, NotImplementedError, OSError):  # a system without semaphores
                processes = 1
            else:
                yield first
                yield from outcomes
        if processes == 1:
            yield from check_in_turn(tasks)

    def _processes(self, tasks: Sequence[Task], volume: int) -> int:
        """How many processes check these drafts; a peer is asked by one alone."""
        if any(task.checker.peer for task in tasks):
            return 1
        wanted = min(_cores(), volume // _WORTH) if self._jobs is None else self._jobs
        return max(1, min(wanted, len(tasks)))


def _cores() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
