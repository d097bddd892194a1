"""Runs the examples on a rule's page."""

from __future__ import annotations

import datetime
import string
from collections.abc import Iterator, Sequence

from newslint.checks.check import SettingError
from newslint.drafts.reading import read_text
from newslint.finding import Finding
from newslint.language.analysis import Analysis
from newslint.language.house import English, House
from newslint.rule import Rule
from newslint.rulebook.examples import Example, ExampleKind
from newslint.rulebook.front_matter import yaml_value
from newslint.rulebook.page import Page, with_settings
from newslint.rulebook.ruleset import RuleSet
from newslint.text.edits import apply_edits
from newslint.text.named_tuples import NamedTuple
from newslint.text.span import Span

#: How many examples of each kind a page has at the least.
FEWEST = {ExampleKind.FLAG: 2, ExampleKind.CLEAN: 3}


class Failure(NamedTuple):
    """An example that does not hold, or one that is missing.

    Attributes:
        line: the line of the page, from 1.
        message: what does not hold, in a few words.
        expected: what the example says, with its marks in [brackets], or what it should become.
        actual: the same as the rule has it.
        details: the marks that differ, each in a sentence.
    """

    line: int
    message: str
    expected: str = ""
    actual: str = ""
    details: tuple[str, ...] = ()


def run_examples(page: Page) -> list[Failure]:
    """What does not hold on the page: examples that fail, and kinds of which it has too few."""
    failures = []
    for kind, fewest in FEWEST.items():
        count = sum(example.kind is kind for example in page.examples)
        if count < fewest:
            failures.append(Failure(1, f"{count} '{kind}' examples, and a rule has {fewest} or more: add some"))
    ready: dict[tuple[tuple[str, str], ...], RuleSet] = {}
    for example in page.examples:
        try:
            rules = ready.setdefault(tuple(sorted(_settings(example).items())), _rules(page, example))
        except SettingError as error:
            failures.append(Failure(example.line, error.message))
            continue
        failure = _run(example, rules, page.rule.message)
        if failure:
            failures.append(failure)
    return failures


def _settings(example: Example) -> dict[str, str]:
    return {key: value for key, value in example.options.items() if key not in ("date", "english")}


def _rules(page: Page, example: Example) -> RuleSet:
    changes = {key: yaml_value(text) for key, text in _settings(example).items()}
    return RuleSet([with_settings(page, changes) if changes else page.rule])


def _run(example: Example, rules: RuleSet, message: str) -> Failure | None:
    options = example.options
    house = House(
        english=English(options["english"]) if "english" in options else None,
        date=datetime.date.fromisoformat(options["date"]) if "date" in options else None,
    )
    faults: list[str] = []

    def note(_: Rule, error: Exception) -> None:
        faults.append(f"the rule failed: {type(error).__name__}: {error}")

    draft = read_text(example.text, "example", example.format)
    findings = rules.findings(Analysis(draft, house), note)
    if faults:
        return Failure(example.line, faults[0])
    if example.kind is ExampleKind.FIX:
        edits = [edit for finding in findings if finding.fix for edit in finding.fix.edits]
        fixed = apply_edits(example.text, [(edit.span, edit.replacement) for edit in edits])
        return None if fixed == example.fixed else Failure(example.line, "the fix differs", example.fixed, fixed)
    empty = _unfilled(message, findings)
    if empty:
        return Failure(example.line, f"nothing fills {empty} in the message; {{found}} and {{suggestion}} are filled")
    marks = _marks(example, findings)
    if marks == set(example.marks):
        return None
    what = "something is reported in a clean example" if example.kind is ExampleKind.CLEAN else "the marks differ"
    expected, actual = (_marked(example.text, spans) for spans in (example.marks, sorted(marks)))
    return Failure(example.line, what, expected, actual, tuple(_differences(example, marks, findings)))


def _unfilled(message: str, findings: Sequence[Finding]) -> str | None:
    """What of a page's message stands in its findings with the braces still around it, since nothing fills it."""
    slots = [f"{{{name}}}" for _, name, _, _ in string.Formatter().parse(message) if name]
    return next((slot for finding in findings for slot in slots if slot in finding.message), None)


def reported(page: Page, text: str) -> list[Span]:
    """What the page's rule reports in a plain draft, in order, in code points; for examples that are to be written.

    Raises what the rule does where it fails.
    """

    def fail(_: Rule, error: Exception) -> None:
        raise error

    findings = RuleSet([page.rule]).findings(Analysis(read_text(text, "example", "txt"), House()), fail)
    return sorted({finding.span for finding in findings})


def _differences(example: Example, marks: set[Span], findings: Sequence[Finding]) -> Iterator[str]:
    """What is marked and not reported, and what is reported and not marked, in a sentence each."""
    for mark in sorted(marks.symmetric_difference(example.marks)):
        text = example.text[mark.start : mark.end]
        if mark not in marks:
            yield f"“{text}” is marked, and is not reported"
        else:
            said = next((finding.message for finding in findings if finding.span == mark), "")
            yield f"“{text}” is reported, and is not marked: {said}"


def _marks(example: Example, findings: Sequence[Finding]) -> set[Span]:
    """What the findings would have in brackets: their own places, and the marked ones among those they name."""
    own = {finding.span for finding in findings}
    named = {other.span for finding in findings for other in finding.related}
    return own | (named & set(example.marks))


def _marked(text: str, marks: Sequence[Span]) -> str:
    return apply_edits(text, [(mark, "[" + text[mark.start : mark.end] + "]") for mark in _outermost(marks)])


def _outermost(marks: Sequence[Span]) -> list[Span]:
    return [mark for mark in marks if not any(other != mark and other.contains(mark) for other in marks)]
