"""`capitalization`, as https://vale.sh/docs/checks/capitalization documents it."""

import pytest
from vale_rules import vale_findings, vale_messages, vale_rule, vale_texts


def heading(match, **keys):
    more = "".join(f"{key}: {value}\n" for key, value in keys.items())
    message = "\"'%s' should be '%s'\""
    return vale_rule(f"extends: capitalization\nmessage: {message}\nscope: heading\nmatch: {match}\n{more}")


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("Council Closes the Library of the North", True),
        ("Council closes the library of the north", False),
        ("Council Closes The Old Library", True),  # four in five words are enough
        ("Going to Market", True),
        ("Going To Vote", True),
        ("US to Leave UNESCO", True),
        ("A Year-Long Wait in a Well-Known Town", True),
        ("Vote: a Recount Is on", False),
    ],
)
def test_title_case(text, right):
    assert (vale_texts(f"# {text}\n", heading("$title", threshold=0.8)) == []) is right


def test_title_case_by_chicago_keeps_long_prepositions_small():
    text = "# Walking Between the Lines\n"
    assert vale_texts(text, heading("$title", style="Chicago", threshold=1)) == ["Walking Between the Lines"]
    assert vale_texts(text, heading("$title", style="AP", threshold=1)) == []


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("Council closes the library", True),
        ("Council Closes The Library", False),
        ("council closes the library", False),
        ("Mayor Okafor closes the library of the north", True),
        ("12 ways to close a library", True),
    ],
)
def test_sentence_case(text, right):
    assert (vale_texts(f"# {text}\n", heading("$sentence")) == []) is right


def test_sentence_case_heeds_exceptions_the_vocabulary_and_indicators():
    text = "# Living with VS Code costs: New York City\n"
    keys = {"exceptions": "[New York City]", "indicators": "[':']", "threshold": 1}
    assert vale_texts(text, heading("$sentence", threshold=1)) != []
    rule = vale_rule(
        "extends: capitalization\nmessage: '%s'\nscope: heading\nmatch: $sentence\n"
        + "".join(f"{key}: {value}\n" for key, value in keys.items()),
        accepted=["VS Code"],
    )
    assert vale_texts(text, rule) == []


def test_the_message_names_the_heading_and_how_it_should_be():
    assert vale_messages("# Council Closes Library Today\n", heading("$sentence")) == [
        "'Council Closes Library Today' should be 'Council closes library today'"
    ]


def test_lower_upper_and_patterns():
    assert vale_texts("# Council\n", heading("$lower")) == ["Council"]
    assert vale_texts("# council\n", heading("$lower")) == []
    assert vale_texts("# COUNCIL\n", heading("$upper")) == []
    assert vale_texts("# council\n", heading("'[A-Z].*'")) == ["council"]


def test_an_action_without_parameters_puts_the_right_case_in_place():
    rule = heading("$sentence", action="{name: replace}")
    (finding,) = vale_findings("# Council Closes Library Today\n", rule)
    assert finding.suggestions == ("Council closes library today",)


def test_a_heading_may_begin_with_code():
    assert vale_texts("# `vote` is a command\n", heading("$sentence", threshold=1)) == []
    assert vale_texts("# is a command\n", heading("$sentence", threshold=1)) == ["is a command"]


def test_a_prefix_is_left_as_it_is():
    rule = heading("$sentence", prefix="'(?:Live|Watch): '", threshold=1)
    assert vale_texts("# Live: Council closes the library\n", rule) == []
