"""Patterns with a limit of time match what others match, and end where others would not."""

import re
import threading

import pytest

from newslint.finding import Severity
from newslint.rulebook.folders import read_pages, shipped_rules
from newslint.text import timed_patterns
from newslint.text.timed_patterns import SlowPatternError, timed_pattern

EXPLODES = r"b(a|a)*$"
TEXT = "b" + "a" * 60 + "c"


@pytest.fixture
def short(monkeypatch):
    monkeypatch.setattr(timed_patterns, "SECONDS", 0.05)


@pytest.mark.parametrize("method", ["finditer", "search", "match"])
def test_a_search_that_explodes_is_ended(short, method):
    with pytest.raises(SlowPatternError, match=re.escape(EXPLODES)):
        list(getattr(timed_pattern(EXPLODES), method)(TEXT) or ())


def test_it_ends_in_any_thread(short):
    ended = []

    def look():
        try:
            timed_pattern(EXPLODES).search(TEXT)
        except SlowPatternError as error:
            ended.append(error.pattern)

    thread = threading.Thread(target=look)
    thread.start()
    thread.join(timeout=30)
    assert ended == [EXPLODES]


def test_what_is_done_between_two_matches_takes_no_time_of_the_pattern(monkeypatch):
    monkeypatch.setattr(timed_patterns, "SECONDS", 0.02)
    found = 0
    for _ in timed_pattern("a").finditer("aaa"):
        sum(range(1_000_000))
        found += 1
    assert found == 3


def test_the_patterns_that_ship_match_the_same_under_a_limit():
    """So a house rule that extends one of them, or takes over its pattern, finds what it finds."""
    pages, _ = read_pages(shipped_rules())
    text = "\n".join(example.text for page in pages for example in page.examples)
    patterns = {
        pattern
        for page in pages
        for key in ("find", "replace")
        for pattern in page.rule.settings.get(key, ())
        if page.rule.check in ("pattern", "replace") and page.rule.severity is not Severity.ADVICE
    }
    assert len(patterns) > 50
    for pattern in patterns:
        flags = re.MULTILINE | re.IGNORECASE
        plain = [(match.span(), match.groups()) for match in re.compile(pattern, flags).finditer(text, 100, 40_000)]
        timed = [(match.span(), match.groups()) for match in timed_pattern(pattern, flags).finditer(text, 100, 40_000)]
        assert timed == plain, pattern
