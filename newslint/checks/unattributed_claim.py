"""The check `unattributed-claim`: an accusation, a motive or a toll that the draft asserts by itself."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from typing import cast

from newslint.checks.check import Hit, Setting, coded_check
from newslint.drafts.draft import Block, Part
from newslint.language.analysis import Analysis
from newslint.language.claims import Claim, ClaimKind, find_plain
from newslint.language.sources import Cue, CueKind
from newslint.rule import Rule
from newslint.text.patterns import late_pattern
from newslint.text.span import Span

_PARTS = frozenset({Part.BODY, Part.LIST})
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
#: What tells that a toll is background, of another event: in May, the attack that left dozens dead.
_BACKGROUND = late_pattern(
    r"\b(?:in (?:january|february|march|april|may|june|july|august|september|october|november|december)|in which|where|"
    r"(?:that|which|who) (?:have |has |had )?(?:left|killed|wounded|injured|devastated))\b"
)
#: How far from a claim its sentence can hedge it, in code points.
_NEAR = 400
#: What `Analysis.claims` holds; the other kinds are looked for where a rule asks for them.
_USUAL = frozenset({ClaimKind.ACCUSATION, ClaimKind.CRIME, ClaimKind.MOTIVE, ClaimKind.CASUALTY})


@coded_check({"triggers": Setting(list, [], "the kinds of claim that are reported: " + ", ".join(ClaimKind))})
def UNATTRIBUTED_CLAIM(analysis: Analysis, rule: Rule) -> Iterator[Hit]:  # noqa: N802 - becomes a constant
    """The first claim of every paragraph that names no source."""
    done: Block | None = None
    for claim in _claims(analysis, frozenset(cast("list[str]", rule.settings["triggers"]))):
        block = analysis.draft.block_at(claim.span.start)
        if block is None or block is done or block.part not in _PARTS:
            continue
        if not _is_covered(analysis, claim, block):
            done = block
            words = analysis.draft.quote(claim.span)
            yield Hit(claim.sentence, {"claim": words}, message=_MESSAGES.get(claim.kind))


def _claims(analysis: Analysis, triggers: AbstractSet[str]) -> list[Claim]:
    """The claims of the kinds asked for, in order."""
    usual = [claim for claim in analysis.claims if claim.kind in triggers]
    asked = [kind for kind in ClaimKind if kind in triggers and kind not in _USUAL]
    return sorted(
        usual + [claim for kind in asked for claim in find_plain(analysis, kind)], key=lambda claim: claim.span
    )


_MESSAGES = {
    ClaimKind.MOTIVE: "Who says that this was the reason? No source is named for “{claim}”",
    ClaimKind.CASUALTY: "Whose figure is this? No source is named for “{claim}”",
}


def _is_covered(analysis: Analysis, claim: Claim, block: Block) -> bool:
    """Whether a source for the claim stands in its paragraph, or the claim is hedged or long on record."""
    start = max(claim.sentence.start, claim.span.start - _NEAR)
    end = min(claim.sentence.end, claim.span.end + _NEAR)
    if _HEDGES.search(analysis.folded, start, end) or _HISTORY.search(analysis.folded, start, end):
        return True
    decided = _DECIDED.search(analysis.folded, start, end)
    if decided and not claim.span.overlaps(Span(*decided.span())):
        return True
    if _FICTION.search(analysis.folded, start, claim.span.start):
        return True
    if claim.kind is ClaimKind.CASUALTY and _BACKGROUND.search(analysis.folded, start, claim.span.end):
        return True
    return any(
        _vouches(analysis, cue, claim)
        for cue in analysis.sources.between(block.start, block.end)
        if cue.kind <= CueKind.EVIDENCE
    )


def _vouches(analysis: Analysis, cue: Cue, claim: Claim) -> bool:
    """Whether a cue may give a claim's source: not from a later sentence, and behind the claim only set off."""
    if cue.start >= claim.sentence.end:
        return False
    if claim.span.start <= cue.start < claim.sentence.end:
        return any(mark in analysis.text[claim.span.start : cue.start] for mark in ",;:—–-")
    return True
