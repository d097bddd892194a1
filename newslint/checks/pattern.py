"""The general check `pattern`: what matches a regular expression, inside one paragraph, is a finding."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import cast

from newslint.checks.check import Check, Hit, Runner, Setting, SettingError
from newslint.checks.gate import Gate, Place, Wanted
from newslint.checks.literals import NO_LITERALS, PlainLiterals, is_anchored, required_literals
from newslint.checks.repeats import repeats_a_repeat
from newslint.drafts.draft import Block, Part
from newslint.finding import Edit, Fix, Safety
from newslint.language.analysis import Analysis
from newslint.language.columns import is_column
from newslint.rule import Rule
from newslint.text.casing import match_case
from newslint.text.patterns import ready_pattern
from newslint.text.span import Span
from newslint.text.timed_patterns import timed_pattern

SETTINGS = {
    "find": Setting(list, None, "regular expressions; a group named 'found' marks what is reported", required=True),
    "except": Setting(list, [], "regular expressions; a match that touches one of these is let pass"),
    "unless": Setting(list, [], "regular expressions; a draft whose file holds one of these is let pass"),
    "columns": Setting(
        str,
        "check",
        "skip: a draft whose writer says “I” of himself, as in a column, is let pass",
        choices=("check", "skip"),
    ),
    "use": Setting(list, [], "what to write instead, best first; \\1 and \\g<name> stand for what a group matched"),
    "where": Setting(
        str,
        "anywhere",
        "middle: not in the first paragraph of the body, nor in its last two",
        choices=("anywhere", "middle"),
    ),
    "once": Setting(bool, False, "whether one finding a draft is enough"),
    "least": Setting(int, 1, "how often the patterns must be found in a draft for it to be reported"),
    "case": Setting(str, "ignore", "whether capitals matter", choices=("ignore", "match")),
    "fix": Setting(str, "none", "whether the first of 'use' may be put in place", choices=("none", "unsafe", "safe")),
}
#: How many paragraphs close a story: a notice at its end is often followed by a credit.
_LAST = 2


@cache
def compile_pattern(pattern: str, case: str, timed: bool) -> re.Pattern[str]:
    """`pattern` ready to be searched with; `case` is a rule's setting: ignore or match."""
    return rule_pattern(pattern, timed, re.MULTILINE | (re.IGNORECASE if case == "ignore" else 0))


def rule_pattern(pattern: str, timed: bool, flags: int = 0) -> re.Pattern[str]:
    """`pattern` ready to be searched with, under a limit of time where its rule is `timed`."""
    return timed_pattern(pattern, flags) if timed else ready_pattern(pattern, flags)


def check_pattern(key: str, pattern: object) -> str:
    """`pattern` itself, where it is a regular expression. Raises SettingError."""
    if not isinstance(pattern, str):
        raise SettingError(key, f"'{key}' takes regular expressions, not {pattern!r}: put it in single quotes")
    try:
        compiled = re.compile(pattern)
    except re.error as error:
        place = "" if error.pos is None else f" at character {error.pos + 1}"
        raise SettingError(key, f"'{pattern}' is no regular expression: {error.msg}{place}") from error
    if repeats_a_repeat(pattern):
        message = f"'{pattern}' repeats what is repeated already, and can take for ever: write a+ in the place of (a+)+"
        raise SettingError(key, message)
    if compiled.match(""):
        raise SettingError(key, f"'{pattern}' matches nothing at all: make a part of it required")
    return pattern


def check_template(key: str, template: str, pattern: str) -> None:
    r"""Sees that `template` asks only for groups that `pattern` has (\1, \g<name>). Raises SettingError."""
    try:
        re.compile(pattern + "|").sub(template, "")
    except (re.error, IndexError) as error:
        raise SettingError(key, f"'{template}' does not go with '{pattern}': {error}") from error


def found_span(match: re.Match[str]) -> Span:
    """What a match reports: the group named 'found' where the pattern has one, or the whole match."""
    return Span(*match.span("found" if "found" in match.re.groupindex else 0))


def _complete(settings: dict[str, object]) -> dict[str, object]:
    for key in ("find", "except", "unless"):
        for pattern in cast("list[object]", settings[key]):
            check_pattern(key, pattern)
    find = cast("list[str]", settings["find"])
    for use in cast("list[str]", settings["use"]):
        for pattern in find:
            check_template("use", use, pattern)
    case = settings["case"] == "match"
    return {
        **settings,
        "literals": [tuple(required_literals(pattern, case=case)) for pattern in find],
        "anchored": [pattern for pattern in find if is_anchored(pattern)],
    }


