"""How the checks of Vale rules search: patterns in the stretches of a draft that a rule's scope names."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property, partial
from heapq import heapify, heappop, heappush
from itertools import islice
from typing import cast

from newslint.checks.check import Check, Hit, Runner, Setting, SettingError
from newslint.checks.gate import Gate, Wanted
from newslint.checks.vale.actions import Action, action_of, read_action
from newslint.checks.vale.exceptions import Exceptions
from newslint.checks.vale.patterns import Piece, make_piece, piece
from newslint.checks.vale.scopes import read_scopes, scopes_of
from newslint.checks.vale.units import Unit, Units
from newslint.finding import Edit, Fix, Safety
from newslint.language.analysis import Analysis
from newslint.rule import Rule
from newslint.text.casing import match_case
from newslint.text.span import Span
from newslint.text.timed_patterns import SlowPatternError

#: The keys that every Vale rule may have, besides `extends`, `message` and `level`.
COMMON = {
    "scope": Setting(list, ["text"], "where to look: Vale's scopes"),
    "limit": Setting(int, 0, "how many findings a draft is given at the most; 0 for all"),
    "action": Setting(dict, {}, "what to do about a finding: replace, remove or edit"),
    "link": Setting(str, "", "where the rule is explained"),
    "description": Setting(str, "", "what the rule is for"),
    "fix": Setting(str, "unsafe", "whether the action may be carried out", choices=("none", "unsafe", "safe")),
}
EXCEPTIONS = {
    "exceptions": Setting(list, [], "texts or regular expressions that are let pass"),
    "vocab": Setting(bool, True, "whether what the vocabulary accepts is let pass as well"),
    "accepted": Setting(list, [], "what the vocabulary accepts"),
}

#: For each block, by its start, the numbers of the patterns that could match in it; None for all of them everywhere.
_Open = Mapping[int, Sequence[int]]


class Search:
    """One rule, in one draft."""

    def __init__(self, analysis: Analysis, rule: Rule, pieces: Sequence[Piece], open_in: _Open) -> None:
        self.analysis = analysis
        self.rule = rule
        self.settings = rule.settings
        self._pieces = pieces
        self._open = open_in

    @cached_property
    def units(self) -> list[Unit]:
        """The stretches that the rule's scope names."""
        return self.analysis.shared("vale-units", Units).of(scopes_of(cast("list[str]", self.settings["scope"])))

    @cached_property
    def flags(self) -> int:
        """The flags that the rule's patterns are matched with."""
        return cast("int", self.settings.get("flags", 0))

    def matches(self, unit: Unit, only: Sequence[int] | None = None) -> Iterator[tuple[int, re.Match[str]]]:
        """The matches of the rule's patterns, or of those of some numbers, each with the number of its own.

        They are those of one pattern that has these as its alternatives in their order. Raises SlowPatternError.
        """
        numbers = [number for number in self._possible(unit) if only is None or number in only]
        if len(numbers) == 1:
            yield from self._each(numbers[0], unit.text)
            return
        ahead: list[tuple[int, int, re.Match[str]]] = []
        for number in numbers:
            match = self._next(number, unit.text, 0)
            if match:
                ahead.append((match.start(), number, match))
        heapify(ahead)
        at = 0
        while ahead:
            _, number, match = heappop(ahead)
            if match.start() >= at:
                at = max(match.end(), match.start() + 1)
                if match.group():
                    yield number, match
            following = self._next(number, unit.text, at)
            if following:
                heappush(ahead, (following.start(), number, following))

    def _each(self, number: int, text: str) -> Iterator[tuple[int, re.Match[str]]]:
        found = self._pieces[number]
        try:
            yield from ((number, match) for match in found.compiled(self.flags).finditer(text) if match.group())
        except SlowPatternError:
            raise SlowPatternError(found.written) from None

    def groups(self, number: int) -> int:
        """How many groups the pattern of that number has."""
        return self._pieces[number].groups

    def _next(self, number: int, text: str, at: int) -> re.Match[str] | None:
        found = self._pieces[number]
        try:
            return found.compiled(self.flags).search(text, at) if at <= len(text) else None
        except SlowPatternError:
            raise SlowPatternError(found.written) from None

    def _possible(self, unit: Unit) -> Sequence[int]:
        """The numbers of the patterns that could match in a stretch, in their order."""
        if not unit.in_source:
            if len(unit.blocks) == 1:
                return self._open.get(unit.blocks[0], ())
            return sorted({number for block in unit.blocks for number in self._open.get(block, ())})
        return [
            number
            for number, one in enumerate(self._pieces)
            if not one.literals or any(literal in unit.folded for literal in one.literals)
        ]

    @cached_property
    def exceptions(self) -> Exceptions:
        """What is let pass."""
        accepted = self.settings["accepted"] if self.settings["vocab"] else ()
        return Exceptions(cast("list[str]", self.settings["exceptions"]), cast("list[str]", accepted))

    @cached_property
    def action(self) -> Action:
        """What to make of what is found."""
        return action_of(self.settings["steps"])

    def hit(
        self,
        unit: Unit,
        start: int,
        end: int,
        values: Mapping[str, str],
        results: Sequence[str] | None = None,
        *,
        mends: bool = True,
    ) -> Hit:
        """A finding in a stretch.

        `results` are what could stand there instead, best first; `mends` says whether the rule has an action for it.
        """
        span = unit.span(start, end)
        if unit.in_source:
            return Hit(span, values, suggestions=tuple(filter(None, results or ())), in_source=True)
        suggestions = tuple(dict.fromkeys(filter(None, results or ())))
        safety = cast("str", self.settings["fix"])
        text = unit.text[start:end]
        if not results or results[0] == text:  # an action that changes nothing is no advice
            return Hit(span, values)
        if not mends or safety == "none":
            return Hit(span, values, suggestions=suggestions)
        if text.strip() not in ("", results[0]):  # the white space around what changes stays
            start += len(text) - len(text.lstrip())
            end -= len(text) - len(text.rstrip())
        edit = Edit(unit.span(start, end), results[0]) if results[0] else _removal(unit, start, end)
        return Hit(span, values, suggestions=suggestions, fix=Fix((edit,), Safety(safety)))

    def cased(self, use: str, found: str) -> str:
        """What to write instead, with the capitals of what is found where the rule does not look at capitals."""
        return match_case(use, found) if self.flags & re.IGNORECASE else use


