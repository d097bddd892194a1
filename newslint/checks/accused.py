"""The check `accused`: a crime stated as fact of somebody who is only arrested or charged."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.check import Hit, coded_check
from newslint.finding import Related
from newslint.language.analysis import Analysis
from newslint.language.claims import Claim, ClaimKind
from newslint.language.names import Chain, Mention
from newslint.language.sources import CueKind
from newslint.rule import Rule
from newslint.text.patterns import late_pattern
from newslint.text.span import Span

_CHARGED = late_pattern(
    r"[^.;]{0,40}\b(?:(?:was|were|is|are|been|being) (?:arrested|charged|accused|indicted|detained|arraigned|remanded)|"
    r"faces? (?:charges|trial)|(?:is|was) (?:on|awaiting) trial|pleaded not guilty|denie[sd])\b"
)
_DECIDED = late_pattern(r"\b(?:convicted|found guilty|pleaded guilty|sentenced|confessed|admitted|acquitted)\b")
_HEDGED = late_pattern(r"\b(?:alleged(?:ly)?|accused|charged|suspected|according to|reportedly|not guilty|trial)\b")
#: How far behind a name it may be said that its bearer is charged, in code points.
_REACH = 90


@coded_check()
def ACCUSED(analysis: Analysis, _rule: Rule) -> Iterator[Hit]:  # noqa: N802 - becomes a constant
    """Every crime stated as fact of a person who, as the draft says, is arrested or charged and not convicted."""
    crimes = [claim for claim in analysis.claims if claim.kind in (ClaimKind.ACCUSATION, ClaimKind.CRIME)]
    if not crimes or _DECIDED.search(analysis.folded):
        return
    charged: dict[str, Mention] = {}
    for chain in analysis.names.chains:
        place = _charge(analysis, chain)
        if place:
            charged[chain.canonical] = place
    for claim in crimes if charged else ():
        subject = _subject(analysis, claim)
        if subject and subject.canonical in charged and not _is_attributed(analysis, claim):
            name, place = subject.surname, charged[subject.canonical]
            yield Hit(claim.span, {"name": name}, related=(Related(place.span, f"{name} is only accused here"),))


def _charge(analysis: Analysis, chain: Chain) -> Mention | None:
    """The mention of a person behind which the draft says that they are arrested or charged."""
    folded = analysis.folded
    return next((m for m in chain.mentions if _CHARGED.match(folded, m.end, m.end + _REACH)), None)


def _subject(analysis: Analysis, claim: Claim) -> Chain | None:
    """Whose deed the claim is: the last name before it in its sentence that is no possessive."""
    before = [m for m in analysis.names.between(claim.sentence.start, claim.span.start) if not m.possessive]
    return analysis.names.chain_of(before[-1].span) if before else None


def _is_attributed(analysis: Analysis, claim: Claim) -> bool:
    sentence = analysis.folded[claim.sentence.start : claim.sentence.end]
    cues = analysis.sources.between(claim.sentence.start, claim.sentence.end)
    own = claim.span
    return bool(_HEDGED.search(sentence)) or any(
        cue.kind <= CueKind.EVIDENCE and not own.overlaps(Span(cue.start, cue.end)) for cue in cues
    )
