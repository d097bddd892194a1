"""The check `headline-attribution`: the headline asserts what the story only says that somebody says."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.check import Hit, coded_check
from newslint.drafts.draft import Part
from newslint.finding import Related
from newslint.language.analysis import Analysis
from newslint.language.claims import Claim
from newslint.language.sources import CueKind
from newslint.rule import Rule
from newslint.text.span import Span


@coded_check()
def HEADLINE_ATTRIBUTION(analysis: Analysis, _rule: Rule) -> Iterator[Hit]:  # noqa: N802 - becomes a constant
    """Every claim of a headline that has no source there and has one wherever the body makes it."""
    body = [claim for claim in analysis.claims if _part(analysis, claim) is Part.BODY]
    for claim in analysis.claims:
        if _part(analysis, claim) is not Part.HEADLINE or _has_source(analysis, claim):
            continue
        same = [other for other in body if _stem(analysis, other) == _stem(analysis, claim)]
        if same and all(_has_source(analysis, other) for other in same):
            yield Hit(claim.span, related=(Related(same[0].sentence, "attributed here"),))


def _part(analysis: Analysis, claim: Claim) -> Part | None:
    block = analysis.draft.block_at(claim.span.start)
    return block.part if block else None


def _has_source(analysis: Analysis, claim: Claim) -> bool:
    cues = analysis.sources.between(claim.sentence.start, claim.sentence.end)
    return any(cue.kind <= CueKind.EVIDENCE and not claim.span.overlaps(Span(cue.start, cue.end)) for cue in cues)


def _stem(analysis: Analysis, claim: Claim) -> str:
    """The first letters of the claim's verb: its forms differ behind them."""
    return analysis.folded[claim.span.start : claim.span.start + 4]
