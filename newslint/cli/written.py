"""What the commands that write rules have in common: files that are not written over, and how a rule is switched on."""

from __future__ import annotations

from pathlib import Path

import click

from newslint.cli.output import to_file
from newslint.config.settings import Settings
from newslint.config.source import shown


def write_new(path: Path, text: str, *, force: bool) -> None:
    """Writes a file, in a folder made for it. Raises click.UsageError for one that stands there, unless `force`."""
    if path.exists() and not force:
        raise click.UsageError(f"'{shown(path)}' is there already: --force writes over it")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise click.ClickException(f"{shown(path.parent)}: the folder cannot be made: {error.strerror}") from error
    to_file(path, lambda out: out.write(text))


def switch_on(key: str, path: Path, settings: Settings) -> str:
    """How the configuration is to name a list or a folder of rules; '' where it does."""
    named = {Path(item.value).resolve() for item in settings.items(key)}
    if path.resolve() in named:
        return ""
    return f'Switch it on in newslint.toml: {key} = ["{shown(path.absolute())}"]'
