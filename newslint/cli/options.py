"""The options that several commands share, and the layer of the configuration that they make."""

from __future__ import annotations

import datetime
import functools
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, TypeVar, cast

import click

from newslint.checks.settings import nearest
from newslint.config.keys import ENGLISH, FAIL_ON, LEVELS
from newslint.config.layer import Layer
from newslint.config.patterns import is_pattern
from newslint.config.settings import Configuration
from newslint.config.source import Source, Stated
from newslint.rulebook.front_matter import yaml_value

Command = TypeVar("Command", bound=Callable[..., Any])


def comma_list(_context: click.Context, _option: click.Parameter, given: tuple[str, ...]) -> tuple[str, ...]:
    """The items of an option that may be repeated and whose value may be several, apart by commas."""
    return tuple(item.strip() for value in given for item in value.split(",") if item.strip())


def pattern_list(_context: click.Context, _option: click.Parameter, given: tuple[str, ...]) -> tuple[str, ...]:
    """Patterns of .gitignore."""
    for pattern in given:
        if not is_pattern(pattern):
            raise click.BadParameter(f"'{pattern}' is no pattern of .gitignore: write one such as wire/ or '*.bak'")
    return given


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


def page_changes(_context: click.Context, _option: click.Parameter, given: tuple[str, ...]) -> dict[str, object]:
    """`KEY=VALUE` as keys of a rule's page; a value is read as YAML, and as text where it is none (%)."""
    changes: dict[str, object] = {}
    for item in given:
        key, equals, value = item.partition("=")
        if not equals or not key.strip():
            raise click.BadParameter(f"'{item}' is not KEY=VALUE, such as house=%")
        changes[key.strip()] = yaml_value(value)
    return changes


def day(_context: click.Context, _option: click.Parameter, given: str | None) -> datetime.date | None:
    """A day, written as 2026-11-22."""
    if given is None:
        return None
    try:
        return datetime.date.fromisoformat(given)
    except ValueError:
        raise click.BadParameter(f"'{given}' is no day: write it as 2026-11-22") from None


_SELECTING = (
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
    click.option(
        "--vale",
        multiple=True,
        metavar="PATH",
        help="Run the rules of a Vale style, of a folder of styles, or of a .vale.ini besides.",
    ),
)
_EXCLUDING = click.option(
    "--exclude",
    multiple=True,
    callback=pattern_list,
    metavar="PATTERN",
    help="Do not check files that match, as in .gitignore.",
)
_RUNNING = (
    click.option("--fail-on", type=click.Choice(FAIL_ON), help="The least severity that fails the run.  [warning]"),
    click.option("--no-advice", is_flag=True, help="Leave advice out of the report."),
    click.option("--across", is_flag=True, help="Look at all drafts of the run together as well."),
    click.option("--english", type=click.Choice(ENGLISH), help="American or British spelling.  [auto]"),
    _EXCLUDING,
)
_KNOWING = (
    click.option(
        "--baseline",
        type=click.Path(dir_okay=False, path_type=Path),
        metavar="FILE",
        help="Leave out findings that this file, made by newslint baseline, knows.",
    ),
    click.option("--no-baseline", is_flag=True, help="Report findings that the baseline knows as well."),
)
_LOCATING = (
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
    return _with_options(command, (*_SELECTING, *_RUNNING, *_LOCATING))


def reporting(command: Command) -> Command:
    """Gives a command those and the options that say which findings are known already."""
    return _with_options(command, (*_SELECTING, *_RUNNING, *_KNOWING, *_LOCATING))


def configuring_rules(command: Command) -> Command:
    """Gives a command the options that say which rules run and how; it gets a `configuration`."""
    return _with_options(command, (*_SELECTING, *_LOCATING))


def finding_drafts(command: Command) -> Command:
    """Gives a command the options that say which drafts it reads; it gets a `configuration`."""
    return _with_options(command, (_EXCLUDING, *_LOCATING))


def locating(command: Command) -> Command:
    """Gives a command the options that say which configuration holds; it gets a `configuration`."""
    return _with_options(command, _LOCATING)


def _with_options(command: Command, options: Sequence[Callable[[Command], Command]]) -> Command:
    @functools.wraps(command)
    def configured(*, config_file: Path | None, isolated: bool, **given: Any) -> object:
        if config_file and isolated:
            raise click.UsageError("--config names a configuration and --isolated forbids any: choose one")
        if given.get("baseline") and given.get("no_baseline"):
            raise click.UsageError("--baseline names a baseline and --no-baseline forbids any: choose one")
        flags = _layer({key: given.pop(key) for key in _STATED if key in given})
        path = config_file.absolute() if config_file else None
        return command(configuration=Configuration(flags, path, isolated=isolated), **given)

    wrapped = cast("Command", configured)
    for option in reversed(options):
        wrapped = option(wrapped)
    return wrapped


#: The options that state values of the configuration, as click hands them over.
_STATED = (
    *("select", "extend_select", "ignore", "severity", "vale", "exclude"),
    *("fail_on", "no_advice", "across", "english", "baseline", "no_baseline"),
)


def _layer(given: Mapping[str, Any]) -> Layer:
    """What the options state, each value with its flag as the source."""
    lists: dict[str, list[Stated[str]]] = {}
    for name in ("select", "extend_select", "ignore", "exclude", "vale"):
        key = name.replace("_", "-")
        if given.get(name):
            lists[key] = [Stated(item, Source(f"--{key}")) for item in given[name]]
    scalars: dict[str, Stated[object]] = {}
    for name in ("fail_on", "english"):
        key = name.replace("_", "-")
        if given.get(name):
            scalars[key] = Stated(given[name], Source(f"--{key}"))
    if given.get("no_advice"):
        scalars["advice"] = Stated(False, Source("--no-advice"))
    if given.get("baseline") or given.get("no_baseline"):
        flag, path = ("--baseline", str(given["baseline"].absolute())) if given["baseline"] else ("--no-baseline", "")
        scalars["baseline"] = Stated(path, Source(flag))
    if given.get("across"):
        scalars["consistency"] = Stated("run", Source("--across"))
    severities = {rule: Stated(level, Source("--severity")) for rule, level in given.get("severity", {}).items()}
    return Layer(Path.cwd(), scalars, lists, severities)
