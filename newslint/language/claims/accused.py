"""Who is only accused: crimes that a draft states as fact of people who, it says, are arrested or charged."""

from __future__ import annotations

from newslint.language.analysis import Analysis
from newslint.language.claims.claim import Claim, ClaimKind
from newslint.language.names import Chain, Mention
from newslint.language.sources import CueKind
from newslint.text.named_tuples import NamedTuple
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


class Accused(NamedTuple):
    """A crime stated as fact: the claim, whose deed it is, and where they are said to be only accused."""

    claim: Claim
    person: Chain
    charge: Mention


def accused(analysis: Analysis) -> list[Accused]:
    """The crimes that a draft states as fact of people whom it tells no court has convicted, found once."""
    return analysis.shared(accused, _find)


def _find(analysis: Analysis) -> list[Accused]:
    crimes = [claim for claim in analysis.claims if claim.kind in (ClaimKind.ACCUSATION, ClaimKind.CRIME)]
    if not crimes or _DECIDED.search(analysis.folded):
        return []
    charged: dict[str, Mention] = {}
    for chain in analysis.names.chains:
        charge = _charge(analysis, chain)
        if charge:
            charged[chain.canonical] = charge
    found = []
    for claim in crimes if charged else ():
        person = _subject(analysis, claim)
        if person and person.canonical in charged and not _is_attributed(analysis, claim):
            found.append(Accused(claim, person, charged[person.canonical]))
    return found


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
