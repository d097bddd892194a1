"""`newslint sources`: who says what in drafts."""

from __future__ import annotations

import json
from typing import TextIO

import click

from newslint.cli.archive import read_archive
from newslint.cli.options import configuring
from newslint.cli.output import to_stdout, warn
from newslint.cli.walking import find_drafts
from newslint.config.settings import Configuration
from newslint.language.analysis import Analysis
from newslint.report.checklist import checklist
from newslint.report.source_sheet import source_sheet
from newslint.report.sources import source_rows, write_table
from newslint.report.visible import visible

#: What help ends in; the first character keeps click from filling the lines.
EXAMPLES = """\b
Examples:
  newslint sources draft.md
  newslint sources --format csv stories/ > quotes.csv
  newslint sources --checklist draft.md > checklist.md
"""


@click.command(epilog=EXAMPLES)
@click.argument("paths", nargs=-1, metavar="[PATHS…]")
@configuring
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "csv", "json"]),
    help="A sheet to read, a row for each quotation and statement, or JSON.  [text]",
)
@click.option(
    "--checklist", "boxes", is_flag=True, help="Print every name, figure, date and quotation with a box to tick."
)
def sources(paths: tuple[str, ...], configuration: Configuration, form: str | None, boxes: bool) -> int:
    """List who says what: every quotation and statement of the drafts with its source.

    The sheet lists named sources first, then those told only by an office or a document, anonymous and vague ones,
    quotations that nobody is named for, and claims with no source.

    PATHS are drafts, or folders to search for them, as for `newslint check`. The exit code is 2 where a draft cannot be
    read, else 0.
    """
    if boxes and form in ("csv", "json"):
        raise click.UsageError(f"--checklist is text: leave out --format {form}")
    errors: list[str] = []
    found = list(find_drafts(paths or (".",), configuration))
    read = [Analysis(draft, settings.house) for draft, settings in read_archive(found, errors)]
    for message in errors:
        warn(message)
    to_stdout(lambda stream: _write(read, "checklist" if boxes else form or "text", stream))
    return 2 if errors else 0


def _write(read: list[Analysis], form: str, stream: TextIO) -> None:
    if form == "json":
        files = [{"path": analysis.draft.path, **source_rows(analysis)} for analysis in read]
        json.dump({"version": 1, "files": files}, stream, ensure_ascii=False)
        stream.write("\n")
    elif form == "csv":
        write_table(read, stream)
    else:
        sheet = checklist if form == "checklist" else source_sheet
        for number, analysis in enumerate(read):
            stream.write("\n" if number else "")
            stream.writelines(visible(line) + "\n" for line in sheet(analysis))
