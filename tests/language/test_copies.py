import random

from hypothesis import given, settings
from hypothesis import strategies as st

from newslint.language import copies as module
from newslint.language.copies import Copies
from newslint.text.span import Span

WORDS = [
    f"{first}{last}"
    for first in ("bar", "cor", "del", "fen", "gor", "hal", "jun", "kel", "lor", "mir")
    for last in (
        "ada",
        "bek",
        "cos",
        "din",
        "ero",
        "fas",
        "gul",
        "hem",
        "iko",
        "jas",
        "kun",
        "lit",
        "mov",
        "nar",
        "osk",
    )
]


def paragraph(rng, words=40):
    return " ".join(rng.choice(WORDS) for _ in range(words)) + "."


def edited(rng, text, share):
    return " ".join(rng.choice(WORDS) if rng.random() < share else word for word in text.split())


def places(drafts, memory=module.MEMORY):
    """What is found in drafts of paragraphs: for each group the draft and the number of the paragraph of each place."""
    with Copies(memory) as copies:
        for number, paragraphs in enumerate(drafts):
            for index, text in enumerate(paragraphs):
                copies.add(number, Span(index, index + 1), text)
        return [[(place.draft, place.span.start) for place in group.places] for group in copies.groups()]


@given(st.integers(), st.integers(2, 8), st.integers(12, 80))
@settings(max_examples=30, deadline=None)
def test_a_copied_paragraph_is_always_found(seed, count, words):
    rng = random.Random(seed)
    drafts = [[paragraph(rng, words) for _ in range(3)] for _ in range(count)]
    source, target = sorted(rng.sample(range(count), 2))
    copied = drafts[source][1].upper().replace(" ", "  ")
    drafts[target].insert(rng.randrange(4), copied)
    both = {(source, 1), (target, drafts[target].index(copied))}
    assert any(both <= set(group) for group in places(drafts))


def test_a_copy_with_a_tenth_of_its_words_changed_is_found():
    rng = random.Random(1)
    stories = [[paragraph(rng)] for _ in range(200)]
    copied = [[edited(rng, text, 0.1)] for (text,) in stories]
    assert places([*stories, *copied]) == [[(number, 0), (number + 200, 0)] for number in range(200)]


def test_most_copies_with_a_quarter_of_their_words_changed_are_found():
    rng = random.Random(1)
    stories = [[paragraph(rng)] for _ in range(200)]
    copied = [[edited(rng, text, 0.25)] for (text,) in stories]
    assert len(places([*stories, *copied])) > 150


@given(st.integers(), st.integers(1, 6))
@settings(max_examples=15, deadline=None)
def test_memory_does_not_change_what_is_found(seed, heads):
    rng = random.Random(seed)
    drafts = []
    for _ in range(12):
        known = [text for draft in drafts for text in draft] or [paragraph(rng)]
        drafts.append([edited(rng, rng.choice(known), 0.1) if rng.random() < 0.4 else paragraph(rng) for _ in range(4)])
    before = module._FEWEST_HEADS
    module._FEWEST_HEADS = heads
    try:
        assert places(drafts, memory=0) == places(drafts)
    finally:
        module._FEWEST_HEADS = before


def test_unlike_and_short_paragraphs_and_those_of_one_draft_are_not_found():
    rng = random.Random(1)
    text = paragraph(rng)
    assert (
        places([[text, paragraph(rng), text], [paragraph(rng), "We want our water back."], ["We want our water back."]])
        == []
    )


def test_a_text_is_given_back_as_it_is_written():
    text = "“Nobody told us,” the mayor of Åre said on Tuesday of the bridge’s closing \udc80 to all lorries."
    with Copies() as copies:
        copies.add(0, Span(0, len(text)), text)
        copies.add(1, Span(0, len(text)), text)
        (group,) = copies.groups()
        assert copies.text(group.places[1].number) == text
        assert group.drafts == 2


def test_paragraphs_made_from_one_pattern_join_the_first():
    rng = random.Random(1)
    text = paragraph(rng, 60)
    ((first, *others),) = places([[text.replace(".", f" {WORDS[number]}.")] for number in range(100)])
    assert first == (0, 0)
    assert len(others) == 99
