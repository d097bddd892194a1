"""A baseline goes on knowing what it recorded while a draft is edited, and knows nothing else."""

import random
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.drafts.reading import read_text
from newslint.engine.linter import Linter
from newslint.finding import Finding, Related, Severity
from newslint.narrowing.baseline import entry_of, sort_out
from newslint.rulebook.folders import read_rules, shipped_rules
from newslint.text.span import Span

#: Paragraphs with slips of many kinds, some of which contradict others: names, spellings, forms, repetition, figures.
PARAGRAPHS = (
    "Divers reached the the wreck in March, and the operator has denied that it knew, the coast guard said.",
    "Capt. Yusuf Qaderi told the inquiry on Tuesday that he had asked for the engine to be looked at twice.",
    "Capt. Yusuf Qadiri handed the logbook to a lawyer for the families, who keep it in a safe in the town.",
    "A lawyer said Qaderi wrote to the office three times, and that nobody there had ever answered him in writing.",
    "About 40 percent of the crew were hired in the spring, and 12 per cent of them had no papers at all.",
    "The entries were written in a seperate hand, the lawyer said, and were begun in the spring of that year.",
    "The inspectors come from the U.S. coast guard. A team of the US navy flew in with them in April.",
    "“They treated us like cargo, and now they want us to be quiet about it for good.”",
    "The ferry carried 70 people: 40 passengers, 14 members of the crew and 9 dock workers, the operator said.",
    "The council of Selim Bay will meet on Monday, and recieved no letter from the company, the mayor said.",
    "The ministry’s colour of choice was grey, and the harbor’s labor union would not honor it, its head said.",
    "Nine of its ships are safe,and none sails before May. The NATO fleet waits; NATO has not said for what.",
)
#: Rules that are about the order of a story: another order may well be wrong where this one was right.
ABOUT_ORDER = {"names/surname-first", "attribution/unclear-speaker", "attribution/unattributed-quote"}
LEAD = (
    "PORT SELIM, Oct. 14, 2026 — The operator of the Meridan Star knew of a fault, the harbour office said on Monday."
)
DRAFTS = st.lists(st.sampled_from(PARAGRAPHS), min_size=1, max_size=9, unique=True)
NAMES = st.sampled_from(["a.txt", "a.md", "a.html"])


@cache
def linter():
    return Linter([rule for rule in read_rules(shipped_rules())[0] if rule.id not in ABOUT_ORDER])


def written(paragraphs, name, wrap=0):
    lines = [LEAD, *paragraphs]
    if wrap:
        lines = [wrapped(line, wrap) for line in lines]
    return "\n".join(f"<p>{line}</p>" for line in lines) if name.endswith("html") else "\n\n".join(lines) + "\n"


def wrapped(text, width):
    lines = [""]
    for word in text.split():
        lines[-1:] = [f"{lines[-1]} {word}".strip()] if len(lines[-1]) < width else [lines[-1], word]
    return "\n".join(lines)


def found(text, name):
    return linter().check(read_text(text, name)).findings


def recorded(text, name):
    return [entry_of(finding, text) for finding in found(text, name)]


@given(DRAFTS, NAMES, st.randoms(use_true_random=False))
def test_paragraphs_may_change_their_order(paragraphs, name, chance):
    before = written(paragraphs, name)
    chance.shuffle(paragraphs)
    after = written(paragraphs, name)
    assert told(sort_out(found(after, name), after, recorded(before, name)).new, after) == []


@given(DRAFTS, st.sampled_from(["a.md", "a.html"]), st.integers(20, 60))
def test_lines_may_be_wrapped_in_another_way(paragraphs, name, width):
    before, after = written(paragraphs, name), written(paragraphs, name, width)
    assert told(sort_out(found(after, name), after, recorded(before, name)).new, after) == []


@given(DRAFTS, NAMES, st.integers(0, 9), st.sampled_from(["Nothing is wrong here, the mayor said.", "The mayor left."]))
def test_text_may_be_put_in_elsewhere(paragraphs, name, where, clean):
    before = written(paragraphs, name)
    paragraphs.insert(min(where, len(paragraphs)), clean)
    after = written(paragraphs, name)
    assert told(sort_out(found(after, name), after, recorded(before, name)).new, after) == []


@given(DRAFTS, NAMES)
def test_the_same_draft_has_nothing_new_and_nothing_gone(paragraphs, name):
    text = written(paragraphs, name)
    sorted_out = sort_out(found(text, name), text, recorded(text, name))
    assert (sorted_out.new, sorted_out.gone) == ([], [])
    assert sorted(sorted_out.known) == sorted(recorded(text, name))


