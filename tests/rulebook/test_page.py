"""A broken rule page is one clear line: the file, the line, and what to write instead."""

import pytest

from newslint.rulebook.categories import PageError
from newslint.rulebook.page import read_page, with_settings

GOOD = """---
message: "write {suggestion}, not “{found}”"
check: terms
terms:
  utilise: use
  in order to: to
severity: advice
in-quotes: skip
scope: [body, caption]
---
# Long words

Prose.
"""


def write(tmp_path, text, name="style/long-words"):
    path = tmp_path / f"{name}.md"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_a_page_becomes_a_rule(tmp_path):
    rule = read_page(write(tmp_path, GOOD), tmp_path).rule
    assert (rule.id, rule.category, rule.title, rule.check) == ("style/long-words", "style", "Long words", "terms")
    assert (rule.severity, rule.in_quotes, rule.enabled) == ("advice", "skip", True)
    assert rule.scope == {"body", "caption"}
    assert rule.settings["terms"] == {"utilise": ["use"], "in order to": ["to"]}
    assert rule.settings["case"] == "ignore"


@pytest.mark.parametrize(
    ("old", "new", "line", "said"),
    [
        ("severity: advice", "severty: advice", 7, "unknown key 'severty'; did you mean 'severity'?"),
        ("severity: advice", "severity: fatal", 7, "'severity' is one of error, warning, advice, not 'fatal'"),
        ("check: terms", "check: term", 3, "unknown check 'term'; did you mean 'terms'?"),
        ("check: terms\n", "", 1, "'check' is missing"),
        ("in-quotes: skip", "in-quotes: yes", 8, "'in-quotes' takes a text, not True"),
        (
            "severity: advice",
            "precision: 97 of 100",
            7,
            "'precision' is written as 0.97 of 40, 2026-11, not '97 of 100'",
        ),
        ("severity: advice", "precision: 1.20 of 40, 2026-11", 7, "'precision' is written as 0.97 of 40, 2026-11"),
        ("scope: [body, caption]", "scope: [bodies]", 9, "'bodies' is no part of a draft: headline, deck"),
        ("  utilise: use\n  in order to: to\n", "  12: twelve\n", 4, "12 is no phrase: put it in quotes"),
        ("  utilise: use\n  in order to: to\n", "  utilise: [1]\n", 4, "'utilise' takes a text or a list of texts"),
        ("terms:\n  utilise: use\n  in order to: to\n", "terms: {}\n", 4, "'terms' is empty"),
        ("severity: advice", "check: terms", 7, "'check' stands twice"),
        ("severity: advice", "severity: [advice", 8, "a list is not closed: part what stands in it by commas"),
        ("check: terms", "title: a: b", 3, "put a text with a colon in it in quotation marks"),
        ("check: terms", "check: @terms", 3, "put a text that begins with @, ` or % in quotation marks"),
        ("check: terms", "check: 'it's'", 3, "a line does not fit those above it"),
        ("check: terms", "check: *terms", 3, "put a text that begins with * in quotation marks"),
        ("{suggestion}", "{suggestion", 2, "braces do not pair"),
        ("# Long words", "Long words", 2, "the page has no heading"),
        ("Prose.", "```flag\nnothing\n```", 13, "a flag example marks nothing"),
        ("Prose.", "```clean\n[this]\n```", 13, "a clean example marks something"),
        ("Prose.", "```flag\n[this\n```", 13, "a '[' is not closed"),
        ("Prose.", "```flag\nthis]\n```", 13, "a ']' closes nothing"),
        ("Prose.", "```fix\nthis\n```", 13, "a fix example is a draft, a line '=>'"),
        ("Prose.", "```flag docx\n[this]\n```", 13, "'docx' is neither a format (txt, md, html) nor a setting"),
        ("---\nmessage", "message", 1, "the page does not begin with front matter"),
        ("---\n# Long", "# Long", 1, "the front matter is not closed"),
    ],
)
def test_what_is_wrong_is_said_with_its_line(tmp_path, old, new, line, said):
    assert old in GOOD
    path = write(tmp_path, GOOD.replace(old, new, 1))
    with pytest.raises(PageError) as caught:
        read_page(path, tmp_path)
    assert str(caught.value).startswith(f"{path}:{line}: ")
    assert said in str(caught.value)


@pytest.mark.parametrize(
    ("settings", "line", "said"),
    [
        (
            "find: '(unclosed'",
            4,
            "'(unclosed' is no regular expression: missing ), unterminated subpattern at character 1",
        ),
        ("find: 'a*'", 4, "'a*' matches nothing at all"),
        ("find: [12]", 4, "'find' takes regular expressions, not 12: put it in single quotes"),
        ("find: 'a(b)'\nuse: '\\2'", 5, "'\\2' does not go with 'a(b)'"),
        ("use: b", 1, "'find' is missing"),
    ],
)
def test_a_bad_pattern_is_said_with_its_line(tmp_path, settings, line, said):
    path = write(tmp_path, f"---\nmessage: m\ncheck: pattern\n{settings}\n---\n# Title\n")
    with pytest.raises(PageError) as caught:
        read_page(path, tmp_path)
    assert caught.value.line == line
    assert said in caught.value.message


@pytest.mark.parametrize("name", ["style/Long_Words", "style/deep/long-words", "long-words"])
def test_the_path_is_the_name(tmp_path, name):
    with pytest.raises(PageError):
        read_page(write(tmp_path, GOOD, name), tmp_path)


def test_a_page_that_is_no_text(tmp_path):
    path = write(tmp_path, "")
    path.write_bytes(b"---\n\xff\n---\n")
    with pytest.raises(PageError, match="cannot be read as UTF-8"):
        read_page(path, tmp_path)


def test_settings_may_be_changed_and_are_checked_again(tmp_path):
    page = read_page(write(tmp_path, GOOD), tmp_path)
    changed = with_settings(page, {"severity": "error", "case": "match"})
    assert (changed.severity, changed.settings["case"], changed.id) == ("error", "match", page.rule.id)
    assert changed.settings["terms"] == page.rule.settings["terms"]
