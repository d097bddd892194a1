"""A rule's page: front matter that runs, prose that explains, examples that are tests."""

from __future__ import annotations

import re
import string
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from newslint.checks.check import Setting, SettingError
from newslint.checks.registry import UnknownCheckError, find_check
from newslint.checks.settings import nearest, read_settings
from newslint.drafts.draft import Part
from newslint.finding import Severity
from newslint.rule import Precision, QuotePolicy, Rule
from newslint.rulebook.categories import LIST_ENDING, PageError
from newslint.rulebook.examples import Example, ExampleError, read_examples
from newslint.rulebook.files import shipped_rules
from newslint.rulebook.front_matter import FrontMatterError, read_front_matter
from newslint.rulebook.inheritance import EXTENDS, InheritanceError, inherited
from newslint.rulebook.term_list import read_term_list
from newslint.text.patterns import late_pattern

#: The keys that every rule has; all others belong to its check.
COMMON = {
    "message": Setting(str, None, "what a finding says, one plain sentence", required=True),
    "check": Setting(str, None, "the kind of check that carries the rule out", required=True),
    "severity": Setting(str, "warning", "how much a finding matters", choices=tuple(Severity)),
    "in-quotes": Setting(str, "check", "what happens inside quotation marks", choices=tuple(QuotePolicy)),
    "enabled": Setting(bool, True, "whether the rule runs unless a newsroom asks for it"),
    "scope": Setting(list, [], "the parts of a draft that it looks at"),
    "precision": Setting(str, "", "how often its findings were right where they were judged, as 0.97 of 40, 2026-11"),
}
_NAME = late_pattern(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_HEADING = late_pattern(r"^# +(.+?) *$", re.MULTILINE)
_PRECISION = late_pattern(r"(0\.\d\d|1\.00) of ([1-9]\d*), (\d{4}-(?:0[1-9]|1[0-2]))")


@dataclass(frozen=True, slots=True)
class Page:
    """One rule page, read.

    Attributes:
        rule: the rule that its front matter states.
        given: the check's settings as the page states them, before defaults.
        prose: the page below the front matter, in Markdown.
        examples: its `flag`, `clean` and `fix` blocks, in order.
    """

    rule: Rule
    given: Mapping[str, object]
    prose: str
    examples: tuple[Example, ...]


def rule_id(path: Path, folder: Path) -> str:
    """The id of the rule whose page is `path` in the rules folder `folder`. Raises PageError."""
    parts = path.relative_to(folder).with_suffix("").parts
    if len(parts) != 2:
        raise PageError(path, 1, "a rule's page is <category>/<name>.md in its rules folder")
    for part in parts:
        if not _NAME.fullmatch(part):
            raise PageError(path, 1, f"'{part}' is no rule name: lower-case words joined by hyphens")
    return "/".join(parts)


def read_page(path: Path, folder: Path, bases: Sequence[Path] = ()) -> Page:
    """The page at `path` in the rules folder `folder`, or what stands for one of a list of terms. Raises PageError.

    `bases` are the rules folders whose pages it may extend, the strongest last; by default ours and this one.
    """
    if path.suffix == LIST_ENDING:
        terms = read_term_list(path)
        return Page(terms.rule, terms.given, terms.prose, ())
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise PageError(path, 1, f"cannot be read as UTF-8 text: {error}") from error
    return page_of_text(text, path, folder, bases)


def page_of_text(text: str, path: Path, folder: Path, bases: Sequence[Path] = ()) -> Page:
    """The page that `text` makes at `path`, as `read_page` reads it, whether it is written there yet or not."""
    identity = rule_id(path, folder)
    try:
        front = read_front_matter(text)
        examples = read_examples(front.body, front.body_line)
        values = inherited(front.values, path, bases or (shipped_rules(), folder))
    except InheritanceError as error:
        line = front.lines.get(error.key, front.lines.get(EXTENDS, 1))
        raise PageError(path, line, error.message) from error
    except (FrontMatterError, ExampleError) as error:
        raise PageError(path, error.line, error.message) from error
    common = {key: value for key, value in values.items() if key in COMMON}
    given = {key: value for key, value in values.items() if key not in COMMON}
    try:
        rule = _make_rule(identity, path, common, given, front.body, timed=folder != shipped_rules())
    except SettingError as error:
        line = front.lines.get(error.key, front.lines.get(EXTENDS, 1))
        raise PageError(path, line, error.message) from error
    rule = rule._replace(extends=str(front.values.get(EXTENDS, "")))
    return Page(rule, given, front.body, examples)


def with_settings(page: Page, changes: Mapping[str, object]) -> Rule:
    """The page's rule with some keys of its front matter changed. Raises SettingError."""
    rule = page.rule
    common: dict[str, object] = {
        "message": rule.message,
        "check": rule.check,
        "severity": rule.severity.value,
        "in-quotes": rule.in_quotes.value,
        "enabled": rule.enabled,
        "scope": sorted(rule.scope),
        "precision": str(rule.precision or ""),
    }
    common |= {key: value for key, value in changes.items() if key in COMMON}
    given = {**page.given, **{key: value for key, value in changes.items() if key not in COMMON}}
    timed = rule.timed or any(isinstance(value, (list, dict)) for value in changes.values())  # may hold patterns
    return _make_rule(rule.id, rule.path, common, given, page.prose, timed)._replace(extends=rule.extends)


def _make_rule(
    identity: str, path: Path, common: Mapping[str, object], given: Mapping[str, object], prose: str, timed: bool
) -> Rule:
    values = read_settings(COMMON, common)
    try:
        check = find_check(str(values["check"]))
    except UnknownCheckError as error:
        raise SettingError("check", str(error)) from error
    for key in given:
        if key not in check.settings:
            hint = (
                nearest(key, [*COMMON, *check.settings]) or f"; its check takes {', '.join(check.settings) or 'none'}"
            )
            raise SettingError(key, f"unknown key '{key}'{hint}")
    message = str(values["message"])
    try:
        list(string.Formatter().parse(message))
    except ValueError as error:
        raise SettingError("message", f"braces do not pair in '{message}': {error}") from error
    scope = values["scope"]
    for part in scope if isinstance(scope, list) else ():
        if part not in tuple(Part):
            raise SettingError("scope", f"'{part}' is no part of a draft: {', '.join(Part)}")
    heading = _HEADING.search(prose)
    if heading is None:
        raise SettingError("message", "the page has no heading: write '# ' and the rule's title below the front matter")
    return Rule(
        id=identity,
        title=heading[1],
        message=message,
        check=str(values["check"]),
        settings=check.read(given),
        severity=Severity(str(values["severity"])),
        in_quotes=QuotePolicy(str(values["in-quotes"])),
        enabled=bool(values["enabled"]),
        scope=frozenset(scope if isinstance(scope, list) else ()),
        precision=_precision(str(values["precision"])),
        timed=timed,
        path=path,
    )


def _precision(text: str) -> Precision | None:
    if not text:
        return None
    match = _PRECISION.fullmatch(text)
    if match is None:
        raise SettingError("precision", f"'precision' is written as 0.97 of 40, 2026-11, not '{text}'")
    return Precision(float(match[1]), int(match[2]), match[3])
