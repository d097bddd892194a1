"""The check `spellings`: words that good dictionaries spell in two ways, and one draft should spell in one."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import cast

from newslint.checks.check import Check, Hit, Runner, Setting, SettingError
from newslint.checks.terms import is_whole
from newslint.finding import Edit, Fix, Related, Safety
from newslint.language.analysis import Analysis
from newslint.rule import QuotePolicy, Rule
from newslint.text.named_tuples import NamedTuple
from newslint.text.span import Span

SETTINGS = {
    "sets": Setting(list, None, "lists of spellings of one word, in lower case; plurals in -s follow", required=True),
    "house": Setting(str, "consistent", "off, or consistent within a draft", choices=("off", "consistent")),
    "prefer": Setting(list, [], "the spellings that the house writes: the others of their set are always reported"),
    "apart": Setting(
        list, [], "spellings that some copy keeps apart by meaning: only where one is preferred is another reported"
    ),
    "fix": Setting(str, "none", "whether the right spelling may be put in place", choices=("none", "unsafe", "safe")),
}

_Sets = list[list[str]]


class Mention(NamedTuple):
    """One place where a draft uses a word of a set: where, and the spelling without a plural's -s."""

    span: Span
    spelling: str


def _complete(settings: dict[str, object]) -> dict[str, object]:
    for row in cast("list[object]", settings["sets"]):
        if not isinstance(row, list) or len(row) < 2 or not all(isinstance(word, str) and word for word in row):
            raise SettingError("sets", f"'sets' takes lists of two spellings or more, not {row!r}")
    known = {word for row in cast("list[list[str]]", settings["sets"]) for word in row}
    for key in ("prefer", "apart"):
        for word in cast("list[object]", settings[key]):
            if word not in known:
                raise SettingError(key, f"'{word}' stands in none of the sets")
    return settings


def _index(sets: _Sets) -> dict[str, list[tuple[int, str]]]:
    """For the first word of every spelling, and its plural, the number of the set and the spelling."""
    index: dict[str, list[tuple[int, str]]] = {}
    for number, row in enumerate(sets):
        for spelling in row:
            first = re.split("[ -]", spelling)[0]
            for word in {first, first + "s"}:
                index.setdefault(word, []).append((number, spelling))
    return index


def _mentions(analysis: Analysis, rule: Rule, spelling: str) -> Iterator[Mention]:
    """Where a spelling stands, in order; a word with a capital may be part of a name and is left out."""
    folded = analysis.folded
    skips = rule.in_quotes is QuotePolicy.SKIP
    at = folded.find(spelling)
    while at >= 0:
        end = at + len(spelling)
        end += folded.startswith("s", end)
        span = Span(at, end)
        if (
            is_whole(folded, at, end)
            and analysis.text[at:end].islower()
            and (not skips or not analysis.is_quoted(span))
        ):
            yield Mention(span, spelling)
        at = folded.find(spelling, end)


class _Words(NamedTuple):
    """What a rule asks for, made ready to be looked up.

    Attributes:
        sets: the spellings of each word.
        prefer, apart: as the rule has them.
        by_word: see `_index`.
    """

    sets: _Sets
    prefer: frozenset[str]
    apart: frozenset[str]
    by_word: dict[str, list[tuple[int, str]]]


def _ready(rule: Rule) -> _Words:
    sets = cast("_Sets", rule.settings["sets"])
    prefer, apart = (frozenset(cast("list[str]", rule.settings[key])) for key in ("prefer", "apart"))
    return _Words(sets, prefer, apart, _index(sets))


def _hits(analysis: Analysis, rule: Rule, words: _Words) -> Iterator[Hit]:
    sets, prefer, apart, index = words
    possible: dict[int, set[str]] = {}
    for word in index.keys() & analysis.vocabulary:
        for number, spelling in index[word]:
            possible.setdefault(number, set()).add(spelling)
    for number, spellings in sorted(possible.items()):
        preferred = next((word for word in sets[number] if word in prefer), None)
        if preferred is None and (len(spellings) < 2 or not apart.isdisjoint(sets[number])):
            continue
        mentions = sorted(mention for spelling in spellings for mention in _mentions(analysis, rule, spelling))
        counts = Counter(mention.spelling for mention in mentions)
        if not counts or (len(counts) < 2 and preferred is None):
            continue
        right = preferred or counts.most_common(1)[0][0]
        tie = preferred is None and len(set(counts.values())) < len(counts)
        other = next((mention for mention in mentions if mention.spelling == right), None)
        for mention in mentions:
            if mention.spelling != right:
                yield _hit(analysis, rule, mention, right, other, tie=tie)


def _hit(analysis: Analysis, rule: Rule, mention: Mention, right: str, other: Mention | None, *, tie: bool) -> Hit:
    related: tuple[Related, ...] = ()
    if other is None:
        why = f"house style is “{right}”"
    else:
        why = f"this draft has “{right}” too; choose one" if tie else f"elsewhere this draft has “{right}”"
        related = (Related(other.span, f"“{analysis.draft.quote(other.span)}” here"),)
    ending = analysis.draft.quote(mention.span)[len(mention.spelling) :]
    suggestions = () if tie else (right + ending,)
    safety = cast("str", rule.settings["fix"])
    fix = Fix((Edit(mention.span, suggestions[0]),), Safety(safety)) if suggestions and safety != "none" else None
    return Hit(mention.span, {"why": why, "right": right}, suggestions=suggestions, fix=fix, related=related)


def _prepare(rules: Sequence[Rule]) -> Sequence[Runner]:
    def runner(rule: Rule) -> Runner:
        words = _ready(rule)
        return Runner((rule,), lambda analysis: ((rule, hit) for hit in _hits(analysis, rule, words)))

    return [runner(rule) for rule in rules if rule.settings["house"] != "off"]


SPELLINGS = Check(SETTINGS, _prepare, _complete)
