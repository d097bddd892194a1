"""The house list of names, and what counts as a near miss of its forms."""

import pytest

from newslint.drafts.reading import read_text
from newslint.engine.linter import Linter
from newslint.language.house import House, HouseName
from newslint.rulebook.folders import read_rules, shipped_rules


@pytest.fixture(scope="module")
def rules():
    return [rule for rule in read_rules(shipped_rules())[0] if rule.id == "names/house-spelling"]


def found(rules, text, *names):
    draft = read_text(text)
    house = House(names=tuple(HouseName(*name) if isinstance(name, tuple) else HouseName(name) for name in names))
    result = Linter(rules, house).check(draft)
    assert result.errors == []
    return [(draft.source[finding.span.start : finding.span.end], *finding.suggestions) for finding in result.findings]


@pytest.mark.parametrize(
    ("text", "preferred", "wrong"),
    [
        ("The trains to Mariupil were late.", "Mariupol", "Mariupil"),
        ("A letter from Moammar Qaddafi came.", "Muammar Gadhafi", "Moammar Qaddafi"),
        ("A film by Jens Muller opens.", "Jens Müller", "Jens Muller"),
        ("A talk with Bernie Saunders.", "Bernie Sanders", "Bernie Saunders"),
        ("Envoys of al Qaida came.", "al-Qaeda", "al Qaida"),
        ("It is a plan of Tsai Ingwen.", "Tsai Ing-wen", "Tsai Ingwen"),
        ("It was Dereck Livley who won.", "Dereck Lively", "Dereck Livley"),
        ("He met Volodymyr Zelenskiy.", "Volodymyr Zelensky", "Volodymyr Zelenskiy"),
    ],
)
def test_near_misses_of_the_right_form(rules, text, preferred, wrong):
    assert found(rules, text, preferred) == [(wrong, preferred)]


@pytest.mark.parametrize(
    ("text", "preferred"),
    [
        ("Peter Hanson and Petra Hansen came.", "Peter Hansen"),
        ("Anna Saunders left. Saunders was late.", "Bernie Sanders"),
        ("Al-Qaeda said so. Envoys of al-Qaeda came.", "al-Qaeda"),
        ("The trains to Iraq were late.", "Iran"),
        ("Catherine Moss met Kathryn Moss.", "Katharine Moss"),
        ("It was Qaddafi who said so.", "Muammar Gadhafi"),
        ("Jens Müller’s film opens.", "Jens Müller"),
    ],
)
def test_names_of_others_are_let_be(rules, text, preferred):
    assert found(rules, text, preferred) == []


def test_a_form_that_another_row_prefers_is_right(rules):
    assert found(rules, "Stephen Tarrow met Steven Tarrow.", "Steven Tarrow", "Stephen Tarrow") == []


def test_a_word_inside_a_name_that_is_reported_is_not_reported_again(rules):
    text = "He met Volodymyr Zelenskiy. Later Zelenskiy left."
    expected = [("Volodymyr Zelenskiy", "Volodymyr Zelensky"), ("Zelenskiy", "Zelensky")]
    assert found(rules, text, "Volodymyr Zelensky", "Zelensky") == expected


def test_the_house_list_comes_before_the_rules_own(rules):
    assert found(rules, "They met Xi Jingping in May.", ("Xi Jin-ping", ("Xi Jingping",))) == [
        ("Xi Jingping", "Xi Jin-ping")
    ]


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("The visit of Emmanuel Macrom was short.", [("Emmanuel Macrom", "Emmanuel Macron")]),
        ("The visit of Volodymyr Zelenskyy was short.", []),  # another tongue's way, or another house's
        ("The visit of António Guterres and of Antonio Guterres was short.", []),
        ("So the Joe Bidens of this world left.", []),
        ("Then Bernie Sandler, a baker, left.", []),  # a name that is known
    ],
)
def test_slips_of_the_pen_in_the_names_that_ship(rules, text, wrong):
    assert found(rules, text) == wrong


def test_a_form_that_the_house_prefers_is_none_of_a_name_that_ships(rules):
    assert found(rules, "The visit of Emmanuel Macrom was short.", "Emmanuel Macrom") == []
