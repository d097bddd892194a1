import pytest

from newslint.language.spelling.derivation import is_compound, is_derived
from newslint.language.words import word_list


@pytest.mark.parametrize(
    "word", ["antifracking", "cyberbullying", "partygate", "rebranding", "unredacted", "bleachy", "destigmatize"]
)
def test_affixes_make_words(word):
    assert is_derived(word, word_list())


@pytest.mark.parametrize("word", ["recieve", "wensday", "anti", "xzqgate"])
def test_an_affix_needs_a_word(word):
    assert not is_derived(word, word_list())


def test_compounds_are_two_everyday_words():
    assert is_compound("gameplan", word_list())
    assert not is_compound("gamezqan", word_list())
