"""The options that several commands share, and the layer of the configuration that they make."""

from __future__ import annotations

import functools
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from newslint.checks.settings import nearest
from newslint.config.keys import ENGLISH, FAIL_ON, LEVELS
from newslint.config.layer import Layer
from newslint.config.settings import Configuration
from newslint.config.source import Source, Stated

Command = TypeVar("Command", bound=Callable[..., Any])


def comma_list(_context: click.Context, _option: click.Parameter, given: tuple[str, ...]) -> tuple[str, ...]:
    """The items of an option that may be repeated and whose value may be several, apart by commas."""
    return tuple(item.strip() for value in given for item in value.split(",") if item.strip())


def severity_table(context: click.Context, option: click.Parameter, given: tuple[str, ...]) -> dict[str, str]:
    """`RULE=LEVEL,…` as a table."""
    table = {}
    for item in comma_list(context, option, given):
        rule, equals, level = (part.strip() for part in item.partition("="))
        if not equals or not rule:
            raise click.BadParameter(f"'{item}' is not RULE=LEVEL, such as style/percent=error")
        if level not in LEVELS:
            hint = nearest(level, LEVELS) or f"; a level is {', '.join(LEVELS)}"
            raise click.BadParameter(f"unknown level '{level}'{hint}")
        table[rule] = level
    return table


_OPTIONS = (
    click.option(
        "--select", multiple=True, callback=comma_list, metavar="RULES", help="Run only these rules or categories."
    ),
    click.option(
        "--extend-select",
        multiple=True,
        callback=comma_list,
        metavar="RULES",
        help="Run these besides, also those that are off by default.",
    ),
    click.option(
        "--ignore", multiple=True, callback=comma_list, metavar="RULES", help="Do not run these rules or categories."
    ),
    click.option(
        "--severity",
        multiple=True,
        callback=severity_table,
        metavar="RULE=LEVEL",
        help="Report a rule or category as error, warning or advice.",
    ),
    click.option("--fail-on", type=click.Choice(FAIL_ON), help="The least severity that fails the run.  [warning]"),
    click.option("--no-advice", is_flag=True, help="Leave advice out of the report."),
    click.option("--english", type=click.Choice(ENGLISH), help="American or British spelling.  [auto]"),
    click.option("--exclude", multiple=True, metavar="PATTERN", help="Do not check files that match (as .gitignore)."),
    click.option(
        "--config",
        "config_file",
        type=click.Path(exists=True, dir_okay=False, path_type=Path),
        help="Use this configuration and no other.",
    ),
    click.option("--isolated", is_flag=True, help="Use no configuration file."),
)


def configuring(command: Command) -> Command:
    """Gives a command the options that configure a run; it gets their `configuration` in the place of them."""

    @functools.wraps(command)
    def configured(
        *,
        select: tuple[str, ...],
        extend_select: tuple[str, ...],
        ignore: tuple[str, ...],
        severity: dict[str, str],
        fail_on: str | None,
        no_advice: bool,
        english: str | None,
        exclude: tuple[str, ...],
        config_file: Path | None,
        isolated: bool,
        **rest: object,
    ) -> object:
        lists = {"select": select, "extend-select": extend_select, "ignore": ignore, "exclude": exclude}
        scalars: dict[str, Stated[object]] = {}
        if fail_on:
            scalars["fail-on"] = Stated(fail_on, Source("--fail-on"))
        if no_advice:
            scalars["advice"] = Stated(False, Source("--no-advice"))
        if english:
            scalars["english"] = Stated(english, Source("--english"))
        flags = Layer(
            folder=Path.cwd(),
            scalars=scalars,
            lists={key: [Stated(item, Source(f"--{key}")) for item in items] for key, items in lists.items() if items},
            severities={rule: Stated(level, Source("--severity")) for rule, level in severity.items()},
        )
        given = config_file.absolute() if config_file else None
        return command(configuration=Configuration(flags, given, isolated=isolated), **rest)

    for option in reversed(_OPTIONS):
        configured = option(configured)
    return configured  # type: ignore[return-value]  # the wrapper takes the options in the place of what it hands on
