"""What counts as one word, and that every word stands where its token says."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.language.tokens import tokenize


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The U.S. left. It didn’t stay.", ["The", "U.S.", "left", "It", "didn’t", "stay"]),
        ("al-Assad and O'Brien", ["al", "Assad", "and", "O'Brien"]),
        ("1,200.5 people, 3.", ["1,200.5", "people", "3"]),
        ("at 5 p.m. on the 10th", ["at", "5", "p.m.", "on", "the", "10th"]),
        ("the end.The start", ["the", "end", "The", "start"]),
        ("U.S.is", ["U.S.", "is"]),
        ("Gov. J.D. Vance’s", ["Gov", "J.D.", "Vance’s"]),
        ("£1.2m or €3", ["1.2m", "or", "3"]),
        ("snake_case", ["snake", "case"]),
        ("", []),
    ],
)
def test_words(text, words):
    assert [token.text for token in tokenize(text)] == words


@given(st.text(alphabet="aZé9’'.,-_ \n😀", max_size=60))
def test_tokens_stand_where_they_say(text):
    tokens = tokenize(text)
    assert all(text[token.start : token.end] == token.text for token in tokens)
    assert all(first.end <= second.start for first, second in itertools.pairwise(tokens))
    covered = {at for token in tokens for at in range(token.start, token.end)}
    assert all(at in covered for at, letter in enumerate(text) if letter.isalnum())
