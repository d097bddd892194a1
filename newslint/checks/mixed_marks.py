"""The check `mixed-marks`: straight and curly quotation marks, or apostrophes, in one draft."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import cast

from newslint.checks.check import Hit, Setting, coded_check
from newslint.finding import Edit, Fix, Related, Safety
from newslint.language.analysis import Analysis
from newslint.rule import Rule
from newslint.text.named_tuples import NamedTuple
from newslint.text.patterns import late_pattern
from newslint.text.span import Span


class Kind(NamedTuple):
    """A kind of mark, straight and curly: a character that every draft with such a mark holds, and the marks."""

    straight: str
    curly: str
    straight_mark: re.Pattern[str]
    curly_mark: re.Pattern[str]


#: A straight quotation mark that is neither an inch nor a mark of a tag's: <tweet id="31" author="@lind">.
_STRAIGHT_QUOTE = r'"(?! ?/?>)(?<!\d")(?<!=")(?<!\S"(?= [a-z_-]+="))'
#: Inches and feet stand behind a figure, and are no marks; an apostrophe stands between letters. The mark itself comes
#: first in each pattern: so the search skips from one to the next.
_KINDS = {
    "quotation": Kind('"', "“", late_pattern(_STRAIGHT_QUOTE), late_pattern("[“”]")),
    "apostrophe": Kind("'", "’", late_pattern(r"'(?<=[^\W\d_]')(?=[a-z])"), late_pattern(r"’(?<=[^\W\d_]’)(?=[a-z])")),
}


@coded_check(
    {
        "marks": Setting(str, None, "which marks", choices=tuple(_KINDS), required=True),
        "house": Setting(
            str, "consistent", "which kind the house writes", choices=("off", "consistent", "straight", "curly")
        ),
    }
)
def MIXED_MARKS(analysis: Analysis, rule: Rule) -> Iterator[Hit]:  # noqa: N802 - becomes a constant
    """The first mark of the kind that is wrong in this draft."""
    kind = _KINDS[cast("str", rule.settings["marks"])]
    house = cast("str", rule.settings["house"])
    has = {"straight": kind.straight in analysis.text, "curly": kind.curly in analysis.text}
    if house == "off" or (house == "consistent" and not all(has.values())):
        return
    marks = {
        "straight": [Span(*match.span()) for match in kind.straight_mark.finditer(analysis.text)],
        "curly": [Span(*match.span()) for match in kind.curly_mark.finditer(analysis.text)],
    }
    if house == "consistent" and not all(marks.values()):
        return
    tie = house == "consistent" and len(marks["straight"]) == len(marks["curly"])
    right = _usual(marks) if house == "consistent" else house
    wrong = "curly" if right == "straight" else "straight"
    if not marks[wrong]:
        return
    others = marks[right][:1]
    shapes = _shapes(analysis, kind, right)
    edits = [Edit(mark, shape) for mark in marks[wrong] if (shape := shapes(mark))]
    fix = Fix(tuple(edits), Safety.SAFE) if len(edits) == len(marks[wrong]) and not tie else None
    why = f"{'others' if len(others) else 'the house’s marks'} are {right}"
    related = tuple(Related(other, f"{right} here") for other in others)
    yield Hit(marks[wrong][0], {"form": wrong, "why": why}, fix=fix, related=related)


def _usual(marks: Mapping[str, Sequence[Span]]) -> str:
    """The kind that most marks are of; of as many of both, the one that comes first."""
    return max(marks, key=lambda form: (len(marks[form]), -marks[form][0].start))


def _shapes(analysis: Analysis, kind: Kind, right: str) -> Callable[[Span], str | None]:
    """What a mark becomes in the right kind: which curly one it is tells the quotation that it opens or closes."""
    if right == "straight":
        return lambda _: kind.straight
    if kind.straight == "'":
        return lambda _: kind.curly
    quotes = [*analysis.quotes, *analysis.quotations.inner]
    opening = {quote.start for quote in quotes}
    closing = {quote.end - 1 for quote in quotes if quote.closed}
    return lambda mark: "“" if mark.start in opening else "”" if mark.start in closing else None
