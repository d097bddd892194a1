"""A pattern never matches in a draft that holds none of its literals: so it need not be searched there."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.checks.gate import Gate
from newslint.checks.literals import required_literals
from newslint.drafts.draft import Part
from newslint.drafts.reading import read_text
from newslint.language.analysis import Analysis
from newslint.rulebook.folders import read_rules, shipped_rules
from newslint.text.folding import fold

WORD = st.text(alphabet="abcAB .’", min_size=1, max_size=3).map(re.escape)
PATTERN = st.recursive(
    st.one_of(WORD, st.sampled_from([r"\w+", r"[abc]", r"[^a]", ".", r"\b", "(?=a)", "(?!b)", "(?<=c)", r"\s"])),
    lambda inner: st.one_of(
        st.lists(inner, min_size=1, max_size=3).map("".join),
        st.lists(inner, min_size=1, max_size=3).map(lambda parts: "(?:" + "|".join(parts) + ")"),
        st.tuples(inner, st.sampled_from("?*+")).map(lambda pair: f"(?:{pair[0]}){pair[1]}"),
        inner.map(lambda part: f"(?:{part}){{2,3}}"),
        inner.map(lambda part: f"({part})"),
    ),
    max_leaves=8,
)


@given(PATTERN, st.text(alphabet="abcABC .’'\nİ", max_size=30))
def test_no_match_without_a_literal(pattern, text):
    literals = required_literals(pattern)
    if literals and not any(literal in fold(text) for literal in literals):
        assert re.search(pattern, text, re.IGNORECASE | re.MULTILINE) is None


@pytest.mark.parametrize(
    ("pattern", "literals"),
    [
        (r"\bU\.S\.(?=[a-z])", ("u.s.",)),
        (r"(?:developing|breaking) (?:story|news)", None),
        (r"\d+ per ?cent", (" per cent", " percent")),
        (r"colou?r", ("color", "colour")),
        (r"[A-Z][a-z]+ said", (" said",)),
        (r"\w+ly-\w+", ("ly-",)),
        (r"a|\w", ()),
        (r"(?:abc)*", ()),
        (r"(?:abc)+x", None),
        (r"don[’']t", ("don't",)),
        (r"[2-4]pm", ("2pm", "3pm", "4pm")),
        (r"[a-\uffff]pm", ("pm",)),
    ],
)
def test_literals_of_patterns_as_rules_write_them(pattern, literals):
    found = required_literals(pattern)
    assert found == literals if literals is not None else found


@given(st.lists(st.lists(st.text("ab", min_size=1, max_size=2), max_size=2), max_size=5), st.text("abc\n", max_size=12))
def test_the_gate_opens_for_what_could_match(items, text):
    draft = read_text(text)
    expected = [
        (number, blocks)
        for number, literals in enumerate(items)
        if (blocks := [b for b in draft.blocks if not literals or any(x in draft.quote(b.span) for x in literals)])
    ]
    assert [row for row in Gate(enumerate(items)).open_for(Analysis(draft)) if row[1]] == expected


def test_every_shipped_pattern_has_literals():
    """A pattern without literals is searched in every draft, which is dear."""
    without = [
        (rule.id, pattern)
        for rule in read_rules(shipped_rules())[0]
        if rule.check == "pattern" and rule.enabled and (not rule.scope or Part.BODY in rule.scope)
        for pattern, literals in zip(rule.settings["find"], rule.settings["literals"], strict=True)
        if not literals
    ]
    assert without == []
