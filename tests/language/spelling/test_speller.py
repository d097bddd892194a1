import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.language.spelling.distance import distance
from newslint.language.spelling.speller import suggest
from newslint.language.words import word_list

WORDS = st.text("abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=14)
COMMON = ["government", "committee", "restaurant", "yesterday", "politician", "photograph"]


def first(word: str) -> str:
    return suggest(word)[0].word


def test_the_word_meant_comes_first():
    meant = {
        "recieve": "receive",
        "comittee": "committee",
        "fotograf": "photograph",
        "goverment": "government",
        "accross": "across",
        "wensday": "Wednesday",
        "storys": "stories",
        "doesnt": "doesn't",
        "sooooner": "sooner",
        "croooner": "crooner",
        "becauseof": "because of",
        "thefamily": "the family",
        "alot": "a lot",
        "countrys": "countries",
    }
    assert {word: first(word) for word in meant} == meant


def test_a_word_that_the_draft_uses_is_likelier():
    assert first("contining") != "continuing"
    assert suggest("contining", {"continuing"})[0].word == "continuing"


def test_nothing_is_near_a_string_of_consonants():
    assert suggest("zzqxjkvbw") == []


@pytest.mark.parametrize("word", COMMON)
def test_one_letter_left_out_is_found_again(word):
    for at in range(1, len(word)):
        assert word in [suggestion.word for suggestion in suggest(word[:at] + word[at + 1 :])]


def test_a_plural_that_keeps_its_y_may_be_a_possessive():
    assert [suggestion.word for suggestion in suggest("citys")][:2] == ["cities", "city's"]


@given(WORDS)
def test_a_word_is_no_distance_from_itself(word):
    assert distance(word, word) <= 0.1


@given(WORDS, WORDS)
def test_distance_is_positive_between_different_words(typed, meant):
    assert typed == meant or distance(typed, meant) > 0


@given(WORDS)
def test_suggestions_are_words_in_order(word):
    suggestions = suggest(word)
    assert [s.likelihood for s in suggestions] == sorted((s.likelihood for s in suggestions), reverse=True)
    assert all(word_list().knows(word) for row in suggestions for word in row.word.removesuffix("'s").split(" "))
