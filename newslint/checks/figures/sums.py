"""The checks `sum` and `shares`: parts that do not make their whole."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from newslint.checks.check import Hit, coded_check
from newslint.checks.figures.saying import amount, contradiction, plain
from newslint.finding import Related
from newslint.language.analysis import Analysis
from newslint.language.figure import Figure, Rounding
from newslint.language.figure_text import FigureText, figure_text
from newslint.rule import Rule
from newslint.text.patterns import late_pattern
from newslint.text.span import Span

#: What stands between a whole and its parts where they are all of it, and where they are some of it.
_ALL = late_pattern(
    r"(?:[:—–(]|--| -)\s*(?:\S+ ){0,2}$|\b(?:made up of|consist\w* of|compris\w+|composed of|namely|"
    r"divided (?:into|among|between)|"
    r"split (?:into|among|between)|broken down (?:into|as)|breaks down (?:into|as)|that is|i\.e\.|they were|"
    r"were as follows)\b[^\n]{0,15}$"
)
_SOME = late_pattern(
    r"\b(?:includ\w+|among (?:them|those|whom|the)|of (?:whom|which|them|those)|counting)\b[^\nNM]{0,30}$"
)
_APPOSED = late_pattern(r",(?: with)? $")
#: What stands between parts and the whole behind them.
_TOTAL = late_pattern(
    r"^(?:[^\n;:]{0,40}?[,;—–]|[^\n;:,]{0,40}?)\s*(?:-- )?(?:(?:for|making|which makes|giving|or|a|the|"
    r"it all adds up to|adding up to|=|in)\s+)*"
    r"(?:a |the )?(?:grand |combined |overall )?(?:total(?:l?ing| of|s)?|sum of|together|altogether|equals?|"
    r"adding up to|adds? up to)\s*"
    r"(?:of |to |up to )?$"
)
_TOTAL_AFTER = late_pattern(r"^[^\nNM,;.]{0,30}\b(?:in all|altogether|in total|all told|overall|combined)\b")
_RUNNING_TOTAL = late_pattern(r"\b(?:bring\w*|brought|tak\w+|took)\b")
#: Parts left unnamed, so that those named need not make the whole.
_REST = late_pattern(
    r"\b(?:rest|remain\w+|others?|another|several|unknown|some|various|unspecified|mostly|mainly|also|plus|additional|"
    r"both|each|apiece|per|more|fewer|further|extra)\b"
)
_MEASURE = late_pattern(
    r"[- ](?:(?:percentage )?points?|years?|months?|weeks?|days?|hours?|minutes?|seconds?|miles?|kilomet\w+|km|"
    r"met(?:er|re)s?|"
    r"feet|foot|inch\w*|yards?|acres?|hectares?|pounds?|kg|tons?|tonnes?|degrees?|times|o'clock|rebounds?|"
    r"assists?|steals?|blocks?|kills?|"
    r"aces?|digs?|carries|receptions?|touchdowns?|of \d|for|pm|am|p\.m|a\.m)\b"
)
_SEPARATOR = late_pattern(r"(?:,|;| and |—|–)")
_FAR = 75


class _List(NamedTuple):
    """A whole, its parts, where they stand in the line, and whether they are all of it."""

    whole: Figure
    parts: list[Figure]
    complete: bool


@coded_check()
def SUM(analysis: Analysis, _rule: Rule) -> Iterator[Hit]:  # noqa: N802 - becomes a constant
    """A whole that its parts do not add up to."""
    copy = figure_text(analysis)
    for start, line in copy.lines("NM", 3):
        found = _list_in(copy, start, line)
        if found is None:
            continue
        total = sum(part.value for part in found.parts)
        whole = found.whole.value
        slack = sum(part.step for part in found.parts) / 2 if found.whole.step != 1 else 0
        if total > whole + slack or (found.complete and total < whole - slack):
            yield contradiction(
                found.whole,
                found.parts,
                parts=" + ".join(amount(part) for part in found.parts),
                total=plain(total),
                claimed=plain(whole),
            )


def _list_in(copy: FigureText, start: int, line: str) -> _List | None:
    """The whole and its parts in a line, where its wording shows them."""
    places = [place for place, letter in enumerate(line) if letter in "NM"]
    for number, place in enumerate(places[:-2]):
        connector = line[place + 1 : places[number + 1]]
        complete = bool(_ALL.search(connector))
        if len(connector) > _FAR or not (complete or _SOME.search(connector) or _APPOSED.search(connector)):
            continue
        parts = _parts(line, places[number + 1 :])
        if _MEASURE.match(line, place + 1) or len(parts) < 2:
            continue
        figures = [copy.at(start + part) for part in (place, *parts)]
        tail = line[parts[0] : parts[-1] + 40]
        apposed = not complete and not _SOME.search(connector)
        if apposed and (len(parts) < 3 or not _is_parallel(line, parts)):
            continue
        if len(parts) == 2 and not _SOME.search(connector) and not _is_parallel(line, parts, strict=False):
            continue
        if _are_comparable(figures) and not _REST.search(tail):
            return _List(figures[0], figures[1:], complete or apposed)
    return _total_behind(copy, start, line, places)


def _total_behind(copy: FigureText, start: int, line: str, places: list[int]) -> _List | None:
    """Parts with their whole behind them: `18 men, 20 women and 12 children, a total of 50`."""
    for number in range(2, len(places)):
        connector = line[places[number - 1] + 1 : places[number]]
        after = line[places[number] + 1 : places[number] + 50]
        if (
            _RUNNING_TOTAL.search(connector)
            or _SOME.search(connector)
            or not (_TOTAL.search(connector) or _TOTAL_AFTER.search(after))
        ):
            continue
        parts = _parts(line, places[:number], backwards=True)
        if len(parts) < 2 or _REST.search(line[parts[0] : parts[-1]]):
            continue
        figures = [copy.at(start + part) for part in (places[number], *parts)]
        if _are_comparable(figures):
            return _List(figures[0], figures[1:], complete=True)
    return None


def _parts(line: str, places: list[int], *, backwards: bool = False) -> list[int]:
    """The places of a run of parts: apart by commas or `and`, the last by `and`, none with a measure of its own."""
    run = list(reversed(places)) if backwards else places
    parts = [run[0]]
    for place in run[1:]:
        between = line[min(parts[-1], place) + 1 : max(parts[-1], place)]
        if len(between) > _FAR or not _SEPARATOR.search(between) or ":" in between:
            break
        parts.append(place)
    parts.sort()
    if any(_MEASURE.match(line, place + 1) or line[place + 1 : place + 2] in (",", ")", "-") for place in parts[:-1]):
        return []
    if _MEASURE.match(line, parts[-1] + 1) or len(parts) < 2:
        return []
    last = line[parts[-2] + 1 : parts[-1]]
    return parts if re.search(r"(?:\band\b|;|&)", last) else []


def _is_parallel(line: str, parts: list[int], *, strict: bool = True) -> bool:
    """Whether the same small word follows every part (on … on … on), or, if not strict, a plain noun each."""
    following = [re.match(r" ?([a-z]+)", line[place + 1 :]) for place in parts]
    words = {match[1] if match else "" for match in following}
    if len(words) == 1 or words <= _PLACES:
        return words != {""}
    return not strict and "" not in words and not words & _PREPOSITIONS


_PLACES = frozenset({"in", "on", "at", "near", "outside", "from"})
_PREPOSITIONS = _PLACES | {"for", "by", "to", "of", "with", "were", "was", "had"}


def _are_comparable(figures: list[Figure]) -> bool:
    """Whether a whole and its parts are of one kind and exact, and not so far apart that they must be other things."""
    whole, *parts = figures
    total = sum(part.value for part in parts)
    return (
        len({figure.currency for figure in figures}) == 1
        and len({figure.kind for figure in figures}) == 1
        and all(figure.rounding is Rounding.EXACT for figure in figures)
        and whole.value > 1
        and total <= 3 * whole.value
        and whole.value <= 3 * total
    )


#: Percentages that are no shares of the whole: changes, rates of separate groups, margins.
_NO_SHARES = late_pattern(
    r"\b(?:ris\w+|rose|increas\w+|grew|grow\w*|climb\w*|jump\w*|surg\w+|fell|fall\w*|declin\w+|decreas\w+|"
    r"drop\w*|plung\w+|"
    r"slip\w*|plus or minus|margin|compared|versus|from|rates?|tax|tariffs?|interest|chance|where|respectively|"
    r"at least one|"
    r"years? ago|last year|previous\w*|earlier|multiple|overlap\w*|prevail\w*)\b"
)
#: Words that speak against shares unless the two sides of a question are named.
_HARDLY_SHARES = late_pattern(
    r"\b(?:likely|capacity|(?<!makes )(?<!make )up|down|higher|lower|more than|less than|also|both|now|was|"
    r"efficien\w+|shooting|shot|accura\w+|"
    r"completion)\b"
)
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
    if _NO_SHARES.search(tail) or (_HARDLY_SHARES.search(tail) and not _opinions(line)):
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
