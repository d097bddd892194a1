"""`newslint rules`: the rules there are, and how each stands here."""

from __future__ import annotations

import json

import click

from newslint.cli.named import find_setups, settings_here
from newslint.cli.options import configuring_rules
from newslint.cli.output import print_lines, warn
from newslint.cli.table import columns
from newslint.config.selection import Setup
from newslint.config.settings import Configuration

EXAMPLES = """\b
Examples:
  newslint rules
  newslint rules names attribution
  newslint rules --off
  newslint rules --format json
"""


@click.command(epilog=EXAMPLES)
@click.argument("names", nargs=-1, metavar="[RULES…]")
@click.option("--on/--off", "on", default=None, help="Only the rules that run here, or only those that do not.")
@configuring_rules
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="A table, or JSON.  [text]")
def rules(names: tuple[str, ...], on: bool | None, configuration: Configuration, form: str) -> None:
    """List the rules: id, severity, whether it runs here, how often it was right, and what it finds.

    How often it was right is a share of the findings judged in published copy, 0.97 of 40; - stands for none judged.

    RULES are ids or categories; without any, all are listed. The configuration of the current folder counts.
    """
    settings = settings_here(configuration)
    for error in settings.rules.errors:
        warn(error)
    chosen = [setup for setup in find_setups(names, settings) if on is None or setup.runs == on]
    if form == "json":
        print_lines([json.dumps({"version": 1, "rules": [_row(setup) for setup in chosen]}, indent=2)])
    elif chosen:
        rows = [
            (
                setup.rule.id,
                setup.rule.severity.value,
                "on" if setup.runs else "off",
                f"{setup.rule.precision.share:.2f} of {setup.rule.precision.judged}" if setup.rule.precision else "-",
                setup.rule.title,
            )
            for setup in chosen
        ]
        print_lines(columns(rows))


def _row(setup: Setup) -> dict[str, object]:
    rule = setup.rule
    return {
        "id": rule.id,
        "title": rule.title,
        "severity": rule.severity.value,
        "on": setup.runs,
        "check": rule.check,
        "in_quotes": rule.in_quotes.value,
        "scope": sorted(rule.scope),
        "message": rule.message,
        "precision": rule.precision and rule.precision._asdict(),
        "page": str(rule.path),
    }
