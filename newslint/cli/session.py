"""One run of `newslint check`: which drafts, each under its own configuration, and what became of them."""

from __future__ import annotations

import dataclasses
import datetime
import os
import sys
from collections.abc import Callable, Collection, Iterable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from newslint.cli.walking import Missed, find_drafts
from newslint.config.settings import Configuration, Settings
from newslint.config.source import BrokenConfigError
from newslint.drafts.decoding import decode
from newslint.drafts.reading import ReadError, read_text
from newslint.engine import Linter, Result, compare
from newslint.finding import Finding, Severity
from newslint.rule import Rule

if TYPE_CHECKING:
    from newslint.cli.mending import Mending
    from newslint.languagetool import LanguageTool, Servers

#: What a draft from standard input is called where nothing names it.
STDIN = "<stdin>"


class Session:
    """One run: drafts checked, each under its own configuration."""

    def __init__(
        self,
        configuration: Configuration,
        date: datetime.date | None = None,
        languagetool: str | None = None,
        mending: Mending | None = None,
    ) -> None:
        self.results: list[Result] = []
        self.errors: list[str] = []
        self.warnings: list[str] = []
        self.rules: dict[str, Rule] = {}
        self.failed = False
        self._settings: list[Settings | None] = []
        self._configuration = configuration
        self._date = date
        self._languagetool = languagetool
        self._mending = mending
        self._servers: Servers | None = None
        self._peers: list[LanguageTool] = []
        self._linters: dict[int, Linter | None] = {}
        self._stopped: dict[str, str] = {}

    def __enter__(self) -> Session:
        return self

    def __exit__(self, *_: object) -> None:
        """Ends requests to servers and tells what went wrong: an error where a server was asked for outright."""
        if self._servers:
            self._servers.close()
        faults = [peer.fault for peer in self._peers if peer.fault]
        if self._languagetool is None:
            self.warnings += faults
        else:
            self._tell(faults)

    def check_paths(self, paths: Iterable[str]) -> None:
        """Checks files, and the drafts in folders."""
        begun: list[Callable[[], None]] = []
        for found in find_drafts(paths, self._configuration):
            if isinstance(found, BrokenConfigError):
                self._tell(found.errors)
            elif isinstance(found, Missed):
                begun.append(partial(self._keep, Result(found.path, None, [], [found.message]), None))
            else:
                settings = found.config.settings(os.path.abspath(found.path))  # noqa: PTH100 - links stay links
                linter = self._linter(settings)
                if linter:
                    finish = linter.begin_file(Path(found.path), found.path, settings.encoding)
                    begun.append(partial(self._finish, finish, Path(found.path), linter, settings))
        for finish_one in begun:
            finish_one()

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
        linter = self._linter(settings)
        if linter:
            self._finish(partial(_read_stdin, linter, name or STDIN, settings.encoding), None, linter, settings)

    def _tell(self, errors: Iterable[object]) -> None:
        self.errors += [line for line in dict.fromkeys(map(str, errors)) if line not in self.errors]

    def _linter(self, settings: Settings) -> Linter | None:
        """The linter of a configuration, made once; None where the configuration is broken."""
        if id(settings) not in self._linters:
            self._linters[id(settings)] = self._make(settings)
        return self._linters[id(settings)]

    def _make(self, settings: Settings) -> Linter | None:
        try:
            setups = settings.setups
        except BrokenConfigError as error:
            self._tell(error.errors)
            return None
        self._tell(settings.list_errors)
        running = [setup.rule for setup in setups if setup.on.value]
        self.rules |= {rule.id: rule for rule in running}
        house = dataclasses.replace(settings.house, date=self._date)
        peer = self._peer(settings)
        return Linter(running, house, [setup.rule for setup in setups], peer, across=settings.across)

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

    def _finish(self, finish: Callable[[], Result], path: Path | None, linter: Linter, settings: Settings) -> None:
        """Checks a draft that was begun, and mends it and the file at `path` where that is asked for."""

        def check(text: str) -> Result:
            return _reported(self._noted(_check_text(linter, text, result.path)), settings)

        result = _reported(self._noted(finish()), settings)
        if self._mending:
            result = self._mending.mend(result, check, path, settings.encoding)
        self._keep(result, settings)

    def _noted(self, result: Result) -> Result:
        """The result, and the rules that were too slow for it remembered."""
        self._stopped = {**result.stopped, **self._stopped}
        return result

    def _keep(self, result: Result, settings: Settings | None) -> None:
        self.results.append(result)
        self._settings.append(settings)

    def finish(self) -> None:
        """Adds what the drafts show together where they are to agree, leaves out what is not to be reported.

        What a rule has found that was stopped later is left out too: it would hang on the order of the drafts.
        """
        self._tell(self._stopped.values())
        shown = []
        for result, settings in zip(compare(self.results), self._settings, strict=True):
            if settings:
                result = _without(_reported(result, settings), self._stopped)
            if settings and any(_fails(finding, settings.fail_on) for finding in result.findings):
                self.failed = True
            shown.append(result)
        self.results = shown


def _read_stdin(linter: Linter, name: str, encoding: str | None) -> Result:
    try:
        text = decode(sys.stdin.buffer.read(), Path(name).suffix, encoding).text
    except ReadError as error:
        return Result(name, None, [], [str(error)])
    return _check_text(linter, text, name)


def _check_text(linter: Linter, text: str, name: str) -> Result:
    try:
        return linter.check(read_text(text, name))
    except ReadError as error:
        return Result(name, None, [], [str(error)])


def _reported(result: Result, settings: Settings) -> Result:
    """The result without the findings that are not to be reported."""
    if settings.advice:
        return result
    kept = [finding for finding in result.findings if finding.severity is not Severity.ADVICE]
    return dataclasses.replace(result, findings=kept)


def _without(result: Result, rules: Collection[str]) -> Result:
    """The result without the findings of some rules."""
    if not rules:
        return result
    return dataclasses.replace(result, findings=[found for found in result.findings if found.rule not in rules])


def _fails(finding: Finding, level: Severity | None) -> bool:
    return level is not None and finding.severity.rank <= level.rank
