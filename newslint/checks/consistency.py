"""The general check `consistency`: a point on which good newsrooms differ, and one draft should not.

Its setting `house` is `off`, `consistent` (whatever most of the draft does; or what its own spelling, American or
British, speaks for) or the name of one of the rule's forms, which is then the only right one.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import cast

from newslint.checks.check import Check, Hit, Runner, Setting, SettingError
from newslint.checks.gate import Gate, Place, Searches, Wanted
from newslint.checks.literals import PlainLiterals, required_literals
from newslint.checks.pattern import check_pattern, check_template, compile_pattern, found_span
from newslint.finding import Edit, Fix, Related, Safety
from newslint.language.analysis import Analysis
from newslint.language.house import English
from newslint.rule import QuotePolicy, Rule
from newslint.text.casing import match_case
from newslint.text.named_tuples import NamedTuple
from newslint.text.span import Span

SETTINGS = {
    "forms": Setting(
        dict,
        None,
        "a mapping: each form's name, and the regular expressions that find it; a group named 'found' marks what is"
        " reported, and only matches whose groups named 'item' hold the same text are compared",
        required=True,
    ),
    "house": Setting(str, "consistent", "off, consistent, or the name of the form that the house writes"),
    "write": Setting(
        dict,
        {},
        "a mapping: each form's name, and how to write it in the place of another: \\g<name> stands for what a group"
        " matched; or a mapping of what is reported to what to write",
    ),
    "american": Setting(str, "", "the form that American spelling speaks for"),
    "british": Setting(str, "", "the form that British spelling speaks for"),
    "case": Setting(str, "ignore", "whether capitals matter", choices=("ignore", "match")),
    "once": Setting(bool, False, "whether one finding a draft is enough"),
    "fix": Setting(str, "none", "whether the house's form may be put in place", choices=("none", "unsafe", "safe")),
}
_MODES = ("off", "consistent")

#: Forms, each with one of its patterns, and the places of the draft to look at.
_Searches = Searches[tuple[str, str]]


class Mention(NamedTuple):
    """One place where a draft uses one of the forms."""

    span: Span
    form: str
    match: re.Match[str]


class Verdict(NamedTuple):
    """The form that a draft should use, and why; `form` is None for a tie, `why` empty where the house says so."""

    form: str | None
    why: str


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
    for name, template in cast("dict[str, object]", settings["write"]).items():
        if name not in forms:
            raise SettingError("write", f"'{name}' is none of the forms: {', '.join(forms)}")
        _check_write(template, [pattern for form in forms if form != name for pattern in forms[form]])
    case = settings["case"] == "match"
    literals = {name: [tuple(required_literals(pattern, case=case)) for pattern in forms[name]] for name in forms}
    return {**settings, "forms": forms, "literals": literals}


def _check_write(write: object, patterns: Sequence[str]) -> None:
    """Sees that a form can be written in the place of what `patterns` find. Raises SettingError."""
    if isinstance(write, str):
        for pattern in patterns:
            check_template("write", write, pattern)
    elif not isinstance(write, dict) or not all(isinstance(text, str) for pair in write.items() for text in pair):
        raise SettingError("write", f"'write' takes a text or a mapping of texts to texts for each form, not {write!r}")


def _mentions(analysis: Analysis, rule: Rule, searches: _Searches) -> list[Mention]:
    """Where the draft uses the forms, in order; what the rule does not look at does not count either.

    The form that may stand in most places is searched for last, and not at all where it would be the only one, and one
    alone is never a finding.
    """
    by_form: dict[str, list[tuple[int, str, list[Place]]]] = {}
    for number, ((form, pattern), found) in enumerate(searches):
        by_form.setdefault(form, []).append((number, pattern, found.places))
    forms = sorted(by_form, key=lambda form: sum(len(places) for _, _, places in by_form[form]))
    mentions: list[tuple[Span, int, Mention]] = []
    for form in forms:
        if form == forms[-1] and not mentions and _needs_two(rule):
            return []
        for number, pattern, places in by_form[form]:
            mentions += [(one.span, number, one) for one in _matches(analysis, rule, form, pattern, places)]
    return [mention for _, _, mention in sorted(mentions, key=lambda item: item[:2])]


def _matches(analysis: Analysis, rule: Rule, form: str, pattern: str, places: Iterable[Place]) -> Iterator[Mention]:
    compiled = compile_pattern(pattern, cast("str", rule.settings["case"]), rule.timed)
    for place in places:
        for match in place.matches(compiled, analysis.text):
            span = found_span(match)
            if rule.in_quotes is QuotePolicy.CHECK or analysis.is_quoted(span) == (rule.in_quotes is QuotePolicy.ONLY):
                yield Mention(span, form, match)


def _item(mention: Mention) -> str:
    """What a mention is a form of: only forms of the same thing are compared."""
    match = mention.match
    return (match["item"] or "").lower() if "item" in match.re.groupindex else ""


def _verdict(analysis: Analysis, rule: Rule, counts: Counter[str], first: dict[str, Mention]) -> Verdict:
    """The form that these mentions should have. `first` holds the first mention of each form."""
    house = cast("str", rule.settings["house"])
    if house not in _MODES:
        return Verdict(house, "")
    if analysis.english:
        american = analysis.english is English.AMERICAN
        form = cast("str", rule.settings["american" if american else "british"])
        if form:
            return Verdict(form, f"this draft's spelling is {'American' if american else 'British'}")
    ranked = counts.most_common(2)
    right, most = ranked[0]
    if len(ranked) > 1 and ranked[1][1] == most:
        written = analysis.draft.quote(next(iter(first.values())).span).strip()
        return Verdict(None, f"this draft has “{written}” too; choose one")
    written = analysis.draft.quote(first[right].span).strip()
    return Verdict(right, f"elsewhere this draft has “{written}”")


def _hits(analysis: Analysis, rule: Rule, searches: _Searches) -> Iterator[Hit]:
    groups: dict[str, list[Mention]] = {}
    for mention in _mentions(analysis, rule, searches):
        groups.setdefault(_item(mention), []).append(mention)
    for mentions in groups.values():
        counts = Counter(mention.form for mention in mentions)
        if len(counts) < 2 and _needs_two(rule):
            continue
        first: dict[str, Mention] = {}
        for mention in mentions:
            first.setdefault(mention.form, mention)
        verdict = _verdict(analysis, rule, counts, first)
        right = verdict.form or mentions[0].form
        wrong = [mention for mention in mentions if mention.form != right]
        for mended in [wrong] if wrong and rule.settings["once"] else [[mention] for mention in wrong]:
            yield _hit(analysis, rule, mended, verdict, first.get(right))


def _hit(analysis: Analysis, rule: Rule, mentions: list[Mention], verdict: Verdict, other: Mention | None) -> Hit:
    """The hit of the first of `mentions`; its fix writes all of them in the right form."""
    mention = mentions[0]
    written = _written(analysis, rule, mention, verdict.form)
    safety = cast("str", rule.settings["fix"])
    fix = None
    if written is not None and safety != "none":
        edits = [(one.span, _written(analysis, rule, one, verdict.form)) for one in mentions]
        fix = Fix(tuple(Edit(span, text) for span, text in edits if text is not None), Safety(safety))
    related = (Related(other.span, f"“{analysis.draft.quote(other.span).strip()}” here"),) if other else ()
    whole = mention.match.group().strip()
    why = verdict.why or f"house style is “{_shown(written, verdict.form)}”"
    values = {"form": mention.form, "right": verdict.form or "", "why": why, "whole": whole}
    return Hit(mention.span, values, suggestions=() if written is None else (written,), fix=fix, related=related)


def _shown(written: str | None, form: str | None) -> str:
    """What the house writes, as a message says it: the words themselves, or for a mark the name of its form."""
    words = (written or "").strip()
    return words if any(map(str.isalnum, words)) else form or ""


def _written(analysis: Analysis, rule: Rule, mention: Mention, form: str | None) -> str | None:
    """What to write in the place of a mention, so that it has the right form; None where that cannot be told."""
    write = cast("dict[str, str | dict[str, str]]", rule.settings["write"]).get(form or "")
    found = analysis.draft.quote(mention.span)
    if isinstance(write, dict):
        return write.get(found) or (match_case(small, found) if (small := write.get(found.lower())) else None)
    if write is None:
        return None
    written = mention.match.expand(write)
    return match_case(written, found) if rule.settings["case"] == "ignore" else written


def _needs_two(rule: Rule) -> bool:
    """Whether one form alone can never be a finding."""
    settings = rule.settings
    return settings["house"] == "consistent" and not settings["american"] and not settings["british"]


def _prepare(rules: Sequence[Rule]) -> Sequence[Runner]:
    active = [rule for rule in rules if rule.settings["house"] != "off"]
    gate: Gate[tuple[str, str]] = Gate(
        Wanted(rule, (form, pattern), *literals)
        for rule in active
        for form, patterns in cast("dict[str, list[str]]", rule.settings["forms"]).items()
        for pattern, literals in zip(
            patterns, cast("dict[str, list[PlainLiterals]]", rule.settings["literals"])[form], strict=True
        )
    )

    def runner(rule: Rule) -> Runner:
        needed = 2 if _needs_two(rule) else 1

        def run(analysis: Analysis) -> Iterator[tuple[Rule, Hit]]:
            searches = gate.open_for(analysis)[rule.id]
            if len({form for (form, _), _ in searches}) >= needed:
                for hit in _hits(analysis, rule, searches):
                    yield rule, hit

        return Runner((rule,), run, gate)

    return [runner(rule) for rule in active]


CONSISTENCY = Check(SETTINGS, _prepare, _complete)
