"""Figures that no story has: nothing breaks, no code is reckoned with, and the work grows with the text."""

import datetime
import sys

import pytest

from newslint.drafts.reading import read_text
from newslint.engine.linter import Linter
from newslint.language.house import House
from newslint.rulebook.folders import read_rules, shipped_rules

RULES = [rule for rule in read_rules(shipped_rules())[0] if rule.category in ("figures", "duplicates")]
LINTER = Linter(RULES, House(date=datetime.date(2025, 3, 5)))


def rules_of(text):
    result = LINTER.check(read_text(text))
    assert result.errors == []
    return {finding.rule for finding in result.findings}


@pytest.mark.parametrize(
    ("text", "rules"),
    [
        ("The bill was signed on 31/02/2024 by the mayor.", {"figures/impossible-date"}),
        ("The code 13/13/13 opened the gate on the left.", set()),
        ("From 12024 to 11999 nobody ruled the moon, 30 years.", set()),
        ("Of 0 members, 0 voted yes and 0 voted no.", set()),
        (f"The number {'9' * 400} was read out, up 5 percent from {'8' * 400}.", set()),
        (f"Born in 1900, he was {'1' * 400} when he died in 1950.", set()),
        ("The hut is 1e400 miles (3 km) from 999999999999999999999999 km.", set()),
    ],
)
def test_odd_figures(text, rules):
    assert rules_of(text) == rules


def calls(text):
    """How many Python functions a run calls: a count that does not depend on the machine."""
    count = 0

    def profile(_frame, event, _argument):
        nonlocal count
        count += event in ("call", "c_call")

    draft = read_text(text)
    LINTER.check(read_text("A first draft, so that all is loaded."))
    sys.setprofile(profile)
    try:
        LINTER.check(draft)
    finally:
        sys.setprofile(None)
    return count


GROWING = {
    "table": lambda size: "\n\n".join(f"{n} {n * 7 % 1000} {n * 13 % 97}.5 {n % 12}%" for n in range(size)),
    "line of figures": lambda size: " ".join(f"{n * 7919 % 10_007}" for n in range(size)),
    "paragraphs alike": lambda size: "\n\n".join(["The council met on Monday to hear 12 of the 40 owners."] * size),
    "paragraphs apart": lambda size: "\n\n".join(
        f"Owner w{n}a of w{n}b sold w{n}c for ${n} to w{n}d in w{n}e near w{n}f and w{n}g, up {n % 90} percent."
        for n in range(size)
    ),
    "births": lambda size: "\n\n".join("Lind, 52, was born in 1950 and died in 2002, aged 52." for _ in range(size)),
    "one long paragraph": lambda size: " ".join(
        f"Lind, {n % 90}, born in {1900 + n % 90}, sold {n}." for n in range(size)
    ),
}


@pytest.mark.parametrize("shape", GROWING)
def test_the_work_grows_with_the_text(shape):
    small, large = (calls(GROWING[shape](size)) for size in (80, 640))
    assert large < 16 * small
