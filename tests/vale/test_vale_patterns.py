"""Patterns of Vale's engine in Python's terms, and many of them searched as the alternatives of one."""

import re
import warnings

import pytest
from hypothesis import given
from hypothesis import strategies as st
from vale_rules import vale_rule, vale_texts

from newslint.checks.vale.patterns import make_piece, piece, translated

TOKENS = st.lists(
    st.sampled_from(["a", "b", "ab", "a b", "ba?", "[ab]b", "(?:a|b)c", "c+", "bc?a", "a$", "^b"]), min_size=1
)
TEXTS = st.text("abc ", max_size=30).map(lambda text: f"x{text}x")


@given(TOKENS, TEXTS)
def test_tokens_are_found_as_the_alternatives_of_one_pattern(tokens, text):
    rule = vale_rule(
        "extends: existence\nmessage: '%s'\nnonword: true\ntokens: " + str(tokens).replace('"', "'") + "\n"
    )
    expected = [match.group() for match in re.finditer("|".join(tokens), text, re.MULTILINE)]
    assert vale_texts(f"# X\n\n{text}\n", rule) == expected


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("(?i)a|b", "(?i:a)|(?i:b)"),
        ("x(?i)a|b", "x(?i:a)|(?i:b)"),
        ("(x(?i)a)b", "(x(?i:a))b"),
        ("(?i)a(?-i)b", "(?i:a(?-i:b))"),
        ("(?<name>a)(?<=b)(?<!c)", "(?P<name>a)(?<=b)(?<!c)"),
        (r"[(?i)]\(?", r"[(?i)]\(?"),
        (r"[]a](b|[^]|])", r"[]a](b|[^]|])"),
        (r"\x{41}\z", r"\U00000041\Z"),
        ("a)b", "a)b"),
        ("()", "()"),
    ],
)
def test_inline_flags_reach_to_the_end_of_their_group(pattern, expected):
    assert translated(pattern) == expected


@given(st.text("ab()[]\\?:i|<>P=!^$*+", max_size=12))
def test_translating_never_fails_and_leaves_what_python_takes_alone(pattern):
    made = translated(pattern)
    with warnings.catch_warnings(record=True) as warned:
        warnings.simplefilter("always")
        try:
            re.compile(pattern)
        except re.error:
            return
    if "(?i" not in pattern and not warned:
        re.compile(made)  # no warning now, which would be an error
        assert made == pattern or "[" in pattern


@pytest.mark.parametrize(
    "pattern",
    [
        "(a+)+$",
        "(a|a)*b",
        "(?:a?){20}",
        r"(\w+\s?)+\.",
        "a*a*b",
        "(?:a|b|ab){1,9}c",
        "a?" * 12 + "a" * 12,
        r"(a)\1*(a|\1)*",
    ],
)
def test_what_could_take_for_ever_is_given_a_limit_of_time(pattern):
    assert piece(make_piece("tokens", pattern)).timed


@pytest.mark.parametrize(
    "pattern", ["very", r"\w+ly", "(?:foo|bar)s?", r"\d{1,4} ?(?:am|pm)", "[A-Z]{3,5}", r"in regards? to"]
)
def test_plain_patterns_need_none(pattern):
    assert not piece(make_piece("tokens", pattern)).timed
