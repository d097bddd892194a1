"""Quotations and marks without a partner."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from newslint.drafts.draft import Block, Draft, Part
from newslint.drafts.source_map import identity
from newslint.language.quotes import find_quotations


def draft_of(text):
    blocks, at = [], 0
    for paragraph in text.split("\n\n"):
        if paragraph:
            blocks.append(Block(Part.BODY, at, at + len(paragraph)))
        at += len(paragraph) + 2
    return Draft("draft.txt", text, text, tuple(blocks), identity(len(text)))


def outer(text):
    return [text[quote.start : quote.end] for quote in find_quotations(draft_of(text)).outer]


def alone(text):
    return [mark.start for mark in find_quotations(draft_of(text)).unbalanced]


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("“We lost,” she said. “Badly.”", ["“We lost,”", "“Badly.”"]),
        ('"We lost," she said - "badly".', ['"We lost,"', '"badly"']),
        ("''We lost,'' she said. ``Badly.''", ["''We lost,''", "``Badly.''"]),
        ("‘We lost,’ she said. ‘Badly.’", ["‘We lost,’", "‘Badly.’"]),
        ("'We can't win,' she said of the '90s.", ["'We can't win,'"]),
        ("« Non », said the mayor. „Nein“, said his guest.", ["« Non »", "„Nein“"]),
        ("“He told me, ‘Stop,’ and I did,” Ortiz said.", ["“He told me, ‘Stop,’ and I did,”"]),
        ("‘He said “no” to me,’ she said.", ["‘He said “no” to me,’"]),
        ("The boys’ toys and the Joneses’ car were rock ’n’ roll.", []),
        ("‘Workers’ rights are at risk,’ he said.", ["‘Workers’ rights are at risk,’"]),
        ("The ‘friends’ left. The dogs’ tails wagged.", ["‘friends’"]),
        ('He is 6\'2" and ran 40". "I am 6\'3"," he said.', ['"I am 6\'3","']),
        ("“Hello,“ he said. He said ”bye” too.", ["“Hello,“", "”bye”"]),
        ('<tweet author="@desk" id="12"> "It is over."', ['"It is over."']),
    ],
)
def test_quotations_are_found(text, quotes):
    assert outer(text) == quotes
    assert alone(text) == []


def test_a_quotation_inside_another_is_inner():
    text = "“He told me, ‘Stop,’ and I did,” Ortiz said."
    (inner,) = find_quotations(draft_of(text)).inner
    assert text[inner.start : inner.end] == "‘Stop,’"


def test_a_quotation_runs_over_paragraphs():
    text = "“We lost, Ortiz said.\n\n“The first half was ours.\n\n“Then it rained.”\n\nShe left."
    found = find_quotations(draft_of(text.replace(", Ortiz said", "")))
    assert [quote.runs_on for quote in found.outer] == [True, True, False]
    assert found.unbalanced == []


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("She left. “We lost, Ortiz said. “Badly.”", "“We"),
        ("“We lost,” Ortiz said. “Badly.\n\nShe left.", "“Badly"),
        ("We lost,” Ortiz said. “Badly.”", "” Ortiz"),
        ("He paid $3 (“three bucks) for it, she said.", "“three"),
        ("“We lost. It rained.\n\nThen it snowed,” she said.", "“We"),
    ],
)
def test_a_mark_without_partner_is_told_once_and_where_it_stands(text, mark):
    assert alone(text) == [text.index(mark)]


def test_an_unclosed_mark_does_not_swallow_the_draft():
    text = "“We lost, she said.\n\n" + "The council met again on Tuesday. " * 200
    (quote,) = find_quotations(draft_of(text)).outer
    assert quote.end == text.index("\n")
    assert len(outer("“" + "word " * 10_000)[0]) < 2_000


PIECES = st.sampled_from(
    ["“", "”", '"', "'", "‘", "’", "''", "``", "«", "»", " ", "\n\n", "a", "said", ".", ",", "5", "s", "="]
)


@given(st.lists(PIECES, max_size=60).map("".join))
@example("“\n\n«”“«")
def test_quotations_are_disjoint_in_order_and_inside_their_paragraph(text):
    draft = draft_of(text)
    found = find_quotations(draft)
    for before, after in zip(found.outer, found.outer[1:], strict=False):
        assert before.end <= after.start
    for quote in found.outer + found.inner:
        block = draft.block_at(quote.start)
        assert block is not None
        assert quote.start < quote.end <= block.end
    for quote in found.inner:
        assert any(other.start <= quote.start and quote.end <= other.end for other in found.outer)
    assert len({draft.block_index(mark.start) for mark in found.unbalanced}) == len(found.unbalanced)


@given(st.lists(st.text("abc ,.", min_size=1).filter(lambda words: words.strip() == words), min_size=1, max_size=8))
def test_balanced_quotations_are_all_found(speeches):
    text = " x ".join(f"“{words}”" for words in speeches)
    assert outer(text) == [f"“{words}”" for words in speeches]
    assert alone(text) == []


def test_a_quotation_without_marks_at_its_later_paragraphs_is_one_slip_with_its_end():
    text = "“We lost, Ortiz said.\n\nIt rained.\n\nThen it snowed,” she said. He left."
    (mark,) = find_quotations(draft_of(text)).unbalanced
    assert (mark.start, text[mark.closing]) == (0, "”")
    assert outer(text) == ["“We lost, Ortiz said.", "It rained.", "Then it snowed,”"]


@pytest.mark.parametrize(
    "between",
    [
        "It rained, and the boys’ boat was gone.",
        "It rained in the ’90s.",
        "It was a ‘bad’ Monday.",
        "We called it “the flood” then.",
        "It rained.\n\nIt was cold.\n\nIt was dark.\n\nIt was late.",
    ],
)
def test_marks_inside_a_quotation_that_runs_on_do_not_part_its_ends(between):
    text = f"The mayor spoke. “We lost. It was a Monday.\n\n{between}\n\nThen it snowed,” she said."
    (mark,) = find_quotations(draft_of(text)).unbalanced
    assert (mark.start, mark.closing) == (text.index("“"), text.rindex("”"))
    assert [text[start - 2 : start] for start in mark.unmarked] == ["\n\n"] * text.count("\n\n")


def test_somebody_elses_speech_between_parts_two_slips():
    text = "“We lost, Ortiz said.\n\nAdler said, “It rained.”\n\nThen it snowed,” she said."
    assert len(alone(text)) == 2


def test_a_mark_that_closes_long_after_is_another_slip():
    text = "“We lost, Ortiz said." + "\n\nIt rained." * 12 + "\n\nThen it snowed,” she said."
    assert alone(text) == [0, text.index("”")]
