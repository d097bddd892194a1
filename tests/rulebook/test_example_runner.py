"""A page's examples are tests: each way in which one can fail is seen."""

import pytest

from newslint.rulebook.example_runner import run_examples
from newslint.rulebook.page import read_page

FRONT = """---
message: write {suggestion}
check: terms
terms: {utilise: use}
fix: safe
---
# Long words
"""
FLAG = "```flag\nThey [utilise] it.\n```\n"
CLEAN = "```clean\nThey use it.\n```\n"
ENOUGH = FLAG * 2 + CLEAN * 3


@pytest.fixture
def failures(tmp_path):
    def run(examples):
        path = tmp_path / "style" / "long-words.md"
        path.parent.mkdir(exist_ok=True)
        path.write_text(FRONT + examples, encoding="utf-8")
        return run_examples(read_page(path, tmp_path))

    return run


def test_a_page_that_holds(failures):
    assert failures(ENOUGH + "```fix\nThey utilise it.\n=>\nThey use it.\n```\n") == []


def test_too_few_examples(failures):
    assert [failure.message for failure in failures(FLAG + CLEAN)] == [
        "1 'flag' examples, and a rule has 2 or more: add some",
        "1 'clean' examples, and a rule has 3 or more: add some",
    ]


def test_a_flag_that_is_not_reported_shows_both_forms(failures):
    (failure,) = failures(ENOUGH + "```flag\nThey [use] it, and utilise it.\n```\n")
    assert failure.line == 8 + 3 * 5
    assert failure.expected == "They [use] it, and utilise it."
    assert failure.actual == "They use it, and [utilise] it."


def test_a_flag_that_reports_more_than_is_marked(failures):
    (failure,) = failures(ENOUGH + "```flag\nThey [utilise] it and utilise it.\n```\n")
    assert failure.actual == "They [utilise] it and [utilise] it."


def test_a_message_with_braces_that_nothing_fills(tmp_path):
    path = tmp_path / "style" / "long-words.md"
    path.parent.mkdir()
    path.write_text(FRONT.replace("{suggestion}", "{sugestion}") + ENOUGH, encoding="utf-8")
    said = {failure.message for failure in run_examples(read_page(path, tmp_path))}
    assert said == {"nothing fills {sugestion} in the message; {found} and {suggestion} are filled"}


def test_a_clean_example_that_is_reported(failures):
    (failure,) = failures(ENOUGH + "```clean\nThey utilise it.\n```\n")
    assert failure.message == "something is reported in a clean example"


def test_a_fix_that_differs(failures):
    (failure,) = failures(ENOUGH + "```fix\nThey utilise it.\n=>\nThey used it.\n```\n")
    assert (failure.expected, failure.actual) == ("They used it.", "They use it.")


def test_settings_of_an_example(failures):
    assert failures(ENOUGH + "```clean case=match\nThey Utilise it.\n```\n") == []
    assert [failure.message for failure in failures(ENOUGH + "```clean cases=match\nx\n```\n")] == [
        "unknown key 'cases'; did you mean 'case'?"
    ]
    assert "is one of" in failures(ENOUGH + "```clean case=some\nx\n```\n")[0].message


def test_brackets_of_the_draft_itself(failures):
    assert failures(ENOUGH + "```flag\n\\[They\\] [utilise] it.\n```\n") == []
