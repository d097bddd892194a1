"""A pattern finds in each paragraph what the regular expression finds there."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from one_rule import findings, found_texts, make_rule

from newslint.checks.check import SettingError
from newslint.checks.registry import find_check
from newslint.drafts.draft import Part
from newslint.drafts.reading import read_text

PIECE = st.one_of(
    st.text("abA", min_size=1, max_size=2), st.sampled_from([r"\w", "[ab]", "(?:ab|b)", r"\b", "a?", "b+"])
)
PATTERN = st.lists(PIECE, min_size=1, max_size=4).map("".join).filter(lambda pattern: not re.match(pattern, ""))


@given(PATTERN, st.text("abAB \n", max_size=40))
def test_it_finds_what_the_expression_finds(pattern, text):
    expected = [
        (block.start + match.start(), block.start + match.end())
        for block in read_text(text, "draft").blocks
        for match in re.finditer(pattern, text[block.start : block.end], re.IGNORECASE)
        if match.group()
    ]
    assert [finding.span for finding in findings(text, make_rule("pattern", find=[pattern]))] == expected


def test_a_group_named_found_is_what_is_reported():
    assert found_texts("The old red bridge.", make_rule("pattern", find=["old (?P<found>red) bridge"])) == ["red"]


def test_what_touches_an_exception_is_let_pass():
    rule = make_rule("pattern", find=[r"\d+ dogs"], **{"except": ["the 101 dogs"]})
    assert found_texts("3 dogs saw the 101 dogs.", rule) == ["3 dogs"]


@given(st.text("ab", min_size=1, max_size=30), st.lists(st.text("ab", min_size=1, max_size=3), max_size=3))
def test_no_match_that_touches_an_exception_is_reported(text, exceptions):
    rule = make_rule("pattern", find=["a"], **{"except": exceptions})
    taken = {at for word in exceptions for match in re.finditer(word, text) for at in range(*match.span())}
    expected = [at for at, letter in enumerate(text) if letter == "a" and at not in taken]
    assert [finding.span.start for finding in findings(text, rule)] == expected


def test_suggestions_are_built_from_groups_and_take_capitals():
    rule = make_rule("pattern", find=[r"less (\w+s)\b"], use=[r"fewer \1"], fix="unsafe")
    upper, lower = findings("Less dogs and less cats.", rule)
    assert (upper.suggestions, lower.suggestions) == (("Fewer dogs",), ("fewer cats",))
    assert upper.fix.edits[0].replacement == "Fewer dogs"


def test_once_a_draft():
    rule = make_rule("pattern", find=["cats?", "dogs?"], use=["cow"], once=True, fix="safe")
    (finding,) = findings("A dog, a cat, a dog.", rule)
    assert finding.span == (2, 5)
    assert [edit.span for edit in finding.fix.edits] == [(2, 5), (9, 12), (16, 19)]


def test_what_two_patterns_find_in_one_place_is_one_finding():
    rule = make_rule("pattern", find=["old dogs?", "dogs bark", "old", "bark"])
    assert found_texts("The old dogs bark.", rule) == ["old dogs", "bark"]


def test_a_draft_that_has_what_makes_it_idle_is_let_pass():
    rule = make_rule("pattern", find=["dogs?"], unless=[r"call the (?:vet|zoo)"])
    assert found_texts("A dog.", rule) == ["dog"]
    assert found_texts("A dog.\n\nCall the vet.", rule) == []


def test_in_the_middle_of_a_story():
    rule = make_rule("pattern", find=["more to come"], where="middle")
    text = "\n\n".join(["One. More to come.", "Two. More to come.", "Three. More to come.", "Four. More to come."])
    assert [finding.span.start for finding in findings(text, rule)] == [text.index("Two") + 5]


def test_only_the_parts_in_its_scope():
    rule = make_rule("pattern", find=["dog"], scope=frozenset({Part.HEADLINE}))
    text = "Dog bites man\n\nA dog bit a man."
    assert found_texts(text, rule) == ["Dog"]


@pytest.mark.parametrize(
    ("settings", "words"),
    [
        ({"find": ["(a"]}, "no regular expression"),
        ({"find": ["a*"]}, "matches nothing at all"),
        ({"find": [4]}, "single quotes"),
        ({"find": ["a"], "use": [r"\1"]}, "does not go with"),
        ({"find": ["a"], "except": ["["]}, "no regular expression"),
        ({}, "missing"),
    ],
)
def test_settings_that_are_wrong_are_told(settings, words):
    with pytest.raises(SettingError, match=words):
        find_check("pattern").read(settings)
