"""What a claim is, and where one can stand."""

from __future__ import annotations

from bisect import bisect_right
from enum import StrEnum

from newslint.language.analysis import Analysis
from newslint.text.named_tuples import NamedTuple
from newslint.text.span import Span


class ClaimKind(StrEnum):
    """What a claim is about."""

    ACCUSATION = "accusation"
    CRIME = "crime"
    MOTIVE = "motive"
    CASUALTY = "casualty"
    SUPERLATIVE = "superlative"
    PREDICTION = "prediction"
    FIGURE = "figure"


class Claim(NamedTuple):
    """A claim: what it is about, the words that make it one, and its sentence."""

    kind: ClaimKind
    span: Span
    sentence: Span


def claim_at(analysis: Analysis, kind: ClaimKind, span: Span) -> Claim | None:
    """The claim that the words at `span` make, or None where they are quoted or in no sentence."""
    if analysis.is_quoted(span):
        return None
    at = bisect_right(analysis.sentences, span.start, key=lambda sentence: sentence.start) - 1
    if at < 0 or span.end > analysis.sentences[at].end:
        return None
    return Claim(kind, span, analysis.sentences[at])
