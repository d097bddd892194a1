"""Whether the source of a claim follows in the next sentence, which tells more of the same event."""

from __future__ import annotations

import re
from bisect import bisect_right

from newslint.drafts.draft import Block
from newslint.language.analysis import Analysis
from newslint.language.claims.claim import Claim
from newslint.language.sources import CueKind
from newslint.text.patterns import late_pattern

#: What ends a sentence whose source stands last: the LA Times said.
_SOURCE_LAST = late_pattern(r",[”\"’]? [^,.;]{2,60}$")
#: Words that point back at what the sentence before tells, at the beginning of one.
_POINTS_BACK = late_pattern(
    r"[“\"]?(?:he|she|it|they|his|her|its|their|this|these|those|both|"
    r"the (?:two|three|four|man|woman|boy|girl|suspects?|dead|victims?|attack(?:er)?|shooting|killing|incident|"
    r"blast|explosion|crash|assault|raid|strike))\b"
)
#: How many words may stand behind such a verb: on Monday in a report.
_MOST_BEHIND = 4
#: The length, in letters, from which on two sentences share a word because they tell of one thing.
_CONTENT_WORD = 5


def follows(analysis: Analysis, claim: Claim, block: Block) -> bool:
    """Whether the next sentence of the paragraph tells more of the same, and ends with its source."""
    sentences = analysis.sentences
    at = bisect_right(sentences, claim.sentence.start, key=lambda sentence: sentence.start)
    if at >= len(sentences) or sentences[at].start >= block.end:
        return False
    following = sentences[at]
    cues = [cue for cue in analysis.sources.between(following.start, following.end) if cue.kind <= CueKind.ACCORDING]
    if not cues:
        return False
    cue, text = cues[-1], analysis.text
    is_last = len(text[cue.end : following.end].split()) <= _MOST_BEHIND and _SOURCE_LAST.search(
        text, following.start, cue.start - 1
    )
    if not is_last and cue.kind is not CueKind.ACCORDING:
        return False
    told = analysis.folded[claim.sentence.start : claim.sentence.end]
    if _POINTS_BACK.match(analysis.folded, following.start, following.end):
        return True
    words = {word for word in re.findall(r"[a-z'-]+", told) if len(word) >= _CONTENT_WORD}
    return not words.isdisjoint(re.findall(r"[a-z'-]+", analysis.folded[following.start : cue.start]))
