"""What a command line asks of `newslint check`, and one run of it."""

from __future__ import annotations

import datetime
import sys
from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from newslint.cli.narrowing import Narrowing, narrowing_of
from newslint.cli.output import Writing, to_file, to_stdout, wants_color, warn
from newslint.cli.session import Session
from newslint.config.settings import Configuration
from newslint.engine.store import RESULTS, Store
from newslint.report.formats import find_format
from newslint.report.run import Run
from newslint.rulebook.cache import cache_folder
from newslint.text.named_tuples import NamedTuple

if TYPE_CHECKING:
    from newslint.cli.mending import Mending

#: What a walk through the findings and a run that goes on have no use for: the options, by the names of their values.
_ALONE = {"fix": "--fix", "unsafe_fixes": "--unsafe-fixes", "diff": "--diff", "staged": "--staged"}
_OF_REPORTS = {"output": "--output", "quiet": "--quiet", "statistics": "--statistics"}


class Asked(NamedTuple):
    """The options of `newslint check`, as help explains them, but for those that say how often it runs."""

    paths: tuple[str, ...]
    stdin_filename: str | None
    date: datetime.date | None
    languagetool: str | None
    changed: str | None
    staged: bool
    fix: bool
    unsafe_fixes: bool
    diff: bool
    jobs: int | None
    no_cache: bool
    exit_zero: bool
    form: str
    output: Path | None
    quiet: bool
    statistics: bool
    color: bool | None

    def refuse_what_does_not_go_together(self) -> None:
        """Raises click.UsageError where the options contradict one another."""
        if "-" in self.paths and len(self.paths) > 1:
            raise click.UsageError("- reads standard input and stands alone")
        if self.stdin_filename and self.paths != ("-",):
            raise click.UsageError("--stdin-filename names what comes from standard input: write - as the path")
        if self.staged and self.changed is not None:
            raise click.UsageError("--staged looks at the index and --changed at the work tree: choose one")
        if self.staged and "-" in self.paths:
            raise click.UsageError("--staged reads drafts from git's index, not from standard input")
        if self.staged and self.fix:
            raise click.UsageError(
                "--staged reads the index, which --fix cannot mend: use --changed --fix, then git add"
            )
        if self.unsafe_fixes and not (self.fix or self.diff):
            raise click.UsageError("--unsafe-fixes goes with --fix, or with --diff to look at them first")

    def refuse_with(self, option: str, *, watch: bool = False) -> None:
        """Raises click.UsageError where something stands beside `option` that has no sense there."""
        interactive = option == "--interactive"
        names: Mapping[str, str] = _ALONE | (_OF_REPORTS if interactive else {})
        others = [name for key, name in names.items() if getattr(self, key)]
        others += ["--watch"] if watch else []
        others += ["--format"] if interactive and self.form != "text" else []
        others += ["standard input"] if "-" in self.paths else []
        if others:
            raise click.UsageError(f"{option} does not go with {others[0]}: choose one")

    def session(
        self, configuration: Configuration, narrowing: Narrowing | None = None, mending: Mending | None = None
    ) -> Session:
        """A run that has not begun."""
        store = None if self.no_cache else Store(cache_folder() / RESULTS)
        return Session(configuration, self.date, self.languagetool, mending, store, self.jobs, narrowing)

    def narrowing(self) -> Narrowing:
        """What of a run is reported."""
        return narrowing_of(self.changed, staged=self.staged)

    def run(self, configuration: Configuration) -> int:
        """Checks the drafts and reports; the exit code."""
        mending = self._mending()
        with self.narrowing() as narrowing:
            with self.session(configuration, narrowing, mending) as session:
                if self.paths == ("-",):
                    session.check_stdin(self.stdin_filename)
                else:
                    session.check_paths(self.paths or (".",))
            session.finish()
            session.tell()
            for note in mending.notes if mending else ():
                warn(note)
            if self.form == "text" and session.errors and not session.results:
                return 2
            if mending and self.diff:
                self._print(mending.write_patch)
                return 2 if session.is_broken else int(bool(mending.drafts) and not self.exit_zero)
            write = partial(find_format(self.form), self._report(session, narrowing, mending))
            if mending and self.paths == ("-",):
                to_stdout(partial(mending.write_text, session.results))
                write(sys.stderr)
            else:
                self._print(write)
            return 2 if session.is_broken else int(session.failed and not self.exit_zero)

    def _mending(self) -> Mending | None:
        """What carries out the fixes that are asked for."""
        if not self.fix and not self.diff:
            return None
        from newslint.cli.mending import Mending  # late: most runs only look

        return Mending(unsafe=self.unsafe_fixes, write=self.fix and not self.diff)

    def _report(self, session: Session, narrowing: Narrowing, mending: Mending | None) -> Run:
        return Run(
            session.results,
            session.rules,
            session.errors,
            wants_color(self.color, self.output),
            statistics=self.statistics,
            quiet=self.quiet,
            fixed=mending.fixed if mending else None,
            known=session.known,
            gone=session.gone,
            scope=narrowing.scope,
        )

    def _print(self, write: Writing) -> None:
        """Lets `write` write to the file that was asked for, else to standard output."""
        if self.output:
            to_file(self.output, write)
        else:
            to_stdout(write)
