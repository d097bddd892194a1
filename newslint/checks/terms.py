"""The general check `terms`: words and phrases, thousands of them, in one pass over the draft."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import cast

from newslint.checks.check import Check, Hit, Runner, Setting, SettingError
from newslint.finding import Edit, Fix, Safety
from newslint.language.analysis import Analysis
from newslint.language.names.words import DISPLAY
from newslint.rule import Rule
from newslint.text.automaton import Phrases
from newslint.text.casing import match_case
from newslint.text.folding import fold, fold_all
from newslint.text.named_tuples import NamedTuple
from newslint.text.patterns import late_pattern
from newslint.text.span import Span

SETTINGS = {
    "terms": Setting(
        dict, None, "a mapping: the words to find, and what to write instead ('' for nothing)", required=True
    ),
    "except": Setting(list, [], "longer phrases inside which a term is let pass"),
    "messages": Setting(dict, {}, "a mapping: a term, and what is said of it in the place of the rule's message"),
    "case": Setting(
        str,
        "ignore",
        "whether capitals matter; they always do in a term that differs from its replacement in capitals alone",
        choices=("ignore", "match"),
    ),
    "fix": Setting(str, "none", "whether the first suggestion may be put in place", choices=("none", "unsafe", "safe")),
}


class Term(NamedTuple):
    """One phrase of one rule: as its page writes it, and what to write instead, best first; None to let it pass."""

    rule: Rule
    phrase: str
    suggestions: tuple[str, ...] | None

    def holds(self, analysis: Analysis, start: int, end: int) -> bool:
        """Whether the term is meant by what stands at a place where its letters do."""
        exact = self.rule.settings["case"] == "match"
        if self.suggestions and self.suggestions[0].lower() == self.phrase.lower():
            exact = True  # a matter of capitals: which the first word of a sentence and a headline have anyway
            lowered = self.phrase[:1].isupper() and self.suggestions[0][:1].islower()
            if lowered and _has_capital_anyway(analysis, start):
                return False
        if exact and analysis.text[start:end] != self.phrase:
            return False
        return not any(_stands_around(analysis.folded, fold(use), start, end) for use in self.suggestions or ())


def _complete(settings: dict[str, object]) -> dict[str, object]:
    terms: dict[str, list[str]] = {}
    for phrase, use in cast("dict[object, object]", settings["terms"]).items():
        if not isinstance(phrase, str) or not phrase.strip():
            raise SettingError("terms", f"{phrase!r} is no phrase: put it in quotes")
        given = use if isinstance(use, list) else [] if use in ("", None) else [use]
        if not all(isinstance(text, str) for text in given):
            raise SettingError("terms", f"'{phrase}' takes a text or a list of texts to write instead, not {use!r}")
        phrase = re.sub(r"\s+", " ", phrase.strip())
        if given[:1] == [phrase]:
            raise SettingError("terms", f"'{phrase}' is to be written as it is: say what to write instead, or nothing")
        terms[phrase] = cast("list[str]", given)
    for phrase in cast("list[object]", settings["except"]):
        if not isinstance(phrase, str) or not phrase.strip():
            raise SettingError("except", f"{phrase!r} is no phrase: put it in quotes")
    _check_messages(cast("dict[object, object]", settings["messages"]), terms)
    if not terms:
        raise SettingError("terms", "'terms' is empty: give at least one phrase")
    return {**settings, "terms": terms}


def _check_messages(messages: Mapping[object, object], terms: Collection[object]) -> None:
    """Sees that what is said is a text and belongs to a term. Raises SettingError."""
    for phrase, message in messages.items():
        if phrase not in terms:
            raise SettingError("messages", f"'{phrase}' is none of the terms")
        if not isinstance(message, str):
            raise SettingError("messages", f"what is said of '{phrase}' is a text, not {message!r}")


#: What may follow a whole word: a possessive, or nothing that goes on with the word.
_ENDS = late_pattern(r"(?:'s)?(?!\w|'\w)")


def is_whole(text: str, start: int, end: int) -> bool:
    """Whether the stretch of the folded `text` neither begins nor ends inside a word: `can` does in `can't`."""
    if text[start].isalnum() and start > 0:
        before = text[start - 1]
        if before.isalnum() or before == "_" or (before == "'" and text[start - 2 : start - 1].isalnum()):
            return False
    return not text[end - 1].isalnum() or _ENDS.match(text, end) is not None


def _has_capital_anyway(analysis: Analysis, start: int) -> bool:
    """Whether the word at `start` has a capital for where it stands: first in a sentence, or in a headline."""
    block = analysis.draft.block_at(start)
    if block and block.part in DISPLAY:
        return True
    sentences = analysis.sentences
    index = bisect_right(sentences, start, key=lambda sentence: sentence.start) - 1
    return index < 0 or not any(map(str.isalnum, analysis.text[sentences[index].start : start]))


def _stands_around(folded: str, use: str, start: int, end: int) -> bool:
    """Whether what was found at a place is already part of what is to be written: Hague in The Hague."""
    at = use.find(folded[start:end])
    while at >= 0 and len(use) > end - start:
        first = start - at
        if first >= 0 and folded.startswith(use, first) and is_whole(folded, first, first + len(use)):
            return True
        at = use.find(folded[start:end], at + 1)
    return False


class _Phrases:
    """The phrases of many rules, all found in one pass."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        self._phrases: list[str] = []
        self._rules: list[Rule] = []  # for each phrase, the rule that it is of
        for rule in rules:
            phrases = [
                *cast("dict[str, list[str]]", rule.settings["terms"]),
                *cast("list[str]", rule.settings["except"]),
            ]
            self._phrases += phrases
            self._rules += [rule] * len(phrases)
        self._places = Phrases(fold_all(self._phrases))

    def _matches(self, analysis: Analysis) -> Iterator[tuple[int, int, Term]]:
        """Every term that stands in the draft as whole words, longer before shorter, from left to right."""
        folded = analysis.folded
        places = [
            (start, -end, index) for index, start, end in self._places.places(folded) if is_whole(folded, start, end)
        ]
        for start, minus_end, index in sorted(places):
            term = self._term(index)
            if term.holds(analysis, start, -minus_end):
                yield start, -minus_end, term

    def _term(self, index: int) -> Term:
        """The phrase of that number: made when it is found, for there may be ten thousand."""
        rule, phrase = self._rules[index], self._phrases[index]
        if phrase in cast("list[str]", rule.settings["except"]):
            return Term(rule, phrase, None)
        return Term(rule, phrase, tuple(cast("dict[str, list[str]]", rule.settings["terms"])[phrase]))

    def hits(self, analysis: Analysis) -> Iterator[tuple[Rule, Hit]]:
        """For each rule the leftmost, longest phrases that do not overlap."""
        reach: dict[str, int] = {}
        for start, end, term in self._matches(analysis):
            if start >= reach.get(term.rule.id, 0):
                reach[term.rule.id] = end
                if term.suggestions is not None:
                    yield term.rule, _hit(term, Span(start, end), analysis.text[start:end])


def _prepare(rules: Sequence[Rule]) -> Sequence[Runner]:
    return [Runner(tuple(rules), _Phrases(rules).hits)]


def _hit(term: Term, span: Span, found: str) -> Hit:
    settings = term.rule.settings
    suggestions = term.suggestions or ()
    if settings["case"] == "ignore":
        suggestions = tuple(match_case(use, found) if use.lower() != found.lower() else use for use in suggestions)
    safety = cast("str", settings["fix"])
    fix = Fix((Edit(span, suggestions[0]),), Safety(safety)) if suggestions and safety != "none" else None
    message = cast("dict[str, str]", settings["messages"]).get(term.phrase)
    return Hit(span, message=message, suggestions=suggestions, fix=fix)


TERMS = Check(SETTINGS, _prepare, _complete)
