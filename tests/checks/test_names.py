"""What the checks of names say: which form is suggested, and which places are named."""

import pytest

from newslint.checks.check import SettingError
from newslint.checks.drift import REFERENCE_DRIFT
from newslint.checks.name_terms import NAME_TERMS
from newslint.drafts.reading import read_text
from newslint.language.analysis import Analysis
from newslint.language.house import House, HouseName
from newslint.rulebook.folders import read_rules, shipped_rules
from newslint.rulebook.ruleset import RuleSet

RULES = {rule.id: rule for rule in read_rules(shipped_rules())[0]}


def findings(rule, text, *names):
    def fail(_, error):
        raise error

    return RuleSet([RULES[f"names/{rule}"]]).findings(Analysis(read_text(text), House(names=names)), fail)


def test_the_commoner_spelling_is_suggested_and_every_place_named():
    text = "Harnell spoke to Mr Harnell. Then Mr Harnel left."
    (finding,) = findings("inconsistent-spelling", text)
    assert text[finding.span.start : finding.span.end] == "Harnel"
    assert finding.suggestions == ("Harnell",)
    assert len(finding.related) == 2
    assert "Harnel" in finding.message
    assert "twice" in finding.message


def test_a_tie_is_called_a_tie():
    text = "We saw Zelmany and Riga. We liked Zelmany. They saw Zelmanyy, too, and liked Zelmanyy."
    (finding,) = findings("inconsistent-spelling", text)
    assert finding.suggestions == ()
    assert "which is right" in finding.message


def test_two_words_of_one_name_are_one_finding():
    text = "We met Mohammed Hussein. Mohammed Hussein was well. Then Muhammad Hussain left."
    (finding,) = findings("inconsistent-spelling", text)
    assert text[finding.span.start : finding.span.end] == "Muhammad Hussain"
    assert finding.suggestions == ("Mohammed Hussein",)


def test_words_that_differ_on_both_sides_of_a_third_are_one_finding():
    text = "We met Abdul Sabir el-Karo. Abdul Sabir el-Karo was well. Then Abdel Sabir al-Karo left."
    (finding,) = findings("inconsistent-spelling", text)
    assert text[finding.span.start : finding.span.end] == "Abdel Sabir al-Karo"
    assert finding.suggestions == ("Abdul Sabir el-Karo",)


def test_an_article_that_stands_apart_is_suggested_with_its_name():
    text = "The Al Harabaab group claimed it. Al Harabaab was early, and al-Harabab was late."
    (finding,) = findings("inconsistent-spelling", text)
    assert finding.suggestions == ("Al Harabaab",)
    assert "“Al Harabaab” (twice)" in finding.message


def test_a_form_is_shown_with_the_words_that_both_share_and_no_others():
    text = "We met Osman Abu Laban and Salah Abu-Laban. Then Salah Abu-Laban left."
    (finding,) = findings("inconsistent-spelling", text)
    assert "“Abu Laban” (once)" in finding.message
    assert "“Abu-Laban” (twice)" in finding.message


def test_an_abbreviation_is_suggested_with_its_stop():
    text = "We went to St. Denis. Trains to St. Denis are slow. They like Saint Denis."
    (finding,) = findings("inconsistent-spelling", text)
    assert finding.suggestions == ("St. Denis",)


def test_the_house_list_decides():
    text = "Hansen spoke to Mr Hansen. Then Mr Hanson left."
    (finding,) = findings("inconsistent-spelling", text, HouseName("Hanson"))
    assert finding.suggestions == ("Hanson",)


def test_a_near_miss_of_the_house_list_is_told_once():
    text = "Moammar Qaddafi spoke first. A son of Muammar Gaddafi was late."
    house = HouseName("Muammar Gadhafi")
    assert findings("inconsistent-spelling", text) != []
    assert findings("inconsistent-spelling", text, house) == []
    assert len(findings("house-spelling", text, house)) == 2


def test_what_the_house_list_calls_wrong_is_left_to_it():
    text = "The road to Kiev is long. The road from Kyiv is longer."
    assert findings("inconsistent-spelling", text) != []
    assert findings("inconsistent-spelling", text, HouseName("Kyiv", ("Kiev",))) == []
    assert len(findings("house-spelling", text, HouseName("Kyiv", ("Kiev",)))) == 1


def test_two_names_that_the_house_list_prefers_are_two_names():
    text = "A lawyer met Qadiri there. Capt. Yusuf Qaderi asked twice. Qaderi left early."
    assert len(findings("inconsistent-spelling", text)) == 1
    assert findings("inconsistent-spelling", text, HouseName("Qaderi"), HouseName("Qadiri")) == []


def test_near_misses_of_a_house_name_are_derived():
    (finding,) = findings("house-spelling", "The road to Saydnaya is closed.", HouseName("Sednaya"))
    assert finding.suggestions == ("Sednaya",)


def test_a_row_of_one_name_is_refused():
    with pytest.raises(SettingError, match="one thing only"):
        NAME_TERMS.read({"names": ["U.S."]})


def test_a_row_of_one_title_is_refused():
    with pytest.raises(SettingError, match="apart by commas"):
        REFERENCE_DRIFT.read({"ranks": ["Col = Colonel"]})
