"""The check `shares`: percentages of one whole that come to more than all of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from newslint.checks.check import Hit, coded_check
from newslint.checks.figures.saying import plain
from newslint.finding import Related
from newslint.language.analysis import Analysis
from newslint.language.figure import Rounding
from newslint.language.figure_text import figure_text
from newslint.rule import Rule
from newslint.text.patterns import late_pattern
from newslint.text.span import Span

#: Percentages that are no shares of the whole: changes, rates of separate groups, margins.
_NO_SHARES = late_pattern(
    r"\b(?:ris\w+|rose|increas\w+|grew|grow\w*|climb\w*|jump\w*|surg\w+|fell|fall\w*|declin\w+|decreas\w+|"
    r"drop\w*|plung\w+|"
    r"slip\w*|plus or minus|margin|compared|versus|from|rates?|tax (?:rate|cut|rise|increase|on|of)|tariffs?|"
    r"interest|chance|where|respectively|"
    r"at least one|"
    r"years? ago|last year|previous\w*|earlier|multiple|overlap\w*|prevail\w*)\b"
)
#: Words that speak against shares unless the two sides of a question are named.
_HARDLY_SHARES = late_pattern(
    r"\b(?:likely|capacity|(?<!makes )(?<!make )(?<!made )up|down|higher|lower|more than|less than|also|both|now|was|"
    r"efficien\w+|shooting|shot|accura\w+|"
    r"completion)\b"
)
#: Words that say that the whole is cut up.
_SPLIT = late_pattern(r"\b(?:split|divided|made up|makes up|breakdown)\b")
#: Shares of different wholes: 80 percent of Democrats, 20 percent of Republicans.
_OF_GROUP = late_pattern(r"P (?:of|among) (?:the |all |those |their )?([a-z]+)")
#: Answers or portions that shut each other out, so that they are parts of one whole.
_EXCLUSIVE = late_pattern(
    r"\b(?:undecided|unsure|not sure|don't know|didn't know|did not know|no opinion|no view|no answer|abstain\w*|"
    r"neither|rest|"
    r"remain\w*|others?|oppos\w+|against|disapprov\w+|disagree\w*|unfavou?rabl\w+|no|reject\w*|vote[sd]?|voters|"
    r"poll|survey|split|"
    r"divided|breakdown|budget|spending|made up|accounts?|accounted|goes|went|spent|owns?|belong\w*|electorate|"
    r"ballots?|seats|"
    r"respondents|turnout|population|residents|makes? up|leads?)\b"
)
_UNSURE = late_pattern(
    r"\b(?:undecided|unsure|not sure|don't know|no opinion|no view|abstain\w*|neither|others?|rest)\b"
)
_CONTEST = late_pattern(r"(?!.*(?:[,;]| and )).* to ")
_JUST_BEFORE = 15
_COMPACT_GAP = 24
_LIMITS = (Rounding.OVER, Rounding.UNDER)
_LIST_GAP = 90
_SHARE_SEPARATOR = late_pattern(r"[,;—–]| and | to | while ")
_WHOLE = 100
#: Shares that come to more than this are not meant as shares of one whole.
_MOST = 130


@coded_check()
def SHARES(analysis: Analysis, _rule: Rule) -> Iterator[Hit]:  # noqa: N802 - becomes a constant
    """Percentages of one whole that come to more than all of it."""
    copy = figure_text(analysis)
    if "P" not in copy.text:
        return
    for start, line in copy.lines("P", 2):
        places = _share_places(line)
        shares = [copy.at(start + place) for place in places]
        total = sum(share.value for share in shares)
        rounding = sum(share.step if share.rounding is Rounding.EXACT else 2 * share.step for share in shares) / 2
        if len(shares) < 2 or not _WHOLE + rounding < total <= _MOST:
            continue
        if any(share.rounding in _LIMITS for share in shares) or not _are_shares(line, places):
            continue
        first, *others = shares
        yield Hit(
            Span(first.start, others[-1].end),
            {"parts": " + ".join(plain(share.value) for share in shares), "total": plain(total)},
            related=tuple(Related(share.span, plain(share.value) + " percent") for share in others),
        )


def _share_places(line: str) -> list[int]:
    """The longest run of percentages apart by commas or `and`; numbers after the first share its percent sign."""
    runs: list[list[int]] = [[]]
    for match in re.finditer(r"[PN]", line):
        place = match.start()
        if match.group() == "N" and not (
            runs[-1] and re.match(r" (?:were|was|said|had|oppos|against|for|no\b|undecided|to \w+$)", line[place + 1 :])
        ):
            continue
        if runs[-1]:
            between = line[runs[-1][-1] + 1 : place]
            if len(between) > _LIST_GAP or not _SHARE_SEPARATOR.search(between):
                runs.append([])
        runs[-1].append(place)
    return max(runs, key=len)


def _are_shares(line: str, places: list[int]) -> bool:
    """Whether the wording makes the percentages portions of one whole."""
    body = line[max(0, places[0] - 60) : places[-1] + 60]
    tail = line[max(0, places[0] - _JUST_BEFORE) :]
    if _NO_SHARES.search(tail) or (_HARDLY_SHARES.search(tail) and not _SPLIT.search(line) and not _opinions(line)):
        return False
    if sum(line[place + 1 : place + 2] == ")" for place in places) > 1:  # groups with a rate each
        return False
    contests = sum(bool(_CONTEST.match(line[before + 1 : after])) for before, after in pairwise(places))
    if contests > 1 or (
        contests and not _UNSURE.search(tail)
    ):  # 43 percent to 41 percent in one state, 42 to 39 in another
        return False
    groups = {match[1] for match in _OF_GROUP.finditer(line)}
    if len(groups) > 1:
        return False
    if len(places) == 2:
        return _opinions(line)
    compact = all(after - before <= _COMPACT_GAP for before, after in pairwise(places))
    return compact or bool(_EXCLUSIVE.search(body)) or _opinions(line)


def _opinions(line: str) -> bool:
    """Whether the two sides of a question are named."""
    return bool(_FOR.search(line)) and bool(_AGAINST.search(line))


_FOR = late_pattern(r"\b(?:favou?r\w*|support\w*|approv\w+|agree\w*|yes|back\w*|for|in favou?r)\b")
_AGAINST = late_pattern(r"\b(?:oppos\w+|against|disapprov\w+|disagree\w*|no|reject\w*|unfavou?rabl\w+)\b")
