"""`newslint explain`: what a rule is for, in the words of its page, and how it stands here."""

from __future__ import annotations

import json
import re
import textwrap
from collections.abc import Iterator

import click

from newslint.checks.registry import find_check
from newslint.cli.named import find_setups, settings_here
from newslint.cli.options import configuring_rules
from newslint.cli.output import print_lines, wants_color
from newslint.config.selection import Setup
from newslint.config.settings import Configuration
from newslint.config.source import shown
from newslint.rule import Rule
from newslint.rulebook.categories import PageError
from newslint.rulebook.examples import Example, ExampleKind
from newslint.rulebook.page import Page, read_page
from newslint.text.patterns import late_pattern

EXAMPLES = """\b
Examples:
  newslint explain typos/doubled-word
  newslint explain doubled-word
"""
_WIDTH = 100
#: How long a value is shown.
_VALUE = 60
_HEADINGS = {
    ExampleKind.FLAG: "Reported, in [brackets]",
    ExampleKind.CLEAN: "Let pass",
    ExampleKind.FIX: "Mended",
}
_FENCE = late_pattern(r"^(`{3,}|~{3,})(?:flag|clean|fix)\b.*?^\1 *$\n?", re.MULTILINE | re.DOTALL)
_TITLE = late_pattern(r"\A\s*# .*\n")


@click.command(epilog=EXAMPLES)
@click.argument("name", metavar="RULE")
@configuring_rules
@click.option("--color/--no-color", default=None, help="Colour.  [on a terminal, unless NO_COLOR is set]")
def explain(name: str, configuration: Configuration, color: bool | None) -> None:
    """Explain a rule: what it finds, why, when it stays silent, with examples and the settings in force here.

    RULE is an id, or its last part where only one rule has it.
    """
    settings = settings_here(configuration)
    named = [setup for setup in settings.setups if setup.rule.id.partition("/")[2] == name]
    setup = named[0] if len(named) == 1 else _one(find_setups([name], settings), name)
    try:
        page = read_page(setup.rule.path, settings.rules.folders[setup.rule.id], settings.rules.bases)
    except PageError as error:
        raise click.ClickException(str(error)) from error
    print_lines(_lines(setup, page, colored=wants_color(color, None)))


def _one(setups: list[Setup], name: str) -> Setup:
    """The only rule there is to explain. Raises click.UsageError where `name` is a category."""
    if len(setups) == 1:
        return setups[0]
    ids = ", ".join(setup.rule.id for setup in setups)
    raise click.UsageError(
        f"'{name}' is a category; explain one of its rules: {ids}" if ids else f"no rule in '{name}'"
    )


def _lines(setup: Setup, page: Page, *, colored: bool) -> Iterator[str]:
    def bold(text: str) -> str:
        return click.style(text, bold=True) if colored else text

    rule = setup.rule
    yield bold(f"{rule.id}: {rule.title}")
    yield f"{rule.severity.value} ({setup.severity}), {'on' if setup.on.value else 'off'} ({setup.on.source})"
    yield _precision(rule)
    yield ""
    yield from _prose(page.prose)
    for kind, heading in _HEADINGS.items():
        examples = [example for example in page.examples if example.kind is kind]
        if examples:
            yield ""
            yield bold(heading)
            for example in examples:
                yield from _example(example)
    yield ""
    yield bold("Settings")
    yield from _settings(setup, page)
    yield ""
    yield f"Page: {shown(rule.path)}"


def _precision(rule: Rule) -> str:
    if rule.precision is None:
        return "precision not measured"
    share, judged, month = rule.precision
    return f"precision {share:.2f} of {judged} findings in published copy, judged {month}"


def _prose(prose: str) -> Iterator[str]:
    """The page's paragraphs without its title and its examples, lists as they are."""
    text = _FENCE.sub("", _TITLE.sub("", prose)).strip()
    for number, paragraph in enumerate(re.split(r"\n\s*\n", text)):
        if number:
            yield ""
        if re.search(r"^(?:[-*>|#]|\d+\.|    )", paragraph, re.MULTILINE):
            yield from paragraph.splitlines()
        else:
            yield from textwrap.wrap(paragraph, _WIDTH, break_long_words=False, break_on_hyphens=False)


def _example(example: Example) -> Iterator[str]:
    text = example.text
    for mark in reversed(example.marks):
        text = f"{text[: mark.start]}[{text[mark.start : mark.end]}]{text[mark.end :]}"
    settings = " ".join(f"{key}={value}" for key, value in example.options.items())
    lead = f"  ({settings}) " if settings else "  "
    yield from textwrap.indent(text.rstrip("\n"), "    ").replace("    ", lead, 1).splitlines()
    if example.kind is ExampleKind.FIX:
        yield from textwrap.indent(example.fixed.rstrip("\n"), "    ").replace("    ", "  → ", 1).splitlines()


def _settings(setup: Setup, page: Page) -> Iterator[str]:
    """Each key of the rule with its value, who set it, and what it means."""
    rule = setup.rule
    common = {"message": rule.message, "in-quotes": rule.in_quotes.value, "scope": sorted(rule.scope) or "every part"}
    known = find_check(rule.check).settings
    values = common | {key: rule.settings[key] for key in known if key in rule.settings}
    for key, value in values.items():
        source = str(setup.changes[key].source) if key in setup.changes else ""
        if not source:
            source = "the rule's page" if key in page.given else ""
        note = f"  ({source})" if source else ""
        yield f"  {key} = {_short(value)}{note}"
        if key in known:
            yield from textwrap.wrap(known[key].help, _WIDTH, initial_indent="      ", subsequent_indent="      ")


def _short(value: object) -> str:
    text = json.dumps(value, ensure_ascii=False)
    if len(text) <= _VALUE or isinstance(value, str):
        return text
    return f"{len(value)} of them" if isinstance(value, (list, dict)) else f"{text[:_VALUE]}…"
