import re

from hypothesis import given
from hypothesis import strategies as st

from newslint.text.lines import Lines

TEXTS = st.text("ab\r\n\u0301😀\ufeff\u2028")


@given(TEXTS)
def test_lines_are_those_between_the_line_ends(text):
    lines = Lines(text)
    assert [lines.line(number) for number in range(1, len(lines) + 1)] == re.split(
        r"\r\n|\r|\n", text.removeprefix("\ufeff")
    )


@given(TEXTS)
def test_a_position_leads_back_to_its_offset(text):
    lines = Lines(text)
    for offset in range(lines.start(1), len(text) + 1):
        line, column = lines.position(offset)
        assert lines.start(line) + column - 1 == offset
        assert line == len(lines) or offset < lines.start(line + 1)


@given(TEXTS)
def test_a_line_ends_before_its_line_end(text):
    lines = Lines(text)
    for number in range(1, len(lines) + 1):
        following = lines.start(number + 1) if number < len(lines) else len(text)
        assert text[lines.end(number) : following] in ("", "\n", "\r", "\r\n")
        assert lines.start(number) <= lines.end(number)


def test_a_byte_order_mark_stands_before_the_first_column():
    lines = Lines("\ufeffab\nc")
    assert [lines.position(offset) for offset in range(5)] == [(1, 1), (1, 1), (1, 2), (1, 3), (2, 1)]


@given(st.text(st.sampled_from("aé漢😀\n\r")), st.booleans(), st.lists(st.integers(0, 30), max_size=8))
def test_byte_columns_are_the_same_in_whatever_order_they_are_asked_for(text, marked, offsets):
    text = "\ufeff" * marked + text
    lines = Lines(text)
    for offset in offsets:
        if offset <= len(text):
            line, column = lines.byte_position(offset)
            assert line == lines.position(offset).line
            start = lines.start(line) if line > 1 else 0
            assert column == len(text[start:offset].encode()) + 1
