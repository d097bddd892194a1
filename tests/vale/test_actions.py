"""Actions, as https://vale.sh/docs/actions documents them: suggestions, and fixes that a person looks at."""

import pytest
from vale_rules import vale_findings, vale_rule

from newslint.checks.settings import SettingError
from newslint.text.edits import apply_edits

SORT_OF = "extends: existence\nmessage: '%s'\ntokens: [sort of]\n"


def fixed(draft, action, tokens):
    rule = vale_rule(f"extends: existence\nmessage: '%s'\nnonword: true\ntokens: {tokens}\naction: {action}\n")
    edits = [edit for finding in vale_findings(draft, rule) if finding.fix for edit in finding.fix.edits]
    return apply_edits(draft, [(edit.span, edit.replacement) for edit in edits])


@pytest.mark.parametrize(
    ("draft", "action", "tokens", "expected"),
    [
        ("He was sort of late.", "{name: replace, params: [rather]}", "['sort of']", "He was rather late."),
        ("It is very, very late.", "{name: remove}", "['very, ']", "It is very late."),
        ("He was really late.", "{name: remove}", "[really]", "He was late."),
        ("Really late.", "{name: remove}", "['Really ']", "late."),
        ("Closing time!!", "{name: edit, params: [remove, '!']}", "['time!+']", "Closing time"),
        ("some 10th day", "{name: edit, params: [trim_right, thsrnd]}", "['\\d+th']", "some 10 day"),
        ("the the day", "{name: edit, params: [truncate, ' ']}", "['the the']", "the day"),
        ("see U.S.A. today", "{name: edit, params: [replace, '.', '']}", "['U\\.S\\.A\\.']", "see USA today"),
        ("May 5th", "{name: edit, params: [regex, '(\\w+) (\\d+)th', '$2 $1']}", "['May 5th']", "5 May"),
        ("a b", "{name: edit, params: [[regex, 'a', 'x'], [upper]]}", "['a b']", "X B"),
        ("12 percent", "{name: replace, params: ['$1%']}", "['(\\d+) percent']", "12%"),
        ("one — two", "{name: edit, params: [remove, ' ']}", "[' — ']", "one—two"),
        ("a vote. Then", "{name: edit, params: [remove, '.']}", "['vote\\.\\s']", "a vote Then"),
        ("yes-no", "{name: edit, params: [split, '-', '1']}", "['yes-no']", "no"),
    ],
)
def test_an_action_mends_what_was_found(draft, action, tokens, expected):
    assert fixed(draft, action, tokens) == expected


def test_fix_none_leaves_the_suggestions():
    rule = vale_rule(f"{SORT_OF}fix: none\naction: {{name: replace, params: [rather]}}\n")
    (finding,) = vale_findings("A sort of day.", rule)
    assert (finding.suggestions, finding.fix) == (("rather",), None)


def test_an_action_that_changes_nothing_is_no_advice():
    rule = vale_rule(f"{SORT_OF}action: {{name: edit, params: [replace, xyz, abc]}}\n")
    (finding,) = vale_findings("A sort of day.", rule)
    assert (finding.suggestions, finding.fix) == ((), None)


def test_a_suggestion_by_a_script_leaves_the_finding():
    rule = vale_rule(f"{SORT_OF}action: {{name: suggest, params: [x.tengo]}}\n")
    (finding,) = vale_findings("A sort of day.", rule)
    assert (finding.suggestions, finding.fix) == ((), None)


@pytest.mark.parametrize(
    "action",
    ["{name: repalce}", "{name: edit}", "{name: edit, params: [relpace, a, b]}", "{name: edit, params: [regex, '(']}"],
)
def test_an_action_that_is_none_is_told(action):
    with pytest.raises(SettingError):
        vale_rule(f"extends: existence\nmessage: '%s'\ntokens: [a]\naction: {action}\n")
