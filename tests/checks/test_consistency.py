"""The rarer of two forms is reported, the house's never, and a draft of one mind is left alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from one_rule import findings, found_texts, make_rule

from newslint.checks.check import SettingError
from newslint.checks.registry import find_check
from newslint.language.house import English
from newslint.rule import QuotePolicy

FORMS = {"one": r"\bgrey\b", "two": r"\bgray\b"}
WORDS = st.lists(st.sampled_from(["grey", "gray", "dog"]), max_size=12)


def greys(**settings):
    return make_rule("consistency", **{"forms": FORMS, **settings})


@given(WORDS)
def test_the_rarer_form_is_reported(words):
    found = found_texts("A " + " ".join(words) + ".", greys())
    counts = {form: words.count(form) for form in ("grey", "gray")}
    if 0 in counts.values():
        assert found == []
    elif counts["grey"] == counts["gray"]:
        first = next(word for word in words if word != "dog")
        assert found == [word for word in words if word not in (first, "dog")]
    else:
        rarer = min(counts, key=counts.__getitem__)
        assert found == [rarer] * counts[rarer]


@given(WORDS, st.sampled_from(["one", "two"]))
def test_the_house_is_always_right(words, house):
    other = "gray" if house == "one" else "grey"
    assert found_texts("A " + " ".join(words) + ".", greys(house=house)) == [word for word in words if word == other]


@given(WORDS)
def test_off_is_off(words):
    assert findings("A " + " ".join(words) + ".", greys(house="off")) == []


@pytest.mark.parametrize(
    ("settings", "english", "expected"),
    [
        ({"american": "two", "british": "one"}, English.AMERICAN, ["grey", "grey"]),
        ({"american": "two", "british": "one"}, English.BRITISH, ["gray"]),
        ({"american": "two"}, English.BRITISH, ["gray"]),
        ({"american": "two", "house": "one"}, English.AMERICAN, ["gray"]),
    ],
)
def test_the_draft_s_spelling_can_speak_for_a_form(settings, english, expected):
    assert found_texts("A grey dog, a grey cat, a gray cow.", greys(**settings), english=english) == expected


def test_one_form_alone_is_reported_where_the_spelling_speaks_against_it():
    rule = greys(american="two")
    assert found_texts("A grey dog.", rule, english=English.AMERICAN) == ["grey"]
    assert found_texts("A grey dog.", rule, english=English.BRITISH) == []


def test_only_forms_of_the_same_item_are_compared():
    forms = {"long": r"\b(?P<item>toward|afterward)s\b", "short": r"\b(?P<item>toward|afterward)\b"}
    text = "He went toward it, toward her and afterwards towards them."
    assert found_texts(text, make_rule("consistency", forms=forms)) == ["towards"]


def test_what_the_rule_does_not_look_at_does_not_count():
    text = "A grey dog. “A gray one, a gray one,” she said. A grey cat, a gray cow."
    assert found_texts(text, greys(in_quotes=QuotePolicy.SKIP)) == ["gray"]
    assert found_texts(text, greys(in_quotes=QuotePolicy.ONLY, house="one")) == ["gray", "gray"]


def test_once_a_draft():
    assert found_texts("Gray. Gray, grey, gray, grey.", greys(house="one", once=True)) == ["Gray"]


def test_one_finding_a_draft_mends_all_places():
    rule = greys(house="one", once=True, write={"one": "grey"}, fix="unsafe")
    (finding,) = findings("Gray. Gray, grey, gray.", rule)
    assert [(edit.span, edit.replacement) for edit in finding.fix.edits] == [
        ((0, 4), "Grey"),
        ((6, 10), "Grey"),
        ((18, 22), "grey"),
    ]


def test_what_to_write_may_be_said_text_by_text():
    forms = {"words": r"\b(?:two|three)(?= dogs)", "figures": r"\b[2-3](?= dogs)"}
    rule = make_rule("consistency", forms=forms, house="words", write={"words": {"2": "two"}}, fix="unsafe")
    two, three = findings("He has 2 dogs and 3 dogs.", rule)
    assert (two.suggestions, two.fix.edits[0].replacement) == (("two",), "two")
    assert (three.suggestions, three.fix) == ((), None)
    other = make_rule("consistency", forms=forms, house="figures", write={"figures": {"two": "2", "Three": "3"}})
    assert [finding.suggestions for finding in findings("Two dogs. Three dogs.", other)] == [("2",), ("3",)]


def test_the_message_says_why_and_the_finding_shows_where():
    (finding,) = findings("Grey, grey, gray.", greys(write={"one": "grey"}, fix="unsafe"))
    assert finding.message == "“gray”: elsewhere this draft has “Grey”"
    assert [(other.span, other.message) for other in finding.related] == [((0, 4), "“Grey” here")]
    assert finding.suggestions == ("grey",)
    assert finding.fix.edits[0].replacement == "grey"


def test_a_tie_suggests_nothing():
    (finding,) = findings("Grey, gray.", greys(write={"one": "grey", "two": "gray"}, fix="safe"))
    assert finding.message == "“gray”: this draft has “Grey” too; choose one"
    assert (finding.suggestions, finding.fix) == ((), None)


@pytest.mark.parametrize(
    ("settings", "words"),
    [
        ({"forms": {"one": "a"}}, "two forms"),
        ({"forms": FORMS, "house": "three"}, "'house' is one of off, consistent, one, two"),
        ({"forms": FORMS, "american": "three"}, "'american' is one of one, two"),
        ({"forms": FORMS, "write": {"three": "x"}}, "none of the forms"),
        ({"forms": FORMS, "write": {"one": r"\g<n>"}}, "does not go with"),
        ({"forms": FORMS, "write": {"one": 2}}, "a mapping of texts to texts"),
        ({"forms": FORMS, "write": {"one": {"gray": 2}}}, "a mapping of texts to texts"),
        ({"forms": {"one": "a", "two": "("}}, "no regular expression"),
    ],
)
def test_settings_that_are_wrong_are_told(settings, words):
    with pytest.raises(SettingError, match=words):
        find_check("consistency").read(settings)
