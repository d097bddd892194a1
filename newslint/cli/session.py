"""One run of `newslint check`: which drafts, each under its own configuration, and what became of them."""

from __future__ import annotations

import datetime
import os
import stat
import sys
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import click

from newslint.cli.narrowing import Narrowing
from newslint.cli.output import warn
from newslint.cli.progress import counted
from newslint.cli.walking import Missed
from newslint.config.settings import Configuration, Settings
from newslint.config.source import BrokenConfigError
from newslint.drafts.reading import ReadError, read_bytes, read_data, read_text
from newslint.engine.batch import Batch
from newslint.engine.recipe import Recipe
from newslint.engine.result import Result
from newslint.engine.task import Checker, Task, WorkerError
from newslint.finding import Finding, Severity
from newslint.rule import Rule
from newslint.text.named_tuples import NamedTuple

if TYPE_CHECKING:
    from newslint.cli.mending import Mending
    from newslint.drafts.draft import Draft
    from newslint.drafts.late_draft import LateDraft
    from newslint.engine.store import Store
    from newslint.languagetool import LanguageTool, Servers

#: What a draft from standard input is called where nothing names it.
STDIN = "<stdin>"


class _Planned(NamedTuple):
    """A draft of the run, and its configuration; or what became of one that cannot be looked at."""

    draft: Task | Result
    settings: Settings | None


