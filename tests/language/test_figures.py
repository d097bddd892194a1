"""Figures of news copy: what is read, and that nothing else is, on any text at all."""

import datetime
import random
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.drafts.reading import read_text
from newslint.engine.linter import Linter
from newslint.language.analysis import Analysis
from newslint.language.figure import Day, Kind, Rounding
from newslint.language.figure_text import figure_text
from newslint.language.figures import find_figures
from newslint.rulebook.folders import read_rules, shipped_rules

LINTER = Linter([rule for rule in read_rules(shipped_rules())[0] if rule.category == "figures"])
PIECES = st.sampled_from(
    [
        "12",
        "31/02/2024",
        "13/13/13",
        "May",
        "3",
        "rd",
        " of ",
        " ",
        "-",
        "$",
        "1.2m",
        "million",
        "two",
        "dozen",
        "%",
        ",",
        ".",
        "Friday",
        "half",
        "more than ",
        "20245",
        "1999",
        "–",
        "(",
        ")",
        "\n\n",
        "and",
        "9" * 400,
        "°C",
        "percent",
        "No.",
        ":",
    ]
)


def figures(text):
    return find_figures(Analysis(read_text(text)))


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("45 people", Kind.NUMBER, 45),
        ("forty-five people", Kind.NUMBER, 45),
        ("two hundred and fifty boats", Kind.NUMBER, 250),
        ("three dozen boats", Kind.NUMBER, 36),
        ("1,234.5 tons", Kind.NUMBER, 1234.5),
        ("1.2m people", Kind.NUMBER, 1_200_000),
        ("1.2 million people", Kind.NUMBER, 1_200_000),
        ("$3bn", Kind.MONEY, 3_000_000_000),
        ("US$3 billion", Kind.MONEY, 3_000_000_000),
        ("12.5%", Kind.PERCENT, 12.5),
        ("twelve per cent", Kind.PERCENT, 12),
        ("3 percentage points", Kind.POINTS, 3),
        ("in 1999", Kind.YEAR, 1999),
        ("March 2020", Kind.YEAR, 2020),
        ("the 50th", Kind.ORDINAL, 50),
        ("fiftieth", Kind.ORDINAL, 50),
        ("5-10 miles", Kind.RANGE, 5),
        ("16km", Kind.NUMBER, 16),
        ("-5 degrees", Kind.NUMBER, -5),
    ],
)
def test_a_figure_is_read(text, kind, value):
    [figure] = figures(text)
    assert (figure.kind, figure.value) == (kind, value)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("March 3, 2021", Day(3, 3, 2021)),
        ("Mar. 3, 2021", Day(3, 3, 2021)),
        ("3 March 2021", Day(3, 3, 2021)),
        ("the 3rd of March, 2021", Day(3, 3, 2021)),
        ("March 3rd", Day(3, 3, None)),
        ("2021-03-04", Day(4, 3, 2021)),
        ("31/12/2021", Day(31, 12, 2021)),
        ("12/31/2021", Day(31, 12, 2021)),
        ("31/02/2024", Day(31, 2, 2024)),
    ],
)
def test_a_date_is_read_in_every_order(text, day):
    assert [figure.day for figure in figures(text) if figure.kind is Kind.DATE] == [day]


@pytest.mark.parametrize(
    "text",
    [
        "COVID-19",
        "F-16",
        "at 7:30",
        "13/13/13",
        "the state's No. 2",
        "in the 1990s",
        "9" * 400,
        "555-123-4567",
    ],
)
def test_what_is_no_figure_is_let_be(text):
    assert figures(text) == []


@pytest.mark.parametrize(
    ("text", "rounding"),
    [
        ("about 40 people", Rounding.ABOUT),
        ("some 40 people", Rounding.ABOUT),
        ("more than 40 people", Rounding.OVER),
        ("nearly $40", Rounding.ABOUT),
        ("up to 40 people", Rounding.UNDER),
        ("40 people", Rounding.EXACT),
    ],
)
def test_a_hedge_is_part_of_its_figure(text, rounding):
    [figure] = figures(text)
    assert figure.rounding is rounding
    assert figure.start == 0


@given(st.dates(min_value=datetime.date(1900, 1, 1), max_value=datetime.date(2100, 1, 1)))
def test_a_weekday_with_its_own_date_is_right(day):
    text = f"The hall opened on {day:%A}, {day:%B} {day.day}, {day.year}, and shut again."
    assert LINTER.check(read_text(text)).findings == []


@given(st.lists(PIECES, max_size=40).map("".join))
def test_figures_are_in_order_and_apart_and_no_rule_fails(text):
    analysis = Analysis(read_text(text))
    found = find_figures(analysis)
    assert all(figure.start < figure.end <= len(text) for figure in found)
    assert all(one.end <= other.start for one, other in pairwise(found))
    written = figure_text(analysis).text
    assert sum(letter in tuple(Kind) for letter in written) <= len(found)
    assert LINTER.check(read_text(text)).errors == []


def test_a_table_of_ten_thousand_numbers_says_nothing():
    rng = random.Random(3)
    text = "\n".join("\t".join(str(rng.randrange(1000)) for _ in range(10)) for _ in range(1_000))
    result = LINTER.check(read_text(text))
    assert result.errors == []
    assert result.findings == []
