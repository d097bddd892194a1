"""Carries rules out on drafts: suppressions, and what could not be done."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from newslint.config.source import shown
from newslint.drafts.draft import Draft
from newslint.drafts.reading import ReadError, read_file
from newslint.engine.result import Result
from newslint.language.analysis import Analysis
from newslint.language.house import House
from newslint.rule import Rule
from newslint.rulebook.front_matter import line_of
from newslint.rulebook.ruleset import Peer, RuleSet
from newslint.text.timed_patterns import SECONDS, SlowPatternError


class Linter:
    """Rules and language settings made ready for any number of drafts."""

    def __init__(
        self,
        rules: Sequence[Rule],
        house: House | None = None,
        known: Sequence[Rule] | None = None,
        peer: Peer | None = None,
        *,
        across: bool = False,
    ) -> None:
        """Prepares the rules.

        Args:
            rules: those to run.
            house: the language settings of the run.
            known: all rules that there are, those that are off too; by default `rules`.
            peer: another program that looks at the drafts besides.
            across: whether results keep what `compare` needs.
        """
        everything = rules if known is None else known
        running = {rule.id for rule in rules}
        narrowed = any(rule.enabled and rule.id not in running for rule in everything)
        self._rules = RuleSet(rules, [rule.id for rule in everything], narrowed, peer)
        self._house = house or House()
        self._peer = peer
        self._across = across

    def check_file(self, path: Path, name: str | None = None, encoding: str | None = None) -> Result:
        """What the rules find in a file, reported under `name`; an unreadable one is a result with an error."""
        try:
            return self.check(read_file(path, name, encoding))
        except ReadError as error:
            return Result(name or str(path), None, [], [str(error)])

    @property
    def is_whole(self) -> bool:
        """Whether all rules still run: none took too long on an earlier draft."""
        return self._rules.is_whole

    def check(self, draft: Draft) -> Result:
        """What the rules find in one draft."""
        faults: dict[str, str] = {}
        stopped: dict[str, str] = {}

        def note(rule: Rule, error: Exception) -> None:
            if isinstance(error, SlowPatternError):
                stopped[rule.id] = _too_slow(rule, error.pattern, draft.path)
                return
            faults[rule.id] = f"the rule {rule.id} failed on this draft: {type(error).__name__}: {error}"

        analysis = Analysis(draft, self._house)
        findings = self._rules.findings(analysis, note)
        kept = self._rules.kept(analysis, note) if self._across else {}
        analysis.close()
        return Result(draft.path, draft, findings, [faults[rule] for rule in sorted(faults)], kept, stopped)


def _too_slow(rule: Rule, pattern: str, draft: str) -> str:
    """What to say of a rule whose pattern took too long in a draft: where it stands, and what to do."""
    return (
        f"{shown(rule.path)}:{line_of(rule.path, pattern)}: the rule {rule.id} is left out of this run: its pattern"
        f" '{pattern}' took more than {SECONDS:g} s on a paragraph of {draft}; let no repeat stand inside another"
    )