class Session:
    """One run: drafts checked, each under its own configuration.

    Attributes:
        results: what became of each draft.
        settings: what is in force for each of them; None for one that could not be looked at.
        errors: what went wrong besides, one line each.
        warnings: what the user should know besides.
        rules: the rules that ran, by id.
        failed: whether a finding fails the run.
    """

    def __init__(
        self,
        configuration: Configuration,
        date: datetime.date | None = None,
        languagetool: str | None = None,
        mending: Mending | None = None,
        store: Store | None = None,
        jobs: int | None = 1,
        narrowing: Narrowing | None = None,
    ) -> None:
        self.results: list[Result] = []
        self.errors: list[str] = []
        self.warnings: list[str] = []
        self.rules: dict[str, Rule] = {}
        self.failed = False
        self.settings: list[Settings | None] = []
        self._configuration = configuration
        self._date = date
        self._languagetool = languagetool
        self._mending = mending
        self._servers: Servers | None = None
        self._peers: list[LanguageTool] = []
        self._checkers: dict[int, Checker | None] = {}
        self._stopped: dict[str, str] = {}
        self._store = store
        self._jobs = jobs
        self._narrowing = narrowing or Narrowing()
        self._alone: list[Result] = []

    @property
    def known(self) -> int | None:
        """How many findings baselines know; None where no draft has a baseline."""
        return self._narrowing.known.known if self._narrowing.known else None

    @property
    def gone(self) -> int:
        """How many findings baselines know that are not found any more."""
        return self._narrowing.known.gone if self._narrowing.known else 0

    def __enter__(self) -> Session:
        return self

    def __exit__(self, *_: object) -> None:
        """Ends requests to servers and tells what went wrong: an error where a server was asked for outright."""
        if self._store and self._store.warning:
            self.warnings.append(self._store.warning)
        if self._servers:
            self._servers.close()
        faults = [peer.fault for peer in self._peers if peer.fault]
        if self._languagetool is None:
            self.warnings += faults
        else:
            self._tell(faults)

    def check_paths(self, paths: Sequence[str]) -> None:
        """Checks files, and the drafts in folders. Raises click.ClickException where that is ended from outside."""
        planned = list(self._planned(paths))
        tasks = [plan.draft for plan in planned if isinstance(plan.draft, Task)]
        try:
            with closing(Batch(self._store, self._jobs).results(tasks)) as results:
                for draft, settings in counted(planned, "Checking"):
                    if isinstance(draft, Result):
                        self._keep(draft, settings)
                    elif settings:
                        self._finish(next(results), draft.file, draft.checker, settings)
        except WorkerError as error:
            raise click.ClickException(f"newslint: {error}") from error

    def _planned(self, paths: Sequence[str]) -> Iterator[_Planned]:
        for found in self._narrowing.find(paths, self._configuration):
            if isinstance(found, BrokenConfigError):
                self._tell(found.errors)
            elif isinstance(found, Missed):
                yield _Planned(Result(found.path, None, [], [found.message]), None)
            else:
                settings = found.config.settings(os.path.abspath(found.path))  # noqa: PTH100 - links stay links
                checker = self._checker(settings)
                if not checker or not self._narrowing.looks_at(found.path, settings):
                    continue
                if _is_pipe(found.path):
                    yield _Planned(_check_pipe(checker, found.path, settings.encoding), settings)
                else:
                    task = Task(found.file or found.path, found.path, settings.encoding, checker)
                    yield _Planned(task, settings)

    def check_stdin(self, name: str | None) -> None:
        """Checks what comes from standard input, under the configuration of the file that it stands for."""
        place = os.path.abspath(name or "-")  # noqa: PTH100 - links stay links
        try:
            config = self._configuration.of_file(place)
        except BrokenConfigError as error:
            self._tell(error.errors)
            return
        if name and config.excludes(place):
            return
        settings = config.settings(place)
        checker = self._checker(settings)
        if checker:
            self._finish(_check_stdin(checker, name or STDIN, settings.encoding), None, checker, settings)

    @property
    def is_broken(self) -> bool:
        """Whether something could not be used, or a draft could not be read."""
        return bool(self.errors) or any(result.errors for result in self.results)

    def tell(self) -> None:
        """Writes what went wrong, and what the user should know besides, to standard error."""
        for result in self.results:
            for message in result.errors:
                warn(f"{result.path}: {message}")
        for message in (*self.errors, *self.warnings):
            warn(message)

    def _tell(self, errors: Iterable[object]) -> None:
        self.errors += [line for line in dict.fromkeys(map(str, errors)) if line not in self.errors]

    def _checker(self, settings: Settings) -> Checker | None:
        """What checks the drafts of a configuration, made once; None where the configuration is broken."""
        if id(settings) not in self._checkers:
            self._checkers[id(settings)] = self._make(settings)
        return self._checkers[id(settings)]

    def _make(self, settings: Settings) -> Checker | None:
        try:
            setups = settings.setups
        except BrokenConfigError as error:
            self._tell(error.errors)
            return None
        self._tell(settings.list_errors)
        self.warnings += [note for note in settings.notes if note not in self.warnings]
        running = [setup.rule for setup in setups if setup.on.value]
        self.rules |= {rule.id: rule for rule in running}
        house = settings.house._replace(date=self._date)
        peer = self._peer(settings)
        recipe = Recipe(running, house, [setup.rule for setup in setups], across=settings.across)
        return Checker(recipe, peer, remembers=self._store is not None)

    def _peer(self, settings: Settings) -> LanguageTool | None:
        """The LanguageTool server that checks the drafts of a configuration too, where one is wanted."""
        if self._languagetool is None and not settings.scalar("languagetool.server").value:
            return None
        from newslint.languagetool import Servers  # late: few runs ask a server

        self._servers = self._servers or Servers()
        peer = self._servers.connect(settings, self._languagetool)
        if peer:
            self._peers.append(peer)
        return peer

    def _finish(self, result: Result, file: str | None, checker: Checker, settings: Settings) -> None:
        """Keeps the result of a draft; mends it, and its `file`, where that is asked for."""

        def check(text: str) -> Result:
            return self._noted(_check_text(checker, text, result.path))

        def wanted(result: Result) -> Sequence[Finding]:
            reported = self._narrowing.reported(result, settings, check).findings
            return reported if self._narrowing.is_sure else []

        self._noted(result)
        if self._mending:
            result = self._mending.mend(result, check, wanted, Path(file) if file else None, settings.encoding)
        self._keep(result, settings)

    def _noted(self, result: Result) -> Result:
        """The result, and the rules that were too slow for it remembered."""
        self._stopped = {**result.stopped, **self._stopped}
        return result

    def _keep(self, result: Result, settings: Settings | None) -> None:
        self.results.append(result)
        self.settings.append(settings)

    def finish(self) -> None:
        """Adds what the drafts show together where they are to agree, leaves out what is not to be reported.

        What a rule has found that was stopped later is left out too: it would hang on the order of the drafts.
        """
        self._alone = self.results
        compared = [_without(result, self._stopped) for result in _compared(self.results)]
        drafts = {result.path: result.draft for result in compared if result.draft}
        shown = []
        for result, settings in zip(compared, self.settings, strict=True):
            if settings:
                result = self._reported(result, settings, drafts)
            if settings and any(fails(finding, settings.fail_on) for finding in result.findings):
                self.failed = True
            shown.append(result)
        self.results = shown
        self.warnings += self._narrowing.warnings
        if self._mending and not self._narrowing.is_sure:
            self._tell(["newslint: nothing was mended: what the baseline knows might have been"])
        self._tell([*self._stopped.values(), *(self._narrowing.known.errors if self._narrowing.known else ())])

    def look_again(self, text: str, path: str, settings: Settings) -> Result:
        """What is found in a draft of the run where `text` stands in it, what is not to be reported included."""
        checked = self._check_again(text, path, settings)
        if checked.kept:
            held = _compared([checked if result.path == path else result for result in self._alone])
            checked = next(result for result in held if result.path == path)
        return _without(checked, self._stopped)

    def replace(self, text: str, path: str, settings: Settings) -> None:
        """From now on `text` stands in a draft of the run, also where other drafts are compared with it."""
        if settings.across:
            checked = self._check_again(text, path, settings)
            self._alone = [checked if result.path == path else result for result in self._alone]

    def _check_again(self, text: str, path: str, settings: Settings) -> Result:
        checker = self._checker(settings)
        if checker is None:
            return Result(path, None)
        return self._noted(_check_text(checker, text, path))

    def reported(self, result: Result, settings: Settings) -> Result:
        """What is to be reported of a draft that was looked at again."""
        drafts = {held.path: held.draft for held in self._alone if held.draft}
        return self._reported(result, settings, drafts)

    def _reported(self, result: Result, settings: Settings, drafts: Mapping[str, Draft | LateDraft]) -> Result:
        """What is to be reported of a result; `drafts` are all of the run."""
        checker = self._checker(settings)
        if checker is None:
            return result
        return self._narrowing.reported(
            result, settings, lambda text: self._noted(_check_text(checker, text, result.path)), drafts
        )


