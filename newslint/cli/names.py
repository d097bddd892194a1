"""`newslint names`: the census of names in drafts, and a house list learned from an archive."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import click

from newslint.cli.archive import read_archive
from newslint.cli.options import finding_drafts
from newslint.cli.output import Writing, to_file, to_stdout, warn
from newslint.cli.walking import find_drafts
from newslint.config.settings import Configuration
from newslint.language.analysis import Analysis
from newslint.language.names.census import Census
from newslint.language.names.learning import LEAST_DRAFTS, Learned, learn
from newslint.report.names import FORMATS, counted, write_house_list

#: What help ends in; the first character keeps click from filling the lines.
EXAMPLES = """\b
Examples:
  newslint names draft.md
  newslint names --format csv stories/ > census.csv
  newslint names --learn archive/ -o names.csv
"""


@click.command(epilog=EXAMPLES)
@click.argument("paths", nargs=-1, metavar="[PATHS…]")
@finding_drafts
@click.option("--format", "form", type=click.Choice(list(FORMATS)), help="How to list.  [table]")
@click.option("--learn", "learning", is_flag=True, help="Make a house list of the spellings that prevail.")
@click.option("--output", "-o", type=click.Path(dir_okay=False, path_type=Path), help="Write to this file.")
@click.option("--force", is_flag=True, help="Write over a file that is there.")
def names(
    paths: tuple[str, ...],
    configuration: Configuration,
    form: str | None,
    learning: bool,
    output: Path | None,
    force: bool,
) -> int:
    """List the names in drafts: how often each stands, in which forms, and where first.

    PATHS are drafts, or folders to search for them, as for `newslint check`. With --learn they are an archive of
    published copy, and what is written is a house list (CSV) of the names that it spells in several ways, where one way
    clearly prevails. The exit code is 2 where a draft cannot be read, else 0.
    """
    if learning and form:
        raise click.UsageError("--learn writes a house list, which is CSV: leave out --format")
    if output and output.exists() and not force:
        raise click.UsageError(f"'{output}' is there already: --force writes over it")
    census, errors = _count(paths or (".",), configuration)
    for message in errors:
        warn(message)
    found = census.names()
    write: Writing
    if not (census.drafts or errors):
        warn("No drafts to read")
    if learning:
        learned = learn(found)
        warn(_told(learned, census.drafts))
        write = partial(write_house_list, learned)
    else:
        write = partial(FORMATS[form or "table"], found, census.drafts)
    if output:
        to_file(output, write)
    else:
        to_stdout(write)
    return 2 if errors else 0


def _count(paths: tuple[str, ...], configuration: Configuration) -> tuple[Census, list[str]]:
    """The census of the drafts, and what could not be read."""
    census = Census()
    errors: list[str] = []
    for draft, settings in read_archive(list(find_drafts(paths, configuration)), errors):
        census.add(Analysis(draft, settings.house))
    return census, errors


def _told(learned: Learned, drafts: int) -> str:
    told = f"{counted(len(learned.names), 'name')} learned from {counted(drafts, 'draft')}"
    if learned.undecided:
        told += f"; of {len(learned.undecided)} no form prevails"
    elif not learned.names:
        told += f": no spelling prevails over another in {LEAST_DRAFTS} drafts or more"
    return told
