"""Every whole term is found, whatever stands around it, and nothing else is."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from one_rule import findings, found_texts, make_rule

from newslint.checks.check import SettingError
from newslint.checks.registry import find_check
from newslint.rule import QuotePolicy
from newslint.text.folding import fold

PHRASES = st.lists(st.text("ab ", min_size=1, max_size=4).map(str.strip).filter(bool), min_size=1, max_size=4)


def naive(phrases, text):
    """The leftmost, longest phrases as whole words, found the slow way."""
    folded, found, at = fold(text), [], 0
    while at < len(text):
        ends = [
            at + len(phrase)
            for phrase in map(fold, phrases)
            if folded.startswith(phrase, at)
            and not re.search(r"\w'?$", folded[:at])
            and re.match(r"(?:'s)?(?!\w|'\w)", folded[at + len(phrase) :])
        ]
        if ends:
            found.append(text[at : max(ends)])
        at = max(ends, default=at + 1)
    return found


@given(PHRASES, st.text("aAbB '’.s", max_size=30))
def test_just_the_whole_terms_are_found(phrases, body):
    phrases = [re.sub(" +", " ", phrase) for phrase in phrases]
    text = "x " + body.strip() + "."
    assert found_texts(text, make_rule("terms", terms=dict.fromkeys(phrases, ""))) == naive(phrases, text)


@given(st.lists(st.text("ab", min_size=1, max_size=3), min_size=1, max_size=4), st.text("ab ", max_size=30))
def test_rules_do_not_see_each_other(phrases, body):
    text = "x " + body.strip() + "."
    rules = [make_rule("terms", terms={phrase: ""}, identity=f"style/r{n}") for n, phrase in enumerate(phrases)]
    apart = sorted((f.span, f.rule) for rule in rules for f in findings(text, rule))
    assert sorted((f.span, f.rule) for f in findings(text, *rules)) == apart


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The can is red.", ["can"]),
        ("She can’t and can't.", []),
        ("The can’s lid.", ["can"]),
        ("A toucan and a canopy.", []),
        ("can_opener", []),
        ("CAN, Can; can-opener", ["CAN", "Can", "can"]),
    ],
)
def test_words_end_where_english_ends_them(text, expected):
    assert found_texts(text, make_rule("terms", terms={"can": ""})) == expected


def test_a_term_inside_an_exception_is_let_pass():
    rule = make_rule("terms", terms={"end result": "result"}, **{"except": ["the end result group"]})
    text = "The end result of it: the End Result Group won."
    assert found_texts(text, rule) == ["end result"]


@pytest.mark.parametrize(
    ("found", "suggestion"), [("end result", "result"), ("End result", "Result"), ("END RESULT", "RESULT")]
)
def test_a_suggestion_takes_the_capitals_of_what_it_stands_in_for(found, suggestion):
    rule = make_rule("terms", terms={"end result": "result"}, fix="safe")
    (finding,) = findings(f"It is so. {found} of it.", rule)
    assert finding.suggestions == (suggestion,)
    assert finding.fix.edits[0].replacement == suggestion


def test_where_capitals_matter_the_term_is_taken_as_written():
    rule = make_rule("terms", terms={"Ukrainian Federation": "x"}, case="match")
    assert found_texts("A ukrainian federation and the Ukrainian Federation.", rule) == ["Ukrainian Federation"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("On the Internet, the internet is old. Internet users agree.", ["Internet"]),
        ("“Internet cafes closed,” he said of the Internet.", ["Internet"]),
        ("Internet use\n\nThe Internet grew, it said.\n\nIt was old.", ["Internet"]),
        ("The INTERNET closed.", []),
    ],
)
def test_a_term_that_is_a_matter_of_capitals_is_taken_as_written(text, expected):
    assert found_texts(text, make_rule("terms", terms={"Internet": "internet"})) == expected


def test_a_term_that_wants_a_capital_is_reported_at_the_start_too():
    rule = make_rule("terms", terms={"web Site": "website", "bible": "Bible"})
    (finding,) = findings("A bible was found, and the Bible.", rule)
    assert finding.suggestions == ("Bible",)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("At the Foreign Office and Foreign Office.", ["Foreign Office"]),
        ("The Foreign Office.", []),
        ("Breathe Foreign Office.", ["Foreign Office"]),
    ],
)
def test_a_term_that_stands_in_its_replacement_already_is_let_pass(text, expected):
    rule = make_rule("terms", terms={"Foreign Office": "the Foreign Office"})
    assert found_texts(text, rule) == expected


def test_a_term_may_have_a_message_of_its_own():
    rule = make_rule("terms", message="write {suggestion}", terms={"a": "b", "c": "d"}, messages={"c": "not {found}"})
    assert [finding.message for finding in findings("It is a c.", rule)] == ["write b", "not c"]


def test_quotations_are_left_alone_when_the_rule_says_so():
    rule = make_rule("terms", terms={"end result": ""}, in_quotes=QuotePolicy.SKIP)
    assert found_texts("The end result: “The end result,” she said.", rule) == ["end result"]


@pytest.mark.parametrize(
    ("settings", "key"),
    [
        ({"terms": {}}, "terms"),
        ({"terms": {" ": "x"}}, "terms"),
        ({"terms": {1: "x"}}, "terms"),
        ({"terms": {"a": [1]}}, "terms"),
        ({"terms": {"a": "b"}, "except": [""]}, "except"),
        ({"terms": {"a": "a"}}, "terms"),
        ({"terms": {"a": "b"}, "messages": {"c": "x"}}, "messages"),
        ({"terms": {"a": "b"}, "messages": {"a": 1}}, "messages"),
    ],
)
def test_settings_that_are_wrong_are_told(settings, key):
    with pytest.raises(SettingError) as error:
        find_check("terms").read(settings)
    assert error.value.key == key


def test_a_long_draft_is_no_trouble():
    text = "The end result. " * 20_000
    assert len(findings(text, make_rule("terms", terms={"end result": "result"}))) == 20_000
