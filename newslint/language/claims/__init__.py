"""Statements that need a source: accusations, the reasons given for what somebody did, the dead and the hurt.

analysis.claims           the accusations, crimes, motives and casualties that the draft itself asserts (`Claim`)
is_covered(analysis, claim)  whether the draft gives a claim's source, as far as its paragraph tells
find_plain(analysis, kind)   superlatives, predictions or figures, of which every draft is full
"""

from __future__ import annotations

from newslint.language.analysis import Analysis
from newslint.language.claims.accusations import AccusationFinder
from newslint.language.claims.claim import Claim, ClaimKind
from newslint.language.claims.coverage import is_covered
from newslint.language.claims.phrases import find_casualties, find_phrases, find_plain


def find_claims(analysis: Analysis) -> list[Claim]:
    """The claims that a draft makes outside quotations, in order."""
    found = [*AccusationFinder(analysis).find(), *find_phrases(analysis), *find_casualties(analysis)]
    return sorted(found, key=lambda claim: claim.span)


__all__ = ["Claim", "ClaimKind", "find_claims", "find_plain", "is_covered"]
