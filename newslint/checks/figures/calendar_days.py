"""The checks `weekday` and `impossible-date`: days that are not in the calendar as the draft has them."""

from __future__ import annotations

import datetime
from bisect import bisect_left
from collections.abc import Iterator
from operator import attrgetter

from newslint.checks.check import Hit, coded_check
from newslint.drafts.draft import Part
from newslint.finding import Related
from newslint.language.analysis import Analysis
from newslint.language.figure import Figure, Kind
from newslint.language.figure_text import figure_text
from newslint.language.numerals import MONTHS, WEEKDAYS
from newslint.rule import Rule
from newslint.text.named_tuples import NamedTuple
from newslint.text.patterns import late_pattern
from newslint.text.span import Span

_TIME_OF_DAY = r"(?:,? (?:early|late|mid)?[- ]?(?:morning|mornings|afternoon|evening|night|noon|lunchtime|midday))?"
_WEEKDAY_FIRST = late_pattern(rf"(?P<w>W){_TIME_OF_DAY},?(?: ?\(| [—–-]+)?[ \n]?(?:the |on |of )*(?P<d>D)")
_DATE_FIRST = late_pattern(
    r"(?P<d>D)(?:,? ?\(| ?[—–],?)? ?(?:,? ?(?:which |that )?(?:was|is|fell on|falls on|falling on|being|will be|"
    r"landed on)"
    r" )?(?:,? ?(?:on )?an? |(?<=\() ?|(?<=on ) ?)(?P<w>W)"
)
#: Two weekdays before one date: the nearer need not be the date's.
_LIST_BEFORE = late_pattern(r"W(?: (?:and|or|to|through|until)|,| ?[-–&/])* ?$")
_SHORT_LIST = 20
#: How many days from the draft's own day a date without a year is still taken for the nearest one of its name.
_NEAR = 120
#: How near to such a date another year may be the one that it is of, in code points.
_BESIDE = 60


class _Clash(NamedTuple):
    """A weekday that does not go with its date, with the day that the date is, and whether the year was inferred."""

    weekday: Figure
    date: Figure
    day: datetime.date
    inferred: bool


@coded_check()
def WEEKDAY(analysis: Analysis, _rule: Rule) -> Iterator[Hit]:  # noqa: N802 - becomes a constant
    """A weekday beside a date that falls on another."""
    if "D" not in figure_text(analysis).text:
        return
    clashes = list(_clashes(analysis))
    inferred = [clash for clash in clashes if clash.inferred]
    for clash in clashes:
        if clash.inferred and _another_year_fits_all(inferred):
            continue
        right = WEEKDAYS[clash.day.weekday()]
        wrong = WEEKDAYS[int(clash.weekday.value)]
        day = f"{MONTHS[clash.day.month - 1]} {clash.day.day}, {clash.day.year}"
        start = min(clash.weekday.start, clash.date.start)
        end = max(clash.weekday.end, clash.date.end)
        yield Hit(
            Span(start, end),
            {"day": day, "right": right, "wrong": wrong},
            related=(Related(clash.date.span, f"{day} falls on a {right}"),),
            confidence=0.8 if clash.inferred else 0.98,
        )


def _another_year_fits_all(clashes: list[_Clash]) -> bool:
    """Whether two dates or more, all wrong, are all right in one other year: then the draft's own day is wrong."""
    if len({clash.day for clash in clashes}) < 2:
        return False
    return any(all(_fits(clash, clash.day.year + shift) for clash in clashes) for shift in (-2, -1, 1, 2))


def _fits(clash: _Clash, year: int) -> bool:
    day = clash.date.day and clash.date.day.date(year)
    return day is not None and day.weekday() == clash.weekday.value


def _clashes(analysis: Analysis) -> Iterator[_Clash]:
    copy = figure_text(analysis)
    seen = set()
    for pattern in (_WEEKDAY_FIRST, _DATE_FIRST):
        for match in pattern.finditer(copy.text):
            weekday, date = copy.of(match, "w"), copy.of(match, "d")
            if date in seen or date.day is None:
                continue
            if pattern is _WEEKDAY_FIRST and _LIST_BEFORE.search(
                copy.text, max(0, match.start() - _SHORT_LIST), match.start()
            ):
                continue
            seen.add(date)
            inferred = date.day.year is None
            day = _nearest(analysis, date) if inferred else date.day.date()
            if day is not None and day.weekday() != weekday.value:
                yield _Clash(weekday, date, day, inferred)


def _nearest(analysis: Analysis, date: Figure) -> datetime.date | None:
    """The day that a date without a year is, from the draft's own day; None where that would be a guess."""
    today = analysis.draft.date or analysis.house.date
    block = analysis.draft.block_at(date.start)
    if today is None or date.day is None or block is None or block.part is Part.CAPTION:
        return None
    days = [date.day.date(today.year + shift) for shift in (-1, 0, 1)]
    day = min((day for day in days if day), key=lambda day: abs(day - today), default=None)
    if day is None or abs(day - today).days > _NEAR:
        return None
    figures = figure_text(analysis).figures
    first = bisect_left(figures, date.start - _BESIDE, key=attrgetter("start"))
    last = bisect_left(figures, date.end + _BESIDE, key=attrgetter("start"))
    beside = {_year(figure) for figure in figures[first:last]} - {None, day.year}
    earliest = analysis.shared(_earliest_years, _earliest_years).get(block.start, day.year)
    return None if beside or earliest < day.year else day


def _earliest_years(analysis: Analysis) -> dict[int, int]:
    """The earliest year that each paragraph names, by the place where the paragraph starts."""
    earliest: dict[int, int] = {}
    for figure in figure_text(analysis).figures:
        year = _year(figure)
        block = analysis.draft.block_at(figure.start)
        if year is not None and block is not None:
            earliest[block.start] = min(year, earliest.get(block.start, year))
    return earliest


def _year(figure: Figure) -> int | None:
    """The year that a figure names, if it does."""
    if figure.kind is Kind.YEAR:
        return int(figure.value)
    return figure.day.year if figure.day else None


#: What follows a date that is plainly one: a stop, a comma, a bracket, or the end of the sentence.
_DATE_ENDS = late_pattern(r"[\s]*(?:[,.;:)\]—–\n]|(?:and|to|until|when|after|before|for|at|with)\b)")
_MONTH_LENGTHS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


@coded_check()
def IMPOSSIBLE_DATE(analysis: Analysis, _rule: Rule) -> Iterator[Hit]:  # noqa: N802 - becomes a constant
    """A date that no calendar has."""
    copy = figure_text(analysis)
    for place, figure in copy.dates():
        day = figure.day
        if day is None or not _is_impossible(day.day, day.month, day.year):
            continue
        if day.year is None and not _DATE_ENDS.match(copy.text, place + 1):
            continue
        yield Hit(figure.span, {"why": _why(day.day, day.month, day.year)})


def _is_impossible(day: int, month: int, year: int | None) -> bool:
    if not 1 <= month <= len(MONTHS):
        return True
    try:
        datetime.date(year or 2000, month, day)  # 2000 has a leap day: without a year it may be one
    except ValueError:
        return True
    return False


def _why(day: int, month: int, year: int | None) -> str:
    if not 1 <= month <= len(MONTHS):
        return f"there is no month {month}"
    if month == 2 and day == _MONTH_LENGTHS[1] and year is not None:
        return f"{year} was no leap year"
    return f"{MONTHS[month - 1]} has {_MONTH_LENGTHS[month - 1]} days"
