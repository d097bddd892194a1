"""The checks `percentage-change` and `percentage-point`: a rise or a fall that its two figures speak against."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.checks.check import Hit, coded_check
from newslint.checks.figures.multiples import wrong_multiples
from newslint.checks.figures.saying import amount, contradiction, fits, plain, with_article
from newslint.language.analysis import Analysis
from newslint.language.figure import Figure, Kind, Rounding
from newslint.language.figure_text import FigureText, figure_text
from newslint.rule import Rule
from newslint.text.named_tuples import NamedTuple
from newslint.text.patterns import late_pattern

_UP = (
    r"(?:ris(?:e|es|en|ing)|rose|increas\w*|grew|grow\w*|climb\w*|jump\w*|surg\w+|soar\w*|gain\w*|up|higher|more|"
    r"expan\w+|"
    r"swell\w*|spik\w+|leap\w*|leapt|hik\w+|rall\w+|rebound\w*|boost\w*|uptick|upturn|advanc\w+|greater|larger)"
)
_DOWN = (
    r"(?:fall\w*|fell|declin\w*|decreas\w*|drop\w*|down|lower\w*|fewer|less|shr[aiu]nk\w*|slump\w*|plung\w*|plummet\w*|"
    r"slid\w*|slip\w*|cut|cuts|cutting|reduc\w*|loss\w*|lost|losing|tumbl\w*|dip\w*|sank|sink\w*|contract\w*|"
    r"smaller|downturn)"
)
_UP_WORD = late_pattern(rf"\b{_UP}\b")
_DOWN_WORD = late_pattern(rf"\b{_DOWN}\b")
#: Two amounts, from the first to the second, in the wordings of news copy; what stands between them is no third amount.
_FREE = r"[^\nNMPQR;]"
_PAIRS = (
    late_pattern(rf"\bfrom {_FREE}{{0,30}}(?P<a>[NM]){_FREE}{{0,60}}?\bto {_FREE}{{0,20}}?(?P<b>[NM])"),
    late_pattern(rf"\bto {_FREE}{{0,15}}(?P<b>[NM]){_FREE}{{0,50}}?\b(?:from|against) {_FREE}{{0,30}}?(?P<a>[NM])"),
    late_pattern(
        rf"\b(?:from|against) {_FREE}{{0,15}}(?P<a>[NM]){_FREE}{{0,50}}?\bto {_FREE}{{0,15}}P "
        rf"{_FREE}{{0,15}}(?P<b>[NM])"
    ),
    late_pattern(rf"(?P<b>[NM]){_FREE}{{0,40}}\b(?:from|than|over|on) {_FREE}{{0,20}}(?P<a>[NM])"),
    late_pattern(
        rf"(?P<b>[NM])[^\nNMQR;]{{0,60}}\b(?:compared|against|versus|up from|down from|from|"
        rf"than)\b{_FREE}{{0,25}}(?P<a>[NM])"
    ),
    late_pattern(rf"(?P<b>[NM]){_FREE}{{0,25}}P[^\nNMPQR;]{{0,20}}\b(?:from|than|over|on) {_FREE}{{0,25}}(?P<a>[NM])"),
    late_pattern(r"(?P<a>[NM]) in [YD][^\nNMQR;]{0,60}?\b(?:to|now) (?P<b>[NM])\b(?! in the| years)"),
)
#: The share of which it is a share, or a rate of many years: no change from one amount to another.
_NO_CHANGE = late_pattern(
    r" ?(?:of (?!(?:its|their|his|her)\b)|chance|likel|a year\b|per year|annual|each|a month|stake|share\b|owned)"
)
_AVERAGE = late_pattern(r"\b(?:average|averag\w+|annual|interest|tax|rate of|discount)\b[^\n]{0,25}$")
#: What stands right before the two sides of a vote or of a match.
_TALLY = late_pattern(
    r"\b(?:vot\w+|ballot|beat\w*|won|wins?|lost|loses?|lead|leads|led|ahead|defeat\w*|pass\w*|approv\w*|reject\w*|split|"
    r"score\w*|tied?|drew)(?: (?:it|them|the \w+))?(?: by)? $"
)
_BESIDE = 28


class _Pair(NamedTuple):
    """An amount before, an amount after, and where the two stand in the figure text."""

    before: Figure
    after: Figure
    start: int
    end: int


def _pairs(copy: FigureText, start: int, line: str, kinds: tuple[Kind, ...]) -> Iterator[_Pair]:
    """The first pair of amounts of a line that one of the wordings shows."""
    for pattern in _PAIRS if kinds != (Kind.PERCENT,) else _POINT_PAIRS:
        for match in pattern.finditer(line):
            before, after = copy.at(start + match.start("a")), copy.at(start + match.start("b"))
            if before.currency == after.currency and before.value > 0 and not _is_tally(line, match):
                yield _Pair(before, after, match.start(), match.end())
                return


def _is_tally(line: str, match: re.Match[str]) -> bool:
    """Whether the two amounts are a vote or a score: they voted 31 to 24."""
    return line[match.start("a") + 1 : match.start("b")] in (" to ", "-", "–") and bool(
        _TALLY.search(line, 0, match.start("a"))
    )


@coded_check()
def PERCENTAGE_CHANGE(analysis: Analysis, _rule: Rule) -> Iterator[Hit]:  # noqa: N802 - becomes a constant
    """A percentage that is not what lies between the two amounts beside it."""
    copy = figure_text(analysis)
    yield from wrong_multiples(copy)
    if "P" not in copy.text:
        return
    for start, line in copy.lines("NM", 2):
        shares = [place for place, letter in enumerate(line) if letter == "P"]
        if len(shares) != 1 or not (_UP_WORD.search(line) or _DOWN_WORD.search(line) or " from " in line):
            continue
        place = shares[0]
        if _NO_CHANGE.match(line, place + 1) or _AVERAGE.search(line, 0, place):
            continue
        for pair in _pairs(copy, start, line, (Kind.NUMBER, Kind.MONEY)):
            if not _direction(line, place) and not _is_aside(line, pair, place):
                continue
            hit = _wrong_change(copy.at(start + place), pair, line, place)
            if hit:
                yield hit


def _is_aside(line: str, pair: _Pair, place: int) -> bool:
    """Whether the percentage stands right before or behind the pair, as what the pair comes to: `or P`, `(P)`."""
    if place >= pair.end:
        return bool(_BEHIND.fullmatch(line, pair.end, place))
    return place < pair.start and bool(_BEFORE.fullmatch(line, place + 1, pair.start))


_BEHIND = late_pattern(r"[^,.;:(—–]{0,25}[ ,(—–-]*(?:or |a |an |by |that is |about )*")
_BEFORE = late_pattern(r"[,:(—– ]*")


def _wrong_change(share: Figure, pair: _Pair, line: str, place: int) -> Hit | None:
    low, high = _change(pair)
    exact = 100 * (pair.after.value - pair.before.value) / pair.before.value
    sign = _direction(line, place) or (1 if exact >= 0 else -1)
    if sign < 0:
        low, high = -high, -low
    slack = max(0.5 * share.step, 0.05) + (0.5 if share.step >= 1 else 0.05)
    hedged = Rounding.EXACT not in (pair.before.rounding, pair.after.rounding)
    if hedged or fits(share, low, high, slack):
        return None
    kind, other = ("rise", "fall") if exact >= 0 else ("fall", "rise")
    opposite = sign * exact < 0
    return contradiction(
        share,
        [pair.before, pair.after],
        before=amount(pair.before),
        after=amount(pair.after),
        change=f"{kind} of {plain(round(abs(exact), 1 if abs(exact) < 10 else 0))} percent",
        claimed=f"a {other} of {plain(share.value)}" if opposite else plain(share.value),
    )


def _change(pair: _Pair) -> tuple[float, float]:
    """The least and the greatest change, in percent, that the two amounts allow as exactly as they are written."""
    before, after = _half_step(pair.before), _half_step(pair.after)
    low = (pair.after.value - after) / (pair.before.value + before) - 1
    high = (pair.after.value + after) / max(pair.before.value - before, 1e-9) - 1
    return 100 * low, 100 * high


def _half_step(figure: Figure) -> float:
    """Half of the unit to which a number is likely rounded; whole numbers under a thousand are exact."""
    if figure.step == 1 and figure.value >= 1000 and figure.value % 100 == 0:
        return 50.0
    return 0.0 if figure.step == 1 else figure.step / 2


def _direction(line: str, place: int) -> int:
    """Whether the percentage at `place` is said to be a rise (1) or a fall (-1); 0 where nothing beside it says so."""
    beside = line[max(0, place - _BESIDE) : place].rpartition(",")[2], line[place + 1 : place + 12]
    for words in beside:
        up, down = bool(_UP_WORD.search(words)), bool(_DOWN_WORD.search(words))
        if up != down:
            return 1 if up else -1
    return 0


_POINT_PAIRS = (
    late_pattern(r"\bfrom [^\nPQ;]{0,20}(?P<a>[PN])[^\nPQ;]{0,50}?\bto [^\nPQ;]{0,15}?(?P<b>P)"),
    late_pattern(r"\bto [^\nPQ;]{0,15}(?P<b>P)[^\nPQ;]{0,50}?\bfrom [^\nPQ;]{0,15}?(?P<a>P)"),
)


@coded_check()
def PERCENTAGE_POINT(analysis: Analysis, _rule: Rule) -> Iterator[Hit]:  # noqa: N802 - becomes a constant
    """A difference between two percentages that is given in percent, not in points."""
    copy = figure_text(analysis)
    if "P" not in copy.text:
        return
    for start, line in copy.lines("P", 2):
        for pair in _pairs(copy, start, line, (Kind.PERCENT,)):
            for place in [place for place, letter in enumerate(line) if letter == "P"]:
                share = copy.at(start + place)
                if pair.start <= place < pair.end and share in (pair.before, pair.after):
                    continue
                points = abs(pair.after.value - pair.before.value)
                percent = 100 * points / pair.before.value
                beside = _direction(line, place) != 0 and not _NO_CHANGE.match(line, place + 1)
                if beside and abs(share.value - points) < share.step and abs(share.value - percent) > 1:
                    yield contradiction(
                        share,
                        [pair.before, pair.after],
                        points=plain(points),
                        percent=with_article(plain(round(percent)) + " percent"),
                    )
