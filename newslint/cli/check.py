"""`newslint check`: what stands wrong in drafts."""

from __future__ import annotations

import os.path
from pathlib import Path
from typing import Any

import click

from newslint.cli.asked import Asked
from newslint.cli.options import day, reporting
from newslint.config.settings import Configuration
from newslint.report.formats import FORMATS

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
  newslint check --interactive draft.md
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
@click.option("--interactive", "-i", is_flag=True, help="Go through the findings at the terminal and decide on each.")
@click.option("--watch", "-w", is_flag=True, help="Check again whenever a draft, a rule or the configuration changes.")
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
def check(configuration: Configuration, *, interactive: bool, watch: bool, **given: Any) -> int:
    """Check drafts and report what stands wrong in them.

    PATHS are drafts, or folders to search for them (.txt, .md, .html); without any, the current folder. A lone - reads
    standard input.

    The exit code is 0 for nothing that fails the run, 1 for a finding that does, and 2 where a draft, an option or the
    configuration cannot be used.
    """
    asked = Asked(**given)
    asked.refuse_what_does_not_go_together()
    if interactive:
        asked.refuse_with("--interactive", watch=watch)
        from newslint.cli.interactive import decide  # late: most runs only look

        return decide(asked, configuration)
    if watch:
        asked.refuse_with("--watch")
        from newslint.cli.watching import keep_checking  # late: few runs go on

        return keep_checking(asked, configuration)
    return asked.run(configuration)
