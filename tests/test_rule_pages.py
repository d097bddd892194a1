"""Every rule that ships is a page whose examples hold."""

import pytest

from newslint.rulebook.example_runner import run_examples
from newslint.rulebook.folders import read_pages, shipped_rules

PAGES, ERRORS = read_pages(shipped_rules())


def test_every_page_can_be_read():
    assert [str(error) for error in ERRORS] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.rule.id)
def test_examples_hold(page):
    assert run_examples(page) == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.rule.id)
def test_a_message_is_a_sentence_for_a_person(page):
    """It begins with a capital, a quotation or what a brace stands for, and its full stop is left to the report."""
    message = page.rule.message
    assert message[0].isupper() or message[0] in "“{"
    assert not message.endswith(".")
