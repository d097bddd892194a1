import pytest

from newslint.drafts.reading import read_text
from newslint.language.analysis import Analysis
from newslint.language.house import House, HouseName
from newslint.language.spelling.capitalised import find_slips


def slips(text, house=None):
    found = find_slips(Analysis(read_text(text, "draft", "txt"), house))
    return {slip.token.text: slip.suggestions[0].word for slip in found}


@pytest.mark.parametrize(
    ("text", "typed", "meant"),
    [
        ("The bridge was closed on Wendesday evening.", "Wendesday", "Wednesday"),
        ("It opened in Feburary, and nobody came.", "Feburary", "February"),
        ("They wrote to Presidnet Adaeze Holm.", "Presidnet", "President"),
        ("It rained. Recieving the prize, she smiled.", "Recieving", "Receiving"),
        ("It rained. Goverment officials said so.", "Goverment", "Government"),
        ("It rained. Howver, nobody minded.", "Howver", "However"),
    ],
)
def test_slips_that_no_name_explains(text, typed, meant):
    assert slips(text) == {typed: meant}


@pytest.mark.parametrize(
    "text",
    [
        "It rained. Brennar said so.",
        "The prize went to Recieving Lund.",
        "It rained. Recieving Lund smiled.",
        "It rained. Recieving the prize pleased her. They saw Recieving again.",
        "It rained. Recieving the prize, she met Recieveng.",
        "They saw the Presidnet of the club.",
        "See Wendesday.example.org for more.",
        "It rained. RECIEVING the prize, she smiled.",
    ],
)
def test_what_may_be_a_name_is_let_pass(text):
    assert slips(text) == {}


def test_what_the_house_knows_is_let_pass():
    text = "It rained. Howver, a shop for hats, was closed."
    assert slips(text)
    assert not slips(text, House(words=frozenset({"howver"})))
    assert not slips(text, House(names=(HouseName("Howver"),)))
