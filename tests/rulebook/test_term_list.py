"""A list of terms is a rule; what is wrong in it is told with its line, and the rows that are right count."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.drafts.reading import read_text
from newslint.language.analysis import Analysis
from newslint.rulebook.categories import PageError
from newslint.rulebook.folders import read_list
from newslint.rulebook.ruleset import RuleSet
from newslint.rulebook.term_list import read_term_list


@pytest.fixture
def write(tmp_path, monkeypatch):
    monkeypatch.setenv("NEWSLINT_CACHE_DIR", str(tmp_path / "cache"))

    def written(text, name="house-terms.csv"):
        path = tmp_path / name
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return path

    return written


def messages(path, draft):
    rules, errors = read_list(path)
    assert errors == []
    return [finding.message for finding in RuleSet(rules).findings(Analysis(read_text(draft, "draft.txt")), None)]


def test_each_row_is_found_and_says_what_to_write(write):
    path = write(
        "find,use,message\n"
        "utilise,use\n"
        "at this moment in time,now; today\n"
        "fishing,,“{found}” is for the sports desk\n"
        "stakeholders,,\n"
        "# a note\n"
        '"Smith, Jones & Co",Smith Jones,"one firm, no comma"\n'
    )
    draft = "They utilise it at this moment in time, fishing stakeholders of Smith, Jones & Co."
    assert messages(path, draft) == [
        "write “use”, not “utilise”",
        "write “now”, not “at this moment in time”",
        "“fishing” is for the sports desk",
        "“stakeholders” is not for our copy",
        "one firm, no comma",
    ]


def test_a_list_may_do_without_a_heading_and_order_its_columns_by_one(write):
    assert messages(write("utilise,use\n"), "They utilise it.") == ["write “use”, not “utilise”"]
    assert messages(write("message,find,use\nhm,utilise,use\n"), "They utilise it.") == ["hm"]


def test_quotations_are_left_alone(write):
    assert messages(write("utilise,use\n"), "“They utilise it,” she said.") == []


@pytest.mark.parametrize(
    ("name", "identity"), [("house-terms.csv", "house/house-terms"), ("House Terms_2026.CSV", "house/house-terms-2026")]
)
def test_the_rule_is_called_as_the_file_is(write, name, identity):
    assert read_term_list(write("a,b\n", name)).rule.id == identity


@pytest.mark.parametrize(
    ("text", "line", "what"),
    [
        ("a,b\n,c\n", 2, "the row has no phrase to find: write it in the first column"),
        ("a,b\nc,d,e,f\n", 2, "the row has 4 columns, and the list 3: put a text that holds a comma in double quotes"),
        ("a,b\n\na,c\n", 3, "'a' stands on line 1 already: keep one of the two rows"),
        ("a,b\nc,c\n", 2, "'c' is to be written as it is: write in the second column what to write instead"),
        ("a,b\nc,d,{x\n", 2, "braces do not pair in '{x': expected '}' before end of string"),
        ('a,b\n"c,d\n', 2, "the row is no CSV (unexpected end of data): close every double quote"),
        ("find,use,mesage\na,b,c\n", 1, "unknown column 'mesage'; did you mean 'message'?"),
    ],
)
def test_a_row_that_is_wrong_is_left_out_and_told(write, text, line, what):
    rules, errors = read_list(write(text))
    assert [(error.line, error.message) for error in errors] == [(line, what)]
    assert list(rules[0].settings["terms"]) == ["a"]


@pytest.mark.parametrize(
    ("text", "line", "what"),
    [
        ("", 1, "the list is empty: write a phrase and what to write instead, such as utilise,use"),
        ("a;b\n", 1, "columns are parted by commas, and several forms to use by semicolons: write utilise,use"),
        ("phrase,use,message\na,b\n", 1, "no column is called 'find': the columns of a list are find, use, message"),
        (b"a,b\n\xe9,c\n", 2, "is not UTF-8 at byte 4: save it as UTF-8"),
    ],
)
def test_a_list_of_which_nothing_can_be_used(write, text, line, what):
    with pytest.raises(PageError) as error:
        read_term_list(write(text))
    assert (error.value.line, error.value.message) == (line, what)


def test_a_list_is_read_anew_when_it_changes(write):
    assert read_list(write("a,b\n"))[0][0].settings["terms"] == {"a": ["b"]}
    assert read_list(write("a,bc\n"))[0][0].settings["terms"] == {"a": ["bc"]}


@given(st.text(max_size=60))
def test_no_list_is_a_fault_of_newslint(tmp_path_factory, text):
    path = tmp_path_factory.getbasetemp() / "any-list.csv"
    path.write_text(text, encoding="utf-8", errors="surrogatepass")
    rules, errors = read_list(path)
    assert rules or errors
    assert all(error.line >= 1 for error in errors)
