"""The report that people look at.

Each error and warning shows where it is, what it says, the line with the words marked, the other places that it
speaks of, and what could stand there instead. Advice comes after them, a line each; the last line sums up.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TextIO

from newslint.finding import Finding, Severity
from newslint.report.elsewhere import other_places
from newslint.report.excerpt import excerpt
from newslint.report.run import CheckedDraft, Run
from newslint.report.visible import visible
from newslint.report.wording import counted, counts_of, listed, quoted
from newslint.report.workflow_commands import inert
from newslint.text.span import Span

#: How many other places of one finding are shown.
_PLACES = 3
#: How many suggestions of one finding are shown.
_SUGGESTIONS = 4
#: The columns that line numbers take at the left of an excerpt.
_GUTTER = 6

_BOLD, _FAINT, _PLAIN = "\x1b[1m", "\x1b[2m", "\x1b[0m"
_COLORS = {Severity.ERROR: "\x1b[1;31m", Severity.WARNING: "\x1b[1;33m", Severity.ADVICE: "\x1b[1;36m"}


def write(run: Run, out: TextIO) -> None:
    """Writes the report, in colour where the run asks for it."""
    report = _TextReport(run)
    if run.statistics:
        lines: Iterable[str] = report.statistics()
    elif run.quiet:
        lines = report.headers()
    else:
        lines = report.findings()
    out.writelines(f"{inert(line)}\n" for line in lines)
    if not run.quiet:
        out.write(f"{report.summary()}\n")


def in_full(finding: Finding, draft: CheckedDraft, run: Run) -> Iterator[str]:
    """The lines that show one finding, whatever its severity: what it says, the words marked, the other places."""
    report = _TextReport(run)
    yield report.header(finding, draft)
    yield from report.places(finding, draft)


def summary(run: Run) -> str:
    """The line that sums up a run."""
    return _TextReport(run).summary()


class _TextReport:
    """The lines of a report."""

    def __init__(self, run: Run) -> None:
        self._run = run

    def _paint(self, text: str, color: str) -> str:
        return f"{color}{text}{_PLAIN}" if self._run.color else text

    def headers(self) -> Iterator[str]:
        """A line a finding."""
        for draft in self._run.drafts:
            for finding in _worst_first(draft.findings):
                yield self.header(finding, draft) + self._elsewhere(finding, draft)

    def findings(self) -> Iterator[str]:
        """The findings of each draft: errors and warnings in full, then advice a line each."""
        for draft in self._run.drafts:
            for finding in _worst_first(draft.findings):
                yield self.header(finding, draft) + self._elsewhere(finding, draft)
                if finding.severity is not Severity.ADVICE:
                    yield from self._details(finding, draft)
                    yield ""
            if any(finding.severity is Severity.ADVICE for finding in draft.findings):
                yield ""

    def header(self, finding: Finding, draft: CheckedDraft) -> str:
        """Where a finding is, and what it says."""
        severity = self._paint(finding.severity, _COLORS[finding.severity])
        return f"{self._place(finding.span, draft)} {severity} {finding.rule}: {visible(finding.message)}"

    def _elsewhere(self, finding: Finding, draft: CheckedDraft) -> str:
        """The lines of the other places that advice, which is shown without them, speaks of."""
        if finding.severity is not Severity.ADVICE:
            return ""
        here = draft.lines.position(finding.span.start).line
        lines = []
        for other in finding.related:
            line = self._run.holder(other, draft).lines.position(other.span.start).line
            if other.path or line != here:
                lines.append(f"{visible(other.path)}:{line}" if other.path else f"line {line}")
        return f" (see {listed(list(dict.fromkeys(lines))[:_PLACES])})" if lines else ""

    def _place(self, span: Span, draft: CheckedDraft) -> str:
        at = draft.lines.position(span.start)
        return self._paint(f"{visible(draft.path)}:{at.line}:{at.column}:", _BOLD)

    def places(self, finding: Finding, draft: CheckedDraft) -> Iterator[str]:
        """The line of a finding with the words marked, and those of the other places that it speaks of."""
        yield from self._excerpt(finding.span, draft, "^", _COLORS[finding.severity])
        elsewhere = other_places(finding)
        for other in elsewhere[:_PLACES]:
            holder = self._run.holder(other, draft)
            yield f"  {self._place(other.span, holder)} {visible(other.message)}"
            yield from self._excerpt(other.span, holder, "-", _BOLD)
        if len(elsewhere) > _PLACES:
            yield f"  and {counted(len(elsewhere) - _PLACES, 'more place', 'more places')}"

    def _details(self, finding: Finding, draft: CheckedDraft) -> Iterator[str]:
        yield from self.places(finding, draft)
        if finding.suggestions:
            choices = [quoted(choice) for choice in finding.suggestions[:_SUGGESTIONS]]
            yield f"{self._margin('=')} try {' or '.join(choices)}"

    def _excerpt(self, span: Span, draft: CheckedDraft, mark: str, color: str) -> Iterator[str]:
        first, last = draft.ends(span)
        shown = excerpt(draft.lines, span)
        yield f"{self._margin('|', first.line)} {shown.line}"
        marks = self._paint(mark * shown.marks, color)
        rest = f" to line {last.line}" if last.line > first.line else ""
        yield f"{self._margin('|')} {shown.indent}{marks}{rest}"

    def _margin(self, sign: str, line: int | None = None) -> str:
        return self._paint(f"{line or '':>{_GUTTER}} {sign}", _FAINT)

    def statistics(self) -> Iterator[str]:
        """A table of the rules that spoke and how often, and the blank line that parts it from the summary."""
        severities: dict[str, Severity] = {}
        for finding in self._run.findings:
            severities[finding.rule] = min(finding.severity, severities.get(finding.rule, finding.severity), key=_rank)
        if not severities:
            return
        digits = len(f"{max(self._run.by_rule.values()):,}")
        longest = max(map(len, severities))
        for rule, count in self._run.by_rule.items():
            severity = self._paint(f"{severities[rule]:<{len(Severity.WARNING)}}", _COLORS[severities[rule]])
            title = self._run.rules[rule].title if rule in self._run.rules else ""
            yield f"{count:>{digits},}  {severity}  {rule:<{longest}}  {title}".rstrip()
        if not self._run.quiet:
            yield ""

    def summary(self) -> str:
        """What there is in all, in one line."""
        parts = []
        checked = len(self._run.drafts)
        unread = len(self._run.results) - checked
        if checked:
            parts.append(f"{self._counts()} in {self._drafts()}")
        if unread:
            parts.append(f"{counted(unread, 'file', 'files')} could not be read")
        if self._run.fixed is not None:
            parts.append(f"{self._run.fixed:,} mended")
        elif self._run.safe_fixes:
            parts.append(f"--fix mends {self._run.safe_fixes:,}")
        if self._run.known:
            parts.append(f"{self._run.known:,} known already")
        if self._run.gone:
            parts.append(f"{self._run.gone:,} of the baseline gone (newslint baseline --prune)")
        return self._paint("; ".join(parts) or f"No drafts {self._run.scope or 'to check'}", _BOLD)

    def _counts(self) -> str:
        return "No findings" if not self._run.findings else counts_of(self._run.by_severity)

    def _drafts(self) -> str:
        checked = len(self._run.drafts)
        having = sum(bool(draft.findings) for draft in self._run.drafts)
        part = f"{having:,} of {checked:,} drafts" if 0 < having < checked else counted(checked, "draft", "drafts")
        return f"{part} {self._run.scope}".rstrip()


def _rank(severity: Severity) -> int:
    return severity.rank


def _worst_first(findings: Iterable[Finding]) -> list[Finding]:
    """Errors and warnings in the order of the draft, then advice."""
    return sorted(findings, key=lambda finding: finding.severity is Severity.ADVICE)
