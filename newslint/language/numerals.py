"""Numbers as news copy writes them, in digits and in words, and the names of months and weekdays."""

from __future__ import annotations

from collections.abc import Sequence

from newslint.text.named_tuples import NamedTuple

_ONES = (
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
)
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
UNITS = {word: value for value, word in enumerate(_ONES)} | {"dozen": 12}
TENS = {word: 10 * value for value, word in enumerate(_TENS, start=2)}
#: Words and letters that multiply the number before them.
SCALES = {
    "hundred": 100,
    "thousand": 1_000,
    "k": 1_000,
    "million": 1_000_000,
    "m": 1_000_000,
    "mn": 1_000_000,
    "mln": 1_000_000,
    "billion": 1_000_000_000,
    "bn": 1_000_000_000,
    "b": 1_000_000_000,
    "trillion": 1_000_000_000_000,
    "tn": 1_000_000_000_000,
}
#: Those that stand apart from the number: a lone letter behind a space is no scale.
SCALE_WORDS = frozenset({"hundred", "thousand", "million", "billion", "trillion", "bn", "mn", "mln", "tn"})
_ORDINALS = (
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
    "twentieth",
)
_ROUND_ORDINALS = (
    "thirtieth",
    "fortieth",
    "fiftieth",
    "sixtieth",
    "seventieth",
    "eightieth",
    "ninetieth",
    "hundredth",
)
#: Ordinals that are written out; those below the fourth are left out, since they seldom count years or days.
ORDINALS = {word: value for value, word in enumerate(_ORDINALS, start=4)}
ORDINALS |= {word: 10 * value for value, word in enumerate(_ROUND_ORDINALS, start=3)}

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
#: Month and weekday by their folded names, written out or shortened; months from 1, weekdays from 0 (Monday).
MONTH_NAMES = {name.lower(): number for number, name in enumerate(MONTHS, start=1)} | {
    name.lower()[:3]: number for number, name in enumerate(MONTHS, start=1)
}
MONTH_NAMES["sept"] = 9
WEEKDAY_NAMES = {name.lower(): number for number, name in enumerate(WEEKDAYS)}
WEEKDAY_NAMES |= {
    "mon": 0,
    "tue": 1,
    "tues": 1,
    "wed": 2,
    "thu": 3,
    "thur": 3,
    "thurs": 3,
    "fri": 4,
    "sat": 5,
    "sun": 6,
}

#: The longest number in digits that is read as one; what is longer is a code or a mistake.
_LONGEST = 15


class Number(NamedTuple):
    """A number as written: its value, and the unit of its last figure (0.1 for 4.5, a million for 12 million)."""

    value: float
    step: float


def read_digits(digits: str) -> Number | None:
    """The number that digits with commas and at most one point stand for; None where they stand for none."""
    whole, point, rest = digits.replace(",", "").partition(".")
    if len(whole) + len(rest) > _LONGEST or not whole.isdecimal() or (point and not rest.isdecimal()):
        return None
    return Number(float(f"{whole}.{rest or 0}"), 10.0 ** -len(rest))


def scaled(number: Number, scale: float) -> Number:
    """`number` times `scale`, known as exactly as it was."""
    return Number(number.value * scale, number.step * scale)


def read_words(forms: Sequence[str], at: int, limit: int) -> tuple[Number, int] | None:
    """The number that the words from `forms[at]` up to `limit` spell, and where it ends; None where they spell none.

    The forms are folded and follow one another directly, with spaces or hyphens.
    """
    total = current = 0.0
    step = 1.0
    index, last = at, at
    while index < limit:
        word = forms[index]
        if word == "dozen" and current:
            current *= UNITS["dozen"]
        elif word in UNITS and (current % 10 == 0 or current == 0):
            current += UNITS[word]
        elif word in TENS and current % 100 == 0:
            current += TENS[word]
        elif word == "hundred" and 0 < current < 100:
            current *= 100
        elif word in SCALE_WORDS and current:
            total += current * SCALES[word]
            step = SCALES[word]
            current = 0.0
        elif word == "and" and index > at and forms[index - 1] in ("hundred", "thousand", "million"):
            index += 1
            continue
        else:
            break
        index += 1
        last = index
    if last == at:
        return None
    return Number(total + current, 1.0 if current else step), last
