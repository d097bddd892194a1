"""Whatever stands in a comment for newslint, every finding is either reported or let pass, and nothing is raised."""

from functools import cache

from hypothesis import example, given
from hypothesis import strategies as st

from newslint.drafts.reading import ReadError, read_text
from newslint.engine.linter import Linter
from newslint.rulebook.folders import read_rules, shipped_rules

WORDS = st.sampled_from(
    [
        "ignore",
        "ignore-start",
        "ignore-end",
        "ignore-file",
        "names",
        "typos",
        "typos/doubled-word",
        "typo",
        "all",
        "until",
        "2027-01-31",
        "2027-13-99",
        "--",
        "-- why",
        ",",
        ":",
        "",
        "-->",
        "<!--",
        "\n",
        "\u2028",
        "vale off",
        "style.x = NO",
    ]
)
COMMENTS = st.lists(WORDS, max_size=7).map(lambda words: f"<!-- newslint: {' '.join(words)} -->")
OTHERS = st.sampled_from(
    ["<!-- vale off -->", "<!-- vale A.B = NO -->", "# newslint: ignore", "[newslint: ignore-file]"]
)
COPY = st.sampled_from(
    ["The the bridge is shut.", "It is is shut [sic].", "“The the bridge,” she said.", "- the the list"]
)
DRAFTS = st.lists(st.one_of(COMMENTS, COPY, OTHERS), max_size=8).map("\n\n".join)
NAMES = st.sampled_from(["a.txt", "a.md", "a.html"])


@cache
def linter():
    rules = read_rules(shipped_rules())[0]
    return Linter([rule for rule in rules if rule.category in ("typos", "newslint")], known=rules)


@given(DRAFTS, NAMES)
@example("<!-- newslint: ignore until 9999-12-31 -->\n\nThe the end.", "a.txt")
@example("<!-- newslint: ignore " + "names, " * 3000 + "-->\n\nThe the end.", "a.md")
def test_a_draft_with_any_suppressions_is_checked(text, name):
    try:
        draft = read_text(text, name)
    except ReadError:
        return
    result = linter().check(draft)
    assert result.errors == []
    assert result.findings == linter().check(read_text(text, name)).findings
