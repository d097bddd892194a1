"""What a draft asserts and needs a source for."""

import pytest

from newslint.drafts.reading import read_text
from newslint.language.analysis import Analysis
from newslint.language.claims import ClaimKind, find_plain, is_covered


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
        ("The driver was drunk when he hit the wall.", "was drunk"),
        ("The officers were visibly drunk.", "were visibly drunk"),
        ("Quist is a thief.", "is a thief"),
        ("Lena Quist is a liar and a thief.", "is a liar"),
        ("The brothers are con men and thieves.", "are con men"),
        ("Quist is guilty.", "is guilty"),
        ("The priest abused boys for years.", "abused boys"),
        ("The police covered up the beating.", "covered up the beating"),
        ("The manufacturers knew it.", "manufacturers knew it"),
        ("The company has long known about the risks.", "company has long known about the risks"),
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
        "Quist is not guilty.",
        "If Quist is guilty, she will pay.",
        "Is Quist a thief?",
        "The toast was drunk in silence.",
        "It was a spy thriller.",
        "I was drunk.",
        "My father was a smuggler.",
        "Nobody was drunk.",
        "Before the company knew it, the fire had spread.",
        "The company knew it had to change.",
        "The paper covered the murder for a year.",
    ],
)
def test_what_is_not_asserted_is_no_accusation(sentence):
    assert claims(sentence) == []


@pytest.mark.parametrize(
    ("text", "sourced"),
    [
        ("Gunmen shot and killed a robbery suspect. The man was hit four times, the Harbour Times said.", True),
        ("Gunmen shot and killed a robbery suspect. The gunmen fled by boat, police said on Monday.", True),
        ("Gunmen shot and killed a robbery suspect. He died at once, according to police.", True),
        ("Gunmen shot and killed a robbery suspect. The fair opens on Monday, the clerk said.", False),
        ("Gunmen shot and killed a robbery suspect. The clerk said that the fair opens on Monday.", False),
        ("Gunmen shot and killed a robbery suspect.\n\nThe man was hit four times, the Harbour Times said.", False),
        ("Quist is guilty. The jury took an hour.", True),
        ("Quist is guilty. The fair opens on Monday.", False),
    ],
)
def test_a_source_may_follow_in_the_next_sentence_on_the_same_event(text, sourced):
    analysis = Analysis(read_text("The valley woke early.\n\n" + text, "draft.txt"))
    assert {is_covered(analysis, claim) for claim in analysis.claims} == {sourced}


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
