"""The `newslint` command and its subcommands, each imported when it is called."""

from __future__ import annotations

import os
import sys
from importlib import import_module
from pathlib import Path
from typing import cast

import click

import newslint as package
from newslint.cli.output import silence, warn
from newslint.drafts.read_error import ReadError
from newslint.rulebook.cache import cache_folder
from newslint.rulebook.kept_state import keep, take_over

#: The subcommands, in the order that help lists them: module and function, and what help says of each.
COMMANDS = {
    "check": ("newslint.cli.check:check", "Check drafts and report what stands wrong in them."),
    "baseline": ("newslint.cli.baseline:baseline", "Record today's findings, so that runs report what is new."),
    "sources": ("newslint.cli.sources:sources", "List who says what in drafts."),
    "names": ("newslint.cli.names:names", "List the names in drafts, or learn a house list from an archive."),
    "duplicates": ("newslint.cli.duplicates:duplicates", "List the paragraphs that stand in two drafts."),
    "stats": ("newslint.cli.stats:stats", "Measure drafts: words, reading time, readability."),
    "rules": ("newslint.cli.rules:rules", "List the rules, and how each stands here."),
    "explain": ("newslint.cli.explain:explain", "Explain a rule: what it finds, why, when it stays silent."),
    "try": ("newslint.cli.try_rule:try_rule", "Try a rule on an archive, before it is switched on."),
    "new-rule": ("newslint.cli.new_rule:new_rule", "Write the page of a new rule, with examples that hold."),
    "from-correction": ("newslint.cli.from_correction:from_correction", "Turn a published correction into a rule."),
    "test": ("newslint.cli.test:test", "Run the examples on the pages of rules."),
    "config": ("newslint.cli.show_config:config", "Show the configuration in force, and who set each value."),
    "init": ("newslint.cli.init:init", "Write a configuration to start from."),
    "cache": ("newslint.cli.cache:cache", "Show what newslint keeps between runs, or clear it."),
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
        module, _, function = COMMANDS[cmd_name][0].partition(":")
        return cast("click.Command", getattr(import_module(module), function))

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The subcommand that is called. Raises click.UsageError, which names the one that was meant."""
        if args[0] not in COMMANDS and not args[0].startswith("-"):
            from newslint.checks.settings import nearest  # late: only a mistake needs it

            hint = nearest(args[0], COMMANDS) or f"; `newslint check {args[0]}` checks drafts"
            raise click.UsageError(f"There is no command '{args[0]}'{hint}", ctx)
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The subcommands and what each does, without importing them."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, help_text) for name, (_, help_text) in COMMANDS.items()])


#: What help ends in; the first character keeps click from filling the lines.
EXAMPLES = """\b
Examples:
  newslint check draft.md              what stands wrong in a draft
  newslint check --select names .      what is wrong with the names in a folder of drafts
  newslint explain typos/doubled-word  what a rule is for
  newslint init                        writes a configuration to start from
"""


@click.group(
    cls=LateGroup,
    epilog=EXAMPLES,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(package.__version__, package_name="newslint", prog_name="newslint")
def newslint() -> None:
    """A linter for news copy: names, attribution, figures, repetition, typos and house style."""
    if "SOURCE_DATE_EPOCH" in os.environ:
        from newslint.rulebook.run_day import run_day  # late: few runs are told their day

        try:
            run_day()
        except ValueError as error:
            raise click.UsageError(str(error)) from error


def run() -> int:
    """Runs the command line and says how it ended: 0, 1, 2, or 130 when interrupted. No traceback reaches a user."""
    take_over(cache_folder())
    try:
        code = newslint.main(prog_name="newslint", standalone_mode=False)
        sys.stdout.flush()
        keep()
    except click.UsageError as error:
        error.show()
        return 2
    except click.ClickException as error:
        for line in error.format_message().splitlines():
            warn(line)
        return 2
    except ReadError as error:  # a draft that is not any more what was checked, when its report is written
        warn(f"newslint: {error}")
        return 2
    except (KeyboardInterrupt, click.Abort):
        warn("newslint: interrupted")
        return 130
    except BrokenPipeError:
        silence()
        return 0
    except Exception as error:  # a fault of ours: one line that says where
        warn(f"newslint: a fault of newslint itself, {_fault(error)}; please report it")
        return 2
    return code if isinstance(code, int) else 0


def _fault(error: Exception) -> str:
    place = error.__traceback__
    while place and place.tb_next:
        place = place.tb_next
    where = f" ({Path(place.tb_frame.f_code.co_filename).name}:{place.tb_lineno})" if place else ""
    return f"{type(error).__name__}: {error}".splitlines()[0] + where
