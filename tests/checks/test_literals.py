"""A pattern never matches in a draft that holds none of its literals: so it need not be searched there."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.checks.gate import Gate, Place, Wanted
from newslint.checks.literals import required_literals
from newslint.drafts.draft import Part
from newslint.drafts.reading import read_text
from newslint.language.analysis import Analysis
from newslint.rule import Rule
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


#: Patterns in which no repeat stands inside another: those can take for ever.
_PIECE = st.tuples(
    WORD | st.sampled_from([r"\w", "[abc]", "[^a]", "(?:a|bc)"]), st.sampled_from(["", "", "?", "*", "+"])
)
_PLACE = st.sampled_from([r"\b", "(?=a)", "(?!b)", "(?<=c)", "(?<![ab])", "^"])
_RUN = st.lists(_PIECE.map(lambda pair: f"(?:{pair[0]}){pair[1]}") | _PLACE, min_size=1, max_size=4).map("".join)
SIMPLE_PATTERN = st.one_of(_RUN, st.tuples(_RUN, _RUN, _RUN).map(lambda runs: f"(?:{runs[0]}|{runs[1]}){runs[2]}"))


@given(PATTERN, st.text(alphabet="abcABC .’'\nİ", max_size=30))
def test_no_match_without_a_literal(pattern, text):
    literals = required_literals(pattern).texts
    if literals and not any(literal in fold(text) for literal in literals):
        assert re.search(pattern, text, re.IGNORECASE | re.MULTILINE) is None


@given(PATTERN, st.text(alphabet="abcABC .’'\nİ", max_size=30))
def test_no_match_without_a_literal_where_case_matters(pattern, text):
    literals, exact, _ = required_literals(pattern, case=True)
    if literals and not any(literal in (text if exact else fold(text)) for literal in literals):
        assert re.search(pattern, text, re.MULTILINE) is None


@given(SIMPLE_PATTERN, st.text(alphabet="abcABC .’'\nİ", max_size=30), st.booleans())
def test_matches_begin_with_what_opens_a_pattern(pattern, text, case):
    literals, exact, opening = required_literals(pattern, case=case)
    if opening:
        for match in re.finditer(pattern, text, re.MULTILINE | (0 if case else re.IGNORECASE)):
            assert (text if exact else fold(text)).startswith(literals, match.start())


@given(SIMPLE_PATTERN, st.text(alphabet="abcABC .’'\nİ", max_size=30))
def test_what_is_found_where_literals_stand_is_all_there_is(pattern, text):
    rule = Rule("category/rule", "A rule", "“{found}”", "pattern")
    analysis = Analysis(read_text(text))
    compiled = re.compile(pattern, re.MULTILINE | re.IGNORECASE)
    searches = Gate([Wanted(rule, 0, *required_literals(pattern))]).open_for(analysis).get(rule.id, [])
    found = [
        match.span() for _, one in searches for place in one.places for match in place.matches(compiled, analysis.text)
    ]
    blocks = analysis.draft.blocks
    assert found == [m.span() for block in blocks for m in compiled.finditer(analysis.text, block.start, block.end)]


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
    found = required_literals(pattern).texts
    assert found == literals if literals is not None else found


@given(
    st.lists(st.lists(st.text("abAB", min_size=1, max_size=2), max_size=2), max_size=5),
    st.text("abcAB\n", max_size=12),
    st.sampled_from(["match", "ignore"]),
    st.sampled_from([frozenset(), frozenset({Part.HEADLINE})]),
)
def test_the_gate_opens_for_what_could_match(items, text, case, scope):
    rule = Rule("category/rule", "A rule", "“{found}”", "pattern", {"case": case}, scope=scope)
    draft = read_text(text)
    read = str if case == "match" else fold
    searches = [
        Wanted(rule, number, list(map(read, literals)), case == "match") for number, literals in enumerate(items)
    ]
    expected = []
    for _, item, literals, *_ in searches:
        blocks = [block for block in draft.blocks if not scope or block.part in scope]
        written = {block: read(draft.quote(block.span)) for block in blocks}
        open_blocks = [block for block in blocks if not literals or any(one in written[block] for one in literals)]
        expected += [(item, [Place(block, None) for block in open_blocks])] if open_blocks else []
    found = [(item, one.places) for item, one in Gate(searches).open_for(Analysis(draft)).get(rule.id, [])]
    assert [(item, places) for item, places in found if places] == expected


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


@pytest.mark.parametrize(
    ("pattern", "literals"),
    [
        (r"[1-3][0-9.]* ?kg", ("1 kg", "1kg", "2 kg", "2kg", "3 kg", "3kg")),
        (r"\b(?:one|two) (?P<item>[a-z]+|men)", ("one ", "two ")),
        (r"[0-9](?:[0-9:]*[0-9])?pm", tuple(f"{figure}pm" for figure in range(10))),
        (r" (?P<name>(?:van|de)(?: la)? \w+)", (" de ", " van ")),
    ],
)
def test_a_literal_is_as_rare_as_what_stands_beside_it_makes_it(pattern, literals):
    assert set(literals) <= set(required_literals(pattern).texts)


def test_where_case_matters_literals_keep_theirs():
    assert required_literals(r"\w Mayor of", case=True) == ((" Mayor of",), True, False)
    assert required_literals(r"(?i)\w Mayor of", case=True) == ((" mayor of",), False, False)
    assert required_literals(r"\w (?i:Mayor) of", case=True) == (("mayor of",), False, False)


def test_a_pattern_that_begins_with_a_literal_is_tried_where_that_stands():
    assert required_literals(r"\b(?P<found>an) (?:the|she)") == (("an she", "an the"), False, True)
