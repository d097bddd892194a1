"""Which rules on which drafts: suppressions, and what could not be done."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from newslint.drafts.draft import Draft
from newslint.finding import Finding
from newslint.language.analysis import Analysis
from newslint.language.house import House
from newslint.rule import Rule
from newslint.rulebook.ruleset import RuleSet


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

    def __init__(self, rules: Sequence[Rule], house: House | None = None) -> None:
        self._rules = RuleSet(rules)
        self._house = house or House()

    def check(self, draft: Draft) -> Result:
        """What the rules find in one draft."""
        faults: dict[str, str] = {}

        def note(rule: Rule, error: Exception) -> None:
            faults[rule.id] = f"the rule {rule.id} failed on this draft: {type(error).__name__}: {error}"

        findings = self._rules.findings(Analysis(draft, self._house), note)
        return Result(draft.path, draft, findings, [faults[rule] for rule in sorted(faults)])
