"""A suppression is put where it lets one finding pass, in every format, and the draft reads as before."""

from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.drafts.reading import ReadError, read_text
from newslint.engine.linter import Linter
from newslint.engine.result import Result
from newslint.rulebook.folders import read_rules, shipped_rules
from newslint.suppressing import suppressed

REASON = "his own words"
WANTED = {"typos/doubled-word", "typos/misspelling", "newslint/unused-suppression", "newslint/expired-suppression"}


@cache
def linter():
    return Linter([rule for rule in read_rules(shipped_rules())[0] if rule.id in WANTED])


def check(text, name):
    try:
        return linter().check(read_text(text, name))
    except ReadError as error:
        return Result(name, None, [], [str(error)])


def suppress(text, name, which=0, until=""):
    before = check(text, name)
    done = suppressed(before, before.findings[which], REASON, lambda new: check(new, name), until)
    return done and done.draft.source


COMMENT = "<!-- newslint: ignore typos/doubled-word -- his own words -->"


@pytest.mark.parametrize(
    ("name", "before", "after"),
    [
        ("a.txt", "One.\n\nThe the road.\n", f"One.\n\n{COMMENT}\nThe the road.\n"),
        ("a.txt", "One.\r\nThe the road.\r\n", f"One.\r\n{COMMENT}\r\nThe the road.\r\n"),
        ("a.txt", "\ufeffThe the road.", f"\ufeff{COMMENT}\nThe the road."),
        ("a.md", "# Hall\n\nThe the road\nto it.\n", f"# Hall\n\n{COMMENT}\nThe the road\nto it.\n"),
        ("a.md", "# The the hall\n\nThe road.\n", f"# {COMMENT}"),
        ("a.md", "- one\n- the the road\n- two\n", f"- one\n- the the road {COMMENT}\n- two\n"),
        ("a.md", "> One.\n>\n> The the road.\n", f"> One.\n>\n> The the road. {COMMENT}\n"),
        ("a.md", "| a | b |\n|---|---|\n| the the | c |\n", f"| a | b |\n|---|---|\n| the the {COMMENT} | c |\n"),
        ("a.html", "<div>\n  <p>The the road.</p>\n</div>\n", f"<div>\n  {COMMENT}\n  <p>The the road.</p>\n</div>\n"),
        ("a.html", "<p>One.</p><p>The the road.</p>", f"<p>One.</p><p>The the road. {COMMENT}</p>"),
    ],
)
def test_where_it_is_put(name, before, after):
    if after.startswith("# <"):  # above a headline
        after = f"{COMMENT}\n{before}"
    assert suppress(before, name) == after


def test_front_matter_has_no_place_for_it():
    text = suppress("---\ntitle: The the hall\n---\nIt was late.\n", "a.md")
    whole = COMMENT.replace("ignore ", "ignore-file ")
    assert text == f"---\ntitle: The the hall\n---\n{whole}\nIt was late.\n"


def test_a_last_day():
    assert suppress("The the road.", "a.txt", until="2999-01-31").startswith(
        "<!-- newslint: ignore typos/doubled-word until 2999-01-31 -- his own words -->\n"
    )


@pytest.mark.parametrize("reason", ["ends --> here", "two\nlines --> more"])
def test_a_reason_that_would_end_the_suppression_is_put_nowhere(reason):
    before = check("The the road.", "a.txt")
    assert suppressed(before, before.findings[0], reason, lambda new: check(new, "a.txt")) is None


PIECES = (
    "The the road.",
    "It was a seperate matter.",
    "PORT SELIM, Oct. 14, 2026 — The the ferry sailed.",
    "- on of the the\n- and of the the",
    "> The the quote\n> runs on.",
    "# The the head",
    "`code` and the the *end*",
    "Nothing is wrong.",
    "<p>The the <b>road</b></p><p>the the end</p>",
    "| the the | b |\n|---|---|\n| c | a seperate cell |",
)


@given(
    st.lists(st.sampled_from(PIECES), min_size=1, max_size=5),
    st.sampled_from(["a.txt", "a.md", "a.html"]),
    st.sampled_from(["\n", "\r\n"]),
    st.data(),
)
def test_every_finding_can_be_let_pass(pieces, name, end, data):
    text = f"{end}{end}".join(pieces).replace("\n", end).replace("\r\r", "\r")
    before = check(text, name)
    if not before.findings:
        return
    which = data.draw(st.integers(0, len(before.findings) - 1))
    after = check(suppress(text, name, which), name)
    assert after.draft.text.split() == before.draft.text.split()
    assert len(after.findings) < len(before.findings)
    assert {found.rule for found in after.findings} <= {found.rule for found in before.findings}
