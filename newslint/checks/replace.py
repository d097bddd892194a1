"""The general check `replace`: patterns inside one paragraph, each with what to write instead."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import cast

from newslint.checks.check import Check, Hit, Runner, Setting, SettingError
from newslint.checks.gate import Gate, Place, Wanted
from newslint.checks.literals import PlainLiterals, required_literals
from newslint.checks.pattern import (
    apart,
    check_pattern,
    check_template,
    compile_pattern,
    exceptions_in,
    found_span,
    touches,
)
from newslint.finding import Edit, Fix, Safety
from newslint.language.analysis import Analysis
from newslint.rule import Rule
from newslint.text.casing import match_case
from newslint.text.span import Span

SETTINGS = {
    "replace": Setting(
        dict,
        None,
        "a mapping: regular expressions (a group named 'found' marks what is reported), and what to write instead, "
        "best first; \\1 and \\g<name> stand for what a group matched",
        required=True,
    ),
    "except": Setting(list, [], "regular expressions; a match that touches one of these is let pass"),
    "case": Setting(str, "ignore", "whether capitals matter", choices=("ignore", "match")),
    "fix": Setting(str, "none", "whether the first suggestion may be put in place", choices=("none", "unsafe", "safe")),
}


def _complete(settings: dict[str, object]) -> dict[str, object]:
    replace: dict[str, list[str]] = {}
    for pattern, use in cast("dict[object, object]", settings["replace"]).items():
        given = use if isinstance(use, list) else [use]
        uses = [text for text in given if isinstance(text, str)]
        if not uses or len(uses) < len(given):
            raise SettingError("replace", f"'{pattern}' takes a text or a list of texts to write instead, not {use!r}")
        for text in uses:
            check_template("replace", text, check_pattern("replace", pattern))
        replace[str(pattern)] = uses
    for pattern in cast("list[object]", settings["except"]):
        check_pattern("except", pattern)
    case = settings["case"] == "match"
    return {**settings, "replace": replace, "literals": [tuple(required_literals(text, case=case)) for text in replace]}


def _hits(analysis: Analysis, rule: Rule, pattern: str, places: Iterable[Place]) -> Iterator[Hit]:
    case = cast("str", rule.settings["case"])
    safety = cast("str", rule.settings["fix"])
    uses = cast("dict[str, list[str]]", rule.settings["replace"])[pattern]
    compiled = compile_pattern(pattern, case, rule.timed)
    for place in places:
        allowed: list[Span] | None = None
        for match in place.matches(compiled, analysis.text):
            span = found_span(match)
            if allowed is None:
                allowed = exceptions_in(analysis, rule, place.block)
            if touches(span, allowed):
                continue
            found = analysis.draft.quote(span)
            suggestions = tuple(match_case(match.expand(use), found) for use in uses)
            fix = None if safety == "none" else Fix((Edit(span, suggestions[0]),), Safety(safety))
            yield Hit(span, suggestions=suggestions, fix=fix)


def _prepare(rules: Sequence[Rule]) -> Sequence[Runner]:
    gate: Gate[str] = Gate(
        Wanted(rule, pattern, *literals)
        for rule in rules
        for pattern, literals in zip(
            cast("dict[str, list[str]]", rule.settings["replace"]),
            cast("list[PlainLiterals]", rule.settings["literals"]),
            strict=True,
        )
    )

    def runner(rule: Rule) -> Runner:
        def run(analysis: Analysis) -> Iterator[tuple[Rule, Hit]]:
            searches = gate.open_for(analysis)[rule.id]
            for hit in apart(
                hit for pattern, found in searches for hit in _hits(analysis, rule, pattern, found.places)
            ):
                yield rule, hit

        return Runner((rule,), run, gate)

    return [runner(rule) for rule in rules]


REPLACE = Check(SETTINGS, _prepare, _complete)
