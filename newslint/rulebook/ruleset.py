"""A set of rules made ready to be carried out on draft after draft."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from functools import cached_property
from typing import Any, Protocol

from newslint.checks.check import Hit, Kept, Runner
from newslint.checks.gate import Gate
from newslint.checks.registry import find_check
from newslint.drafts.draft import Draft
from newslint.finding import Finding
from newslint.language.analysis import Analysis
from newslint.language.house import House
from newslint.rule import Rule
from newslint.rulebook.doublings import without_echoes
from newslint.rulebook.hits import Slots, findings_of, in_file_order
from newslint.rulebook.suppression import Suppressions
from newslint.text.automaton import one_pass
from newslint.text.timed_patterns import SlowPatternError

Fault = Callable[[Rule, Exception], None]


class Peer(Protocol):
    """Another program that looks at drafts beside our rules, such as a LanguageTool server."""

    @property
    def category(self) -> str:
        """The category of its rules."""

    def ask(self, draft: Draft, house: House) -> None:
        """Hears that a draft's turn will come, and may begin to look at it."""

    def hits(self, analysis: Analysis, ours: Sequence[Finding]) -> Iterable[tuple[Rule, Hit]]:
        """What it finds in a draft besides our findings. It raises nothing: what goes wrong it remembers."""


class RuleSet:
    """Rules with their checks made ready: prepared once, carried out on any number of drafts."""

    def __init__(
        self, rules: Sequence[Rule], known: Collection[str] = (), narrowed: bool = False, peer: Peer | None = None
    ) -> None:
        """Prepares `rules`.

        Args:
            rules: those to carry out.
            known: the ids of all rules that there are, by which suppressions are checked.
            narrowed: whether fewer rules run than usual, so that a suppression of all rules is not judged unused.
            peer: what looks at drafts besides.
        """
        self.rules = tuple(rules)
        self._known = known
        self._narrowed = narrowed
        self._peer = peer
        by_check: dict[str, list[Rule]] = {}
        for rule in self.rules:
            by_check.setdefault(rule.check, []).append(rule)
        self._runners: list[Runner] = []
        self._gated: dict[Gate[Any], dict[str, Runner]] = {}
        self._unready: list[tuple[Rule, Exception]] = []
        self._stopped: set[str] = set()
        with one_pass():
            for name, asking in by_check.items():
                try:
                    runners = find_check(name).prepare(asking)
                except Exception as error:  # a foreign check may do anything; its rules are told on each draft
                    self._unready += [(rule, error) for rule in asking]
                    continue
                self._runners += [runner for runner in runners if not runner.gate]
                for runner in runners:
                    if runner.gate:
                        self._gated.setdefault(runner.gate, {})[runner.rules[0].id] = runner

    @property
    def is_whole(self) -> bool:
        """Whether all rules are still carried out: none took too long on an earlier draft."""
        return not self._stopped

    def findings(self, analysis: Analysis, on_fault: Fault) -> list[Finding]:
        """What the rules find in a draft and nothing suppresses, in the order of the file.

        A rule that raises is handed to `on_fault`, and the others go on. One whose pattern takes too long is not
        carried out on later drafts.
        """
        suppressions = Suppressions(analysis.draft)
        found = self._found(analysis, on_fault)
        if self._peer:
            found += findings_of(self._peer.hits(analysis, found), analysis)
        kept = suppressions.kept(without_echoes(found, analysis.draft.source))
        return sorted([*kept, *self._unused(suppressions), *self._expired(suppressions)], key=in_file_order)

    def kept(self, analysis: Analysis, on_fault: Fault) -> dict[str, Kept[object]]:
        """What the rules that look at all drafts of a run together need of this one, by the rules' ids."""
        kept: dict[str, Kept[object]] = {}
        for rule, extract in self._extractors:
            try:
                kept[rule.id] = Kept(analysis.draft.path, rule, extract(analysis))
            except Exception as error:  # whatever a rule does, the others go on
                on_fault(rule, error)
        return kept

    @cached_property
    def _extractors(self) -> list[tuple[Rule, Callable[[Analysis], object]]]:
        """The rules that look at all drafts together, and what gives what they keep of one."""
        unready = {rule.id for rule, _ in self._unready}
        ready = [(rule, find_check(rule.check).across) for rule in self.rules if rule.id not in unready]
        return [(rule, across.extractor(rule)) for rule, across in ready if across]

    def _unused(self, suppressions: Suppressions) -> Iterator[Finding]:
        """A finding for each suppression that did nothing, where a rule asks for that."""
        if not suppressions.may_be_unused:  # of most drafts, which have none
            return
        asking = [rule for rule in self.rules if rule.check == "unused-suppression"]
        if asking:
            active = [rule.id for rule in self.rules if rule.id not in self._stopped]
            active += [self._peer.category] if self._peer else []
            for directive, reason in suppressions.unused(active, self._known, self._narrowed):
                for rule in asking:
                    message = rule.message.format_map(Slots(reason=reason))
                    yield Finding(rule.id, message, directive.span, rule.severity)

    def _expired(self, suppressions: Suppressions) -> Iterator[Finding]:
        """A finding for each suppression whose last day is over, where a rule asks for that."""
        for directive in suppressions.expired:
            for rule in self.rules:
                if rule.check == "expired-suppression":
                    message = rule.message.format_map(Slots(day=directive.until or ""))
                    yield Finding(rule.id, message, directive.span, rule.severity)

    def _open(self, analysis: Analysis) -> Iterator[Runner]:
        """The runners that may find anything in a draft."""
        for gate, runners in self._gated.items():
            for rule in gate.open_for(analysis):
                yield runners[rule]
        yield from self._runners

    def _found(self, analysis: Analysis, on_fault: Fault) -> list[Finding]:
        """What the rules find, by rule."""
        for rule, error in self._unready:
            on_fault(rule, error)
        found: list[Finding] = []
        for runner in self._open(analysis):
            if self._stopped and self._stopped.issuperset(rule.id for rule in runner.rules):
                continue
            try:
                found += findings_of(runner.run(analysis), analysis)
            except SlowPatternError as error:  # it would take as long on the next draft
                self._stopped.update(rule.id for rule in runner.rules)
                for rule in runner.rules:
                    on_fault(rule, error)
            except Exception as error:  # whatever a rule does, the others go on
                for rule in runner.rules:
                    on_fault(rule, error)
        return found
