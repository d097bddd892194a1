import pytest
from hypothesis import given
from hypothesis import strategies as st
from sample_runs import TRICKY, span_of

from newslint.report.excerpt import LONGEST, excerpt
from newslint.report.visible import visible, width
from newslint.text.lines import Lines
from newslint.text.span import Span

#: Text in which every character takes one column and stands for itself.
_PLAIN_TEXT = st.text("ab cd\n", max_size=400)


def show(text: str, words: str) -> str:
    shown = excerpt(Lines(text), span_of(text, words))
    return f"{shown.line}\n{shown.indent}{'^' * shown.marks}"


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("One\nTwo three", "three", "Two three\n    ^^^^^"),
        ("\tTwo three", "Two", "    Two three\n    ^^^"),
        ("cafe\u0301 owner", "owner", "cafe\u0301 owner\n     ^^^^^"),
        ("漢字 owner", "owner", "漢字 owner\n     ^^^^^"),
        ("a \x1b[31m red", "\x1b[31m", "a ␛[31m red\n  ^^^^^"),
        ("a \u202ereversed", "reversed", "a <U+202E>reversed\n          ^^^^^^^^"),
        ("one two\r\nthree", "two\r\nthree", "one two\n    ^^^"),
    ],
)
def test_marks_stand_below_the_words(text, words, expected):
    assert show(text, words) == expected


def test_an_empty_span_has_a_mark():
    assert excerpt(Lines("one two"), Span(3, 3)) == ("one two", "   ", 1)


def test_a_long_line_is_cut_between_words():
    text = "word " * 50 + "mistake " + "word " * 50
    assert show(text, "mistake") == (
        "…word word word word word mistake word word word word word word word word word word…\n" + " " * 26 + "^" * 7
    )


def test_a_long_span_is_cut_too():
    shown = excerpt(Lines("x" * 1000), Span(0, 1000))
    assert shown == ("x" * LONGEST + "…", "", LONGEST)


@given(_PLAIN_TEXT, st.data())
def test_what_is_marked_is_where_the_span_begins(text, data):
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    shown = excerpt(Lines(text), Span(start, end))
    first_line = text[start:end].split("\n")[0]
    marked = shown.line[len(shown.indent) : len(shown.indent) + shown.marks]
    assert first_line.startswith(marked) or not first_line
    assert len(shown.line) <= LONGEST + 2
    assert shown.marks == max(1, min(len(first_line), shown.marks))
    if len(first_line) < LONGEST // 3:
        assert shown.marks == max(1, len(first_line))


@given(st.text(st.one_of(st.sampled_from(TRICKY), st.characters())))
def test_visible_text_is_printable(text):
    shown = visible(text)
    assert not any(letter in shown for letter in "\x1b\n\r\t\u202e\u200b\u2028")
    assert visible(shown) == shown
    assert 0 <= width(shown) <= 2 * len(shown)
