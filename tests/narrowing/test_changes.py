"""Which lines changed: those that a diff adds, and none that stayed."""

from hypothesis import given
from hypothesis import strategies as st

from newslint.narrowing.changes import changed_lines
from newslint.text.lines import Lines
from newslint.text.span import Span

LINES = st.lists(st.sampled_from(["", "one", "two", "three", "four"]), max_size=12)
ENDS = st.sampled_from(["\n", "\r\n", "\r"])


def touched(before, after):
    changed, lines = changed_lines(before, after), Lines(after)
    return [
        number
        for number in range(1, len(lines) + 1)
        if changed.touch(Span(lines.start(number), max(lines.end(number), lines.start(number) + 1)))
    ]


@given(LINES, LINES, ENDS, ENDS)
def test_the_lines_that_did_not_change_stood_there_before_in_their_order(before, after, end, other_end):
    changed = touched(end.join(before), other_end.join(after))
    left = iter(before or [""])
    for number, line in enumerate(after or [""], 1):
        assert number in changed or line in left


@given(LINES, LINES, st.integers(0, 12), ENDS)
def test_lines_put_in_are_the_ones_that_changed(before, added, where, end):
    where = min(where, len(before))
    new = [f"new {line}" for line in added]
    after = [*before[:where], *new, *before[where:]]
    assert touched(end.join([*before, "last"]), end.join([*after, "last"])) == [
        number for number, line in enumerate(after, 1) if line.startswith("new")
    ]


@given(LINES, ENDS, ENDS)
def test_other_line_ends_are_no_change(lines, end, other_end):
    assert touched(end.join(lines), other_end.join(lines)) == []


def test_an_insertion_touches_the_line_it_stands_in():
    changed = changed_lines("one\ntwo\nthree", "one\nTWO\nthree")
    assert [at for at in range(14) if changed.touch(Span(at, at))] == [4, 5, 6, 7]
    assert changed.touch(Span(0, 5))
    assert not changed.touch(Span(0, 4))
    assert not changed.touch(Span(8, 13))


def test_without_an_earlier_state_everything_changed():
    assert changed_lines(None, "").touch(Span(0, 0))
    assert changed_lines(None, "abc").touch(Span(3, 3))
