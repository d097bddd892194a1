"""The general check `terms`: words and phrases, thousands of them, in one pass over the draft."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple, cast

from newslint.checks.check import Check, Hit, Runner, Setting, SettingError
from newslint.finding import Edit, Fix, Safety
from newslint.language.analysis import Analysis
from newslint.rule import Rule
from newslint.text.folding import fold
from newslint.text.span import Span

SETTINGS = {
    "terms": Setting(
        dict, None, "a mapping: the words to find, and what to write instead ('' for nothing)", required=True
    ),
    "case": Setting(str, "ignore", "whether capitals matter", choices=("ignore", "match")),
    "fix": Setting(str, "none", "whether the first suggestion may be put in place", choices=("none", "unsafe", "safe")),
}


class Term(NamedTuple):
    """One phrase of one rule: as its page writes it, and what to write instead, best first."""

    rule: Rule
    phrase: str
    suggestions: tuple[str, ...]


def _complete(settings: dict[str, object]) -> dict[str, object]:
    terms: dict[str, list[str]] = {}
    for phrase, use in cast("dict[object, object]", settings["terms"]).items():
        if not isinstance(phrase, str) or not phrase.strip():
            raise SettingError("terms", f"{phrase!r} is no phrase: put it in quotes")
        given = use if isinstance(use, list) else [] if use in ("", None) else [use]
        if not all(isinstance(text, str) for text in given):
            raise SettingError("terms", f"'{phrase}' takes a text or a list of texts to write instead, not {use!r}")
        terms[re.sub(r"\s+", " ", phrase.strip())] = cast("list[str]", given)
    if not terms:
        raise SettingError("terms", "'terms' is empty: give at least one phrase")
    return {**settings, "terms": terms}


def _is_whole(text: str, start: int, end: int) -> bool:
    """Whether the stretch neither begins nor ends inside a word."""
    before = start > 0 and text[start].isalnum() and (text[start - 1].isalnum() or text[start - 1] == "_")
    after = end < len(text) and text[end - 1].isalnum() and (text[end].isalnum() or text[end] == "_")
    return not before and not after


def match_case(suggestion: str, found: str) -> str:
    """`suggestion` with the capitals of the text it stands in for: none, first letter, or all."""
    if not suggestion or not suggestion.islower():
        return suggestion
    if len(found) > 1 and found.isupper():
        return suggestion.upper()
    return suggestion[0].upper() + suggestion[1:] if found[:1].isupper() else suggestion


class _Phrases:
    """The phrases of many rules, all found in one pass."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        from ahocorasick_rs import AhoCorasick

        self._terms: dict[str, list[Term]] = {}
        for rule in rules:
            for phrase, use in cast("dict[str, list[str]]", rule.settings["terms"]).items():
                self._terms.setdefault(fold(phrase), []).append(Term(rule, phrase, tuple(use)))
        self._phrases = list(self._terms)
        self._automaton = AhoCorasick(self._phrases)

    def _matches(self, analysis: Analysis) -> Iterator[tuple[int, int, Term]]:
        """Every term that stands in the draft as whole words, longer before shorter, from left to right."""
        folded, text = analysis.folded, analysis.text
        places = [
            (start, -end, index)
            for index, start, end in self._automaton.find_matches_as_indexes(folded, overlapping=True)
            if _is_whole(folded, start, end)
        ]
        for start, minus_end, index in sorted(places):
            for term in self._terms[self._phrases[index]]:
                if term.rule.settings["case"] == "ignore" or text[start:-minus_end] == term.phrase:
                    yield start, -minus_end, term

    def hits(self, analysis: Analysis) -> Iterator[tuple[Rule, Hit]]:
        """For each rule the leftmost, longest phrases that do not overlap."""
        reach: dict[str, int] = {}
        for start, end, term in self._matches(analysis):
            if start >= reach.get(term.rule.id, 0):
                reach[term.rule.id] = end
                yield term.rule, _hit(term, Span(start, end), analysis.text[start:end])


def _prepare(rules: Sequence[Rule]) -> Sequence[Runner]:
    return [Runner(tuple(rules), _Phrases(rules).hits)]


def _hit(term: Term, span: Span, found: str) -> Hit:
    case = term.rule.settings["case"]
    suggestions = tuple(use if case == "match" else match_case(use, found) for use in term.suggestions)
    safety = cast("str", term.rule.settings["fix"])
    fix = Fix((Edit(span, suggestions[0]),), Safety(safety)) if suggestions and safety != "none" else None
    return Hit(span, suggestions=suggestions, fix=fix)


TERMS = Check(SETTINGS, _prepare, _complete)
