"""What is said twice in a draft."""

import random
import string

from hypothesis import given
from hypothesis import strategies as st

from newslint.drafts.reading import read_text
from newslint.language.analysis import Analysis
from newslint.language.repetition import find_repetitions, word_likeness

WORDS = st.lists(st.sampled_from(["ice", "road", "sea", "port", "mill", "rain"]), max_size=12)


def repetitions(text):
    return find_repetitions(Analysis(read_text(text)))


def paragraph(rng, words=30):
    return " ".join("".join(rng.choices(string.ascii_lowercase, k=6)) for _ in range(words)).capitalize() + "."


@given(WORDS, WORDS)
def test_likeness_is_symmetric_and_bounded(first, second):
    assert word_likeness(first, second) == word_likeness(second, first)
    assert 0 <= word_likeness(first, second) <= 1


@given(WORDS.filter(bool), st.randoms())
def test_likeness_does_not_mind_the_order(words, rng):
    shuffled = rng.sample(words, len(words))
    assert word_likeness(words, shuffled) == 1


@given(st.integers(0, 10_000), st.integers(0, 7))
def test_a_pasted_paragraph_is_found_where_it_stands_again(seed, which):
    rng = random.Random(seed)
    story = [paragraph(rng) for _ in range(8)]
    text = "\n\n".join([*story, story[which]])
    [repeat] = repetitions(text).paragraphs
    assert text[repeat.earlier.start : repeat.earlier.end] == story[which]
    assert repeat.later.end == len(text)
    assert repeat.likeness == 1


@given(st.integers(0, 10_000))
def test_nothing_is_found_where_nothing_is_repeated(seed):
    rng = random.Random(seed)
    found = repetitions("\n\n".join(paragraph(rng) for _ in range(10)))
    assert found == ([], [], [])


def test_each_of_many_copies_is_found_once():
    rng = random.Random(5)
    story = paragraph(rng)
    found = repetitions("\n\n".join([story] * 2_000))
    assert len(found.paragraphs) == 1_999
    assert found.sentences == []


def test_a_repeated_sentence_inside_a_repeated_paragraph_is_not_told_again():
    rng = random.Random(6)
    first, second, other = paragraph(rng), paragraph(rng), paragraph(rng)
    found = repetitions(f"{first} {second}\n\n{other}\n\n{first} {second}")
    assert len(found.paragraphs) == 1
    assert found.sentences == []
