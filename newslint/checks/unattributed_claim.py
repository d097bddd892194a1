"""The check `unattributed-claim`: an accusation, a motive or a toll that the draft asserts by itself."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from typing import cast

from newslint.checks.check import Hit, Setting, coded_check
from newslint.drafts.draft import Part
from newslint.language.analysis import Analysis
from newslint.language.claims import Claim, ClaimKind, find_plain, is_covered
from newslint.language.claims.accused import accused
from newslint.rule import Rule
from newslint.text.span import Span

_PARTS = frozenset({Part.BODY, Part.LIST})
#: What `Analysis.claims` holds; the other kinds are looked for where a rule asks for them.
_USUAL = frozenset({ClaimKind.ACCUSATION, ClaimKind.CRIME, ClaimKind.MOTIVE, ClaimKind.CASUALTY})


@coded_check({"triggers": Setting(list, [], "the kinds of claim that are reported: " + ", ".join(ClaimKind))})
def UNATTRIBUTED_CLAIM(analysis: Analysis, rule: Rule) -> Iterator[Hit]:  # noqa: N802 - becomes a constant
    """The first claim of every sentence that names no source."""
    done: Span | None = None
    for claim in _claims(analysis, frozenset(cast("list[str]", rule.settings["triggers"]))):
        block = analysis.draft.block_at(claim.span.start)
        if block is None or claim.sentence == done or block.part not in _PARTS:
            continue
        if analysis.text[claim.sentence.start : claim.sentence.end].isupper():  # a heading
            continue
        if not is_covered(analysis, claim):
            done = claim.sentence
            words = analysis.draft.quote(claim.span)
            yield Hit(claim.sentence, {"claim": words}, message=_MESSAGES.get(claim.kind))


def _claims(analysis: Analysis, triggers: AbstractSet[str]) -> list[Claim]:
    """The claims of the kinds asked for, in order."""
    told = {found.claim for found in accused(analysis)}  # the check `accused` reports these
    usual = [claim for claim in analysis.claims if claim.kind in triggers and claim not in told]
    asked = [kind for kind in ClaimKind if kind in triggers and kind not in _USUAL]
    return sorted(
        usual + [claim for kind in asked for claim in find_plain(analysis, kind)], key=lambda claim: claim.span
    )


_MESSAGES = {
    ClaimKind.MOTIVE: "Who says that this was the reason? No source is named for “{claim}”",
    ClaimKind.CASUALTY: "Whose figure is this? No source is named for “{claim}”",
}
