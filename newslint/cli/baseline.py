"""`newslint baseline`: records the findings that are there today, so that later runs report what is new."""

from __future__ import annotations

import datetime
import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path

import click

from newslint.cli.named import config_of
from newslint.cli.narrowing import Narrowing
from newslint.cli.options import configuring, day
from newslint.cli.output import print_lines, to_file, warn
from newslint.cli.session import Session
from newslint.config.settings import Configuration, Settings
from newslint.config.source import DEFAULT, Source, Stated, shown
from newslint.drafts.read_error import ReadError
from newslint.engine.result import Result
from newslint.engine.store import RESULTS, Store
from newslint.narrowing.baseline_file import write_entries
from newslint.narrowing.known import Baseline, ran
from newslint.narrowing.renewal import Renewed, renew
from newslint.report.visible import visible
from newslint.rulebook.cache import cache_folder

#: What a baseline is called where nobody says.
DEFAULT_NAME = "newslint-baseline.jsonl"
#: A draft that was checked, and what tells the rules that ran on it.
Checked = tuple[Result, Callable[[str], bool]]
#: What help ends in; the first character keeps click from filling the lines.
EXAMPLES = """\b
Examples:
  newslint baseline
  newslint baseline -o archive/known.jsonl archive/
  newslint baseline --prune
  newslint baseline --update stories/
"""


class _Everything(Narrowing):
    """Leaves nothing out: what is advice or known today is recorded as well."""

    def reported(self, result: Result, *_: object, **__: object) -> Result:
        """The result as it is."""
        return result


@click.command(epilog=EXAMPLES)
@click.argument("paths", nargs=-1, metavar="[PATHS…]")
@click.option(
    "--output",
    "-o",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    help=f"The file of the baseline.  [the configuration's, or {DEFAULT_NAME}]",
)
@click.option("--update", is_flag=True, help="Make it anew: what is new is known from now on, what is gone goes.")
@click.option("--prune", is_flag=True, help="Take out what is gone, and put nothing in.")
@click.option("--dry-run", is_flag=True, help="Say what would become of it, and write nothing.")
@configuring
@click.option("--date", callback=day, metavar="DAY", help="The day of drafts that do not say it: 2026-11-22.")
def baseline(
    paths: tuple[str, ...],
    configuration: Configuration,
    output: Path | None,
    update: bool,
    prune: bool,
    dry_run: bool,
    date: datetime.date | None,
) -> int:
    """Record today's findings in a file, so that `newslint check` reports only what is new.

    PATHS are drafts, or folders to search for them, as for `newslint check`. Findings are recorded by rule and words,
    those beside them too: they stay known while lines move, paragraphs change places and other text is edited.

    The exit code is 0, or 2 where a draft or the configuration cannot be used; with --dry-run, it is 1 where the file
    would change.
    """
    if update and prune:
        raise click.UsageError("--update makes the baseline anew and --prune only takes out of it: choose one")
    given = Stated(output.absolute(), Source("-o")) if output else None
    here = [given or _usual(config_of(configuration, Path(path)).settings()) for path in paths or (".",)]
    if not update and not prune:
        for target in here:
            _refuse_to_write_over(target.value)
    session = _check(paths or (".",), configuration, date)
    checked: dict[Stated[Path], list[Checked]] = {} if session.results else {here[0]: []}
    for result, settings in zip(session.results, session.settings, strict=True):
        if settings:
            checked.setdefault(given or _usual(settings), []).append((result, ran(settings)))
    changed = [
        _renew(target, drafts, paths or (".",), prune=prune, dry_run=dry_run) for target, drafts in checked.items()
    ]
    return 2 if session.is_broken else int(dry_run and any(changed))


def _check(paths: Sequence[str], configuration: Configuration, date: datetime.date | None) -> Session:
    """The drafts checked, and what stood in the way told."""
    store = Store(cache_folder() / RESULTS)
    with Session(configuration, date, store=store, jobs=None, narrowing=_Everything()) as session:
        session.check_paths(paths)
    session.finish()
    session.tell()
    return session


def _usual(settings: Settings) -> Stated[Path]:
    """The baseline of a configuration: the one that it names, else one beside it."""
    folder = settings.path.parent if settings.path else Path.cwd()
    return settings.baseline or Stated(folder / DEFAULT_NAME, DEFAULT)


def _refuse_to_write_over(path: Path) -> None:
    """Raises click.UsageError where the file is there already."""
    if path.exists():
        told = "--update makes it anew, --prune takes out what is gone"
        raise click.UsageError(f"{shown(path)} is there already: {told}")


def _renew(target: Stated[Path], drafts: list[Checked], paths: Iterable[str], *, prune: bool, dry_run: bool) -> bool:
    """Writes a baseline, unless this is a dry run, and says what became of it; whether it is another one now.

    Raises click.ClickException where the file is no baseline, or a draft changed in the meantime.
    """
    is_new = not target.value.exists()
    before = Baseline(target.value) if is_new else Baseline.read(target)
    if before.errors and not before.entries:
        raise click.ClickException("\n".join(map(str, before.errors)))
    for error in before.errors:
        warn(str(error))
    try:
        renewed = renew(before, drafts, partial(_covers, target.value.parent, paths), add=not prune)
    except ReadError as error:
        raise click.ClickException(str(error)) from error
    if not dry_run:
        to_file(target.value, partial(write_entries, renewed.entries))
    print_lines(_told(target.value, renewed, prune=prune, dry_run=dry_run))
    if is_new and target.source is DEFAULT and not dry_run:
        print_lines([f'To leave what is known out of every run, configure: baseline = "{target.value.name}"'])
    old, new = ({key: sorted(rows) for key, rows in one.entries.items()} for one in (before, renewed))
    return is_new or old != new


def _covers(folder: Path, paths: Iterable[str], key: str) -> bool:
    """Whether the draft that a baseline in `folder` calls `key` stands, or stood, in one of the paths."""
    draft = Path(os.path.abspath(folder / key))  # noqa: PTH100 - links stay links
    return any(draft.is_relative_to(os.path.abspath(path)) for path in paths)  # noqa: PTH100 - as above


def _told(path: Path, renewed: Renewed, *, prune: bool, dry_run: bool) -> Iterator[str]:
    """What became of a baseline, or would."""
    for key, entry in renewed.gone if prune else ():
        yield visible(f"{key}: {entry.rule}: “{entry.place.text}” is gone")
    counts = [f"{sum(map(len, renewed.entries.values())):,} known"]
    counts += [f"{renewed.added:,} of them new"] if renewed.added else []
    counts += [f"{len(renewed.gone):,} gone"] if renewed.gone else []
    yield f"{shown(path)}: {', '.join(counts)}{'; nothing was written' if dry_run else ''}"
