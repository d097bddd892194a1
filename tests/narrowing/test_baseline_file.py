"""The file of a baseline: what is written is read again, in whatever order it was made, and slips in it are told."""

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.narrowing.baseline import Entry
from newslint.narrowing.baseline_file import read_entries, write_entries
from newslint.narrowing.places import Place

ENTRIES = st.builds(Entry, st.text(), st.builds(Place, st.text(), st.text(), st.text()))
HEADER = '{"newslint-baseline": 1}\n'
LINE = '{"path": "a.md", "rule": "typos/doubled-word", "text": "the the", "before": "found ", "after": " wreck"}\n'


def written(entries):
    out = io.StringIO()
    write_entries(entries, out)
    return out.getvalue()


@given(st.dictionaries(st.text(), st.lists(ENTRIES, min_size=1), max_size=4))
def test_what_is_written_is_read_again(entries):
    read, faults = read_entries(written(entries))
    assert faults == []
    assert {path: sorted(rows) for path, rows in read.items()} == {path: sorted(rows) for path, rows in entries.items()}


@given(st.dictionaries(st.text(), st.lists(ENTRIES, min_size=1), max_size=4), st.randoms(use_true_random=False))
def test_the_order_of_findings_and_drafts_changes_nothing(entries, chance):
    turned = list(entries.items())
    chance.shuffle(turned)
    for _, rows in turned:
        chance.shuffle(rows)
    assert written(dict(turned)) == written(entries)


def test_a_line_for_each_finding():
    known = Entry("typos/doubled-word", Place("the the", "found ", " wreck"))
    other = Entry("typos/misspelling", Place("seperate", "“a ", " café"))
    assert written({"b.md": [other, known, known], "a.md": [known]}) == (
        '{"newslint-baseline": 1}\n'
        '{"path": "a.md", "rule": "typos/doubled-word", "text": "the the", "before": "found ", "after": " wreck"}\n'
        '{"path": "b.md", "rule": "typos/doubled-word", "text": "the the", "before": "found ", "after": " wreck",'
        ' "times": 2}\n'
        '{"path": "b.md", "rule": "typos/misspelling", "text": "seperate", "before": "“a ", "after": " café"}\n'
    )


@pytest.mark.parametrize("text", ["", "hello", "[]", "{}", '{"version": 1}', '{"newslint-baseline": "1"}', "[" * 9999])
def test_a_file_that_is_no_baseline(text):
    assert read_entries(text) == ({}, [(1, "is no baseline of newslint: make one with newslint baseline -o FILE")])


def test_a_file_of_another_newslint():
    entries, faults = read_entries('{"newslint-baseline": 2}\n' + LINE)
    assert entries == {}
    assert [fault.line for fault in faults] == [1]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("nothing", "this line is no JSON"),
        ("[" * 9999, "this line is no JSON"),
        ("[]", "this line is no JSON object"),
        ('{"path": "a.md"}', "this line has no text 'rule'"),
        (LINE.replace('"the the"', "7").strip(), "this line has no text 'text'"),
        (LINE.replace("}", ', "times": 0}').strip(), "'times' is no number of findings"),
        (LINE.replace("}", ', "times": 1e9}').strip(), "'times' is no number of findings"),
        ("<<<<<<< HEAD", "git has left a conflict here"),
        ("=======", "git has left a conflict here"),
    ],
)
def test_a_broken_line_is_told_and_the_others_count(line, said):
    entries, faults = read_entries(HEADER + LINE + "\n" + line + "\r\n" + LINE)
    assert len(entries["a.md"]) == 2
    assert [(fault.line, fault.message.partition(":")[0]) for fault in faults] == [(4, said)]


@given(st.text())
def test_whatever_stands_in_it_is_no_fault_of_ours(text):
    read_entries(text)
    read_entries(HEADER + text)
