"""What a suppression lets pass, and how one that does nothing is noticed."""

import datetime

import pytest

from newslint.drafts.reading import read_text
from newslint.finding import Finding, Related, Severity
from newslint.rulebook.suppression import Suppressions
from newslint.text.span import Span

KNOWN = ("names/inconsistent-spelling", "typos/misspelling", "style/dash")
STORY = """Bridge to close

The teh bridge will close.

Another teh paragraph.
"""


def finding(text, word, rule="typos/misspelling", which=0, related=()):
    at = -1
    for _ in range(which + 1):
        at = text.index(word, at + 1)
    return Finding(rule, "m", Span(at, at + len(word)), Severity.ERROR, related=tuple(related))


def outcome(text, *rules, active=KNOWN, narrowed=False):
    """Which of the misspellings are kept, by their number, and what is said of the suppressions."""
    suppressions = Suppressions(read_text(text, "draft.txt"))
    found = [
        finding(text, "teh", rule, which)
        for rule in rules or ("typos/misspelling",)
        for which in range(text.count("teh"))
    ]
    kept = suppressions.kept(found)
    said = [
        (text[unused.directive.span.start :].splitlines()[0], unused.reason)
        for unused in suppressions.unused(active, KNOWN, narrowed)
    ]
    return [found.index(one) for one in kept], said


def with_line(line, before):
    return STORY.replace(before, line + "\n\n" + before)


FIRST, SECOND = "The teh", "Another teh"


def test_without_suppressions_everything_is_kept():
    assert outcome(STORY) == ([0, 1], [])


@pytest.mark.parametrize(
    "rules", ["typos", "typos/misspelling", "names, typos/misspelling", "", "typos -- a dialect word"]
)
def test_the_next_paragraph(rules):
    assert outcome(with_line(f"<!-- newslint: ignore {rules} -->", FIRST))[0] == [1]
    assert outcome(with_line(f"<!-- newslint: ignore {rules} -->", SECOND))[0] == [0]


def test_another_rule_is_not_suppressed_and_the_suppression_is_told():
    kept, said = outcome(with_line("<!-- newslint: ignore names -->", FIRST))
    assert kept == [0, 1]
    assert said == [("<!-- newslint: ignore names -->", "This suppression lets nothing pass: take it out")]


def test_a_region():
    text = with_line("<!-- newslint: ignore-start typos -->", FIRST)
    kept, said = outcome(text)
    assert kept == []
    end = "<!-- newslint: ignore-end typos -->"
    assert said[0][1] == f"No ignore-end follows, so the rest of the file is let pass: write {end} where it ends"
    assert outcome(text.replace(SECOND, "<!-- newslint: ignore-end typos -->\n\n" + SECOND)) == ([1], [])


def test_an_end_that_names_no_rules_closes_the_last_region():
    text = with_line("<!-- newslint: ignore-start typos -->", FIRST)
    assert outcome(text.replace(SECOND, "<!-- newslint: ignore-end -->\n\n" + SECOND)) == ([1], [])
    kept, said = outcome(text.replace(SECOND, "<!-- newslint: ignore-end names -->\n\n" + SECOND))
    assert (kept, len(said)) == ([], 2)


def test_an_end_without_its_start():
    kept, said = outcome(with_line("<!-- newslint: ignore-end typos -->", SECOND))
    assert kept == [0, 1]
    assert said[0][1] == "No ignore-start of the same rules stands before this"


@pytest.mark.parametrize("kind", ["txt", "md"])
def test_one_that_is_not_closed_is_told(kind):
    draft = read_text(with_line("<!-- newslint: ignore typos", FIRST), f"draft.{kind}")
    (unused,) = Suppressions(draft).unused(KNOWN, KNOWN, narrowed=False)
    assert unused.reason.startswith("This suppression is not closed")
    assert draft.source[slice(*unused.directive.span)] == "<!-- newslint: ignore typos"


@pytest.mark.parametrize("comment", ["newslint disable typos", "newslint: disable typos", "newslint skip typos"])
def test_words_of_other_linters_are_told_what_to_write(comment):
    kept, said = outcome(with_line(f"<!-- {comment} -->", FIRST))
    assert kept == [0, 1]
    assert "write ignore for a paragraph" in said[0][1]


@pytest.mark.parametrize("kind", ["txt", "md", "html"])
def test_inside_a_paragraph_it_holds_for_the_whole_of_it(kind):
    text = STORY.replace("The teh bridge", "The teh <!-- newslint: ignore typos --> bridge, the teh city,")
    draft = read_text(text, f"draft.{kind}")
    suppressions = Suppressions(draft)
    found = [finding(text, "teh", which=which) for which in range(3)]
    assert suppressions.kept(found) == (found[2:] if kind != "html" else [])  # HTML without tags is one paragraph
    assert suppressions.unused(KNOWN, KNOWN, narrowed=False) == []
    assert "The teh bridge, the teh city, will close." in draft.text


def test_the_whole_file_from_anywhere_in_it():
    assert outcome(STORY + "\n<!-- newslint: ignore-file typos -->\n") == ([], [])


def test_nothing_follows():
    assert outcome(STORY + "\n<!-- newslint: ignore typos -->\n")[1][0][1] == "No paragraph follows this suppression"


def test_unknown_rules_and_actions_name_the_nearest():
    assert (
        "No rule is called 'typo'; did you mean 'typos'?"
        in outcome(with_line("<!-- newslint: ignore typo -->", FIRST))[1][0]
    )
    said = outcome(with_line("<!-- newslint: ignroe typos -->", FIRST))[1][0][1]
    assert said == "A suppression cannot say 'ignroe'; did you mean 'ignore'?"


