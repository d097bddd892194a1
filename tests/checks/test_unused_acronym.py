"""An acronym in brackets is reported where the draft never uses it."""

import pytest
from one_rule import found_texts, make_rule

RULE = make_rule("unused-acronym")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The National Water Board (NWB) met. The board said no.", ["(NWB)"]),
        ("The Ministry of Defence (MoD) met.", ["(MoD)"]),
        ("Sport utility vehicles (SUVs) sell.", ["(SUVs)"]),
        ("The National Water Board (NWB) met. The NWB’s vote is final.", []),
        ("The National Water Board (NWB) met. Two NWBs exist.", []),
        ("Sen. Ada Holm (D-Ohio) met the mayor (RIP).", []),
        ("The broadcaster (BBC) said so.", []),
        ("The board (at noon) met (A) and (AB)", []),
    ],
)
def test_only_one_that_stands_for_the_words_before_it_and_nowhere_else(text, expected):
    assert found_texts(text, RULE) == expected
