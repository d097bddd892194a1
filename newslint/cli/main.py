"""The `newslint` command and its subcommands, each imported when it is called."""

from __future__ import annotations

from importlib import import_module
from typing import cast

import click

#: The subcommands, in the order that help lists them: module and function.
COMMANDS = {
    "check": "newslint.cli.check:check",
}


class LateGroup(click.Group):
    """A group whose subcommands are imported when they are called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The subcommands in their own order."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The subcommand of that name, imported now."""
        if cmd_name not in COMMANDS:
            return None
        module, _, function = COMMANDS[cmd_name].partition(":")
        return cast("click.Command", getattr(import_module(module), function))


@click.group(cls=LateGroup)
@click.version_option(package_name="newslint")
def newslint() -> None:
    """A linter for news copy."""
