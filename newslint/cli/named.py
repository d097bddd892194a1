"""Rules as a command's arguments name them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from newslint.config.selection import ALL, Setup, unknown_rule
from newslint.config.settings import Configuration, FolderConfig, Settings
from newslint.config.source import BrokenConfigError
from newslint.rule import names_of


class ConfigFault(click.ClickException):
    """A configuration that cannot be used, for commands that can do nothing without it: a line for each error."""

    exit_code = 2

    def __init__(self, error: BrokenConfigError) -> None:
        super().__init__("\n".join(map(str, error.errors)))


def config_of(configuration: Configuration, path: Path) -> FolderConfig:
    """The configuration that holds in a folder or for a file. Raises ConfigFault."""
    absolute = path.absolute()
    try:
        return configuration.of_folder(str(absolute if absolute.is_dir() else absolute.parent))
    except BrokenConfigError as error:
        raise ConfigFault(error) from error


def settings_here(configuration: Configuration) -> Settings:
    """What is in force in the current folder, its rules known to be right. Raises ConfigFault."""
    settings = config_of(configuration, Path()).settings()
    setups_of(settings)
    return settings


def setups_of(settings: Settings) -> list[Setup]:
    """Every rule as it stands under `settings`. Raises ConfigFault."""
    try:
        return settings.setups
    except BrokenConfigError as error:
        raise ConfigFault(error) from error


def find_setups(names: Sequence[str], settings: Settings) -> list[Setup]:
    """The rules of these ids or categories, or all where none is named.

    Raises click.UsageError for an unknown one, click.ClickException for one whose page cannot be read.
    """
    setups = setups_of(settings)
    known = settings.rules.known()
    for name in names:
        if name not in known:
            raise click.UsageError(unknown_rule(name, known))
        if name in settings.rules.unread and name not in settings.rules.rules:
            raise click.ClickException(settings.rules.unread[name])
    return [
        setup for setup in setups if not names or ALL in names or any(name in names for name in names_of(setup.rule.id))
    ]


def find_setup(name: str, settings: Settings) -> Setup:
    """The one rule of this id, or of this last part of an id.

    Raises click.UsageError where there is none or `name` is a category of several; click.ClickException for a rule
    whose page cannot be read.
    """
    named = [setup for setup in setups_of(settings) if setup.rule.id.partition("/")[2] == name]
    found = named if len(named) == 1 else find_setups([name], settings)
    if len(found) == 1:
        return found[0]
    ids = ", ".join(setup.rule.id for setup in found)
    raise click.UsageError(f"'{name}' is a category; name one of its rules: {ids}" if ids else f"no rule in '{name}'")
