"""`newslint test`: whether the examples on rules' pages hold."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from newslint.cli.output import print_lines, warn
from newslint.config.source import shown
from newslint.rulebook.example_runner import Failure, run_examples
from newslint.rulebook.folders import page_paths, read_pages, shipped_rules

EXAMPLES = """\b
Examples:
  newslint test                                the rules that ship
  newslint test house-rules                    those of a house
  newslint test house-rules/style/percent.md   one page
"""


@click.command(epilog=EXAMPLES)
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path), metavar="[DIR…]")
def test(paths: tuple[Path, ...]) -> int:
    """Run the examples on the pages of rules.

    DIR is a folder of rules, <category>/<name>.md in it, or a single page; without any, the rules that ship are tested.
    The exit code is 1 where an example does not hold or a rule has fewer than two `flag` and three `clean` ones, and 2
    where a page cannot be read.
    """
    unread = failing = examples = rules = 0
    for path in paths or (shipped_rules(),):
        folder, chosen = _pages(path)
        pages, errors = read_pages(folder, chosen)
        for error in errors:
            warn(f"{shown(error.path)}:{error.line}: {error.message}")
        unread += len(errors)
        for page in pages:
            failures = run_examples(page)
            failing += bool(failures)
            rules += 1
            examples += len(page.examples)
            print_lines(line for failure in failures for line in _shown(page.rule.path, page.rule.id, failure))
    state = f"{failing} of them fail" if failing else "all hold"
    parts = [f"{_counted(examples, 'example')} of {_counted(rules, 'rule')}: {state}"] if rules else []
    parts += [f"{_counted(unread, 'page')} could not be read"] if unread else []
    click.echo("; ".join(parts))
    return 2 if unread else int(bool(failing))


def _pages(path: Path) -> tuple[Path, Sequence[Path]]:
    """The rules folder that `path` is or lies in, and the pages to test. Raises click.UsageError."""
    if path.is_file():
        return path.absolute().parent.parent, [path.absolute()]
    if not path.is_dir():
        raise click.UsageError(f"there is no folder '{path}'")
    chosen = page_paths(path)
    if not chosen:
        raise click.UsageError(f"there are no rules in '{path}': a rule's page is <category>/<name>.md in it")
    return path, chosen


def _shown(path: Path, rule: str, failure: Failure) -> Iterator[str]:
    yield f"{shown(path)}:{failure.line}: {rule}: {failure.message}"
    if failure.expected != failure.actual:
        yield from _compared(failure.expected, failure.actual)


def _compared(expected: str, actual: str) -> Iterator[str]:
    """What an example should give and what it gives: lines that both have, and those that only one has."""
    for line in difflib.ndiff(expected.splitlines(), actual.splitlines()):
        mark, text = line[0], line[2:]
        if mark in "-+ ":
            yield f"  {'expected' if mark == '-' else 'actual  ' if mark == '+' else '        '}  {text}"


def _counted(count: int, noun: str) -> str:
    return f"{count} {noun if count == 1 else noun + 's'}"
