"""`newslint test`: whether the examples on rules' pages hold."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import cast

import click

from newslint.cli.named import config_of
from newslint.cli.options import locating
from newslint.cli.output import print_lines, wants_color, warn
from newslint.config.house_list_rows import is_name_list
from newslint.config.house_lists import read_names
from newslint.config.settings import Configuration, Settings
from newslint.config.source import Source, Stated, shown
from newslint.report.visible import visible
from newslint.report.wording import counted
from newslint.rulebook.categories import LIST_ENDING, PageError
from newslint.rulebook.example_runner import Failure, run_examples
from newslint.rulebook.folders import page_paths, read_list, read_pages, shipped_rules
from newslint.rulebook.page import Page
from newslint.text.named_tuples import NamedTuple

EXAMPLES = """\b
Examples:
  newslint test                                those of the house, or else the rules that ship
  newslint test house-rules                    a folder of rules
  newslint test house-rules/style/percent.md   one page
  newslint test house-terms.csv names.csv      lists of terms and of names: whether they can be read
"""
#: What stands before a line of an example: as the page has it, as the rule has it, and where both agree.
_LABELS = {"-": "expected  ", "+": "found     ", " ": "          "}
_COLORS = {"-": "green", "+": "red"}


class _Counts(NamedTuple):
    """What was tested, and what does not hold."""

    rules: int = 0
    examples: int = 0
    terms: int = 0
    names: int = 0
    failing: int = 0
    unread: int = 0

    def and_(self, other: _Counts) -> _Counts:
        return _Counts(*map(sum, zip(self, other, strict=True)))


@click.command(epilog=EXAMPLES)
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path), metavar="[DIR…]")
@locating
@click.option("--color/--no-color", default=None, help="Colour.  [on a terminal, unless NO_COLOR is set]")
def test(paths: tuple[Path, ...], configuration: Configuration, color: bool | None) -> int:
    """Run the examples on the pages of rules.

    DIR is a folder of rules, <category>/<name>.md in it, a single page, or a list of terms or of names. Without any,
    the house rules and lists of the configuration are tested, or where there are none the rules that ship. An example
    that does not hold is shown as its page has it and as the rule has it.

    The exit code is 1 where an example does not hold or a rule has fewer than two `flag` and three `clean` ones, and 2
    where a page cannot be read.
    """
    settings = config_of(configuration, Path()).settings()
    counts = _Counts()
    lists = {Path(item.value).resolve() for item in settings.items("names")}
    for path in paths or _own(settings) or (shipped_rules(),):
        if path.suffix == LIST_ENDING and path.is_file():
            named = is_name_list(path) or path.resolve() in lists
            counts = counts.and_(_test_names(path) if named else _test_list(path))
        else:
            counts = counts.and_(_test_pages(path, settings, colored=wants_color(color, None)))
    click.echo(_told(counts))
    return 2 if counts.unread else int(bool(counts.failing))


def _own(settings: Settings) -> tuple[Path, ...]:
    """The folders and lists of house rules that a configuration names."""
    named = [Path(item.value) for key in ("rule-folders", "terms", "names") for item in settings.items(key)]
    return tuple(dict.fromkeys(named))


def _test_list(path: Path) -> _Counts:
    rules, errors = read_list(path.absolute())
    _tell(errors)
    terms = sum(len(cast("dict[str, object]", rule.settings["terms"])) for rule in rules)
    return _Counts(terms=terms, unread=len(errors))


def _test_names(path: Path) -> _Counts:
    names, errors = read_names([Stated(str(path.absolute()), Source(shown(path)))])
    for error in errors:
        warn(str(error))
    return _Counts(names=len(names), unread=len(errors))


def _test_pages(path: Path, settings: Settings, *, colored: bool) -> _Counts:
    folder, chosen = _pages(path)
    bases = [base for base in settings.rules.bases if base.resolve() != folder.resolve()]
    pages, errors = read_pages(folder, chosen, (*bases, folder))
    _tell(errors)
    failing = 0
    for page in _replacing(pages, folder):
        warn(f"{shown(page.rule.path)}: takes the place of our {page.rule.id}; 'extends: {page.rule.id}' would keep it")
    for page in pages:
        failures = run_examples(page)
        failing += bool(failures)
        print_lines(line for failure in failures for line in _shown(page.rule.path, page.rule.id, failure, colored))
    examples = sum(len(page.examples) for page in pages)
    return _Counts(len(pages), examples, failing=failing, unread=len(errors))


def _replacing(pages: Sequence[Page], folder: Path) -> Iterator[Page]:
    """The pages of a house's folder that have the id of a rule that ships, and do not build on it."""
    ours = shipped_rules()
    if folder.resolve() != ours.resolve():
        ids = {f"{path.parent.name}/{path.stem}" for path in page_paths(ours)}
        yield from (page for page in pages if page.rule.id in ids and not page.rule.extends)


def _tell(errors: Sequence[PageError]) -> None:
    for error in errors:
        warn(f"{shown(error.path)}:{error.line}: {error.message}")


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


def _shown(path: Path, rule: str, failure: Failure, colored: bool) -> Iterator[str]:
    """A failure: where, what, and the example as the page has it above the same as the rule has it."""
    head = f"{shown(path)}:{failure.line}: {rule}: {failure.message}"
    yield click.style(head, bold=True) if colored else head
    if failure.expected != failure.actual:
        for line in difflib.ndiff(failure.expected.splitlines(), failure.actual.splitlines()):
            label = _LABELS.get(line[0])
            if label:
                text = f"  {label}{visible(line[2:])}"
                yield click.style(text, fg=_COLORS[line[0]]) if colored and line[0] in _COLORS else text
    for detail in failure.details:
        yield f"    {visible(detail)}"


def _told(counts: _Counts) -> str:
    """What was tested, in a line."""
    state = f"{counts.failing} of them {'fails' if counts.failing == 1 else 'fail'}" if counts.failing else "all hold"
    rules = counted(counts.rules, "rule", "rules")
    parts = [f"{counted(counts.examples, 'example', 'examples')} of {rules}: {state}"] if counts.rules else []
    parts += [f"{counted(counts.terms, 'term', 'terms')} read"] if counts.terms else []
    parts += [f"{counted(counts.names, 'name', 'names')} read"] if counts.names else []
    parts += [f"{counted(counts.unread, 'mistake', 'mistakes')} to mend"] if counts.unread else []
    return "; ".join(parts)
