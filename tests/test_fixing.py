"""Fixes change what they say and nothing else, and leave nothing for a second run."""

from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.drafts.reading import ReadError, read_text
from newslint.engine.linter import Linter
from newslint.engine.result import Result
from newslint.finding import Edit, Finding, Fix, Safety, Severity
from newslint.fixing import fixable, mend
from newslint.language.analysis import Analysis
from newslint.rulebook.folders import read_rules, shipped_rules
from newslint.text.span import Span

#: Stretches of copy with slips that have fixes, safe and unsafe, quoted and not, in mark-up and across lines.
_PIECES = (
    "The the council recieved the letter on Monday. ",
    "“We recieved the the letter,” the mayor said. ",
    'She said "the the bridge is shut" on on Tuesday. ',
    "It is a  seperate matter,the clerk said.",
    "The *the* bridge and <b>the</b> the road. ",
    "An house on the\nthe hill\u200b was sold.\n\n",
    "He had had had enough\r\n\r\n",
    "> The the quotation went on\n> on and on.\n\n",
    "The р\u043ert was shut & &amp; empty. ",
    "‘The the note’, 5 per cent and 6 percent. ",
    "<q>The the words</q> and <blockquote>on on it.</blockquote>",
    "---\ntitle: 'The the hall'\n---\n",
    "| the the | seperate |\n|---|---|\n| on on | “the the” |\n\n",
)
#: Drafts of such stretches, and names that say what they are written in.
DRAFTS = st.lists(st.sampled_from(_PIECES), max_size=5).map("".join)
NAMES = st.sampled_from(["a.txt", "a.md", "a.html"])
#: What suppresses typos in the paragraph below it.
IGNORED = "<!-- newslint: ignore typos -->\n\n"


@cache
def linter():
    return Linter(read_rules(shipped_rules())[0])


def check(text, name):
    return linter().check(read_text(text, name))


def mended(text, name, *, unsafe=True):
    return mend(check(text, name), lambda new: check(new, name), unsafe=unsafe)


def speech(draft):
    quotes = [Span(quote.start, quote.end) for quote in Analysis(draft).quotes]
    return ["".join(filter(str.isalnum, draft.quote(quote))) for quote in (*quotes, *draft.quoted)]


@given(DRAFTS, NAMES, st.booleans())
def test_a_second_run_changes_nothing(text, name, unsafe):
    once = mended(text, name, unsafe=unsafe)
    assert mended(once.result.draft.source, name, unsafe=unsafe).result.draft.source == once.result.draft.source


@given(DRAFTS, NAMES)
def test_what_somebody_said_stays(text, name):
    result = mended(text, name).result
    assert speech(result.draft) == speech(read_text(text, name))


def test_the_shape_of_a_mark_is_the_writer_s_in_speech_too():
    text = "“It wasn’t us,” he said. “It wasn't them.  It wasn’t you,” she said. He’d gone."
    assert mended(text, "a.txt").result.draft.source == text.replace("n't", "n’t").replace(".  ", ". ")


@given(DRAFTS)
def test_what_lies_outside_the_edits_stays(text):
    result = check(text, "a.md")
    edits = sorted(edit for fix in fixable(result.findings, unsafe=True).values() for edit in edits_of(fix))
    kept, at = [], 0
    for start, end in edits:
        assert start >= at
        kept.append(text[at:start])
        at = end
    kept.append(text[at:])
    new, place = [], 0

    def keep(draft):
        new.append(draft)
        return result

    mend(result, keep, unsafe=True)
    for stretch in kept if edits else ():
        place = new[0].index(stretch, place) + len(stretch)
    assert not edits or new[0].endswith(kept[-1])


def edits_of(fix):
    return [tuple(edit.span) for edit in fix.edits]


def finding(rule, start, end, replacement, safety=Safety.SAFE):
    return Finding(rule, "", Span(start, end), Severity.ERROR, fix=Fix((Edit(Span(start, end), replacement),), safety))


def plain(text, *findings):
    return Result("a.txt", read_text(text, "a.txt"), list(findings))


def test_of_two_fixes_that_touch_the_first_comes_first():
    first, second, third = finding("a/a", 0, 4, "x"), finding("a/b", 4, 6, "y"), finding("a/c", 7, 8, "z")
    assert list(fixable([third, second, first])) == [first, third]


def test_unsafe_fixes_are_carried_out_on_demand_only():
    unsafe = finding("a/a", 0, 1, "x", Safety.UNSAFE)
    assert fixable([unsafe]) == {}
    assert list(fixable([unsafe], unsafe=True)) == [unsafe]


def test_fixes_that_undo_one_another_are_left_out_and_told():
    def look(text):
        found = [finding("style/up", 0, 1, "B")] if text.startswith("A") else [finding("style/down", 0, 1, "A")]
        return plain(text, *found)

    done = mend(look("A day"), look)
    assert done.undoing
    assert done.result.draft.source in ("A day", "B day")


def test_a_fix_that_breaks_the_draft_is_not_carried_out():
    before = plain("A day", finding("a/a", 0, 1, "---\n: :"))
    done = mend(before, lambda text: Result("a.txt", None, [], ["cannot be read"]))
    assert done.result is before
    assert done.count == 0


@pytest.mark.parametrize(
    ("text", "found", "replacement"),
    [
        ("---\ntitle: A b\n---\nA day", "A b", "'A b"),  # no YAML any more
        ("---\ntitle: A b\n---\nA day", "A b", "A: b"),  # no headline any more
        ("The road\nof - hope. A day", "of ", ""),  # a list all of a sudden
        ("The road\nof # 5. A day", "of ", ""),  # a headline
    ],
)
def test_a_fix_that_makes_something_else_of_the_draft_is_not_carried_out(text, found, replacement):
    start = text.index(found)
    bad = finding("a/bad", start, start + len(found), replacement)
    good = finding("a/good", len(text) - 3, len(text), "night")

    def look(new):
        try:
            return Result("a.md", read_text(new, "a.md"), [bad, good] if new == text else [bad])
        except ReadError as error:
            return Result("a.md", None, [], [str(error)])

    done = mend(look(text), look)
    assert done.result.draft.source == text[:-3] + "night"
    assert done.count == 1


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("The *the* bridge shut.", "a.md", "The *the* bridge shut."),
        ("The\r\nthe bridge shut.\r\n", "a.md", "The bridge shut.\r\n"),
        ("\ufeffThe the bridge shut.", "a.txt", "\ufeffThe bridge shut."),
        ("> The the bridge\n\nThe the road.", "a.md", "> The the bridge\n\nThe road."),
        ("The <q>the the bridge</q> and the the road.", "a.md", "The <q>the the bridge</q> and the road."),
        ("<blockquote>The the road</blockquote>", "a.html", "<blockquote>The the road</blockquote>"),
        ("<p>The the bridge &amp; road shut.</p>", "a.html", "<p>The bridge &amp; road shut.</p>"),
        (
            "<!-- newslint: ignore typos -->\n\nThe the bridge shut.",
            "a.md",
            "<!-- newslint: ignore typos -->\n\nThe the bridge shut.",
        ),
    ],
)
def test_a_draft_mended(text, name, expected):
    assert mended(text, name, unsafe=False).result.draft.source == expected
