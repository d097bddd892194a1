"""The figures of a draft: numbers, money, percentages, years, dates, weekdays, ordinals and ranges."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import compress, count

from newslint.language.analysis import Analysis
from newslint.language.figure import Day, Figure, Kind, Rounding
from newslint.language.numerals import (
    MONTH_NAMES,
    ORDINALS,
    SCALE_WORDS,
    SCALES,
    TENS,
    UNITS,
    WEEKDAY_NAMES,
    Number,
    read_digits,
    read_words,
    scaled,
)
from newslint.text.patterns import late_pattern
from newslint.text.span import Span

_HEDGES = {
    "about": Rounding.ABOUT,
    "around": Rounding.ABOUT,
    "roughly": Rounding.ABOUT,
    "approximately": Rounding.ABOUT,
    "some": Rounding.ABOUT,
    "circa": Rounding.ABOUT,
    "estimated": Rounding.ABOUT,
    "nearly": Rounding.ABOUT,
    "almost": Rounding.ABOUT,
    "over": Rounding.OVER,
    "under": Rounding.UNDER,
    "below": Rounding.UNDER,
}
_HEDGE_PAIRS = {
    ("more", "than"): Rounding.OVER,
    ("at", "least"): Rounding.OVER,
    ("less", "than"): Rounding.UNDER,
    ("fewer", "than"): Rounding.UNDER,
    ("at", "most"): Rounding.UNDER,
    ("up", "to"): Rounding.UNDER,
    ("close", "to"): Rounding.ABOUT,
    ("just", "over"): Rounding.OVER,
    ("well", "over"): Rounding.OVER,
    ("just", "under"): Rounding.ABOUT,
    ("as", "many"): Rounding.UNDER,
}
_CURRENCIES = "$£€¥₹"
_STARTERS = frozenset({*UNITS, *TENS, *ORDINALS, *MONTH_NAMES, *WEEKDAY_NAMES})
_DIGITS = frozenset("0123456789")
#: A word that is sorted before this begins with a digit, since it begins with a letter or a digit.
_BEHIND_DIGITS = ":"
_DIGITS_AND_LETTERS = late_pattern(r"(\d[\d,]*(?:\.\d+)?)([^\W\d_]*)\Z")
_SHORT_NAME = 4
_PERCENT = late_pattern(r"(?:%| ?per cent\b| ?percent\b| ?pct\b)")
_POINTS = late_pattern(r"[ -]?(?:percentage[ -]?points?|percent points?|pp\b)")
#: Letters behind digits that are a unit of measure: the figure ends before them.
_MEASURES = frozenset(
    {
        "km",
        "kms",
        "kg",
        "kgs",
        "mi",
        "ft",
        "in",
        "cm",
        "mm",
        "lb",
        "lbs",
        "oz",
        "mph",
        "kph",
        "kmh",
        "g",
        "l",
        "ha",
        "c",
        "f",
    }
)
_IMPERIAL_AFTER = late_pattern(r" ?[(/] ?(?:about )?[\d.,]+[ -]?(?:ft|feet|foot|in|inches|yds?|yards|miles?)\b")
_IMPERIAL_BEFORE = late_pattern(r"(?:\d|\b)(?:ft|feet|foot|in|inches|yds?|yards|miles?) ?[(/] ?(?:about )?\Z")
_BRACKET_REACH = 20
_YEARS = range(1000, 2200)
_LAST_DAY = 31


def find_figures(analysis: Analysis) -> list[Figure]:
    """The figures of the draft, in order and apart."""
    return list(_Finder(analysis).figures())


class _Finder:
    """Walks over the words of a draft and reads the figures among them."""

    def __init__(self, analysis: Analysis) -> None:
        self._text = analysis.text
        self._folded = analysis.folded
        self._forms = analysis.forms
        self._starts, self._ends = analysis.tokens.starts, analysis.tokens.ends
        self._vocabulary = analysis.vocabulary

    def figures(self) -> Iterator[Figure]:
        opening = _STARTERS & self._vocabulary
        opening |= {form for form in self._vocabulary if form < _BEHIND_DIGITS}
        following = 0
        for index in compress(count(), map(opening.__contains__, self._forms)) if opening else ():
            if index < following:
                continue
            figure, following = self._read(index)
            if figure is not None:
                yield figure

    def _read(self, index: int) -> tuple[Figure | None, int]:
        """The figure that begins with the token of that number, or None, and the token to go on with."""
        form = self._forms[index]
        if form[0] in _DIGITS:
            if index and self._forms[index - 1] == "no" and self._gap(index - 1) == ". ":
                return None, index + 1  # the state's No. 2 official
            return self._digits(index)
        if self._text[self._starts[index]].isupper():
            if form in WEEKDAY_NAMES:
                return self._weekday(index)
            if form in MONTH_NAMES:
                return self._month_first(index)
        if form in ORDINALS:
            start, end = self._place(index)
            return Figure(Kind.ORDINAL, start, end, ORDINALS[form]), index + 1
        if (form in UNITS or form in TENS) and not self._is_name(index):
            return self._words(index)
        return None, index + 1

    def _is_name(self, index: int) -> bool:
        """Whether a number word is a part of a name: Three Gorges, the Big Ten Conference."""
        start = self._starts[index]
        if not self._text[start].isupper() or index + 1 == len(self._starts):
            return False
        following = self._text[self._starts[index + 1]]
        return following.isupper() and self._gap(index) == " " and self._text[max(0, start - 2)].isalpha()

    def _place(self, first: int, last: int | None = None) -> Span:
        return Span(self._starts[first], self._ends[first if last is None else last])

    def _gap(self, index: int) -> str:
        """What stands between the token of that number and the next one; a line end where there is none."""
        if index + 1 >= len(self._starts):
            return "\n"
        return self._folded[self._ends[index] : self._starts[index + 1]]

    def _after(self, index: int) -> str:
        """The character behind the token of that number."""
        end = self._ends[index]
        return self._text[end : end + 1]

    def _weekday(self, index: int) -> tuple[Figure | None, int]:
        form = self._forms[index]
        start, end = self._place(index)
        if len(form) <= _SHORT_NAME + 1 and not form.endswith("day"):
            if self._after(index) == ".":
                end += 1
            elif self._gap(index) not in (", ", " ") or not self._is_month_or_day(index + 1):
                return None, index + 1
        return Figure(Kind.WEEKDAY, start, end, WEEKDAY_NAMES[form]), index + 1

    def _is_month_or_day(self, index: int) -> bool:
        return index < len(self._forms) and (
            self._forms[index] in MONTH_NAMES or self._day(index) is not None or self._forms[index] == "the"
        )

    def _day(self, index: int) -> int | None:
        """The day of a month that the token of that number may be: 7, 7th, up to 99, so that a wrong one is seen."""
        if index >= len(self._forms):
            return None
        match = _DIGITS_AND_LETTERS.match(self._forms[index])
        if match is None or match[2] not in ("", "st", "nd", "rd", "th") or len(match[1]) > 2:
            return None
        return int(match[1]) or None

    def _year(self, index: int) -> int | None:
        if index < len(self._forms):
            form = self._forms[index]
            if len(form) == 4 and form.isdecimal() and int(form) in _YEARS:
                return int(form)
        return None

    def _month_first(self, index: int) -> tuple[Figure | None, int]:
        """March 3, 2021; March 3; March 2021."""
        month = MONTH_NAMES[self._forms[index]]
        if self._gap(index).strip(".") not in (" ", ", "):
            return None, index + 1
        if (year := self._year(index + 1)) is not None:
            start, end = self._place(index, index + 1)
            return Figure(Kind.YEAR, start, end, year, day=Day(0, month, year)), index + 2
        day = self._day(index + 1)
        if day is None or "," in self._gap(index) or self._after(index + 1) in ("%", ":", "/"):
            return None, index + 1
        return self._dated(index, index + 1, day, month)

    def _dated(self, first: int, last: int, day: int, month: int) -> tuple[Figure | None, int]:
        """The date whose day and month are the tokens `first` to `last`, with the year that may follow."""
        year = self._year(last + 1) if self._gap(last) in (" ", ", ", ",") else None
        if year is None:
            if day > _LAST_DAY or (self._after(last) in ("-", "–") and self._gap(last).strip() in ("-", "–")):
                return None, last + 1
        else:
            last += 1
        start, end = self._place(first, last)
        return Figure(Kind.DATE, start, end, day, day=Day(day, month, year)), last + 1

    def _digits(self, index: int) -> tuple[Figure | None, int]:
        match = _DIGITS_AND_LETTERS.match(self._forms[index])
        if match is None:
            return None, index + 1
        start = self._starts[index]
        joined = index + 1 < len(self._forms) and self._starts[index + 1] == self._ends[index] + 1
        if joined and self._forms[index + 1][0] in _DIGITS and self._after(index) in "/:-–.":
            return self._joined(index)
        glued = start > 1 and self._text[start - 1] in "-–#/:" and self._text[start - 2].isalnum()
        if glued and not (self._year(index) and self._year(index - 1)):
            return None, index + 1  # COVID-19, F-16, the second half of a score
        return self._day_first(index) or self._plain_number(index, match[1], match[2])

    def _day_first(self, index: int) -> tuple[Figure | None, int] | None:
        """3 March 2021, the 3rd of March; None where the digits open no date."""
        day = self._day(index)
        if day is None or self._gap(index) not in (" ", "-"):
            return None
        month = index + 1
        if self._forms[month] == "of" and self._gap(month) == " ":
            month += 1
        if month < len(self._forms) and self._is_month(month):
            return self._dated(index, month, day, MONTH_NAMES[self._forms[month]])
        return None

    def _plain_number(self, index: int, digits: str, letters: str) -> tuple[Figure | None, int]:
        """A number in digits, with the letters joined to it: 12th, 1.2m, 5km."""
        start, end = self._place(index)
        number = read_digits(digits)
        if number is None:
            return None, index + 1
        if letters == "st" and (not digits.endswith("1") or digits.endswith("11")):
            return self._number(index, index, number, end - len(letters))  # 19st is a weight in stone
        if letters == "m" and self._is_length(start, end):
            return self._number(index, index, number, end - len(letters))
        if letters in ("st", "nd", "rd", "th"):
            return Figure(Kind.ORDINAL, start, end, number.value), index + 1
        if letters in _MEASURES:
            return self._number(index, index, number, end - len(letters))
        if letters in SCALES:
            return self._number(index, index, scaled(number, SCALES[letters]), end)
        if letters:
            return None, index + 1
        if self._gap(index) in (" ", "-") and self._forms[index + 1] in SCALE_WORDS:
            place = self._place(index, index + 1)
            return self._number(index, index + 1, scaled(number, SCALES[self._forms[index + 1]]), place.end)
        return self._number(index, index, number, end)

    def _is_length(self, start: int, end: int) -> bool:
        """Whether an `m` behind digits stands for metres: where feet or inches stand in brackets beside it."""
        before = self._folded[max(0, start - _BRACKET_REACH) : start]
        return bool(_IMPERIAL_AFTER.match(self._folded, end) or _IMPERIAL_BEFORE.search(before))

    def _is_month(self, index: int) -> bool:
        return self._forms[index] in MONTH_NAMES and self._text[self._starts[index]].isupper()

    def _joined(self, index: int) -> tuple[Figure | None, int]:
        """Digits joined to digits: 31/02/2024, 2024-02-31, 5-10, 1939-1945; times, scores and codes are no figures."""
        last = index + 1
        while (
            last + 1 < len(self._forms)
            and self._after(last) in ("/", "-", "–", ".", ":")
            and self._starts[last + 1] == self._ends[last] + 1
            and self._forms[last + 1][0] in _DIGITS
        ):
            last += 1
        marks = {self._after(number) for number in range(index, last)}
        parts = self._forms[index : last + 1]
        start, end = self._place(index, last)
        if len(parts) == 3 and marks in ({"/"}, {"-"}, {"."}):
            day = _numeric_day(parts)
            return (Figure(Kind.DATE, start, end, day.day, day=day) if day else None), last + 1
        if len(parts) == 2 and marks <= {"-", "–"}:
            if (year := self._year(index)) and self._year(index + 1):
                return Figure(Kind.YEAR, start, self._ends[index], year), index + 1
            low, high = read_digits(parts[0]), _DIGITS_AND_LETTERS.match(parts[1])
            upper = read_digits(high[1]) if high and (not high[2] or high[2] in _MEASURES) else None
            if low and upper and high and low.value < upper.value:
                end -= len(high[2])
                step = min(low.step, upper.step)
                return Figure(Kind.RANGE, self._lead(index)[0], end, low.value, step, high=upper.value), last + 1
        return None, last + 1

    def _words(self, index: int) -> tuple[Figure | None, int]:
        limit = index + 1
        while limit < len(self._forms) and limit < index + 12 and self._gap(limit - 1) in (" ", "-"):
            limit += 1
        found = read_words(self._forms, index, limit)
        if found is None:
            return None, index + 1
        number, after = found
        return self._number(index, after - 1, number, self._ends[after - 1])

    def _number(self, first: int, last: int, number: Number, end: int) -> tuple[Figure, int]:
        """The figure that a number makes with the signs, words and hedges around it."""
        start = self._starts[first]
        currency = ""
        if start and self._text[start - 1] in _CURRENCIES:
            start -= 1
            currency = self._text[start]
            while start and self._text[start - 1].isupper():  # US$, A$
                start -= 1
        begin, rounding = self._lead(first)
        begin = min(begin, start)
        if start and self._text[start - 1] in "-−" and not self._text[max(0, start - 2)].isalnum():
            number = Number(-number.value, number.step)
            begin = min(begin, start - 1)
        kind = Kind.MONEY if currency else Kind.NUMBER
        if (sign := _POINTS.match(self._folded, end)) is not None:
            kind, end = Kind.POINTS, sign.end()
        elif (sign := _PERCENT.match(self._folded, end)) is not None:
            kind, end = Kind.PERCENT, sign.end()
        elif kind is Kind.NUMBER and rounding is Rounding.EXACT and first == last and self._year(first) is not None:
            kind = Kind.YEAR
        following = last + 1
        while following < len(self._starts) and self._starts[following] < end:
            following += 1
        return Figure(kind, begin, end, number.value, number.step, rounding, number.value, currency), following

    def _lead(self, index: int) -> tuple[int, Rounding]:
        """Where the hedge before the token of that number begins, and what it says."""
        start = self._starts[index]
        before = start - 1 if start and self._text[start - 1] not in _CURRENCIES else start - 2
        if index and self._ends[index - 1] == before:
            word = self._forms[index - 1]
            pair = (self._forms[index - 2], word) if index > 1 else ("", word)
            if pair in _HEDGE_PAIRS:
                return self._starts[index - 2], _HEDGE_PAIRS[pair]
            if word == "as" and index > 2 and pair[0] in ("many", "much"):
                return self._starts[index - 3], Rounding.UNDER
            if word in _HEDGES:
                return self._starts[index - 1], _HEDGES[word]
        return start, Rounding.EXACT


def _numeric_day(parts: list[str]) -> Day | None:
    """The day that three groups of digits name, in whatever order makes a day; as day, month, year where none does."""
    if not all(part.isdecimal() and len(part) <= 4 for part in parts):
        return None
    first, second, third = (int(part) for part in parts)
    if len(parts[0]) == 4 and len(parts[1]) == len(parts[2]) == 2:
        return Day(third, second, first)
    if len(parts[2]) != 4 or len(parts[0]) > 2 or len(parts[1]) > 2:
        return None
    british, american = Day(first, second, third), Day(second, first, third)
    if british.date() is None and american.date() is not None:
        return american
    return british
