"""Whether a claim has a source: one in its paragraph, a court that decided it, or the record of history."""

from __future__ import annotations

from newslint.language.analysis import Analysis
from newslint.language.claims.claim import Claim, ClaimKind
from newslint.language.claims.following import follows
from newslint.language.sources import Cue, CueKind
from newslint.text.patterns import late_pattern
from newslint.text.span import Span

#: Words that hedge a claim, or tell that a court has decided it.
_HEDGES = late_pattern(
    r"\b(?:alleged(?:ly)?|reported(?:ly)?|purported(?:ly)?|apparent(?:ly)?|suspected|presumed|accus(?:ed|ations?)|"
    r"allegations?|guilty|convict(?:ed|ion)|verdict|lawsuit|indictment|prosecutors|testimony|rumou?r(?:s|ed)?)\b"
)
#: What a court does to somebody: who was jailed for it, did it.
_DECIDED = late_pattern(
    r"\b(?:was|were|been|being|be|is|are)\b(?: \w+){0,2} (?:jailed|imprisoned|sentenced|extradited|"
    r"fined|struck off|banned for life|on death row|on trial)\b"
)
#: Works of fiction, whose crimes are told and not claimed.
_FICTION = late_pattern(r"\b(?:films?|movies?|novels?|thrillers?|sitcoms?|operas?|miniseries|whodunn?its?)\b")
#: A year that is history: what happened then is on record.
_HISTORY = late_pattern(r"\b(?:1[0-9]\d\d|200\d)\b")
#: A count of people in a claim: killed 32 people.
_TOLL = late_pattern(r"\b(?:\d+|two|three|four|five|six|seven|eight|nine|ten|dozens?|scores|hundreds?|thousands?)\b")
#: What tells that a toll is background, of another event: in May, two days before, the attack that left dozens dead.
_BACKGROUND = late_pattern(
    r"\b(?:(?:hours?|days?|weeks?|months?|years?) (?:before|after|since)|"
    r"in (?:january|february|march|april|may|june|july|august|september|october|november|december)|in which|where|"
    r"(?:that|which|who) (?:have |has |had )?(?:left|killed|wounded|injured|devastated)|since\b[^.;]{0,40}\bwhen|"
    r"ceremon(?:y|ies)|memorials?|mourning|mourn(?:s|ed|ers)?|vigils?|anniversary|tributes?|remember(?:s|ed|ing)?|"
    r"commemorat\w+)\b"
)
#: What happened long before what the sentence tells: the station was bombed last October after a mob lynched two men.
_PAST = late_pattern(
    r"\blast (?:year|january|february|march|april|may|june|july|august|september|october|november|december|spring|"
    r"summer|autumn|fall|winter)\b[^.;]{0,60}\b(?:after|when)\b"
)
#: Investigators at work, whose word the sentence passes on: police are looking for the man who shot a clerk.
_HUNT = late_pattern(
    r"\b(?:police|detectives|officers|investigators|authorities|deputies|agents) (?:are|were|have been) "
    r"(?:still |now )?(?:combing|hunting|searching|looking|seeking|scouring|investigating|trying|appealing|examining|"
    r"reviewing)\b"
)
#: Who believes a claim: it was clear to them that she lied; he had become convinced that the guards spied on him.
_BELIEF = late_pattern(
    r"\b(?:(?:clear|obvious|plain|evident) to (?:him|her|them|[a-z]+s|the \w+)|(?:convinced|persuaded|certain|adamant|"
    r"suspicious|afraid|fearful|worried)) that\b[^.;]{0,120}$"
)
#: What tells a reader who somebody is, by what is known of him: Per Holm, the senator who took bribes, resigned.
_KNOWN_FOR = late_pattern(r"[a-z], (?:the|an?) (?:[\w'’-]+ ){1,4}who (?:had |has |once )?$")
#: What a verdict or a plea says, and the words of a report of one.
_GUILTY = late_pattern(r"\bguilty\b")
_COURT = late_pattern(
    r"\b(?:verdict|jury|jurors?|convicted|plea|plead|pleads|pleaded|pled|found guilty|tribunal|acquitted)\b"
)
#: How far from a claim its sentence can hedge it, in code points.
_NEAR = 400


def is_covered(analysis: Analysis, claim: Claim) -> bool:
    """Whether a source for the claim stands in its paragraph, or the claim is hedged or long on record."""
    start = max(claim.sentence.start, claim.span.start - _NEAR)
    end = min(claim.sentence.end, claim.span.end + _NEAR)
    hedges = (Span(*match.span()) for match in _HEDGES.finditer(analysis.folded, start, end))
    if any(not claim.span.contains(hedge) for hedge in hedges) or _HISTORY.search(analysis.folded, start, end):
        return True
    decided = _DECIDED.search(analysis.folded, start, end)
    if decided and not claim.span.overlaps(Span(*decided.span())):
        return True
    if _FICTION.search(analysis.folded, start, claim.span.start):
        return True
    if _counts(analysis, claim) and _BACKGROUND.search(analysis.folded, start, claim.span.end):
        return True
    if any(told.search(analysis.folded, start, claim.span.start) for told in (_PAST, _HUNT, _BELIEF, _KNOWN_FOR)):
        return True
    block = analysis.draft.block_at(claim.span.start)
    if block and (_is_verdict(analysis, claim, block.span) or follows(analysis, claim, block)):
        return True
    cues = analysis.sources.between(block.start if block else claim.sentence.start, claim.sentence.end)
    return any(cue.kind <= CueKind.EVIDENCE and _vouches(analysis, cue, claim) for cue in cues)


def _is_verdict(analysis: Analysis, claim: Claim, paragraph: Span) -> bool:
    """Whether somebody is called guilty in a paragraph that tells of a verdict or a plea."""
    if not _GUILTY.search(analysis.folded, claim.span.start, claim.span.end):
        return False
    start = max(paragraph.start, claim.span.start - _NEAR)
    return _COURT.search(analysis.folded, start, min(paragraph.end, claim.span.end + _NEAR)) is not None


def _counts(analysis: Analysis, claim: Claim) -> bool:
    """Whether a claim gives a number of people killed or hurt."""
    return claim.kind is ClaimKind.CASUALTY or (
        claim.kind in (ClaimKind.ACCUSATION, ClaimKind.CRIME)
        and _TOLL.search(analysis.folded, claim.span.start, claim.span.end) is not None
    )


def _vouches(analysis: Analysis, cue: Cue, claim: Claim) -> bool:
    """Whether a cue of the claim's sentence, or of one before it, may give its source: behind it only set off."""
    if claim.span.start <= cue.start:
        return any(mark in analysis.text[claim.span.start : cue.start] for mark in ",;:—–-")
    return True
