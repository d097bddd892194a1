"""The general check `consistency`: a point on which good newsrooms differ, and one draft should not.

Its setting `house` is `off`, `consistent` (whatever most of the draft does; or what its own spelling, American or
British, speaks for) or the name of one of the rule's forms, which is then the only right one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple, cast

from newslint.checks.check import Check, Hit, Runner, Setting, SettingError
from newslint.checks.gate import Gate
from newslint.checks.literals import required_literals
from newslint.checks.pattern import check_pattern
from newslint.finding import Edit, Fix, Related, Safety
from newslint.language.analysis import Analysis
from newslint.language.house import English
from newslint.rule import QuotePolicy, Rule
from newslint.text.span import Span

SETTINGS = {
    "forms": Setting(
        dict, None, "a mapping: each form's name, and the regular expressions that find it", required=True
    ),
    "house": Setting(str, "consistent", "off, consistent, or the name of the form that the house writes"),
    "write": Setting(dict, {}, "a mapping: each form's name, and how to write it in the place of another"),
    "american": Setting(str, "", "the form that American spelling speaks for"),
    "british": Setting(str, "", "the form that British spelling speaks for"),
    "case": Setting(str, "ignore", "whether capitals matter", choices=("ignore", "match")),
    "fix": Setting(str, "none", "whether the house's form may be put in place", choices=("none", "unsafe", "safe")),
}
_MODES = ("off", "consistent")


class Mention(NamedTuple):
    """One place where a draft uses one of the forms."""

    form: str
    span: Span
    match: re.Match[str]


@cache
def _compiled(pattern: str, case: str) -> re.Pattern[str]:
    return re.compile(pattern, re.MULTILINE | (re.IGNORECASE if case == "ignore" else 0))


def _complete(settings: dict[str, object]) -> dict[str, object]:
    forms: dict[str, list[str]] = {}
    for name, patterns in cast("dict[object, object]", settings["forms"]).items():
        given = patterns if isinstance(patterns, list) else [patterns]
        forms[str(name)] = [check_pattern("forms", pattern) for pattern in given]
    if len(forms) < 2:
        raise SettingError("forms", "'forms' takes two forms or more")
    for key in ("house", "american", "british"):
        value = settings[key]
        if value and value not in forms and not (key == "house" and value in _MODES):
            choices = [*(_MODES if key == "house" else ()), *forms]
            raise SettingError(key, f"'{key}' is one of {', '.join(choices)}, not '{value}'")
    for name in cast("dict[str, object]", settings["write"]):
        if name not in forms:
            raise SettingError("write", f"'{name}' is none of the forms: {', '.join(forms)}")
    literals = {name: [required_literals(pattern) for pattern in patterns] for name, patterns in forms.items()}
    return {**settings, "forms": forms, "literals": literals}


def _mentions(analysis: Analysis, rule: Rule, patterns: list[tuple[str, str]]) -> list[Mention]:
    """Where the draft uses the forms, in order; what is quoted does not count where the rule skips quotations."""
    skips = rule.in_quotes is QuotePolicy.SKIP
    found = []
    for form, pattern in patterns:
        for match in _compiled(pattern, cast("str", rule.settings["case"])).finditer(analysis.text):
            span = Span(*match.span("found" if "found" in match.re.groupindex else 0))
            if analysis.draft.block_at(span.start) and not (skips and analysis.is_quoted(span)):
                found.append(Mention(form, span, match))
    return sorted(found, key=lambda mention: mention.span)


def _right_form(analysis: Analysis, rule: Rule, mentions: list[Mention]) -> str | None:
    """The form that this draft should use, or None for a tie."""
    house = cast("str", rule.settings["house"])
    if house not in _MODES:
        return house
    key = {English.AMERICAN: "american", English.BRITISH: "british"}.get(analysis.english or English.AMERICAN, "")
    if analysis.english and rule.settings[key]:
        return cast("str", rule.settings[key])
    counts: dict[str, int] = {}
    for mention in mentions:
        counts[mention.form] = counts.get(mention.form, 0) + 1
    ranked = sorted(counts.values(), reverse=True)
    if len(ranked) > 1 and ranked[0] == ranked[1]:
        return None
    return max(counts, key=lambda form: counts[form])


def _hits(analysis: Analysis, rule: Rule, patterns: list[tuple[str, str]]) -> Iterator[Hit]:
    mentions = _mentions(analysis, rule, patterns)
    used = {mention.form: mention for mention in reversed(mentions)}
    telling = rule.settings["american"] or rule.settings["british"]
    if not mentions or (len(used) == 1 and rule.settings["house"] == "consistent" and not telling):
        return
    right = _right_form(analysis, rule, mentions)
    write = cast("dict[str, str]", rule.settings["write"])
    for mention in mentions:
        if mention.form == right or (right is None and mention.form == mentions[0].form):
            continue
        other = used.get(right or mentions[0].form)
        suggestions = (mention.match.expand(write[right]),) if right in write else ()
        safety = cast("str", rule.settings["fix"])
        fix = Fix((Edit(mention.span, suggestions[0]),), Safety(safety)) if suggestions and safety != "none" else None
        related = (Related(other.span, f"“{analysis.draft.quote(other.span).strip()}” here"),) if other else ()
        values = {"form": mention.form, "right": right or mentions[0].form}
        yield Hit(mention.span, values, suggestions=suggestions, fix=fix, related=related)


def _prepare(rules: Sequence[Rule]) -> Sequence[Runner]:
    active = [rule for rule in rules if rule.settings["house"] != "off"]
    gate: Gate[tuple[str, str, str]] = Gate(
        ((rule.id, form, pattern), literals)
        for rule in active
        for form, patterns in cast("dict[str, list[str]]", rule.settings["forms"]).items()
        for pattern, literals in zip(
            patterns, cast("dict[str, list[list[str]]]", rule.settings["literals"])[form], strict=True
        )
    )

    def possible(analysis: Analysis) -> dict[str, list[tuple[str, str]]]:
        """For each rule, its forms and patterns that could match in this draft."""
        patterns: dict[str, list[tuple[str, str]]] = {}
        for identity, form, pattern in gate.open_for(analysis.folded):
            patterns.setdefault(identity, []).append((form, pattern))
        return patterns

    def runner(rule: Rule) -> Runner:
        def run(analysis: Analysis) -> Iterator[tuple[Rule, Hit]]:
            patterns = analysis.shared(gate, possible).get(rule.id)
            if patterns:
                for hit in _hits(analysis, rule, patterns):
                    yield rule, hit

        return Runner((rule,), run)

    return [runner(rule) for rule in active]


CONSISTENCY = Check(SETTINGS, _prepare, _complete)
