"""`newslint check`: what stands wrong in drafts."""

from __future__ import annotations

import datetime
import os.path
import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from newslint.cli.narrowing import narrowing_of
from newslint.cli.options import day, reporting
from newslint.cli.output import Writing, to_file, to_stdout, wants_color, warn
from newslint.cli.session import Session
from newslint.config.settings import Configuration
from newslint.engine.store import RESULTS, Store
from newslint.report.formats import FORMATS, find_format
from newslint.report.run import Run
from newslint.rulebook.cache import cache_folder

if TYPE_CHECKING:
    from newslint.cli.mending import Mending

#: The option that asks a LanguageTool server, and the one that asks git.
LANGUAGETOOL = "--languagetool"
CHANGED = "--changed"
#: What help ends in; the first character keeps click from filling the lines.
EXAMPLES = """\b
Examples:
  newslint check draft.md
  newslint check --select names,typos --no-advice stories/
  newslint check --severity style/percent=error --fail-on error .
  newslint check --across package/
  newslint check --fix --diff draft.md
  newslint check --changed origin/main stories/
  newslint check --format json --output findings.json stories/
  newslint check - --stdin-filename story.md < draft.md
"""


def _jobs(_context: click.Context, _option: click.Parameter, given: str) -> int | None:
    """How many processes there are to be; None lets the volume of the drafts decide."""
    if given == "auto":
        return None
    if not given.isascii() or not given.isdecimal() or not int(given):
        raise click.BadParameter(f"'{given}' is no number of processes: write one from 1, or auto")
    return int(given)