def _check_stdin(checker: Checker, name: str, encoding: str | None) -> Result:
    try:
        return checker.linter.check(read_data(sys.stdin.buffer.read(), name, name, encoding))
    except ReadError as error:
        return Result(name, None, [], [str(error)])


def _is_pipe(path: str) -> bool:
    """Whether this is a pipe, as `<(…)` of a shell makes one: what comes through it comes once."""
    try:
        return stat.S_ISFIFO(os.stat(path).st_mode)  # noqa: PTH116 - plain text, for a hundred thousand files
    except (OSError, ValueError):
        return False


def _check_pipe(checker: Checker, path: str, encoding: str | None) -> Result:
    try:
        return checker.linter.check(read_data(read_bytes(path), path, path, encoding))
    except ReadError as error:
        return Result(path, None, [], [str(error)])


def _check_text(checker: Checker, text: str, name: str) -> Result:
    try:
        return checker.linter.check(read_text(text, name))
    except ReadError as error:
        return Result(name, None, [], [str(error)])


def _compared(results: list[Result]) -> list[Result]:
    """The results with what the drafts show together, where they are to agree."""
    if not any(result.kept for result in results):
        return results
    from newslint.engine.together import compare  # late: few runs look at all drafts together

    return compare(results)


def _without(result: Result, rules: Collection[str]) -> Result:
    """The result without the findings of some rules."""
    if not rules:
        return result
    return result._replace(findings=[found for found in result.findings if found.rule not in rules])


def fails(finding: Finding, level: Severity | None) -> bool:
    """Whether a finding fails a run that fails from `level` on."""
    return level is not None and finding.severity.rank <= level.rank
