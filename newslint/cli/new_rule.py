"""`newslint new-rule`: the page of a new rule, asked for at a terminal or given by options."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import click

from newslint.cli.named import config_of
from newslint.cli.options import locating, page_changes
from newslint.cli.output import print_lines
from newslint.cli.written import switch_on, write_new
from newslint.config.settings import Configuration, Settings
from newslint.config.source import shown
from newslint.finding import Severity
from newslint.report.wording import counted, listed
from newslint.rule import QuotePolicy
from newslint.rulebook.categories import PageError
from newslint.rulebook.new_page import ExampleMismatchError, NewPage, faults
from newslint.rulebook.new_rule import Wanted, example_blocks, new_rule_page
from newslint.rulebook.page import Page

EXAMPLES = """\b
Examples:
  newslint new-rule                              asks, at a terminal
  newslint new-rule --find utilise --use use
  newslint new-rule style/clock --pattern "o'clock" --flag "At five o'clock." --flag "It is two o'clock."
  newslint new-rule style/our-percent --extends style/percent --set house=%
"""
#: What the options take, as click lists it: of an Enum it would take the names.
_SEVERITIES, _POLICIES = [level.value for level in Severity], [policy.value for policy in QuotePolicy]
#: Where house rules are written if the configuration names no folder.
_FOLDER = "house-rules"


@click.command(name="new-rule", epilog=EXAMPLES)
@click.argument("name", required=False, default="", metavar="[NAME]")
@click.option("--find", multiple=True, metavar="WORDS", help="A word or phrase to find; may be given again.")
@click.option("--pattern", multiple=True, metavar="REGEX", help="A regular expression to find, in the place of words.")
@click.option("--extends", default="", metavar="RULE", help="A rule to build on, in the place of words.")
@click.option("--use", multiple=True, metavar="WORDS", help="What to write instead; may be given again, best first.")
@click.option("--message", default="", metavar="TEXT", help="What it says; {found} and {suggestion} are filled in.")
@click.option(
    "--severity", "level", type=click.Choice(_SEVERITIES), default="warning", help="How much it matters.  [warning]"
)
@click.option("--in-quotes", type=click.Choice(_POLICIES), default="skip", help="What it does in quotations.  [skip]")
@click.option(
    "--set", "keys", multiple=True, callback=page_changes, metavar="KEY=VALUE", help="A further key of the page."
)
@click.option("--title", default="", metavar="TEXT", help="The heading of the page.")
@click.option("--why", default="", metavar="TEXT", help="Why there is the rule, for the colleague who asks.")
@click.option("--flag", multiple=True, metavar="SENTENCE", help="A sentence that it must flag; may be given again.")
@click.option("--clean", multiple=True, metavar="SENTENCE", help="A sentence that it must leave alone.")
@click.option(
    "--folder", type=click.Path(file_okay=False, path_type=Path), help="The folder of rules.  [that of newslint.toml]"
)
@click.option("--force", is_flag=True, help="Write over a rule that is there.")
@locating
def new_rule(folder: Path | None, force: bool, configuration: Configuration, level: str, **given: Any) -> int:
    """Write the page of a new rule, with examples that hold.

    NAME is <category>/<name>, such as style/utilise; without one it is made of what the rule finds. At a terminal, what
    it is to find is asked for, and what else there is to say. The rule itself puts the [brackets] into its examples,
    and says where a sentence does not show what it should; sentences that are missing are made up.
    """
    settings = config_of(configuration, Path()).settings()
    folder = folder.absolute() if folder else _folder(settings)
    wanted = Wanted(severity=level, **given)
    chosen = [f"--{kind}" for kind in ("find", "pattern", "extends") if given[kind]]
    if len(chosen) > 1:
        raise click.UsageError(f"a rule has one of {listed(chosen)}: leave the others out")
    bases = [*(base for base in settings.rules.bases if base.resolve() != folder.resolve()), folder]
    if chosen:
        new = _new_page(wanted, folder, bases, force=force)
    elif sys.stdin.isatty():
        from newslint.cli.asking import ask_for_examples, ask_for_rule

        wanted = ask_for_rule(wanted)
        new = _new_page(wanted, folder, bases, force=force)
        wanted = ask_for_examples(_read(new), wanted)
    else:
        raise click.UsageError("say what the rule finds: --find WORDS, --pattern REGEX, or --extends RULE")
    examples = _examples(new, wanted)
    write_new(new.path, new.text(examples), force=force)
    lines = [
        f"wrote {shown(new.path)}: its {counted(len(examples), 'example', 'examples')} hold",
        switch_on("rule-folders", folder, settings),
        f"What it would report: newslint try {shown(new.path)} --on ARCHIVE",
    ]
    print_lines(filter(None, lines))
    return 0


def _folder(settings: Settings) -> Path:
    """The first folder of rules that the configuration names, or the usual one beside it."""
    named = settings.items("rule-folders")
    return Path(named[0].value).absolute() if named else Path(_FOLDER).absolute()


def _new_page(wanted: Wanted, folder: Path, bases: list[Path], *, force: bool) -> NewPage:
    """The page, without its examples. Raises click.UsageError."""
    if not wanted.is_named_well:
        raise click.UsageError(
            f"'{wanted.id}' is no name of a rule: write <category>/<name> in lower case, such as style/utilise"
        )
    new = new_rule_page(wanted, folder, bases)
    if new.path.exists() and not force:
        raise click.UsageError(f"'{shown(new.path)}' is there already: --force writes over it")
    return new


def _read(new: NewPage) -> Page:
    """The page as newslint reads it. Raises click.UsageError for what is wrong in its front matter."""
    try:
        return new.read()
    except PageError as error:
        raise click.UsageError(error.message) from error


def _examples(new: NewPage, wanted: Wanted) -> list[str]:
    """The examples, which hold. Raises click.UsageError."""
    try:
        examples = example_blocks(new, _read(new), wanted)
    except ExampleMismatchError as error:
        raise click.UsageError(str(error)) from error
    wrong = faults(new, examples)
    if wrong:
        raise click.UsageError(f"{wrong[0]} with --flag and --clean")
    return examples
