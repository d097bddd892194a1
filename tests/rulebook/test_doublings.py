"""A passage typed twice is one finding, whatever else its two copies make other rules say."""

from hypothesis import given
from hypothesis import strategies as st

from newslint.finding import Finding, Severity
from newslint.rulebook.doublings import without_echoes
from newslint.text.span import Span

SOURCE = "She got into a into a hall."
DOUBLED = Finding("typos/repeated-phrase", "twice", Span(8, 21), Severity.WARNING, suggestions=("into a",))


def finding(start, end, message="odd"):
    return Finding("typos/a-an", message, Span(start, end), Severity.WARNING)


def kept(*others):
    return without_echoes([DOUBLED, *others], SOURCE)[1:]


def test_what_touches_the_seam_is_about_the_seam():
    assert kept(finding(13, 14)) == []
    assert kept(finding(15, 19)) == []


def test_what_both_copies_have_is_told_once():
    first, second = finding(8, 12), finding(15, 19)
    assert kept(first, second) == [first]


def test_what_lies_at_the_outer_ends_or_outside_stays():
    others = [finding(8, 12), finding(20, 21), finding(0, 3), finding(22, 26), finding(4, 14)]
    assert kept(*others) == others


def test_two_slips_at_one_word_are_told_apart_by_what_is_said():
    echo, slip = finding(13, 14, "before into"), finding(20, 21, "before hour")
    assert kept(echo, slip) == [slip]


@given(st.lists(st.tuples(st.integers(0, 27), st.integers(0, 27)).map(sorted)))
def test_without_a_doubled_passage_nothing_is_lost(places):
    others = [finding(*place) for place in places]
    assert without_echoes(others, SOURCE) == others
