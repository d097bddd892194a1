"""A set of rules made ready to be carried out on draft after draft."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from typing import Protocol

from newslint.checks.check import Hit, Runner
from newslint.checks.registry import find_check
from newslint.drafts.draft import Draft
from newslint.drafts.source_map import SourceMap
from newslint.finding import Edit, Finding, Fix, Related
from newslint.language.analysis import Analysis
from newslint.language.house import House
from newslint.rule import QuotePolicy, Rule
from newslint.rulebook.suppression import Suppressions

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


class _Slots(dict[str, str]):
    """What fills the braces of a message; one that nothing fills stays as it is written."""

    def __missing__(self, key: str) -> str:
        return "{" + key + "}"


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
        self._unready: list[tuple[Rule, Exception]] = []
        for name, asking in by_check.items():
            try:
                self._runners += find_check(name).prepare(asking)
            except Exception as error:  # a foreign check may do anything; its rules are told on each draft
                self._unready += [(rule, error) for rule in asking]

    def findings(self, analysis: Analysis, on_fault: Fault) -> list[Finding]:
        """What the rules find in a draft and nothing suppresses, in the order of the file.

        A rule that raises is handed to `on_fault`, and the others go on.
        """
        suppressions = Suppressions(analysis.draft)
        found = self._found(analysis, on_fault)
        if self._peer:
            found += _findings(self._peer.hits(analysis, found), analysis)
        kept = suppressions.kept(found)
        return sorted([*kept, *self._unused(suppressions)], key=_order)

    def _unused(self, suppressions: Suppressions) -> Iterator[Finding]:
        """A finding for each suppression that did nothing, where a rule asks for that."""
        asking = [rule for rule in self.rules if rule.check == "unused-suppression"]
        if asking:
            active = [*(rule.id for rule in self.rules), *([self._peer.category] if self._peer else [])]
            for directive, reason in suppressions.unused(active, self._known, self._narrowed):
                for rule in asking:
                    message = rule.message.format_map(_Slots(reason=reason))
                    yield Finding(rule.id, message, directive.span, rule.severity)

    def _found(self, analysis: Analysis, on_fault: Fault) -> list[Finding]:
        """What the rules find, by rule."""
        for rule, error in self._unready:
            on_fault(rule, error)
        found: list[Finding] = []
        for runner in self._runners:
            try:
                found += _findings(runner.run(analysis), analysis)
            except Exception as error:  # whatever a rule does, the others go on
                for rule in runner.rules:
                    on_fault(rule, error)
        return found


def _findings(hits: Iterable[tuple[Rule, Hit]], analysis: Analysis) -> list[Finding]:
    """The findings that hits become where their rules may speak."""
    return [
        _finding(rule, hit, analysis)
        for rule, hit in hits
        if _in_scope(rule, hit, analysis) and _may_speak(rule, hit, analysis)
    ]


def _order(finding: Finding) -> tuple[int, int, str, str]:
    return (finding.span.start, finding.span.end, finding.rule, finding.message)


def _in_scope(rule: Rule, hit: Hit, analysis: Analysis) -> bool:
    block = analysis.draft.block_at(hit.span.start)
    return block is not None and (not rule.scope or block.part in rule.scope)


def _may_speak(rule: Rule, hit: Hit, analysis: Analysis) -> bool:
    if rule.in_quotes is QuotePolicy.CHECK:
        return True
    return analysis.is_quoted(hit.span) == (rule.in_quotes is QuotePolicy.ONLY)


def _finding(rule: Rule, hit: Hit, analysis: Analysis) -> Finding:
    """The finding that a hit becomes: message filled, places in the file."""
    places = analysis.draft.map
    slots = _Slots(found=analysis.draft.quote(hit.span), suggestion=next(iter(hit.suggestions), ""))
    slots.update(hit.values)
    return Finding(
        rule=rule.id,
        message=(hit.message or rule.message).format_map(slots),
        span=places.span(hit.span),
        severity=hit.severity or rule.severity,
        confidence=hit.confidence,
        suggestions=hit.suggestions,
        fix=_mapped(hit.fix, places) if hit.fix else None,
        related=tuple(Related(places.span(other.span), other.message) for other in hit.related),
    )


def _mapped(fix: Fix, places: SourceMap) -> Fix:
    return Fix(tuple(Edit(places.span(edit.span), edit.replacement) for edit in fix.edits), fix.safety)
