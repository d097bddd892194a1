"""Rises and falls told in words, not in percent: `doubled from 40 to 95`, `fell by a third to 60 from 80`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.checks.check import Hit
from newslint.checks.figures.saying import amount, contradiction, plain
from newslint.language.figure import Rounding
from newslint.language.figure_text import FigureText
from newslint.text.patterns import late_pattern

#: How many times the amount before the amount after is, and what a message calls that.
_TIMES = {
    "doubled": (2.0, "a doubling"),
    "trebled": (3.0, "a trebling"),
    "tripled": (3.0, "a tripling"),
    "quadrupled": (4.0, "a quadrupling"),
    "halved": (0.5, "a halving"),
}
_PARTS = {3: "a third", 5: "a fifth", 6: "a sixth", 8: "an eighth", 10: "a tenth"}
_FREE = r"[^\nNMPQRYDO;.]"
_CHANGE = (
    rf"(?P<times>{'|'.join(_TIMES)})|(?:(?P<up>rose|risen|climbed|grew|grown|increased|jumped|up)|"
    r"(?:fell|fallen|dropped|declined|decreased|shrank|shrunk|slumped|down|cut|reduced)) by "
    r"(?:(?P<half>(?:a )?half)|(?P<quarter>(?:a|one) quarter)|(?:a|one) (?P<part>O))"
)
_AMOUNTS = (
    late_pattern(
        rf"\b(?:{_CHANGE})\b{_FREE}{{0,25}}?\bfrom {_FREE}{{0,15}}?(?P<a>[NM]){_FREE}{{0,30}}?\bto (?P<b>[NM])"
    ),
    late_pattern(rf"\b(?:{_CHANGE})\b{_FREE}{{0,25}}?\bto (?P<b>[NM]){_FREE}{{0,20}}?\bfrom (?P<a>[NM])"),
)
#: A writer who says "by a third" may mean anything from 28 to 38 percent; "doubled", from 1.7 to 2.3 times.
_LOOSE = 0.15
_HEDGED = late_pattern(r"\b(?:nearly|almost|about|around|roughly|some|more than|less than|over|at least)\b[^\n]{0,9}\Z")
_HEDGE_REACH = 20


def wrong_multiples(copy: FigureText) -> Iterator[Hit]:
    """Changes told in words that their two amounts rule out."""
    for start, line in copy.lines("NM", 2):
        for pattern in _AMOUNTS if "from " in line and "to " in line else ():
            for match in pattern.finditer(line):
                before, after = copy.at(start + match.start("a")), copy.at(start + match.start("b"))
                hedged = _HEDGED.search(line[max(0, match.start() - _HEDGE_REACH) : match.start()])
                inexact = Rounding.EXACT not in (before.rounding, after.rounding)
                if hedged or inexact or before.currency != after.currency or before.value <= 0:
                    continue
                told, words = _told(copy, start, match)
                exact = after.value / before.value
                if abs(exact - told) > _LOOSE * max(1.0, told) or (exact > 1) != (told > 1):
                    yield contradiction(
                        after,
                        [before],
                        before=amount(before),
                        after=amount(after),
                        change=f"{'rise' if exact >= 1 else 'fall'} of {plain(round(100 * abs(exact - 1)))} percent",
                        claimed=words,
                    )


def _told(copy: FigureText, start: int, match: re.Match[str]) -> tuple[float, str]:
    """How many times the amount before the amount after is said to be, and the words of it."""
    if match["times"]:
        return _TIMES[match["times"]]
    if match["half"] or match["quarter"]:
        share, words = (0.5, "by half") if match["half"] else (0.25, "by a quarter")
    else:
        part = int(copy.at(start + match.start("part")).value)
        share, words = 1 / part, "by " + _PARTS.get(part, f"one in {part}")
    return (1 + share, words) if match["up"] else (1 - share, words)
