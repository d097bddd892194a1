"""The general check `pattern`: what matches a regular expression is a finding."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import cast

from newslint.checks.check import Check, Hit, Runner, Setting, SettingError
from newslint.checks.gate import Gate
from newslint.checks.literals import required_literals
from newslint.finding import Edit, Fix, Safety
from newslint.language.analysis import Analysis
from newslint.rule import Rule
from newslint.text.span import Span

SETTINGS = {
    "find": Setting(list, None, "regular expressions; a group named 'found' marks what is reported", required=True),
    "except": Setting(list, [], "regular expressions; a match that touches one of these is let pass"),
    "use": Setting(list, [], "what to write instead, best first; \\1 and \\g<name> stand for what a group matched"),
    "case": Setting(str, "ignore", "whether capitals matter", choices=("ignore", "match")),
    "fix": Setting(str, "none", "whether the first of 'use' may be put in place", choices=("none", "unsafe", "safe")),
}


@cache
def _compiled(pattern: str, case: str) -> re.Pattern[str]:
    return re.compile(pattern, re.MULTILINE | (re.IGNORECASE if case == "ignore" else 0))


def check_pattern(key: str, pattern: object) -> str:
    """`pattern` itself, where it is a regular expression. Raises SettingError."""
    if not isinstance(pattern, str):
        raise SettingError(key, f"'{key}' takes regular expressions, not {pattern!r}: put it in single quotes")
    try:
        compiled = re.compile(pattern)
    except re.error as error:
        place = "" if error.pos is None else f" at character {error.pos + 1}"
        raise SettingError(key, f"'{pattern}' is no regular expression: {error.msg}{place}") from error
    if compiled.match(""):
        raise SettingError(key, f"'{pattern}' matches nothing at all: make a part of it required")
    return pattern


def _complete(settings: dict[str, object]) -> dict[str, object]:
    for key in ("find", "except"):
        for pattern in cast("list[object]", settings[key]):
            check_pattern(key, pattern)
    find = cast("list[str]", settings["find"])
    for use in cast("list[str]", settings["use"]):
        for pattern in find:
            try:
                re.compile(pattern + "|").sub(use, "")
            except (re.error, IndexError) as error:
                raise SettingError("use", f"'{use}' does not go with '{pattern}': {error}") from error
    return {**settings, "literals": [required_literals(pattern) for pattern in find]}


def _hits(analysis: Analysis, rule: Rule, pattern: str) -> Iterator[Hit]:
    settings = rule.settings
    case = cast("str", settings["case"])
    uses = cast("list[str]", settings["use"])
    compiled = _compiled(pattern, case)
    allowed: list[tuple[int, int]] | None = None
    for match in compiled.finditer(analysis.text):
        if allowed is None:
            allowed = [
                other.span()
                for exception in cast("list[str]", settings["except"])
                for other in _compiled(exception, case).finditer(analysis.text)
            ]
        span = Span(*match.span("found" if "found" in compiled.groupindex else 0))
        if any(start < span.end and span.start < end for start, end in allowed):
            continue
        suggestions = tuple(match.expand(use) for use in uses)
        safety = cast("str", settings["fix"])
        fix = Fix((Edit(span, suggestions[0]),), Safety(safety)) if suggestions and safety != "none" else None
        yield Hit(span, suggestions=suggestions, fix=fix)


def _prepare(rules: Sequence[Rule]) -> Sequence[Runner]:
    gate: Gate[tuple[str, str]] = Gate(
        ((rule.id, pattern), literals)
        for rule in rules
        for pattern, literals in zip(
            cast("list[str]", rule.settings["find"]),
            cast("list[list[str]]", rule.settings["literals"]),
            strict=True,
        )
    )

    def possible(analysis: Analysis) -> dict[str, list[str]]:
        """For each rule, its patterns that could match in this draft."""
        patterns: dict[str, list[str]] = {}
        for identity, pattern in gate.open_for(analysis.folded):
            patterns.setdefault(identity, []).append(pattern)
        return patterns

    def runner(rule: Rule) -> Runner:
        def run(analysis: Analysis) -> Iterator[tuple[Rule, Hit]]:
            for pattern in analysis.shared(gate, possible).get(rule.id, ()):
                for hit in _hits(analysis, rule, pattern):
                    yield rule, hit

        return Runner((rule,), run)

    return [runner(rule) for rule in rules]


PATTERN = Check(SETTINGS, _prepare, _complete)
