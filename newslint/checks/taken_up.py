"""Whether a quotation comes back on purpose: its sentence says that the words were said before."""

from __future__ import annotations

import re
from bisect import bisect_right

from newslint.language.analysis import Analysis
from newslint.language.repetition import Repeat
from newslint.text.patterns import late_pattern

#: What tells, before a quotation in its sentence, or in the words behind it, that it was given before: asked about the
#: rally, when he told the crowd, “…”; “…,” she repeated.
_AGAIN_BEFORE = late_pattern(
    r"\b(?:asked (?:about|whether|if|why|how)|(?:when|where|in which|after) (?:[\w.’'-]+ ){1,4}(?:told|said|wrote|"
    r"tweeted|posted|declared|shouted|promised|vowed|called|warned|added)|recall(?:s|ed|ing)?|repeat(?:s|ed|ing)?|reiterat\w+|"
    r"refer(?:s|red|ring)? (?:back )?to|reference to|in reference|quot(?:es?|ed|ing)|cit(?:es?|ed|ing)|"
    r"recit(?:es?|ed|ing)|read(?:s|ing)? (?:aloud|out|back)|reminded (?:of|that)|mention(?:s|ed|ing)|"
    r"echo(?:es|ed|ing)?|had (?:earlier |previously |already |also |once )?(?:told|said|written|tweeted|posted|"
    r"declared|promised|warned)|"
    r"(?:earlier|previously|once|famously|again|later) (?:told|said|wrote|tweeted|declared)|"
    r"(?:said|told|wrote|tweeted) (?:[\w.’'-]+ ){0,4}(?:earlier|before|previously|then|at the time|once more|again)|"
    r"(?:the|his|her|their|that|this|those|these|whose) (?:[\w’'-]+ )?(?:remarks?|comments?|words?|lines?|phrase|"
    r"sentence|quotes?|statements?|quotation|tweet|post|pledge|promise|claim|slogan))\b",
    re.IGNORECASE,
)
_AGAIN_BEHIND = late_pattern(
    r"[\s,]*(?:(?:was|is|were|are|became|has become) |(?:[\w.’'-]+ ){0,3}(?:repeat(?:s|ed)|reiterated|recalled|echoed|"
    r"(?:said|says|told|wrote|asked) (?:[\w.’'-]+ ){0,3}(?:again|once more|a second time|earlier|at the time)|"
    r"had (?:said|told|written|tweeted|declared)))",
    re.IGNORECASE,
)
#: How far before a quotation its sentence is looked at, in code points.
_LEAD_IN = 240


def is_taken_up(analysis: Analysis, repeat: Repeat) -> bool:
    """Whether the later of the two is, or stands in, a quotation that its sentence says was given before."""
    at = bisect_right(analysis.quotes, repeat.later.start, key=lambda quote: quote.start) - 1
    if at < 0 or analysis.quotes[at].end < repeat.later.end:
        return False
    quote = analysis.quotes[at]
    number = bisect_right(analysis.sentences, quote.start, key=lambda sentence: sentence.start) - 1
    start = max(analysis.sentences[number].start if number >= 0 else 0, quote.start - _LEAD_IN)
    if _AGAIN_BEFORE.search(analysis.text, start, quote.start):
        return True
    return _AGAIN_BEHIND.match(analysis.text, quote.end, quote.end + _LEAD_IN) is not None
