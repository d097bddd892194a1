"""Which rules on which drafts: suppressions, and what could not be done."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from newslint.checks.check import Kept
from newslint.config.source import shown
from newslint.drafts.draft import Draft
from newslint.drafts.reading import ReadError, read_file
from newslint.finding import Finding
from newslint.language.analysis import Analysis
from newslint.language.house import House
from newslint.rule import Rule
from newslint.rulebook.front_matter import line_of
from newslint.rulebook.ruleset import Peer, RuleSet
from newslint.rulebook.together import Member, add_findings_across
from newslint.text.timed_patterns import SECONDS, SlowPatternError


@dataclass(frozen=True, slots=True)
class Result:
    """What became of one file.

    Attributes:
        path: the name that reports give it.
        draft: what was read, or None where it could not be.
        findings: what the rules found, in the order of the file.
        errors: what went wrong, each one line without the path.
        kept: what rules that look at all drafts of a run together need of this one, by the rules' ids.
        stopped: what to say of the rules that took too long here, by their ids: they look at no further draft.
    """

    path: str
    draft: Draft | None
    findings: list[Finding] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)
    kept: Mapping[str, Kept[object]] = field(default_factory=dict)
    stopped: Mapping[str, str] = field(default_factory=dict)


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
        stopped: dict[str, str] = {}

        def note(rule: Rule, error: Exception) -> None:
            if isinstance(error, SlowPatternError):
                stopped[rule.id] = _too_slow(rule, error.pattern, draft.path)
                return
            faults[rule.id] = f"the rule {rule.id} failed on this draft: {type(error).__name__}: {error}"

        analysis = Analysis(draft, self._house)
        findings = self._rules.findings(analysis, note)
        kept = self._rules.kept(analysis, note) if self._across else {}
        return Result(draft.path, draft, findings, [faults[rule] for rule in sorted(faults)], kept, stopped)


def _too_slow(rule: Rule, pattern: str, draft: str) -> str:
    """What to say of a rule whose pattern took too long in a draft: where it stands, and what to do."""
    return (
        f"{shown(rule.path)}:{line_of(rule.path, pattern)}: the rule {rule.id} is left out of this run: its pattern"
        f" '{pattern}' took more than {SECONDS:g} s on a paragraph of {draft}; let no repeat stand inside another"
    )


def compare(results: Sequence[Result]) -> list[Result]:
    """The results of a run with what their drafts, looked at together, show besides.

    The drafts that linters made with `across` have checked take part; what a draft's result says of it is the same
    whatever the order of `results`.
    """
    drafts = [(number, result.draft) for number, result in enumerate(results) if result.draft and result.kept]
    faults: dict[int, list[str]] = {}

    def note(member: int, rule: Rule, error: Exception) -> None:
        message = f"the rule {rule.id} failed on the drafts together: {type(error).__name__}: {error}"
        faults.setdefault(drafts[member][0], []).append(message)

    members = [Member(draft, results[number].findings, results[number].kept) for number, draft in drafts]
    compared = list(results)
    for (number, _), findings in zip(drafts, add_findings_across(members, note), strict=True):
        compared[number] = replace(compared[number], findings=findings, kept={})
    for number, messages in faults.items():
        compared[number] = replace(compared[number], errors=[*compared[number].errors, *messages])
    return compared
