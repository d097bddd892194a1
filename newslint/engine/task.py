"""One draft of a run: what checks it, and what became of it in a form that can be kept and sent."""

from __future__ import annotations

import os
from functools import cached_property
from typing import TYPE_CHECKING

from newslint.drafts.late_draft import LateDraft
from newslint.drafts.read_error import ReadError
from newslint.drafts.reading import kind_of, read_bytes, read_data
from newslint.engine.packing import pack, unpack
from newslint.engine.result import Result
from newslint.text.digest import digest
from newslint.text.named_tuples import NamedTuple

if TYPE_CHECKING:
    import datetime
    from collections.abc import Callable

    from newslint.engine.linter import Linter
    from newslint.engine.recipe import Recipe
    from newslint.rulebook.ruleset import Peer


class WorkerError(Exception):
    """A process that checks drafts ended in the middle of its work; the message is one line for the user."""


class Checker:
    """What checks the drafts of one configuration; its linter is made when a draft first needs it."""

    def __init__(self, recipe: Recipe, peer: Peer | None = None, *, remembers: bool = True) -> None:
        self.recipe = recipe
        self.peer = peer
        self._remembers = remembers

    @cached_property
    def linter(self) -> Linter:
        """The linter, made ready once."""
        return self.recipe.linter(self.peer)

    def make_ready(self) -> None:
        """Makes the linter ready now."""
        self.linter  # noqa: B018 - it is made when it is asked for

    def __reduce__(self) -> tuple[Callable[[Recipe, bool], Checker], tuple[Recipe, bool]]:
        """Another process gets the recipe, and makes a linter of its own."""
        return _made_anew, (self.recipe, self._remembers)

    @property
    def fingerprint(self) -> bytes | None:
        """What results are remembered by; None where they are not: what a server says now it may not say tomorrow."""
        return self.recipe.fingerprint if self._remembers and not self.peer else None


def _made_anew(recipe: Recipe, remembers: bool) -> Checker:
    return Checker(recipe, remembers=remembers)


class Outcome(NamedTuple):
    """What became of a draft.

    Attributes:
        stamp: the digest of the bytes that were read.
        key: what the result is remembered by, where it is.
        by_day: whether it holds on the day of the run only, since a suppression ends on a day.
        held: what was found, packed; the result itself where something went wrong, or more than findings is kept.
    """

    stamp: bytes
    key: bytes | None
    held: bytes | Result
    by_day: bool = False


class Task(NamedTuple):
    """A draft to check: its file, the name that reports give it, its encoding, and what checks it."""

    file: str
    name: str
    encoding: str | None
    checker: Checker

    def size(self) -> int:
        """The size of the file in bytes, 0 where it cannot be read."""
        try:
            return os.stat(self.file).st_size  # noqa: PTH116 - plain text, for a hundred thousand files
        except (OSError, ValueError):
            return 0

    def key(self, stamp: bytes) -> bytes | None:
        """What the result of a file with this digest is remembered by; None where it is not."""
        checker = self.checker
        if checker.fingerprint is None:
            return None
        path = self.name if checker.recipe.is_foreign else ""
        suffix = os.path.splitext(self.file)[1]  # noqa: PTH122 - plain text, for a hundred thousand files
        told = "\0".join((kind_of(self.name), suffix, self.encoding or "", path, ""))
        return digest(told.encode("utf-8", "surrogatepass") + stamp, checker.fingerprint)

    def begin(self) -> Callable[[], Outcome]:
        """Reads the draft and lets a peer begin with it; what is returned then checks it."""
        stamp = b""
        try:
            data = read_bytes(self.file)
            stamp = digest(data)
            draft = read_data(data, self.file, self.name, self.encoding)
        except ReadError as error:
            unread = Outcome(stamp, None, Result(self.name, None, [], [str(error)]))
            return lambda: unread
        if self.checker.peer:
            self.checker.peer.ask(draft, self.checker.recipe.house)

        def check() -> Outcome:
            result = self.checker.linter.check(draft)
            late = self._late(stamp, draft.words, draft.date)
            whole = Result(self.name, late, result.findings, result.errors, result.kept, result.stopped)
            if result.errors or result.kept or result.stopped:
                return Outcome(stamp, None, whole)
            by_day = any(directive.until is not None for directive in draft.directives)
            try:
                packed = pack(result.findings, draft.words, draft.date)
                key = self.key(stamp) if self.checker.linter.is_whole else None
                return Outcome(stamp, key, packed, by_day)
            except ValueError:  # a check of another package put something else into a finding
                return Outcome(stamp, None, whole)

        return check

    def result(self, outcome: Outcome) -> Result:
        """The result that an outcome stands for."""
        if isinstance(outcome.held, Result):
            return outcome.held
        findings, words, date = unpack(outcome.held)
        return Result(self.name, self._late(outcome.stamp, words, date), findings)

    def _late(self, stamp: bytes, words: int, date: datetime.date | None) -> LateDraft:
        return LateDraft(self.name, self.file, self.encoding, stamp, words, date)
