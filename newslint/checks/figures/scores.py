"""A result of a match that the headline gives otherwise than the story."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.checks.check import Hit
from newslint.finding import Related
from newslint.language.analysis import Analysis
from newslint.text.patterns import late_pattern
from newslint.text.span import Span

_SCORE = late_pattern(r"(?<![\d.,:$£€–-])(\d{1,2})[-–](\d{1,2})(?![\d%:/–-]|[.,]\d)")
#: What stands before a score, or behind it, that is the result of a match.
_RESULT_BEFORE = late_pattern(
    r"\b(?:beats?|beaten|defeat(?:s|ed)?|edge[sd]?|thrash(?:es|ed)?|rout(?:s|ed)?|downs|downed|topp(?:ed|les)|tops|w[io]ns?|"
    r"los[et]s?|dr[ae]ws?|overc[ao]mes?|crush(?:es|ed)?|stun(?:s|ned)?|hammer(?:s|ed)?|sinks?|sank|falls?|fell|"
    r"past|held|over|victory|defeat|loss)\b[^.;\n\d]{0,45}$"
)
_RESULT_BEHIND = late_pattern(r" (?:[a-z-]+ ){0,2}(?:wins?|victory|defeat|loss|draw|triumph|rout|thrashing)\b")
#: Scores that are no result: of a series, of a part of the match, of the standings.
_NO_RESULT = late_pattern(
    r"\b(?:series|aggregate|penalt\w+|shoot-?outs?|sets?|half-?time|break|record|run|lead|leads|led|ahead|down|up|"
    r"vote[ds]?|ruling|ruled|court|odds|ages?|under)\b"
)
_AROUND = 45


def wrong_score(analysis: Analysis, title: Span) -> Iterator[Hit]:
    """The one score of the headline, where all results that the story tells are another one, alike in one number."""
    folded = analysis.folded
    claims = list(_SCORE.finditer(folded, title.start, title.end))
    if len(claims) != 1 or not _is_result(folded, claims[0], title):
        return
    claim = claims[0]
    scores = list(_SCORE.finditer(folded, title.end))
    if any(_pair(score) == _pair(claim) for score in scores):
        return
    results = [score for score in scores if _is_result(folded, score)]
    if len({_pair(score) for score in results}) != 1:
        return
    first = results[0]
    if sum(one == other for one, other in zip(_pair(claim), _pair(first), strict=True)) == 1:
        yield Hit(
            Span(*claim.span()),
            {"claimed": claim[0], "other": first[0]},
            related=(Related(Span(*first.span()), "this speaks against it"),),
        )


def _pair(score: re.Match[str]) -> tuple[int, ...]:
    """The two numbers of a score, the winner's first."""
    return tuple(sorted(map(int, score.groups()), reverse=True))


def _is_result(folded: str, score: re.Match[str], within: Span | None = None) -> bool:
    """Whether a score is told as the result of a match, by words of its own sentence."""
    low, high = (within.start, within.end) if within else (0, len(folded))
    before = re.split(r"[.;\n]", folded[max(low, score.start() - _AROUND) : score.start()])[-1]
    behind = re.split(r"[.;\n]", folded[score.end() : min(high, score.end() + _AROUND)])[0]
    if _NO_RESULT.search(before) or _NO_RESULT.search(behind):
        return False
    return bool(_RESULT_BEFORE.search(before) or _RESULT_BEHIND.match(behind))
