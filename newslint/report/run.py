"""What one run found, as every output format gets it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from newslint.drafts.late_draft import LateDraft, whole
from newslint.engine.result import Result
from newslint.finding import Finding, Related, Safety, Severity
from newslint.report.uris import file_uri
from newslint.rule import VALE, Rule
from newslint.rulebook.folders import shipped_rules
from newslint.text.lines import Lines, Position
from newslint.text.span import Span

if TYPE_CHECKING:
    from newslint.drafts.draft import Draft


class CheckedDraft:
    """A draft that could be read, and what was found in it.

    Its text is read when it is first asked for, and forgotten when that of others was.
    """

    def __init__(self, path: str, draft: Draft | LateDraft, findings: Sequence[Finding]) -> None:
        self.path = path
        self.draft = draft
        self.findings = findings

    @property
    def source(self) -> str:
        """The decoded file: what spans count in. Raises ReadError where it changed since it was checked."""
        return self.lines.text

    @property
    def lines(self) -> Lines:
        """The lines of the file. Raises ReadError where it changed since it was checked."""
        return _lines(self)

    @property
    def prose(self) -> list[Span]:
        """The stretches of the file that are prose, in order; what lies between them is mark-up and the like."""
        return whole(self.draft).map.prose_spans()

    @property
    def words(self) -> int:
        """How many words the prose has."""
        return self.draft.words

    @cached_property
    def uri(self) -> str:
        """The URI of the file, relative to the current folder where it is below it."""
        return file_uri(self.path)

    @property
    def by_severity(self) -> dict[Severity, int]:
        """How many findings there are of each severity, the worst first."""
        return _by_severity(self.findings)

    def ends(self, span: Span) -> tuple[Position, Position]:
        """The line and column of the first code point of a span, and of the one behind its last."""
        return self.lines.position(span.start), self.lines.position(span.end)

    def quote(self, span: Span) -> str:
        """What stands at a span of the file."""
        return self.lines.text[span.start : span.end]


#: How many drafts are held at a time: a finding may speak of several.
_HELD = 8


@lru_cache(_HELD)
def _lines(draft: CheckedDraft) -> Lines:
    return Lines(draft.draft.source)


class Run:
    """The results of a run, and how the user wants them shown.

    Attributes:
        results: what became of each file, in the order of the report.
        rules: the rules that ran, by id.
        errors: what went wrong with the run as a whole, each one line.
        color: whether the text report is coloured.
        statistics: whether the text report counts by rule in the place of the findings.
        quiet: whether the text report leaves out all but a line a finding, or a line a rule.
        fixed: how many fixes were carried out; None where none were asked for.
        known: how many findings are left out since a baseline knows them; None where no draft has one.
        gone: how many findings a baseline knows that are not found any more.
        scope: which drafts are reported where that is not all that there are, to go on after "drafts".
    """

    def __init__(
        self,
        results: Sequence[Result],
        rules: Mapping[str, Rule],
        errors: Sequence[str] = (),
        color: bool = False,
        statistics: bool = False,
        quiet: bool = False,
        fixed: int | None = None,
        known: int | None = None,
        gone: int = 0,
        scope: str = "",
    ) -> None:
        self.results = results
        self.rules = rules
        self.errors = errors
        self.color = color
        self.statistics = statistics
        self.quiet = quiet
        self.fixed = fixed
        self.known = known
        self.gone = gone
        self.scope = scope

    @cached_property
    def drafts(self) -> list[CheckedDraft]:
        """The drafts that could be read."""
        return [CheckedDraft(r.path, r.draft, r.findings) for r in self.results if r.draft is not None]

    @cached_property
    def _by_path(self) -> dict[str, CheckedDraft]:
        return {draft.path: draft for draft in self.drafts}

    def holder(self, other: Related, draft: CheckedDraft) -> CheckedDraft:
        """The draft in which another place of a finding in `draft` stands."""
        return self._by_path[other.path] if other.path else draft

    @cached_property
    def findings(self) -> list[Finding]:
        """The findings of all drafts."""
        return [finding for result in self.results for finding in result.findings]

    @cached_property
    def by_severity(self) -> dict[Severity, int]:
        """How many findings there are of each severity, the worst first."""
        return _by_severity(self.findings)

    @cached_property
    def by_rule(self) -> dict[str, int]:
        """How many findings each rule has, the most frequent first."""
        counts = Counter(finding.rule for finding in self.findings)
        return dict(sorted(counts.items(), key=lambda item: (-item[1], item[0])))

    @cached_property
    def safe_fixes(self) -> int:
        """How many findings have a fix that is safe."""
        return sum(f.fix is not None and f.fix.safety is Safety.SAFE for f in self.findings)


def _by_severity(findings: Sequence[Finding]) -> dict[Severity, int]:
    counts = Counter(finding.severity for finding in findings)
    return {severity: counts[severity] for severity in Severity}


def page_url(rule: Rule | None) -> str | None:
    """Where the page of a rule that ships stands in newslint's repository, or what the rule of a Vale style links to.

    None for every other rule.
    """
    if rule is not None and rule.category == VALE:
        return str(rule.settings.get("link", "")) or None
    if rule is None or not rule.path.is_relative_to(shipped_rules()):
        return None
    return f"rules/{rule.id}.md"
