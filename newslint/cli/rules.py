"""`newslint rules`: the rules there are, and how each stands here."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import TextIO

import click

from newslint.cli.named import find_setups, settings_here
from newslint.cli.options import configuring_rules
from newslint.cli.output import to_stdout
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
    """List the rules: id, severity, whether it runs here, and what it finds.

    RULES are ids or categories; without any, all are listed. The configuration of the current folder counts.
    """
    settings = settings_here(configuration)
    chosen = find_setups(names, settings)
    chosen = [setup for setup in chosen if on is None or setup.on.value == on]
    if form == "json":
        to_stdout(lambda out: _write_json(chosen, out))
    elif chosen:
        rows = [
            (setup.rule.id, setup.rule.severity.value, "on" if setup.on.value else "off", setup.rule.title)
            for setup in chosen
        ]
        to_stdout(lambda out: out.writelines(f"{line}\n" for line in columns(rows)))


def _write_json(setups: Sequence[Setup], out: TextIO) -> None:
    json.dump({"version": 1, "rules": [_row(setup) for setup in setups]}, out, indent=2)
    out.write("\n")


def _row(setup: Setup) -> dict[str, object]:
    rule = setup.rule
    return {
        "id": rule.id,
        "title": rule.title,
        "severity": rule.severity.value,
        "on": setup.on.value,
        "check": rule.check,
        "in_quotes": rule.in_quotes.value,
        "scope": sorted(rule.scope),
        "message": rule.message,
        "page": str(Path(rule.path)),
    }
