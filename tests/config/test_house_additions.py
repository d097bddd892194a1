"""What is added to a house list is read again, and everything else in it stays as it was written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.config.house_additions import with_name, with_word
from newslint.config.house_lists import read_names, read_words
from newslint.config.source import Source, Stated
from newslint.language.house import HouseName


@pytest.mark.parametrize(
    ("before", "name", "after"),
    [
        ("", HouseName("Kyiv", ("Kiev",)), "Kyiv,Kiev\n"),
        ("Qaderi,Qadiri", HouseName("Kyiv"), "Qaderi,Qadiri\nKyiv\n"),
        ("preferred,variants\r\nQaderi,\r\n", HouseName("Kyiv"), "preferred,variants\r\nQaderi,\r\nKyiv\r\n"),
        ("# ours\nKyiv, Kief ,old\nOslo\n", HouseName("Kyiv", ("Kiev",)), "# ours\nKyiv,Kief;Kiev,old\nOslo\n"),
        ("note,preferred\nx,Oslo\n", HouseName("Kyiv"), "note,preferred\nx,Oslo\n,Kyiv\n"),
        (
            "note,preferred,variants\nx,Oslo,Olso",
            HouseName("Oslo", ("Ossl",)),
            "note,preferred,variants\nx,Oslo,Olso;Ossl",
        ),
        ("", HouseName('The "Star", Ltd', ("Star Ltd",)), '"The ""Star"", Ltd",Star Ltd\n'),
        ("Kyiv,Kiev\n", HouseName("Kyiv", ("Kiev",)), "Kyiv,Kiev\n"),
    ],
)
def test_a_name(before, name, after):
    assert with_name(before, name) == after


def test_a_row_of_several_lines_is_for_a_person():
    with pytest.raises(ValueError, match="by hand"):
        with_name('Kyiv,Kiev,"since\n2019"\n', HouseName("Kyiv", ("Kief",)))


@pytest.mark.parametrize(
    ("before", "after"),
    [("", "meridan\n"), ("\ufeff", "\ufeffmeridan\n"), ("one\r\n", "one\r\nmeridan\r\n"), ("one", "one\nmeridan\n")],
)
def test_a_word(before, after):
    assert with_word(before, "meridan") == after


NAMES = st.text(st.sampled_from("abÉß '’\".,#"), min_size=1).map(str.strip).filter(lambda name: name and name[0] != "#")


@given(st.lists(st.builds(HouseName, NAMES, st.lists(NAMES, max_size=2).map(tuple), st.just("")), max_size=5))
def test_what_is_added_is_read_again(tmp_path_factory, names):
    path = tmp_path_factory.mktemp("house") / "names.csv"
    text, known = "", {}
    for name in names:
        text = with_name(text, name)
        known.setdefault(name.preferred, []).extend(name.variants)
    path.write_text(text, encoding="utf-8", newline="")
    read, errors = read_names([Stated(str(path), Source("test"))])
    assert [name.preferred for name in read] == list(known)
    assert all("again" not in str(error) and "CSV" not in str(error) for error in errors)


def test_a_word_is_read_again(tmp_path):
    path = tmp_path / "words.txt"
    path.write_text(with_word("# ours\ncafé", "Meridan"), encoding="utf-8")
    assert read_words([Stated(str(path), Source("test"))]) == (frozenset({"café", "meridan"}), [])