def _removal(unit: Unit, start: int, end: int) -> Edit:
    """Takes a stretch out, with the space that would stand there twice."""
    if unit.text[end : end + 1] == " " and (start == 0 or unit.text[start - 1].isspace()):
        end += 1
    elif start and unit.text[start - 1] == " " and not unit.text[end : end + 1].isalnum():
        start -= 1
    return Edit(unit.span(start, end), "")


Find = Callable[[Search], Iterable[Hit]]
Complete = Callable[[dict[str, object]], dict[str, object]]


def vale_check(settings: Mapping[str, Setting], complete: Complete) -> Callable[[Find], Check]:
    """Makes a check of a function that finds one rule's hits; its docstring begins with what those are.

    `complete` adds to a rule's settings its `pieces` (patterns that `make_piece` has made) and its `flags`; `doubtful`
    are then those of its patterns that can take for ever. Hits come in the order of the stretches; one in the place of
    another is left out, and so are those beyond the rule's limit.
    """

    def make(find: Find) -> Check:
        known = {**COMMON, **settings}
        completed = partial(_complete, complete)
        return Check(known, partial(_prepare, find), completed, help=(find.__doc__ or "").partition("\n")[0])

    return make


def _complete(complete: Complete, given: dict[str, object]) -> dict[str, object]:
    scope = read_scopes(cast("list[object]", given["scope"]))
    steps = read_action(cast("Mapping[str, object]", given["action"]))
    limit = cast("int", given["limit"])
    if limit < 0:
        raise SettingError("limit", f"'limit' is a number from 0, not {limit}")
    exceptions = [str(term) for term in cast("list[object]", given.get("exceptions", ()))]
    for term in exceptions:
        make_piece("exceptions", term)
    given |= {"exceptions": exceptions} if "exceptions" in given else {}
    completed = complete({**given, "scope": scope, "steps": steps})
    pieces = map(piece, cast("list[object]", completed["pieces"]))
    return {**completed, "doubtful": [one.written for one in pieces if one.timed and one.is_doubtful]}


def _prepare(find: Find, rules: Sequence[Rule]) -> list[Runner]:
    pieces = {rule.id: [piece(row) for row in cast("list[object]", rule.settings["pieces"])] for rule in rules}
    gate: Gate[int] = Gate(
        Wanted(rule, number, one.literals) for rule in rules for number, one in enumerate(pieces[rule.id])
    )

    def possible(analysis: Analysis, rule: Rule) -> dict[int, list[int]]:
        """For each block, the patterns of a rule that could match there."""
        by_block: dict[int, list[int]] = {}
        for number, found in gate.open_for(analysis).get(rule.id, ()):
            for place in found.places:
                by_block.setdefault(place.block.start, []).append(number)
        return by_block

    def runner(rule: Rule) -> Runner:
        def run(analysis: Analysis) -> Iterator[tuple[Rule, Hit]]:
            hits = find(Search(analysis, rule, pieces[rule.id], possible(analysis, rule)))
            limit = cast("int", rule.settings["limit"])
            return ((rule, hit) for hit in islice(_distinct(hits), limit or None))

        return Runner((rule,), run)

    return [runner(rule) for rule in rules]


def _distinct(hits: Iterable[Hit]) -> Iterator[Hit]:
    seen: set[tuple[Span, bool]] = set()
    for hit in hits:
        if (hit.span, hit.in_source) not in seen:
            seen.add((hit.span, hit.in_source))
            yield hit
