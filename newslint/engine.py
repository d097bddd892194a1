"""Which rules on which drafts: suppressions, and what could not be done."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from newslint.drafts.draft import Draft
from newslint.drafts.reading import ReadError, read_file
from newslint.finding import Finding
from newslint.language.analysis import Analysis
from newslint.language.house import House
from newslint.rule import Rule
from newslint.rulebook.ruleset import Peer, RuleSet


@dataclass(frozen=True, slots=True)
class Result:
    """What became of one file.

    Attributes:
        path: the name that reports give it.
        draft: what was read, or None where it could not be.
        findings: what the rules found, in the order of the file.
        errors: what went wrong, each one line without the path.
    """

    path: str
    draft: Draft | None
    findings: list[Finding] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)


class Linter:
    """Rules and language settings made ready for any number of drafts."""

    def __init__(
        self,
        rules: Sequence[Rule],
        house: House | None = None,
        known: Sequence[Rule] | None = None,
        peer: Peer | None = None,
    ) -> None:
        """Prepares the rules.

        Args:
            rules: those to run.
            house: the language settings of the run.
            known: all rules that there are, those that are off too; by default `rules`.
            peer: another program that looks at the drafts besides.
        """
        everything = rules if known is None else known
        running = {rule.id for rule in rules}
        narrowed = any(rule.enabled and rule.id not in running for rule in everything)
        self._rules = RuleSet(rules, [rule.id for rule in everything], narrowed, peer)
        self._house = house or House()
        self._peer = peer

    def check_file(self, path: Path, name: str | None = None, encoding: str | None = None) -> Result:
        """What the rules find in a file, reported under `name`; an unreadable one is a result with an error."""
        return self.begin_file(path, name, encoding)()

    def begin_file(self, path: Path, name: str | None = None, encoding: str | None = None) -> Callable[[], Result]:
        """Reads a file and lets the peer begin with it; what is returned then checks it, as `check_file` does."""
        try:
            draft = read_file(path, name, encoding)
        except ReadError as error:
            unread = Result(name or str(path), None, [], [str(error)])
            return lambda: unread
        if self._peer:
            self._peer.ask(draft, self._house)
        return lambda: self.check(draft)

    def check(self, draft: Draft) -> Result:
        """What the rules find in one draft."""
        faults: dict[str, str] = {}

        def note(rule: Rule, error: Exception) -> None:
            faults[rule.id] = f"the rule {rule.id} failed on this draft: {type(error).__name__}: {error}"

        findings = self._rules.findings(Analysis(draft, self._house), note)
        return Result(draft.path, draft, findings, [faults[rule] for rule in sorted(faults)])
