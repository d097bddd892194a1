"""`newslint sources`: who says what in drafts."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import TextIO

import click

from newslint.cli.options import configuring
from newslint.cli.output import to_stdout, warn
from newslint.cli.walking import Found, Missed, find_drafts
from newslint.config.settings import Configuration
from newslint.config.source import BrokenConfigError
from newslint.drafts.reading import ReadError, read_file
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
    read: list[Analysis] = []
    errors: list[str] = []
    for found in find_drafts(paths or (".",), configuration):
        if isinstance(found, BrokenConfigError):
            errors += [str(error) for error in found.errors]
        elif isinstance(found, Missed):
            errors.append(f"{found.path}: {found.message}")
        else:
            try:
                read.append(_read(found))
            except ReadError as error:
                errors.append(f"{found.path}: {error}")
    for message in errors:
        warn(message)
    to_stdout(lambda stream: _write(read, form, stream))
    return 2 if errors else 0


def _read(found: Found) -> Analysis:
    settings = found.config.settings(os.path.abspath(found.path))  # noqa: PTH100 - links stay links
    return Analysis(read_file(Path(found.path), found.path, settings.encoding), settings.house)


def _write(read: list[Analysis], form: str, stream: TextIO) -> None:
    if form == "json":
        files = [{"path": analysis.draft.path, **source_rows(analysis)} for analysis in read]
        json.dump({"version": 1, "files": files}, stream, ensure_ascii=False)
        stream.write("\n")
        return
    for analysis in read:
        stream.writelines(visible(line) + "\n" for line in source_sheet(analysis))