def _hits(analysis: Analysis, rule: Rule, pattern: str, places: Iterable[Place]) -> Iterator[Hit]:
    settings = rule.settings
    case = cast("str", settings["case"])
    uses = cast("list[str]", settings["use"])
    safety = cast("str", settings["fix"])
    compiled = compile_pattern(pattern, case, rule.timed)
    anchored = pattern in cast("list[str]", settings["anchored"])
    middle = _middle(analysis) if settings["where"] == "middle" else None
    for place in places:
        block = place.block
        if middle is not None and block.start not in middle:
            continue
        allowed: list[Span] | None = None
        for match in (place._replace(starts=[block.start]) if anchored else place).matches(compiled, analysis.text):
            if allowed is None:
                allowed = exceptions_in(analysis, rule, block)
            span = found_span(match)
            if span.start == span.end or touches(span, allowed):
                continue
            found = analysis.draft.quote(span)
            suggestions = tuple(match.expand(use) for use in uses)
            if case == "ignore":
                suggestions = tuple(match_case(suggestion, found) for suggestion in suggestions)
            fix = Fix((Edit(span, suggestions[0]),), Safety(safety)) if suggestions and safety != "none" else None
            yield Hit(span, suggestions=suggestions, fix=fix)


def _middle(analysis: Analysis) -> range:
    """The code points between the first paragraph of the body and its last ones, in order."""
    body = analysis.draft.parts(Part.BODY)
    return range(body[0].end, body[-_LAST].start) if len(body) > _LAST else range(0)


def exceptions_in(analysis: Analysis, rule: Rule, block: Block) -> list[Span]:
    """The stretches of `block` that the rule's exceptions match, in order; those that overlap are joined."""
    case = cast("str", rule.settings["case"])
    matches = [
        Span(*match.span())
        for exception in cast("list[str]", rule.settings["except"])
        for match in compile_pattern(exception, case, rule.timed).finditer(analysis.text, block.start, block.end)
    ]
    joined: list[Span] = []
    for span in sorted(matches):
        if joined and span.start < joined[-1].end:
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, span.end))
        else:
            joined.append(span)
    return joined


def touches(span: Span, allowed: Sequence[Span]) -> bool:
    """Whether `span` overlaps one of `allowed`, which are in order and apart."""
    index = bisect_left(allowed, (span.end,)) - 1  # the last one that begins before the span ends
    return index >= 0 and span.start < allowed[index].end


def _is_idle(analysis: Analysis, rule: Rule) -> bool:
    """Whether something stands in the draft that makes the rule's findings idle, or it is a column that may say so."""
    if rule.settings["columns"] == "skip" and is_column(analysis):
        return True
    case = cast("str", rule.settings["case"])
    patterns = cast("list[str]", rule.settings["unless"])
    return any(compile_pattern(pattern, case, rule.timed).search(analysis.draft.source) for pattern in patterns)


def apart(hits: Iterable[Hit]) -> list[Hit]:
    """The hits in order, without those that touch one before them: two patterns of a rule may find one thing."""
    kept: list[Hit] = []
    for hit in sorted(hits, key=lambda hit: (hit.span.start, -hit.span.end)):
        if not kept or hit.span.start >= kept[-1].span.end:
            kept.append(hit)
    return kept


def _first(hits: Sequence[Hit]) -> Hit:
    """The first of `hits`, with the fixes of all."""
    first = hits[0]
    if first.fix is None:
        return first
    edits = tuple(edit for hit in hits if hit.fix for edit in hit.fix.edits)
    return first._replace(fix=Fix(edits, first.fix.safety))


def _prepare(rules: Sequence[Rule]) -> Sequence[Runner]:
    gate: Gate[str] = Gate(
        Wanted(rule, pattern, *(literals if not rule.scope or Part.BODY in rule.scope else NO_LITERALS))
        for rule in rules
        for pattern, literals in zip(
            cast("list[str]", rule.settings["find"]),
            cast("list[PlainLiterals]", rule.settings["literals"]),
            strict=True,
        )
    )

    def runner(rule: Rule) -> Runner:
        def run(analysis: Analysis) -> Iterator[tuple[Rule, Hit]]:
            searches = gate.open_for(analysis)[rule.id]
            hits = apart(hit for pattern, found in searches for hit in _hits(analysis, rule, pattern, found.places))
            if len(hits) >= cast("int", rule.settings["least"]) and hits and not _is_idle(analysis, rule):
                for hit in [_first(hits)] if rule.settings["once"] else hits:
                    yield rule, hit

        return Runner((rule,), run, gate)

    return [runner(rule) for rule in rules]


PATTERN = Check(SETTINGS, _prepare, _complete)
