"""Each kind of slip, in the wordings of news copy: reported where the figures clash, silent where they agree."""

import datetime
import random
from pathlib import Path

import pytest

from newslint.drafts.reading import read_text
from newslint.engine.linter import Linter
from newslint.language.house import House
from newslint.language.numerals import MONTHS, WEEKDAYS
from newslint.rulebook.folders import read_rules, shipped_rules

ROWS = [
    tuple(row.split("\t"))
    for row in (Path(__file__).parent / "wordings.tsv").read_text(encoding="utf-8").splitlines()
    if not row.startswith("#")
]
RULES = [rule for rule in read_rules(shipped_rules())[0] if rule.category == "figures"]
TODAY = datetime.date(2025, 11, 5)
LINTER = Linter(RULES, House(date=TODAY))


def ordinal(day):
    suffix = "th" if 10 <= day % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")
    return f"{day}{suffix}"


def weekday(rng):
    day = datetime.date(rng.randrange(1995, 2026), rng.randrange(1, 13), rng.randrange(1, 29))
    month = MONTHS[day.month - 1]
    fields = {
        "us": f"{month} {day.day}, {day.year}",
        "uk": f"{day.day} {month} {day.year}",
        "short": f"{month[:3] + '.' if len(month) > 5 else month} {day.day}, {day.year}",
        "iso": day.isoformat(),
        "ordinal": ordinal(day.day),
        "month": month,
        "year": day.year,
    }
    right, wrong = WEEKDAYS[day.weekday()], WEEKDAYS[(day.weekday() + rng.randrange(1, 7)) % 7]
    return {**fields, "weekday": right, "wd": right[:3]}, {**fields, "weekday": wrong, "wd": wrong[:3]}


def percentage(rng):
    old = rng.randrange(40, 900)
    new = rng.choice([n for n in range(40, 900) if abs(n - old) / old > 0.08])
    share = round(100 * abs(new - old) / old)
    up = new > old
    fields = {
        "old": old,
        "new": new,
        "rose": "rose" if up else "fell",
        "rise": "rise" if up else "fall",
        "increase": "an increase" if up else "a decrease",
        "up": "up" if up else "down",
        "climbed": "climbed" if up else "dropped",
        "climb": "climb" if up else "drop",
        "rise_a": "a rise" if up else "a drop",
        "change": "increase" if up else "reduction",
        "cut": "increased" if up else "cut",
    }
    return {**fields, "share": share}, {**fields, "share": share + rng.choice([16, 25])}


def multiple(rng, right, wrong):
    old = 10 * rng.randrange(4, 30)
    return {"old": old, "new": round(old * right)}, {"old": old, "new": round(old * wrong)}


def age_now(rng):
    age = rng.randrange(20, 80)
    born = TODAY.year - age
    return {"agenow": age, "bornnow": born}, {"agenow": age, "bornnow": born - rng.choice([-9, 6, 10])}


def parts(rng, low, high):
    a, b, c = (rng.randrange(2, 60) for _ in range(3))
    fields = {"a": a, "b": b, "c": c}
    return {**fields, "total": a + b + c}, {**fields, "total": max(1, a + b + c + rng.choice([low, high]))}


def age(rng):
    born, died = rng.randrange(1920, 1960), rng.randrange(1990, 2024)
    fields = {"born": born, "died": died}
    return {**fields, "age": died - born - 1}, {**fields, "age": died - born + rng.choice([-9, 5, 12])}


def conversion(rng):
    miles = rng.randrange(5, 300)
    celsius = rng.randrange(-20, 40)
    stone = rng.randrange(8, 20)

    def converted(factor):
        return {
            "miles": miles,
            "km": round(miles * 1.609 * factor),
            "sqkm": round(miles * 2.59 * factor),
            "ha": round(miles * 0.405 * factor, 1),
            "metres": round(miles * 0.305 * factor, 1),
            "kg": round(miles * 0.454 * factor, 1),
            "f": round(celsius * 1.8 + 32 + 40 * (factor - 1)),
            "c": celsius,
            "stone": stone,
            "stonekg": round(stone * 6.350 * factor),
            "cm": round(miles * 2.54 * factor),
            "litres": round(miles * 3.785 * factor),
            "sqm": round(miles * 0.0929 * factor, 1),
            "yards": miles,
            "ymetres": round(miles * 0.9144 * factor, 1),
        }

    return converted(1), converted(rng.choice([0.6, 1.5]))


def shares(rng):
    yes, no = rng.randrange(40, 60), rng.randrange(20, 38)
    fields = {"yes": yes, "no": no}
    return {**fields, "rest": 100 - yes - no}, {**fields, "rest": 100 - yes - no + rng.choice([6, 15])}


def span(rng):
    start, finish = sorted(rng.sample(range(1950, 2024), 2))
    fields = {"start": start, "finish": finish}
    return {**fields, "years": finish - start}, {**fields, "years": finish - start + rng.choice([4, 11])}


FIELDS = {
    "weekday": weekday,
    "percentage": percentage,
    "sum": lambda rng: parts(rng, -3, 5),
    "bound": lambda rng: parts(rng, -3, -5),
    "fifth": lambda rng: multiple(rng, 1.2, 1.6),
    "half": lambda rng: multiple(rng, 0.5, 0.78),
    "double": lambda rng: multiple(rng, 2, 3.1),
    "age": age,
    "agenow": age_now,
    "conversion": conversion,
    "shares": shares,
    "span": span,
}


def findings(sentence):
    text = f"The council met in the old hall.\n\n{sentence}\n\nNobody spoke."
    return LINTER.check(read_text(text)).findings


@pytest.mark.parametrize(("kind", "sentence"), ROWS)
def test_a_slip_is_reported_and_its_right_twin_is_not(kind, sentence):
    for seed in range(6):
        right, wrong = FIELDS[kind](random.Random(seed))
        assert findings(sentence.format(**right)) == [], sentence.format(**right)
        assert findings(sentence.format(**wrong)), sentence.format(**wrong)


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("The ten-member council voted 7-4 to close the pool.", "The ten-member council voted 6-4 to close the pool."),
        ("The nine-judge court ruled 6 to 4 against it.", "The nine-judge court ruled 6 to 3 against it."),
        (
            "Of the 40 members, 25 voted yes and 20 voted no.",
            "Of the 40 members, 25 are over 60 and 20 have a dog.",
        ),
        (
            "The firm, founded in 1990, celebrates its 25th anniversary in 2025.",
            "The firm, founded in 1990, celebrates its 35th anniversary in 2025.",
        ),
        (
            "Twelve years after the disaster of 2015, the town is still empty.",
            "Three years after the disaster of 2015, the town was still empty.",
        ),
        (
            "The three-day talks, from Monday to Friday, broke down.",
            "The five-day talks, from Monday to Friday, broke down.",
        ),
        ("They met in June 1985 and married in 1983.", "They met in June 1985 and married in 1985."),
        ("Lind, born in 1950 in Vik, turns 60 in December.", "Lind, born in 1965 in Vik, turns 60 in December."),
    ],
)
def test_rarer_slips(wrong, right):
    assert findings(wrong), wrong
    assert findings(right) == [], right
