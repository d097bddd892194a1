"""What `newslint new-rule` asks at a terminal."""

from __future__ import annotations

import click

from newslint.finding import Severity
from newslint.rule import QuotePolicy
from newslint.rulebook.example_runner import FEWEST
from newslint.rulebook.examples import ExampleKind
from newslint.rulebook.new_page import ExampleMismatchError, example_block
from newslint.rulebook.new_rule import Wanted
from newslint.rulebook.page import Page


def ask_for_rule(wanted: Wanted) -> Wanted:
    """What the rule is to find, say and be called; what is given already is not asked for."""
    click.echo("A new rule. Enter alone takes what stands in [brackets]; Ctrl-C stops.\n")
    find = _listed(click.prompt("Words or phrases to find, apart by semicolons"))
    use = wanted.use or _listed(_line("What to write instead, best first (nothing: it is only reported)"))
    wanted = wanted._replace(find=find, use=use)
    wanted = wanted._replace(name=wanted.name or click.prompt("Name of the rule, category/name", wanted.id))
    while not wanted.is_named_well:
        click.echo(f"  “{wanted.id}” is no name: lower-case words joined by hyphens, a stroke, and more of them")
        wanted = wanted._replace(name=click.prompt("Name of the rule, category/name"))
    skip = click.confirm("Leave quotations alone?", default=wanted.in_quotes == QuotePolicy.SKIP)
    return wanted._replace(
        message=wanted.message or click.prompt("What it says", wanted.said),
        severity=click.prompt(
            "How much it matters", wanted.severity, type=click.Choice([level.value for level in Severity])
        ),
        in_quotes=(QuotePolicy.SKIP if skip else QuotePolicy.CHECK).value,
        why=wanted.why or _line("Why, for the colleague who asks"),
    )


def ask_for_examples(page: Page, wanted: Wanted) -> Wanted:
    """Sentences for its examples, each tried as it is typed."""
    click.echo("\nSentences to test it with, as they would stand in a story. Enter alone: newslint makes them up.")
    flag = _sentences(page, ExampleKind.FLAG, "It must flag")
    clean = _sentences(page, ExampleKind.CLEAN, "It must leave alone")
    return wanted._replace(flag=(*wanted.flag, *flag), clean=(*wanted.clean, *clean))


def _sentences(page: Page, kind: ExampleKind, question: str) -> list[str]:
    found: list[str] = []
    while len(found) < FEWEST[kind]:
        text = _line(question)
        if not text:
            break
        try:
            example_block(page, text, kind)
            found.append(text)
        except ExampleMismatchError as error:
            click.echo(f"  {error}: try another")
    return found


def _line(question: str) -> str:
    return str(click.prompt(question, "", show_default=False)).strip()


def _listed(text: str) -> tuple[str, ...]:
    return tuple(filter(None, (part.strip() for part in text.split(";"))))
