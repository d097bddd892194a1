"""`metric` and `readability`, as https://vale.sh/docs/checks/metric documents them."""

import pytest
from vale_rules import vale_messages, vale_rule

from newslint.checks.vale.formula import Formula, FormulaError

DRAFT = "# A heading\n\nFour words stand here. Three stand here.\n\n- one item\n- two items\n"


def metric(formula, condition):
    return vale_rule(f'extends: metric\nmessage: "%s"\nformula: "{formula}"\ncondition: "{condition}"\n')


@pytest.mark.parametrize(
    ("formula", "value"),
    [
        ("words", "11.00"),
        ("sentences", "4.00"),
        ("words / sentences", "2.75"),
        ("list", "2.00"),
        ("paragraphs", "1.00"),
        ("heading.h1 + heading.h2", "1.00"),
        ("characters", "47.00"),
        ("math.floor(words / 2) % 3", "2.00"),
        ("words > 5 && !(sentences > 9)", "1.00"),
    ],
)
def test_a_formula_counts_the_prose_of_the_whole_draft(formula, value):
    assert vale_messages(DRAFT, metric(formula, "> 0")) == [value]


def test_a_condition_that_does_not_hold_is_silent():
    assert vale_messages(DRAFT, metric("words", "> 11")) == []
    assert vale_messages(DRAFT, metric("words", ">= 11 && result < 12")) == ["11.00"]


@pytest.mark.parametrize(
    "formula", ["__import__('os')", "words.real", "(lambda: 1)()", "words +", "[words]", "open(1)", "'a'"]
)
def test_a_formula_is_arithmetic_and_nothing_else(formula):
    with pytest.raises(FormulaError):
        Formula(formula)


def test_what_is_divided_by_nothing_is_endless_not_an_error():
    assert Formula("1 / words").value({"words": 0.0}) == float("inf")


def test_readability_is_the_mean_of_its_scores():
    long = "Notwithstanding considerable administrative complications, international organizations cooperated. " * 3
    rule = 'extends: readability\nmessage: "Grade %s"\ngrade: 8\nmetrics: [Flesch-Kincaid, Gunning Fog]\n'
    assert vale_messages(long, vale_rule(rule)) != []
    assert vale_messages("The cat sat on the mat. It was fat.", vale_rule(rule)) == []
