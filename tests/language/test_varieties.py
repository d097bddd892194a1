import pytest

from newslint.language.varieties import american_form, british_form
from newslint.language.words import word_list

TWINS = [
    ("color", "colour"),
    ("center", "centre"),
    ("theaters", "theatres"),
    ("analyze", "analyse"),
    ("traveled", "travelled"),
    ("defense", "defence"),
    ("maneuvered", "manoeuvred"),
    ("willful", "wilful"),
    ("gray", "grey"),
    ("aluminum", "aluminium"),
]


@pytest.mark.parametrize(("american", "british"), TWINS)
def test_twins_lead_to_each_other(american, british):
    assert british_form(american, word_list()) == british
    assert american_form(british, word_list()) == american


def test_an_american_twin_may_be_at_home_in_britain_too():
    assert american_form("cheque", word_list()) == "check"
    assert american_form("realise", word_list()) == "realize"


@pytest.mark.parametrize("word", ["table", "prized", "organize", "beautiful"])
def test_a_word_of_both_has_no_british_twin(word):
    assert british_form(word, word_list()) is None


@pytest.mark.parametrize("word", ["whisky", "amongst", "tsar"])
def test_other_words_are_no_twins(word):
    assert american_form(word, word_list()) is None
