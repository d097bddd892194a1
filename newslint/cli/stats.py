"""`newslint stats`: how long drafts are, and how hard to read."""

from __future__ import annotations

import click

from newslint.cli.archive import read_archive
from newslint.cli.options import finding_drafts
from newslint.cli.output import to_stdout, warn
from newslint.cli.walking import find_drafts
from newslint.config.settings import Configuration
from newslint.language.analysis import Analysis
from newslint.report.measures import FORMATS, Measures

#: What help ends in; the first character keeps click from filling the lines.
EXAMPLES = """\b
Examples:
  newslint stats draft.md
  newslint stats --format csv stories/ > stats.csv
"""


@click.command(epilog=EXAMPLES)
@click.argument("paths", nargs=-1, metavar="[PATHS…]")
@finding_drafts
@click.option("--format", "form", type=click.Choice(list(FORMATS)), default="table", help="How to list.  [table]")
def stats(paths: tuple[str, ...], configuration: Configuration, form: str) -> int:
    """Measure drafts: words, sentences, reading time and the usual scores of readability, for each and for all.

    PATHS are drafts, or folders to search for them, as for `newslint check`. Words and reading time are of all prose,
    sentences and scores of the body. Flesch is from 0 (hard) to 100 (easy); LIX from 20 (easy) to 60 (hard); Dale-Chall
    up to 5 is for fourth-graders, from 9 on for graduates; the others are years of American school. The exit code is 2
    where a draft cannot be read, else 0.
    """
    measures = Measures()
    errors: list[str] = []
    for draft, settings in read_archive(list(find_drafts(paths or (".",), configuration)), errors):
        measures.add(Analysis(draft, settings.house))
    for message in errors:
        warn(message)
    to_stdout(lambda stream: FORMATS[form](measures, stream))
    return 2 if errors else 0
