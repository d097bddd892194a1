"""Phrases that share one pass find what they would find alone."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from newslint.text.automaton import Phrases, one_pass

_TEXTS = st.text("ab é", max_size=30)
_LISTS = st.lists(st.text("ab é", min_size=1, max_size=3), unique=True, max_size=6)


def _places(phrases: list[str], text: str) -> list[tuple[int, int, int]]:
    return [
        (number, start, start + len(phrase))
        for number, phrase in enumerate(phrases)
        for start in range(len(text))
        if text.startswith(phrase, start)
    ]


@given(st.lists(_LISTS, min_size=1, max_size=3), st.lists(_TEXTS, min_size=1, max_size=3))
def test_each_finds_every_place_of_its_own_phrases(lists: list[list[str]], texts: list[str]) -> None:
    with one_pass():
        sharing = [Phrases(phrases) for phrases in lists]
    for text in texts:
        for phrases, finder in zip(lists, sharing, strict=True):
            assert sorted(finder.places(text)) == _places(phrases, text)


def test_phrases_that_join_late_are_found_in_the_same_text() -> None:
    with one_pass():
        first = Phrases(["mayor"])
        assert first.places("the mayor") == [(0, 4, 9)]
        second = Phrases(["the"])
    assert second.places("the mayor") == [(0, 0, 3)]
    assert first.places("the mayor") == [(0, 4, 9)]
