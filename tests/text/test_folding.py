"""Folding changes letters, never offsets."""

from hypothesis import given
from hypothesis import strategies as st

from newslint.text.folding import fold


@given(st.text())
def test_the_length_stays(text):
    assert len(fold(text)) == len(text)


def test_what_is_folded():
    assert fold("The Mayor’s\u00a0‘İ’\nE\u2009ʼ") == "the mayor's 'İ' e '"