class _Command(click.Command):
    """The command, two of whose options take the word after them only where that is meant for them.

    That is an address behind `--languagetool`, and behind `--changed` whatever is no option and no file.
    """

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Parses the arguments with that word, or nothing, put behind the option and an equals sign."""
        words: list[str] = []
        for word in args:
            last = words[-1] if words and "--" not in words else ""
            if (last == f"{LANGUAGETOOL}=" and "://" in word) or (last == f"{CHANGED}=" and _is_revision(word)):
                words[-1] += word
            else:
                words.append(f"{word}=" if word in (LANGUAGETOOL, CHANGED) and "--" not in words else word)
        return super().parse_args(ctx, words)


def _is_revision(word: str) -> bool:
    return bool(word) and not word.startswith("-") and not os.path.lexists(word)


@click.command(cls=_Command, epilog=EXAMPLES)
@click.argument("paths", nargs=-1, metavar="[PATHS… | -]")
@click.option("--stdin-filename", metavar="NAME", help="What the draft from standard input is called.")
@reporting
@click.option("--date", callback=day, metavar="DAY", help="The day of drafts that do not say it: 2026-11-22.")
@click.option(
    LANGUAGETOOL,
    metavar="[URL]",
    help="Ask a LanguageTool server too: this one, the configuration's, or the one on this machine.",
)
@click.option(CHANGED, metavar="[REV]", help="Report only what came with changes since this revision of git.  [HEAD]")
@click.option("--staged", is_flag=True, help="Check what is staged in git, and report only what came with it.")
@click.option("--fix", is_flag=True, help="Mend what can be mended safely, and report what is left.")
@click.option("--unsafe-fixes", is_flag=True, help="With --fix or --diff, mend what a person should look at as well.")
@click.option("--diff", is_flag=True, help="Show what --fix would change, and change nothing.")
@click.option(
    "--jobs", callback=_jobs, default="auto", metavar="N", help="How many processes check drafts.  [by their volume]"
)
@click.option("--no-cache", is_flag=True, help="Check every draft anew: take nothing from earlier runs, keep nothing.")
@click.option("--exit-zero", is_flag=True, help="Exit with 0 whatever is found.")
@click.option("--format", "form", type=click.Choice(list(FORMATS)), default="text", help="How to report.  [text]")
@click.option("--output", "-o", type=click.Path(dir_okay=False, path_type=Path), help="Write the report to this file.")
@click.option("--quiet", "-q", is_flag=True, help="A line a finding and nothing else.")
@click.option("--statistics", is_flag=True, help="Count the findings of each rule in the place of them.")
@click.option("--color/--no-color", default=None, help="Colour.  [on a terminal, unless NO_COLOR is set]")
def check(
    paths: tuple[str, ...],
    configuration: Configuration,
    stdin_filename: str | None,
    date: datetime.date | None,
    languagetool: str | None,
    changed: str | None,
    staged: bool,
    fix: bool,
    unsafe_fixes: bool,
    diff: bool,
    jobs: int | None,
    no_cache: bool,
    exit_zero: bool,
    form: str,
    output: Path | None,
    quiet: bool,
    statistics: bool,
    color: bool | None,
) -> int:
    """Check drafts and report what stands wrong in them.

    PATHS are drafts, or folders to search for them (.txt, .md, .html); without any, the current folder. A lone - reads
    standard input.

    The exit code is 0 for nothing that fails the run, 1 for a finding that does, and 2 where a draft, an option or the
    configuration cannot be used.
    """
    _refuse_what_does_not_go_together(paths, stdin_filename, changed, staged=staged, fix=fix)
    mending = _mending(fix=fix, unsafe=unsafe_fixes, diff=diff)
    store = None if no_cache else Store(cache_folder() / RESULTS)
    with narrowing_of(changed, staged=staged) as narrowing:
        with Session(configuration, date, languagetool, mending, store, jobs, narrowing) as session:
            if paths == ("-",):
                session.check_stdin(stdin_filename)
            else:
                session.check_paths(paths or (".",))
        session.finish()
        session.tell()
        for note in mending.notes if mending else ():
            warn(note)
        if form == "text" and session.errors and not session.results:
            return 2
        if mending and diff:
            _print(mending.write_patch, output)
            return 2 if session.is_broken else int(bool(mending.drafts) and not exit_zero)
        run = Run(
            session.results,
            session.rules,
            session.errors,
            wants_color(color, output),
            statistics=statistics,
            quiet=quiet,
            fixed=mending.fixed if mending else None,
            known=session.known,
            gone=session.gone,
            scope=narrowing.scope,
        )
        write = partial(find_format(form), run)
        if mending and paths == ("-",):
            to_stdout(partial(mending.write_text, session.results))
            write(sys.stderr)
        else:
            _print(write, output)
        return 2 if session.is_broken else int(session.failed and not exit_zero)


def _refuse_what_does_not_go_together(
    paths: tuple[str, ...], stdin_filename: str | None, changed: str | None, *, staged: bool, fix: bool
) -> None:
    """Raises click.UsageError where the options contradict one another."""
    if "-" in paths and len(paths) > 1:
        raise click.UsageError("- reads standard input and stands alone")
    if stdin_filename and paths != ("-",):
        raise click.UsageError("--stdin-filename names what comes from standard input: write - as the path")
    if staged and changed is not None:
        raise click.UsageError("--staged looks at the index and --changed at the work tree: choose one")
    if staged and "-" in paths:
        raise click.UsageError("--staged reads drafts from git's index, not from standard input")
    if staged and fix:
        raise click.UsageError("--staged reads the index, which --fix cannot mend: use --changed --fix, then git add")


def _mending(*, fix: bool, unsafe: bool, diff: bool) -> Mending | None:
    """What carries out the fixes that are asked for. Raises click.UsageError."""
    if unsafe and not (fix or diff):
        raise click.UsageError("--unsafe-fixes goes with --fix, or with --diff to look at them first")
    if not fix and not diff:
        return None
    from newslint.cli.mending import Mending  # late: most runs only look

    return Mending(unsafe=unsafe, write=fix and not diff)


def _print(write: Writing, output: Path | None) -> None:
    """Lets `write` write to the file that was asked for, else to standard output."""
    if output:
        to_file(output, write)
    else:
        to_stdout(write)
