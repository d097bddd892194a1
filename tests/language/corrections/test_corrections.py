"""Corrections as newsrooms word them are read, and what they become finds its own example."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.language.corrections import CorrectionKind, Hints, UnreadCorrectionError, read_correction
from newslint.rulebook.from_correction import correction_page, house_row
from newslint.rulebook.new_page import faults

HERE = Path(__file__).parent


def rows(name):
    lines = (HERE / name).read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


def wrong_forms(cell):
    return tuple(filter(None, cell.split("; ")))


@pytest.mark.parametrize(("kind", "right", "wrong", "about", "text"), rows("read.tsv"))
def test_what_a_correction_says(kind, right, wrong, about, text):
    assert read_correction(text) == (kind, right, wrong_forms(wrong), about)


@pytest.mark.parametrize("text", [row[-1] for row in rows("read.tsv")])
def test_what_comes_of_it_finds_its_own_example(text, tmp_path):
    correction = read_correction(text)
    if not correction.wrong:
        assert house_row(correction)
    else:
        page, examples = correction_page(correction, text, tmp_path)
        assert faults(page, examples) == []


@pytest.mark.parametrize(("said", "text"), rows("unread.tsv"))
def test_what_no_rule_can_be_made_of_is_told(said, text):
    with pytest.raises(UnreadCorrectionError, match=said):
        read_correction(text)


def test_what_is_added_to_a_correction_comes_first():
    text = "An article misspelled the name of the mayor."
    assert read_correction(text, Hints(right="Ada Bright")) == ("name", "Ada Bright", (), "")
    assert read_correction("Her name is Ada Bright.", Hints(wrong=("Brite",))) == (
        "name",
        "Ada Bright",
        ("Ada Brite",),
        "",
    )
    burma = Hints(CorrectionKind.NAME, "Myanmar", ("Burma",))
    assert read_correction("", burma) == ("name", "Myanmar", ("Burma",), "")
    dam = Hints(about="Hillview dam")
    assert read_correction("It was 1962, not 1926.", dam) == ("fact", "1962", ("1926",), "Hillview dam")


WORDS = "Ada Bright misspelled the name of as not “ ” ' , . ; ( ) is was 1962 $8 million It She surname’s É 🙂 { } \\"
PIECES = st.lists(st.sampled_from(WORDS.split(" ")), max_size=25).map(" ".join)


@given(PIECES)
def test_any_text_is_read_or_told(text):
    try:
        correction = read_correction(text)
    except UnreadCorrectionError:
        return
    assert correction.right
    assert correction.right not in correction.wrong


@given(PIECES)
def test_a_page_made_of_it_can_be_read(text):
    try:
        correction = read_correction(text)
    except UnreadCorrectionError:
        return
    if correction.wrong:
        page, examples = correction_page(correction, text, Path("/rules"))
        assert page.read(examples).rule.message
