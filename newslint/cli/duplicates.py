"""`newslint duplicates`: the paragraphs of an archive that stand in two stories."""

from __future__ import annotations

from pathlib import Path

import click

from newslint.cli.archive import read_archive
from newslint.cli.options import finding_drafts
from newslint.cli.output import to_file, to_stdout, warn
from newslint.cli.progress import counted
from newslint.cli.walking import find_drafts
from newslint.config.settings import Configuration
from newslint.language.copies import MEMORY, Copies
from newslint.language.repetition import RUNNING_COPY
from newslint.report.duplicates import FORMATS, Archive

_MEBIBYTE = 1 << 20
#: What help ends in; the first character keeps click from filling the lines.
EXAMPLES = """\b
Examples:
  newslint duplicates archive/
  newslint duplicates --boilerplate 20 --format csv -o copies.csv archive/
  newslint duplicates --memory 100 archive/
"""


@click.command(epilog=EXAMPLES)
@click.argument("paths", nargs=-1, metavar="[ARCHIVE…]")
@finding_drafts
@click.option("--format", "form", type=click.Choice(list(FORMATS)), default="text", help="How to list.  [text]")
@click.option(
    "--boilerplate",
    type=click.IntRange(min=2),
    default=5,
    metavar="N",
    help="What stands in more drafts than this is boilerplate.  [5]",
)
@click.option(
    "--memory",
    type=click.IntRange(min=1),
    default=MEMORY // _MEBIBYTE,
    metavar="MB",
    help=f"Memory for comparing; less takes longer.  [{MEMORY // _MEBIBYTE}]",
)
@click.option("--output", "-o", type=click.Path(dir_okay=False, path_type=Path), help="Write to this file.")
def duplicates(
    paths: tuple[str, ...], configuration: Configuration, form: str, boilerplate: int, memory: int, output: Path | None
) -> int:
    """List the paragraphs that stand in two drafts or more, word for word or nearly.

    ARCHIVE are drafts, or folders to search for them, as for `newslint check`; drafts count in the order of their
    paths. Boilerplate, which stands in very many drafts, is listed once, apart. The exit code is 2 where a draft cannot
    be read, else 0.
    """
    errors: list[str] = []
    items = sorted(find_drafts(paths or (".",), configuration), key=lambda item: getattr(item, "path", ""))
    with Copies(memory * _MEBIBYTE) as copies:
        archive = Archive(copies, boilerplate)
        for draft, settings in read_archive(items, errors):
            number = archive.add(draft.path, settings.encoding)
            for block in draft.parts(*RUNNING_COPY):
                copies.add(number, draft.map.span(block.span), draft.quote(block.span))
        while waiting := copies.waiting():
            copies.compare(counted(waiting, "Comparing"))
        for message in errors:
            warn(message)
        write = FORMATS[form]
        if output:
            to_file(output, lambda stream: write(archive, stream))
        else:
            to_stdout(lambda stream: write(archive, stream))
    return 2 if errors else 0
