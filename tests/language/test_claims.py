"""What a draft asserts and needs a source for."""

import pytest

from newslint.drafts.reading import read_text
from newslint.language.analysis import Analysis
from newslint.language.claims import ClaimKind, find_plain


def claims(sentence):
    """(kind, words) of the claims of a sentence."""
    analysis = Analysis(read_text("The valley woke early. " + sentence, "draft.txt"))
    return [(claim.kind, analysis.draft.quote(claim.span)) for claim in analysis.claims]


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("The mayor took bribes from two builders.", "took bribes"),
        ("Guards beat the prisoners with pipes.", "beat the prisoners"),
        ("The junta has jailed hundreds of teachers.", "jailed hundreds"),
        ("The vote was rigged in the capital.", "rigged"),
        ("The minister lied about the dam.", "lied about the dam"),
        ("The army is starving the town.", "starving the town"),
        ("Rebels use children as human shields.", "use children as human shields"),
        ("The firm knowingly ignored the cracks.", "knowingly ignored"),
        ("The police chief sexually abused players.", "abused players"),
        ("It follows the regime’s deadly gas attack on the town.", "regime’s deadly gas attack"),
    ],
)
def test_accusations(sentence, words):
    assert (ClaimKind.ACCUSATION, words) in claims(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "The mayor would never take bribes from builders.",
        "The mayor did not take bribes.",
        "He was asked to bribe the guards.",
        "If the army starved the town, it must answer.",
        "Did the guards torture prisoners?",
        "The law punishes anyone who bribes officials.",
        "“Guards tortured me,” she said.",
        "Ortiz beat Adler by two strokes.",
        "I lied to my mother.",
        "The torture of prisoners is banned.",
        "He took a seat and paid the bill.",
    ],
)
def test_what_is_not_asserted_is_no_accusation(sentence):
    assert claims(sentence) == []


def test_motives_and_casualties():
    assert claims("The raid was revenge for the death of a leader.") == [(ClaimKind.MOTIVE, "was revenge for")]
    ((kind, words),) = claims("At least 240 people drowned when the boat sank.")
    assert (kind, words) == (ClaimKind.CASUALTY, "At least 240 people drowned")


def test_plain_claims_are_found_when_asked_for():
    analysis = Analysis(read_text("The dam cost $40 million and will be the biggest ever.", "draft.txt"))
    assert analysis.claims == []
    for kind, words in [
        (ClaimKind.FIGURE, "$40 million"),
        (ClaimKind.PREDICTION, "will"),
        (ClaimKind.SUPERLATIVE, "the biggest ever"),
    ]:
        (claim,) = find_plain(analysis, kind)
        assert analysis.draft.quote(claim.span) == words
