"""The general check `terms`: words and phrases, thousands of them, in one pass over the draft."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple, cast

from newslint.checks.check import Check, Hit, Runner, Setting, SettingError
from newslint.finding import Edit, Fix, Safety
from newslint.language.analysis import Analysis
from newslint.rule import Rule
from newslint.text.automaton import Phrases
from newslint.text.casing import match_case
from newslint.text.folding import fold
from newslint.text.patterns import late_pattern
from newslint.text.span import Span

SETTINGS = {
    "terms": Setting(
        dict, None, "a mapping: the words to find, and what to write instead ('' for nothing)", required=True
    ),
    "except": Setting(list, [], "longer phrases inside which a term is let pass"),
    "case": Setting(str, "ignore", "whether capitals matter", choices=("ignore", "match")),
    "fix": Setting(str, "none", "whether the first suggestion may be put in place", choices=("none", "unsafe", "safe")),
}


class Term(NamedTuple):
    """One phrase of one rule: as its page writes it, and what to write instead, best first; None to let it pass."""

    rule: Rule
    phrase: str
    suggestions: tuple[str, ...] | None


def _complete(settings: dict[str, object]) -> dict[str, object]:
    terms: dict[str, list[str]] = {}
    for phrase, use in cast("dict[object, object]", settings["terms"]).items():
        if not isinstance(phrase, str) or not phrase.strip():
            raise SettingError("terms", f"{phrase!r} is no phrase: put it in quotes")
        given = use if isinstance(use, list) else [] if use in ("", None) else [use]
        if not all(isinstance(text, str) for text in given):
            raise SettingError("terms", f"'{phrase}' takes a text or a list of texts to write instead, not {use!r}")
        terms[re.sub(r"\s+", " ", phrase.strip())] = cast("list[str]", given)
    for phrase in cast("list[object]", settings["except"]):
        if not isinstance(phrase, str) or not phrase.strip():
            raise SettingError("except", f"{phrase!r} is no phrase: put it in quotes")
    if not terms:
        raise SettingError("terms", "'terms' is empty: give at least one phrase")
    return {**settings, "terms": terms}


#: What may follow a whole word: a possessive, or nothing that goes on with the word.
_ENDS = late_pattern(r"(?:'s)?(?!\w|'\w)")


def is_whole(text: str, start: int, end: int) -> bool:
    """Whether the stretch of the folded `text` neither begins nor ends inside a word: `can` does in `can't`."""
    if text[start].isalnum() and start > 0:
        before = text[start - 1]
        if before.isalnum() or before == "_" or (before == "'" and text[start - 2 : start - 1].isalnum()):
            return False
    return not text[end - 1].isalnum() or _ENDS.match(text, end) is not None


class _Phrases:
    """The phrases of many rules, all found in one pass."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        self._terms: dict[str, list[Term]] = {}
        for rule in rules:
            for phrase, use in cast("dict[str, list[str]]", rule.settings["terms"]).items():
                self._terms.setdefault(fold(phrase), []).append(Term(rule, phrase, tuple(use)))
            for phrase in cast("list[str]", rule.settings["except"]):
                self._terms.setdefault(fold(phrase), []).append(Term(rule, phrase, None))
        self._phrases = list(self._terms)
        self._automaton = Phrases(self._phrases)

    def _matches(self, analysis: Analysis) -> Iterator[tuple[int, int, Term]]:
        """Every term that stands in the draft as whole words, longer before shorter, from left to right."""
        folded, text = analysis.folded, analysis.text
        places = [
            (start, -end, index) for index, start, end in self._automaton.places(folded) if is_whole(folded, start, end)
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
                if term.suggestions is not None:
                    yield term.rule, _hit(term.rule, term.suggestions, Span(start, end), analysis.text[start:end])


def _prepare(rules: Sequence[Rule]) -> Sequence[Runner]:
    return [Runner(tuple(rules), _Phrases(rules).hits)]


def _hit(rule: Rule, uses: tuple[str, ...], span: Span, found: str) -> Hit:
    suggestions = uses if rule.settings["case"] == "match" else tuple(match_case(use, found) for use in uses)
    safety = cast("str", rule.settings["fix"])
    fix = Fix((Edit(span, suggestions[0]),), Safety(safety)) if suggestions and safety != "none" else None
    return Hit(span, suggestions=suggestions, fix=fix)


TERMS = Check(SETTINGS, _prepare, _complete)
