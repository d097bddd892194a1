"""A word spelled two ways in one draft."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from one_rule import findings, found_texts, make_rule

from newslint.checks.check import SettingError
from newslint.checks.registry import find_check
from newslint.rule import QuotePolicy

SETS = [["adviser", "advisor"], ["ceasefire", "cease-fire", "cease fire"]]


def spelled(**settings):
    return make_rule("spellings", sets=SETS, in_quotes=QuotePolicy.SKIP, **settings)


@given(st.lists(st.sampled_from(["adviser", "advisor", "advisors", "cease-fire", "dog"]), max_size=10))
def test_the_rarer_spelling_is_reported(words):
    found = found_texts("An " + " ".join(words) + ".", spelled())
    plain = [word.removesuffix("s") for word in words]
    counts = plain.count("adviser"), plain.count("advisor")
    assert len(found) == (min(counts) if all(counts) else 0)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The ceasefire held; the cease-fire broke; the ceasefires ended.", ["cease-fire"]),
        ("Troops cease fire, and the cease fires.", []),
        ("An adviser met the Security Advisor.", []),
        ("An adviser said: “I am an advisor.”", []),
        ("The adviser’s aide met an advisory board.", []),
    ],
)
def test_names_quotations_and_other_words_do_not_count(text, expected):
    assert found_texts(text, spelled()) == expected


def test_what_the_house_prefers_holds_without_another():
    (finding,) = findings("Two advisors came.", spelled(prefer=["adviser"]))
    assert finding.suggestions == ("advisers",)
    assert finding.message == "“advisors”: house style is “adviser”"


@pytest.mark.parametrize("settings", [{"sets": [["one"]]}, {"sets": ["x"]}, {"sets": SETS, "prefer": ["advicer"]}])
def test_settings_that_are_wrong_are_told(settings):
    with pytest.raises(SettingError):
        find_check("spellings").read(settings)


def test_what_is_kept_apart_is_held_together_only_where_one_is_preferred():
    text = "An adviser met an advisor."
    assert not found_texts(text, spelled(apart=["advisor"]))
    assert found_texts(text, spelled(apart=["advisor"], prefer=["adviser"])) == ["advisor"]
