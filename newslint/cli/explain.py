"""`newslint explain`: what a rule is for, in the words of its page, and how it stands here."""

from __future__ import annotations

import json
import re
import textwrap
from collections.abc import Collection, Iterator

import click

from newslint.checks.registry import UNSUPPORTED, find_check
from newslint.cli.named import find_setup, settings_here
from newslint.cli.options import configuring_rules
from newslint.cli.output import print_lines, wants_color
from newslint.config.selection import Setup
from newslint.config.settings import Configuration
from newslint.config.source import shown
from newslint.rule import VALE, Rule, names_of
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
    setup = find_setup(name, settings)
    colored = wants_color(color, None)
    if setup.rule.category == VALE:
        print_lines(_vale_lines(setup, colored=colored))
        return
    try:
        page = read_page(setup.rule.path, settings.rules.folders[setup.rule.id], settings.rules.bases)
    except PageError as error:
        raise click.ClickException(str(error)) from error
    print_lines(_lines(setup, page, colored=colored))


def _bold(text: str, *, colored: bool) -> str:
    return click.style(text, bold=True) if colored else text


def _head(setup: Setup, *, colored: bool) -> Iterator[str]:
    """A rule's name, and how it stands here."""
    rule = setup.rule
    yield _bold(f"{rule.id}: {rule.title}", colored=colored)
    yield f"{rule.severity.value} ({setup.severity}), {'on' if setup.on.value else 'off'} ({setup.on.source})"


def _vale_lines(setup: Setup, *, colored: bool) -> Iterator[str]:
    """What there is to say of the rule of a Vale style, which has no page."""
    rule = setup.rule
    yield from _head(setup, colored=colored)
    yield ""
    if rule.check == UNSUPPORTED:
        yield f"{shown(rule.path)}:{rule.settings['line']} asks for what newslint does not do; see docs/vale.md."
        return
    description = str(rule.settings["description"]).strip()
    if description and description != rule.title:
        yield from _prose(description)
        yield ""
    yield f"A rule of the Vale style {names_of(rule.id)[1].partition('/')[2]}. {find_check(rule.check).help}"
    if rule.settings["link"]:
        yield f"See {rule.settings['link']}"
    yield ""
    yield _bold("Settings", colored=colored)
    yield from _settings(setup, _vale_keys(rule), "the rule's file")
    yield ""
    yield f"File: {shown(rule.path)}"


def _vale_keys(rule: Rule) -> Collection[str]:
    """The keys that the file of a rule of a Vale style gives; none where the rule is of Vale's own making."""
    from newslint.vale.rule_file import read_rule_file  # late: few newsrooms have Vale styles

    try:
        return read_rule_file(rule.path).values if rule.path.suffix == ".yml" else ()
    except PageError as error:
        raise click.ClickException(str(error)) from error


def _lines(setup: Setup, page: Page, *, colored: bool) -> Iterator[str]:
    rule = setup.rule
    yield from _head(setup, colored=colored)
    yield _precision(rule)
    yield ""
    yield from _prose(page.prose)
    for kind, heading in _HEADINGS.items():
        examples = [example for example in page.examples if example.kind is kind]
        if examples:
            yield ""
            yield _bold(heading, colored=colored)
            for example in examples:
                yield from _example(example)
    yield ""
    yield _bold("Settings", colored=colored)
    yield from _settings(setup, page.given, "the rule's page")
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


def _settings(setup: Setup, given: Collection[str], giver: str) -> Iterator[str]:
    """Each key of the rule with its value, who set it, and what it means; `given` are those that `giver` states."""
    rule = setup.rule
    common = {"message": rule.message, "in-quotes": rule.in_quotes.value, "scope": sorted(rule.scope) or "every part"}
    known = find_check(rule.check).settings
    values = common | {key: rule.settings[key] for key in known if key in rule.settings}
    for key, value in values.items():
        source = str(setup.changes[key].source) if key in setup.changes else ""
        if not source:
            source = giver if key in given else ""
        note = f"  ({source})" if source else ""
        yield f"  {key} = {_short(value)}{note}"
        if key in known:
            yield from textwrap.wrap(known[key].help, _WIDTH, initial_indent="      ", subsequent_indent="      ")


def _short(value: object) -> str:
    text = json.dumps(value, ensure_ascii=False)
    if len(text) <= _VALUE or isinstance(value, str):
        return text
    return f"{len(value)} of them" if isinstance(value, (list, dict)) else f"{text[:_VALUE]}…"
