"""The check `sum`: parts that do not make their whole."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.checks.check import Hit, coded_check
from newslint.checks.figures.saying import amount, contradiction, plain
from newslint.checks.figures.votes import outvoted
from newslint.language.analysis import Analysis
from newslint.language.figure import Figure, Rounding
from newslint.language.figure_text import FigureText, figure_text
from newslint.rule import Rule
from newslint.text.named_tuples import NamedTuple
from newslint.text.patterns import late_pattern

#: What stands between a whole and its parts where they are all of it, and where they are some of it.
_ALL = late_pattern(
    r"(?:[:—–(]|--| -)\s*(?:\S+ ){0,2}$|\b(?:made up of|consist\w* of|compris\w+|composed of|namely|"
    r"divided (?:into|among|between)|"
    r"split (?:into|among|between)|broken down (?:into|as)|breaks down (?:into|as)|that is|i\.e\.|they were|"
    r"were as follows)\b[^\n]{0,15}$"
)
_SOME = late_pattern(
    r"(?:\b(?:includ\w+|among (?:them|those|whom|the)|counting)|(?<!^ )\bof (?:whom|which|them|those))\b[^\nNM]{0,30}$"
)
#: The whole named before its parts: of the 40 members, 25; the squad of 23 has 3.
_OF_WHOLE = late_pattern(r"(?:^|[^a-z])of (?:the |its |their |all )?$")
_THEN_PARTS = late_pattern(r"^[- ][^\nNMPYD,;:.]{3,40}, $")
_COLLECTIVE = late_pattern(
    r"\b(?:squad|team|jury|panel|council|committee|class|crew|group|cast|board|fleet|choir|party|cabinet|parliament|"
    r"assembly|staff|delegation) of (?:the )?$"
)
_HAS = late_pattern(r"^ (?:has|had|have|included|includes|is|was) $")
#: Answers of which nobody gives two.
_OPPOSITES = late_pattern(
    r"\bvoted (?:yes|no|for|against|in favou?r|to)\b|\b(?:yes|for|in favou?r)\b.*\b(?:no|against|opposed)\b|"
    r"\b(?:women|girls|female)\b.*\b(?:men|boys|male)\b|\b(?:men|boys|male)\b.*\b(?:women|girls|female)\b|"
    r"\b(?:died|killed)\b.*\b(?:survived|saved|rescued)\b|\b(?:passed|won)\b.*\b(?:failed|lost)\b"
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
    r"aces?|digs?|carries|receptions?|touchdowns?|of \d|for (?=N)|pm|am|p\.m|a\.m)\b"
)
#: A player's points, of which the parts of a match have their share.
_SCORED = late_pattern(r" points?, (?:with )?N (?:in|during) ")
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
    yield from outvoted(analysis, copy)
    for start, line in copy.lines("NM", 3):
        found = _list_in(copy, start, line) or _parts_of_named_whole(copy, start, line)
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
        if (_MEASURE.match(line, place + 1) and not _SCORED.match(line, place + 1)) or len(parts) < 2:
            continue
        figures = [copy.at(start + part) for part in (place, *parts)]
        tail = line[parts[0] : parts[-1] + 40]
        apposed = not complete and not _SOME.search(connector)
        if apposed and (len(parts) < 3 or not _is_parallel(line, parts) or _is_first_of_list(line, connector, parts)):
            continue
        if len(parts) == 2 and not _SOME.search(connector) and not _is_parallel(line, parts, strict=False):
            continue
        if _are_comparable(figures) and not _REST.search(tail):
            return _List(figures[0], figures[1:], complete or apposed)
    return _total_behind(copy, start, line, places)


def _parts_of_named_whole(copy: FigureText, start: int, line: str) -> _List | None:
    """Parts of a whole that is named before them, where nothing can be in two: they may be fewer, not more."""
    places = [place for place, letter in enumerate(line) if letter in "NM"]
    for number, place in enumerate(places[:-2]):
        before, connector = line[:place], line[place + 1 : places[number + 1]]
        of_whole = _OF_WHOLE.search(before) and _THEN_PARTS.match(connector)
        if not of_whole and not (_COLLECTIVE.search(before) and _HAS.match(connector)):
            continue
        parts = _parts(line, places[number + 1 :])
        if len(parts) < 2 or _REST.search(line[parts[0] : parts[-1] + 40]) or _MEASURE.match(line, place + 1):
            continue
        if len(parts) == 2 and not _OPPOSITES.search(line, parts[0]):
            continue
        figures = [copy.at(start + part) for part in (place, *parts)]
        off = sum(part.value for part in figures[1:]) - figures[0].value
        is_near = len(parts) > 2 and abs(off) <= max(_NEAR_MISS, _NEAR_MISS_SHARE * figures[0].value)
        if _are_comparable(figures) and (is_near or len(parts) == 2):
            return _List(figures[0], figures[1:], complete=is_near)
    return None


#: Three parts or more that come this near to the whole were meant to make it.
_NEAR_MISS = 5
_NEAR_MISS_SHARE = 0.05


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
    following = [_FOLLOWING.match(line, place + 1) for place in parts]
    words = {match[1] if match else "" for match in following}
    if len(words) == 1 or words <= _PLACES:
        return words != {""}
    return not strict and "" not in words and not words & _PREPOSITIONS


def _is_first_of_list(line: str, connector: str, parts: list[int]) -> bool:
    """Whether what looks like a whole is the first part: five in Ohio, three in Iowa, two in Utah and one in Maine."""
    following = _FOLLOWING.match(line, parts[0] + 1)
    place = _IN_PLACE.search(connector)
    return bool(following and place and following[1] == place[1])


#: A place without an article, at the end of what is said of a number; parts of a place are told of *the storm*.
_IN_PLACE = late_pattern(
    r"\b(in|on|at|near|outside|from|off) (?!(?:the|an?|its|this|that|last|all|both|total)\b)[^,;]+, $"
)
_FOLLOWING = late_pattern(r"(?: of (?:them|whom|those))? ?([a-z]+)")
_PLACES = frozenset(
    ["in", "on", "at", "near", "outside", "from", "by", "along", "across", "downtown", "north", "south", "east", "west"]
)
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
