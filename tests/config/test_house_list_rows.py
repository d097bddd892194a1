"""Rows are added to house lists, and all else in them stays as it was."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.config.house_list_rows import RowClashError, with_name, with_term
from newslint.config.house_lists import read_names
from newslint.config.source import Source, Stated
from newslint.language.house import HouseName

BRIGHT = HouseName("Ada Bright", ("Ada Brite",), "corrected before")


@pytest.mark.parametrize(
    ("before", "after", "line"),
    [
        ("", "preferred,variants,note\nAda Bright,Ada Brite,corrected before\n", 2),
        ("Kyiv,Kiev", "Kyiv,Kiev\nAda Bright,Ada Brite,corrected before\n", 2),
        ("# ours\r\nKyiv,Kiev\r\n", "# ours\r\nKyiv,Kiev\r\nAda Bright,Ada Brite,corrected before\r\n", 3),
        ("note,preferred,variants\n", "note,preferred,variants\ncorrected before,Ada Bright,Ada Brite\n", 2),
        ("Ada Bright,Ada Bryte,mayor\nKyiv\n", "Ada Bright,Ada Bryte;Ada Brite,mayor\nKyiv\n", 1),
        ("Ada Bright\n", "Ada Bright,Ada Brite,\n", 1),
        ("Ada Bright,Ada Brite\n", "Ada Bright,Ada Brite\n", 0),
    ],
)
def test_a_name_is_added(before, after, line):
    if before == "Ada Bright\n":
        after = "Ada Bright,Ada Brite,\n"
    assert with_name(before, BRIGHT) == (after, line)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Kyiv\nAda Brite\n", "“Ada Brite” is preferred here"),
        ("Kyiv\nAda Brown,Ada Bright\n", "“Ada Bright” is a wrong form of “Ada Brown”"),
        ("Kyiv\nAda Brown,Ada Brite\n", "“Ada Brite” is a wrong form of “Ada Brown” here already"),
    ],
)
def test_a_row_that_speaks_against_another_is_told(text, said):
    with pytest.raises(RowClashError, match=said) as error:
        with_name(text, BRIGHT)
    assert error.value.line == 2


NAMES = st.text("abAB ,;\"'é", min_size=1, max_size=8).map(str.strip).filter(lambda text: text.strip(" ;\"'"))


@given(st.lists(NAMES.filter(lambda text: ";" not in text), unique=True, max_size=5))
def test_names_that_were_added_are_read_again(tmp_path_factory, names):
    path = tmp_path_factory.mktemp("list") / "names.csv"
    text = ""
    for name in names:
        text = with_name(text, HouseName(name)).text
    path.write_text(text, encoding="utf-8", newline="")
    read, errors = read_names([Stated(str(path), Source("test"))])
    assert [name.preferred for name in read] == names
    assert errors == []


def test_a_term_is_added_once():
    assert with_term("", "utilise", "use") == ("find,use,message\nutilise,use,\n", 2)
    assert with_term("utilise,use\n", "utilise", "use").line == 0
    with pytest.raises(RowClashError, match="stands here already, with “employ”"):
        with_term("utilise,employ\n", "utilise", "use")