@given(DRAFTS, NAMES, st.data())
def test_a_paragraph_taken_out_takes_its_entries_with_it_and_no_others(paragraphs, name, data):
    before = written(paragraphs, name)
    gone = data.draw(st.sampled_from(paragraphs))
    after = written([paragraph for paragraph in paragraphs if paragraph != gone], name)
    sorted_out = sort_out(found(after, name), after, recorded(before, name))
    assert len(sorted_out.known) + len(sorted_out.gone) == len(recorded(before, name))
    assert len(sorted_out.new) + len(sorted_out.known) == len(found(after, name))


def told(findings, text):
    return [(finding.rule, text[finding.span.start : finding.span.end]) for finding in findings]


def finding(text, words, rule="typos/doubled-word", which=0, related=()):
    at = -1
    for _ in range(which + 1):
        at = text.index(words, at + 1)
    return Finding(rule, "m", Span(at, at + len(words)), Severity.ERROR, related=related)


KNOWN = "Divers found the the wreck on Monday.\n"


def new(text, *findings, baseline=KNOWN):
    entries = [entry_of(finding(baseline, "the the"), baseline)]
    return [findings.index(one) for one in sort_out(findings, text, entries).new]


@pytest.mark.parametrize(
    "text",
    [
        "Divers found the the wreck on Monday.\n",
        "Nothing.\n\nDivers found  the\nthe wreck on Monday.\n",
        "<p>Divers found the the wreck on Monday.</p>",
        "In March divers looked for a week and FOUND THE THE WRECK ON MONDAY.\n",
        "Divers found the the ship on Tuesday.\n",  # words behind it were changed
        "Two fishermen saw the the wreck on Monday.\n",  # or those before it
    ],
)
def test_a_slip_stays_known_while_other_words_change(text):
    words = next(words for words in ("the the", "the\nthe", "THE THE") if words in text)
    assert new(text, finding(text, words)) == []


@pytest.mark.parametrize(
    "text",
    [
        "Two fishermen saw the the ship on Tuesday.\n",  # another slip of the same kind
        "Divers found it. The mayor saw the the hall.\n",
    ],
)
def test_another_slip_of_the_same_words_is_new_where_the_old_one_is_gone(text):
    assert new(text, finding(text, "the the")) == [0]


def test_another_rule_is_new():
    assert new(KNOWN, finding(KNOWN, "the the", "typos/repeated-phrase")) == [0]


@pytest.mark.parametrize("copies", [2, 3])
def test_a_copy_of_a_known_slip_is_new(copies):
    text = (KNOWN + "\n") * copies
    assert len(new(text, *(finding(text, "the the", which=number) for number in range(copies)))) == copies - 1


def test_a_slip_elsewhere_is_new_while_the_known_one_stands():
    text = KNOWN + "\nThe mayor saw the the hall.\n"
    assert new(text, finding(text, "the the"), finding(text, "the the", which=1)) == [1]


def test_what_a_draft_is_told_once_may_be_told_at_another_of_its_places():
    text = "The mayor saw the the hall.\n\n" + KNOWN
    assert new(text, finding(text, "the the")) == []


def test_a_contradiction_may_be_told_at_its_other_place():
    before = "The colour is grey, he said.\n\nThe color is gray, she said.\n"
    after = "The color is gray, she said.\n\nThe colour is grey, he said.\n"
    entries = [entry_of(finding(before, "color is", "style/mixed"), before)]
    other = Related(finding(after, "color is").span, "here")
    turned = finding(after, "colour is", "style/mixed", related=(other,))
    assert sort_out([turned], after, entries).new == []


def test_entries_of_rules_that_did_not_run_are_not_gone():
    entries = [entry_of(finding(KNOWN, "the the"), KNOWN)]
    assert sort_out([], KNOWN, entries, active="typos/misspelling".__eq__).gone == []
    assert sort_out([], KNOWN, entries, active="typos/doubled-word".__eq__).gone == entries
    assert sort_out([], KNOWN, entries).gone == entries


def test_ten_thousand_like_slips_take_no_time_that_grows_with_their_square():
    text = "He saw the the hall. " * 10_000
    findings = [Finding("a/b", "", Span(at, at + 7), Severity.ERROR) for at in range(7, len(text), 21)]
    entries = [entry_of(one, text) for one in findings[:-1]]
    random.Random(1).shuffle(entries)
    assert len(sort_out(findings, text, entries).new) == 1
