"""From a check's hit to a finding: whether it may speak, its message filled, its places in the file."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from newslint.checks.check import Hit
from newslint.drafts.source_map import SourceMap
from newslint.finding import Finding, Related
from newslint.language.analysis import Analysis
from newslint.rule import QuotePolicy, Rule
from newslint.rulebook.fixes import mechanical


class Slots(dict[str, str]):
    """What fills the braces of a message; one that nothing fills stays as it is written."""

    def __missing__(self, key: str) -> str:
        return "{" + key + "}"


def findings_of(
    hits: Iterable[tuple[Rule, Hit]], analysis: Analysis, others: Mapping[str, SourceMap] | None = None
) -> list[Finding]:
    """The findings that hits become where their rules may speak.

    `others` are the maps of other drafts that the hits may speak of, by the drafts' paths.
    """
    maps = {} if others is None else others  # one that is still empty may fill itself
    return [_finding(rule, hit, analysis, maps) for rule, hit in hits if _may_speak(rule, hit, analysis)]


def _may_speak(rule: Rule, hit: Hit, analysis: Analysis) -> bool:
    """Whether a hit stands in the parts of the draft, and in or out of the quotation marks, that its rule looks at."""
    if hit.in_source:
        return True
    block = analysis.draft.block_at(hit.span.start)
    if block is None or (rule.scope and block.part not in rule.scope):
        return False
    if rule.in_quotes is QuotePolicy.CHECK:
        return True
    return analysis.is_quoted(hit.span) == (rule.in_quotes is QuotePolicy.ONLY)


def _finding(rule: Rule, hit: Hit, analysis: Analysis, others: Mapping[str, SourceMap]) -> Finding:
    draft = analysis.draft
    places = draft.map
    found = draft.source[hit.span.start : hit.span.end] if hit.in_source else draft.quote(hit.span)
    slots = Slots(found=found, suggestion=next(iter(hit.suggestions), ""))
    slots.update(hit.values)
    return Finding(
        rule=rule.id,
        message=(hit.message or rule.message).format_map(slots),
        span=hit.span if hit.in_source else places.span(hit.span),
        severity=hit.severity or rule.severity,
        confidence=hit.confidence,
        suggestions=hit.suggestions,
        fix=mechanical(hit.fix, analysis) if hit.fix else None,
        related=tuple(
            Related((others[other.path] if other.path else places).span(other.span), other.message, other.path)
            for other in hit.related
        ),
    )


def in_file_order(finding: Finding) -> tuple[int, int, str, str]:
    """The key that sorts the findings of one draft."""
    return (finding.span.start, finding.span.end, finding.rule, finding.message)