def test_what_did_not_run_is_not_judged():
    text = with_line("<!-- newslint: ignore style/dash -->", FIRST)
    assert len(outcome(text)[1]) == 1
    assert outcome(text, active=("typos/misspelling",))[1] == []
    everything = with_line("<!-- newslint: ignore -->", "Bridge to close")
    assert len(outcome(everything)[1]) == 1
    assert outcome(everything, narrowed=True)[1] == []


@pytest.mark.parametrize("mark", [" [sic]", " (sic)", " (CQ)", "[sic]", "” [sic]", ", (sic)"])
def test_an_editors_mark_behind_the_words(mark):
    assert outcome(STORY.replace("The teh", "The teh" + mark))[0] == [1]


def test_a_mark_speaks_of_the_words_right_before_it_only():
    assert outcome(STORY.replace("bridge will", "bridge [sic] will"))[0] == [0, 1]


def test_a_mark_at_the_other_place_of_a_contradiction():
    text = STORY.replace("Another teh", "Another teh [sic]")
    other = finding(text, "teh", which=1)
    first = finding(text, "teh", "names/inconsistent-spelling", related=[Related(other.span, "there")])
    assert Suppressions(read_text(text)).kept([first]) == []


def test_a_contradiction_is_known_where_all_of_one_side_is_marked():
    text = "“Angela Correy’s [sic] career is over,” he wrote. Angela Corey, 40, charged Roe. Correy left."
    right, first, second = (
        finding(text, word, which=which) for word, which in [("Corey", 0), ("Correy", 0), ("Correy", 1)]
    )
    about = finding(text, "Corey", related=[Related(first.span, "there")])
    assert Suppressions(read_text(text)).kept([about]) == []
    once = finding(text, "Correy", related=[Related(second.span, "here too"), Related(right.span, "there")])
    assert Suppressions(read_text(text)).kept([once]) == [once]


def test_the_next_paragraph_is_more_than_its_dateline():
    text = "# newslint: ignore\n\nDAMASCUS, Dec. 8 — The armmy left the city."
    (directive,) = read_text(text).directives
    suppressions = Suppressions(read_text(text))
    assert directive.action == "ignore"
    assert suppressions.kept([finding(text, "armmy")]) == []


@pytest.mark.parametrize("line", ["ignore typos", "ignore-file", "ignore-start"])
@pytest.mark.parametrize(("day", "expired"), [("2027-01-30", False), ("2027-01-31", False), ("2027-02-01", True)])
def test_a_suppression_holds_up_to_its_last_day(monkeypatch, line, day, expired):
    moment = datetime.datetime.fromisoformat(f"{day}T12:00:00+00:00").timestamp()
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(moment)))
    text = with_line(f"<!-- newslint: {line} until 2027-01-31 -- asked -->", FIRST)
    assert (0 in outcome(text)[0]) is expired
    suppressions = Suppressions(read_text(text, "draft.txt"))
    assert [directive.until for directive in suppressions.expired] == (["2027-01-31"] if expired else [])


def test_an_expired_suppression_is_not_unused_as_well():
    text = with_line("<!-- newslint: ignore typos, tpyos until 2020-01-31 -->", FIRST)
    assert outcome(text) == ([0, 1], [])


@pytest.mark.parametrize("day", ["", "May", "31.1.2027", "2027-02-30", "20270131", "2027-W04-7", "2027-01-31 his own"])
def test_a_day_that_is_none_is_told_and_the_suppression_holds(day):
    line = f"<!-- newslint: ignore typos until {day} -->"
    kept, said = outcome(with_line(line, FIRST))
    assert kept == [1]
    assert [reason.partition(":")[0] for _, reason in said] == [f"'{day}' is no day"]


def test_the_region_of_an_expired_suppression_is_closed_by_its_end():
    text = with_line("<!-- newslint: ignore-start typos until 2020-01-31 -->", FIRST)
    assert outcome(text + "\n<!-- newslint: ignore-end typos -->\n") == ([0, 1], [])


def test_a_run_that_is_told_no_moment_says_so(monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "tomorrow")
    with pytest.raises(ValueError, match="SOURCE_DATE_EPOCH is 'tomorrow'"):
        outcome(with_line("<!-- newslint: ignore typos until 2027-01-31 -->", FIRST))


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.txt", "The teh road. <!-- newslint: ignore typos -->\n\nAnother teh road.\n"),
        ("a.txt", "The <!-- newslint: ignore typos --> teh road.\n\nAnother teh road.\n"),
        ("a.md", "The teh *road.* <!-- newslint: ignore typos -->\n\nAnother teh road.\n"),
        ("a.md", "- The teh [road](a.md). <!-- newslint: ignore typos -->\n- Another teh road.\n"),
        ("a.md", "> The teh\n> road. <!-- newslint: ignore typos -->\n>\n> Another teh road.\n"),
        ("a.html", "<p>The teh <b>road</b>. <!-- newslint: ignore typos --></p><p>Another teh road.</p>"),
        ("a.html", "<p>The teh road.<!-- newslint: ignore typos --></p>\n<p>Another teh road.</p>"),
    ],
)
def test_a_comment_inside_a_paragraph_holds_for_that_even_at_its_end(name, text):
    found = [finding(text, "teh", which=which) for which in (0, 1)]
    assert Suppressions(read_text(text, name)).kept(found) == found[1:]
