"""Codes of letters left in copy: every one that HTML knows is found and comes back as its letter."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from one_rule import findings, found_texts, make_rule

RULE = make_rule("entity")


@given(st.integers(0xA1, 0x24F).filter(lambda code: chr(code).isprintable()), st.sampled_from(["&#{};", "&#x{:x};"]))
def test_a_letter_by_its_number_comes_back(code, form):
    (finding,) = findings(f"The ma{form.format(code)}or said no.", RULE)
    assert finding.suggestions == (chr(code),)


@pytest.mark.parametrize(
    ("code", "letter"),
    [("&nbsp;", " "), ("&emsp;", " "), ("&shy;", ""), ("&#27;", ""), ("&eacute;", "é"), ("&frac12;", "½")],
)
def test_no_suggestion_holds_what_nobody_sees(code, letter):
    (finding,) = findings(f"The ma{code}or said no.", RULE)
    assert finding.suggestions == (letter,)


def test_what_html_does_not_know_is_no_code():
    assert found_texts("AT&T; the firm Ed&Co; R&B; and &c; said no.", RULE) == []
