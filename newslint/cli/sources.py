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
from newslint.report.sources import source_rows, source_sheet
from newslint.report.visible import visible

#: What help ends in; the first character keeps click from filling the lines.
EXAMPLES = """\b
Examples:
  newslint sources draft.md
  newslint sources --format json stories/ > sources.json
"""


@click.command(epilog=EXAMPLES)
@click.argument("paths", nargs=-1, metavar="[PATHS…]")
@configuring
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="How to list.  [text]")
def sources(paths: tuple[str, ...], configuration: Configuration, form: str) -> int:
    """List who says what: every quotation and statement of the drafts with its source.

    PATHS are drafts, or folders to search for them, as for `newslint check`. The exit code is 2 where a draft cannot be
    read, else 0.
    """
    errors: list[str] = []
    found = list(find_drafts(paths or (".",), configuration))
    read = [Analysis(draft, settings.house) for draft, settings in read_archive(found, errors)]
    for message in errors:
        warn(message)
    to_stdout(lambda stream: _write(read, form, stream))
    return 2 if errors else 0


def _write(read: list[Analysis], form: str, stream: TextIO) -> None:
    if form == "json":
        files = [{"path": analysis.draft.path, **source_rows(analysis)} for analysis in read]
        json.dump({"version": 1, "files": files}, stream, ensure_ascii=False)
        stream.write("\n")
        return
    for analysis in read:
        stream.writelines(visible(line) + "\n" for line in source_sheet(analysis))
