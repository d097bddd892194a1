"""Where sentences end in news copy, and where a stop ends nothing."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.language.sentences import SentenceSplitter
from newslint.text.span import Span

SPLITTER = SentenceSplitter()


def split(text):
    return [text[start:end] for start, end in SPLITTER.split(text, [Span(0, len(text))])]


@pytest.mark.parametrize(
    "text",
    [
        "The vote was close.| It will be held again.",
        "“We lost,” she said.| “We will win.”| Nobody laughed.",
        "Who knew?| Nobody!| The mayor… The council knew.".replace("… The", "…| The"),
        "He is in the U.S.| The visit ends on Friday.",
        "It begins at 5 p.m.| The doors open at 4.",
        "He felt ill.| Doctors came.",
        "The score was 3.| Nobody cheered.",
        "(It rained.)| They left.",
        "“It rained.”| They left.",
        "Nobody was No.| 10 said so.".replace("No.| 10", "No. 10"),
        "He said no.| Nobody answered.",
        "It was I.| They knew.",
    ],
)
def test_stops_that_end_a_sentence(text):
    assert split(text.replace("|", "")) == [part.strip() for part in text.split("|")]


@pytest.mark.parametrize(
    "text",
    [
        "The U.S. Army left, and U.S. Sen. Ann Reyes stayed.",
        "Gov. J. D. Okafor met Dr. Lena Marsh on Dec. 8 at St. Mary’s.",
        "Sgt. Tom Pryce of Springfield, Ill. Police said so.",
        "The firm, Acme Inc. Holdings, sold 1.5 million shares for $2.30 each.",
        "It runs on example.org and at 5 p.m. Tuesday.",
        "She wrote “no. not now” on it.",
        "The No. 2 seed beat the No. 1 seed 6-4.",
        "They played Leeds vs. Hull.",
        "In the post-Sept. 11 years and the pre-Feb. 3 rush the law changed.",
    ],
)
def test_stops_that_end_nothing(text):
    assert split(text) == [text]


@given(st.lists(st.text(alphabet="aB1 .!?”“)(U.S’", max_size=40), max_size=4))
def test_sentences_cover_their_paragraphs_in_order(paragraphs):
    text = "\n\n".join(paragraphs)
    blocks, at = [], 0
    for paragraph in paragraphs:
        blocks.append(Span(at, at + len(paragraph)))
        at += len(paragraph) + 2
    sentences = SPLITTER.split(text, blocks)
    assert sentences == sorted(sentences)
    for block in blocks:
        inside = [sentence for sentence in sentences if block.contains(sentence)]
        gaps = [text[a.end : b.start] for a, b in itertools.pairwise(inside)]
        assert all(gap.isspace() for gap in gaps)
        if block.start < block.end:
            assert (inside[0].start, inside[-1].end) == block
    assert all(any(block.contains(sentence) for block in blocks) for sentence in sentences)
