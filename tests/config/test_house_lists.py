"""House lists of names and words."""

import pytest

from newslint.config.house_lists import read_names, read_words
from newslint.config.source import Source, Stated
from newslint.language.house import HouseName

NO_COMMAS = "columns are parted by commas, and variants by semicolons: write Kyiv,Kiev;Kief"


@pytest.fixture
def write(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)

    def stated(text, name="list"):
        path = tmp_path / name
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return Stated(str(path), Source("newslint.toml"))

    return stated


def test_names_with_a_heading_that_orders_the_columns(write):
    names, errors = read_names([write("Preferred,note,variants\nKyiv,since 2019,Kiev; Kief|Kijew\n\n# more\nOdesa\n")])
    assert errors == []
    assert names == (HouseName("Kyiv", ("Kiev", "Kief", "Kijew"), "since 2019"), HouseName("Odesa"))


def test_names_without_a_heading(write):
    names, errors = read_names([write('\ufeffKyiv, Kiev, "as, always"\r\n')])
    assert errors == []
    assert names == (HouseName("Kyiv", ("Kiev",), "as, always"),)


@pytest.mark.parametrize(
    ("text", "error"),
    [
        (",Kiev\n", "list:1: the row has no preferred form: write it in the first column"),
        ("A,b,c,d\n", "list:1: the row has 4 columns, and the list 3: put a text that holds a comma in double quotes"),
        ("A\nB\nA\n", "list:3: 'A' is preferred already at list:1: join the rows"),
        ("A,B\nB\n", "list:1: the variant 'B' is the preferred form of another row, list:2: keep one of the two"),
        ("A,C\nB,C\n", "list:2: the variant 'C' is a variant of another row, list:1: keep one of the two"),
        ("A,A\n", "list:1: 'A' is a variant of itself: take it out of the variants"),
        ("preferred,varients\n", "list:1: unknown column 'varients'; did you mean 'variants'?"),
        (
            "name,variants\nA,B\n",
            "list:1: no column is called 'preferred': the columns of a list are preferred, variants, note",
        ),
        ("preferred;variants\nA;B\n", f"list:1: {NO_COMMAS}"),
        ("A;B\nC;D\n", f"list:1: {NO_COMMAS}"),
        ("A\tB\nC\tD\n", f"list:1: {NO_COMMAS}"),
        ('A\nB,"b\n', "list:2: the row is no CSV (unexpected end of data): close every double quote"),
        (b"A\n\xe9\n", "list:2: is not UTF-8 at byte 2: save it as UTF-8"),
        (b"A\n\0\n", "list:2: is not text: save the list as plain text in UTF-8"),
    ],
)
def test_what_is_wrong_in_a_list_of_names(write, text, error):
    assert [str(wrong) for wrong in read_names([write(text)])[1]] == [error]


def test_a_row_that_spans_lines_is_named_by_its_first(write):
    _, errors = read_names([write('A,,"a note\non two lines"\n,b\n')])
    assert [str(error) for error in errors] == ["list:3: the row has no preferred form: write it in the first column"]


def test_rows_that_are_right_count_beside_those_that_are_wrong(write):
    names, errors = read_names([write("A,B;C\n,x\nB\n"), write("D\nA\n", "other")])
    assert names == (HouseName("A", ("C",)), HouseName("B"), HouseName("D"))
    assert [str(error).partition(": ")[0] for error in errors] == ["list:2", "other:2", "list:1"]


def test_words(write):
    words, errors = read_words([write("# House\nDoomscroll # 2020\n\nC#\npaywall\nSilicon Glen\n--\n")])
    assert words == {"doomscroll", "c#", "paywall"}
    assert [str(error).partition(",")[0] for error in errors] == [
        "list:6: 'Silicon Glen' is a phrase: write one word a line",
        "list:7: '--' is no word: write one word a line",
    ]


def test_a_list_that_is_missing_is_told_where_it_was_asked_for(tmp_path):
    _, errors = read_words([Stated(str(tmp_path / "none"), Source("newslint.toml"))])
    assert str(errors[0]).startswith("newslint.toml: the list '")
