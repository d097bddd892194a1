"""Commas and stops at closing marks: inside in American copy, left alone in British."""

import pytest
from one_rule import found_texts, make_rule

from newslint.language.house import English

AMERICAN = "They called it “fair”, and “just”. “We won.” It was “over”?"


@pytest.mark.parametrize(
    ("house", "english", "expected"),
    [
        ("consistent", English.AMERICAN, ["”,", "”."]),
        ("consistent", English.BRITISH, []),
        ("consistent", None, []),
        ("inside", English.BRITISH, ["”,", "”."]),
        ("off", English.AMERICAN, []),
    ],
)
def test_the_house_or_the_spelling_decides(house, english, expected):
    assert found_texts(AMERICAN, make_rule("quote-punctuation", house=house), english=english) == expected


def test_outside_looks_at_fragments_only():
    rule = make_rule("quote-punctuation", house="outside")
    assert found_texts("They called it “fair,” he said. “We have won,” she said.", rule) == [",”"]


@pytest.mark.parametrize(
    "text",
    ["It was “over...”.", "Visit “bridge”.com today.", "Is it “over?”, she asked.", "“It is", 'The 12". pipe', "''"],
)
def test_other_stops_are_left_alone(text):
    assert found_texts(text, make_rule("quote-punctuation", house="inside")) == []
