"""`newslint try`: what a rule would report in an archive, before it is switched on."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from functools import partial
from pathlib import Path

import click

from newslint.checks.check import SettingError
from newslint.cli.archive import read_archive
from newslint.cli.named import find_setup, settings_here
from newslint.cli.options import finding_drafts, page_changes
from newslint.cli.output import to_file, to_stdout, wants_color, warn
from newslint.cli.walking import find_drafts
from newslint.config.settings import Configuration, Settings
from newslint.config.source import shown
from newslint.drafts.draft import Draft
from newslint.language.analysis import Analysis
from newslint.report.trial import FORMATS, Trial
from newslint.rule import Rule
from newslint.rulebook.categories import LIST_ENDING, PageError
from newslint.rulebook.page import Page, read_page, with_settings
from newslint.rulebook.ruleset import RuleSet

EXAMPLES = """\b
Examples:
  newslint try style/plain-words --on archive/2026-10
  newslint try house-rules/house/utilise.md --on archive/
  newslint try house-terms.csv --on archive/ --since 2026-10-01
  newslint try style/percent --set house=% --on archive/ --format csv -o percent.csv
"""


@click.command(epilog=EXAMPLES)
@click.argument("name", metavar="RULE")
@click.argument("paths", nargs=-1, metavar="[ARCHIVE…]")
@click.option("--on", "archives", multiple=True, metavar="ARCHIVE", help="Drafts, or folders to search for them.  [.]")
@click.option(
    "--since", type=click.DateTime(["%Y-%m-%d"]), metavar="DAY", help="Only drafts of this day or later: 2026-10-01."
)
@click.option(
    "--set", "changes", multiple=True, callback=page_changes, metavar="KEY=VALUE", help="A key of the page, changed."
)
@finding_drafts
@click.option(
    "--limit", type=click.IntRange(min=0), default=20, metavar="N", help="List so many findings; 0 for all.  [20]"
)
@click.option("--format", "form", type=click.Choice(list(FORMATS)), default="text", help="How to report.  [text]")
@click.option("--output", "-o", type=click.Path(dir_okay=False, path_type=Path), help="Write to this file.")
@click.option("--color/--no-color", default=None, help="Colour.  [on a terminal, unless NO_COLOR is set]")
def try_rule(
    name: str,
    paths: tuple[str, ...],
    archives: tuple[str, ...],
    since: datetime.datetime | None,
    changes: dict[str, object],
    configuration: Configuration,
    limit: int,
    form: str,
    output: Path | None,
    color: bool | None,
) -> int:
    """Try a rule on an archive: what it would report, how often, and where, whether it is on or not.

    RULE is an id, or its last part where only one rule has it; or the file of a page or of a list of terms, wherever it
    stands. Suppressions in the drafts count. The exit code is 2 where a draft cannot be read, else 0.
    """
    settings = settings_here(configuration)
    trial = _trial(name, changes, settings)
    rules = RuleSet([trial.rule])
    faults: list[str] = []

    def note(rule: Rule, error: Exception) -> None:
        faults.append(f"{shown(rule.path)}: the rule {rule.id} failed: {error}")

    for draft, own in read_archive(list(find_drafts((*paths, *archives) or (".",), configuration)), faults):
        if since is None or _day(draft) >= since.date():
            trial.add(draft, rules.findings(Analysis(draft, own.house), note))
    for message in dict.fromkeys(faults):
        warn(message)
    write = partial(FORMATS[form], trial, limit, wants_color(color, output))
    if output:
        to_file(output, write)
    else:
        to_stdout(write)
    return 2 if faults else 0


def _trial(name: str, changes: dict[str, object], settings: Settings) -> Trial:
    """The rule as it is to be tried. Raises click.ClickException where there is none."""
    path = Path(name)
    try:
        if path.suffix in (".md", LIST_ENDING) and path.is_file():
            return _trial_of_file(path, changes, settings)
        return _trial_of_id(name, changes, settings)
    except SettingError as error:
        raise click.UsageError(f"--set: {error.message}") from error


def _trial_of_file(path: Path, changes: dict[str, object], settings: Settings) -> Trial:
    absolute = path.absolute()
    page = _page(absolute, absolute.parent.parent, settings.rules.bases)
    rule = with_settings(page, changes) if changes else page.rule
    listed = settings.rules.rules.get(rule.id)
    if listed and listed.path.resolve() == path.resolve():
        hint = ""
    elif path.suffix == LIST_ENDING:
        hint = f'Switch it on in newslint.toml: terms = ["{shown(path)}"]'
    else:
        hint = f'Switch it on in newslint.toml: rule-folders = ["{shown(absolute.parent.parent)}"]'
    return Trial(rule, f"of the file {shown(path)}", hint)


def _trial_of_id(name: str, changes: dict[str, object], settings: Settings) -> Trial:
    setup = find_setup(name, settings)
    rule = setup.rule
    if changes:
        page = _page(rule.path, settings.rules.folders[rule.id], settings.rules.bases)
        rule = with_settings(page, {**{key: stated.value for key, stated in setup.changes.items()}, **changes})
    hint = "" if setup.on.value else f'Switch it on in newslint.toml: extend-select = ["{rule.id}"]'
    return Trial(rule, f"{'on' if setup.on.value else 'off'} here ({setup.on.source})", hint)


def _page(path: Path, folder: Path, bases: Sequence[Path]) -> Page:
    try:
        return read_page(path, folder, (*(base for base in bases if base != folder), folder))
    except PageError as error:
        raise click.ClickException(f"{shown(error.path)}:{error.line}: {error.message}") from error


def _day(draft: Draft) -> datetime.date:
    """The day of a draft: its own, else that on which its file was last changed."""
    return draft.date or datetime.date.fromtimestamp(Path(draft.path).stat().st_mtime)
