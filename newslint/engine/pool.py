"""Checks drafts in several processes, with the outcomes in the order of the drafts."""

from __future__ import annotations

import gc
import multiprocessing
import os
import signal
import sys
import threading
from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import connection
from pathlib import Path

from newslint.engine.task import Checker, Outcome, Task, WorkerError
from newslint.rulebook.cache import cache_folder
from newslint.rulebook.kept_state import keep, take_over
from newslint.text.named_tuples import NamedTuple

#: How much text goes to a process at a time, in bytes, and how many drafts at the most: a quarter of a second of work.
_VOLUME, _DRAFTS = 150_000, 50
#: How many portions each process may be ahead of the report.
_AHEAD = 4
#: The most processes that Windows can wait for.
MOST = 61


class _Sent(NamedTuple):
    """A task on its way to another process, where its checker goes by a number."""

    file: str
    name: str
    encoding: str | None
    checker: int


def check_in_processes(tasks: Sequence[Task], sizes: Sequence[int], processes: int) -> Iterator[Outcome]:
    """What becomes of each draft, in their order; `sizes` are those of the files, in bytes.

    Raises WorkerError where a process is ended from outside, and OSError, ImportError or NotImplementedError before the
    first outcome where there can be no processes at all.
    """
    checkers = list({id(task.checker): task.checker for task in tasks}.values())
    numbers = {id(checker): number for number, checker in enumerate(checkers)}
    # Where processes are copies of this one, what is made ready now is ready in each. Elsewhere that is not safe.
    copies = sys.platform == "linux"
    if copies:
        for checker in checkers:
            checker.make_ready()
        gc.freeze()
    context = multiprocessing.get_context("fork" if copies else "spawn")
    started = (checkers, cache_folder(), gc.get_threshold()[0])
    pool = ProcessPoolExecutor(min(processes, MOST), context, _start, started)
    waiting: deque[Future[list[Outcome]]] = deque()
    done = 0
    complete = False
    try:
        for portion in _portions(tasks, sizes, numbers):
            waiting.append(pool.submit(_check, portion))
            if len(waiting) >= processes * _AHEAD:
                outcomes = waiting.popleft().result()
                done += len(outcomes)
                yield from outcomes
        while waiting:
            outcomes = waiting.popleft().result()
            done += len(outcomes)
            yield from outcomes
        complete = True
    except BrokenProcessPool as error:
        place = f"{tasks[done].name} ({done:,} of {len(tasks):,} drafts were done)"
        why = "a process was ended from outside, perhaps for want of memory, while it checked drafts from"
        raise WorkerError(f"{why} {place} on: run newslint again with --jobs 1") from error
    finally:
        for child in () if complete else multiprocessing.active_children():
            child.terminate()
        pool.shutdown(cancel_futures=True)


def _portions(tasks: Sequence[Task], sizes: Sequence[int], numbers: dict[int, int]) -> Iterator[list[_Sent]]:
    """The tasks in their order, so many at a time as are worth being sent."""
    portion: list[_Sent] = []
    volume = 0
    for task, size in zip(tasks, sizes, strict=True):
        portion.append(_Sent(task.file, task.name, task.encoding, numbers[id(task.checker)]))
        volume += size
        if volume >= _VOLUME or len(portion) == _DRAFTS:
            yield portion
            portion, volume = [], 0
    if portion:
        yield portion


#: What checks the drafts of this process, where it is one of several.
_CHECKERS: list[Checker] = []


def _start(checkers: list[Checker], folder: Path, objects: int) -> None:
    """Makes a new process ready: it ends at once and quietly when it is interrupted, or when its parent is gone."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    gc.set_threshold(objects)
    take_over(folder)
    _CHECKERS[:] = checkers


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent:
        connection.wait([parent.sentinel])
        os._exit(1)


def _check(portion: list[_Sent]) -> list[Outcome]:
    """What becomes of these drafts."""
    outcomes = [Task(sent.file, sent.name, sent.encoding, _CHECKERS[sent.checker]).begin()() for sent in portion]
    keep()
    return outcomes
