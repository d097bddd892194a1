"""The checks of attribution, beyond the examples on their rules' pages."""

from pathlib import Path

import pytest

from newslint.drafts.reading import read_text
from newslint.language.analysis import Analysis
from newslint.rulebook.folders import read_rules, shipped_rules
from newslint.rulebook.ruleset import RuleSet

RULES = {rule.id: rule for rule in read_rules(shipped_rules())[0]}


def reported(rule, text):
    def fault(_, error):
        raise error

    findings = RuleSet([RULES[f"attribution/{rule}"]]).findings(Analysis(read_text(text, "draft.txt")), fault)
    return [(text[finding.span.start : finding.span.end], finding.message) for finding in findings]


def test_two_thousand_quotations_without_a_source_are_each_reported():
    text = "\n\n".join(f"“We never should have lost bridge {number}.”" for number in range(2000))
    assert len(reported("unattributed-quote", text)) == 2000


def test_one_mark_that_never_closes_is_one_finding():
    text = "The mayor spoke. “We lost it. " + "The river rose again that night. " * 5_000
    assert [found for found, _ in reported("unbalanced-quote", text)] == ["“"]


def test_every_sentence_of_a_paragraph_is_told_once():
    text = "The mayor took bribes and rigged the vote. The driver was drunk. " * 1_000
    assert len(reported("unattributed-claim", text)) == 2_000


@pytest.mark.parametrize(
    ("sentence", "message"),
    [
        ("The mayor took bribes.", "Who says so? No source is named for “took bribes”"),
        (
            "The raid was revenge for his death.",
            "Who says that this was the reason? No source is named for “was revenge for”",
        ),
        (
            "Dozens were killed in the raid.",
            "Whose figure is this? No source is named for “Dozens were killed”",
        ),
    ],
)
def test_a_claim_says_what_is_missing(sentence, message):
    assert reported("unattributed-claim", f"The valley woke early. {sentence}") == [(sentence, message)]


def test_a_source_in_an_earlier_sentence_covers_a_claim_and_one_in_a_later_sentence_does_not():
    claim = "The mayor took bribes from two builders."
    assert reported("unattributed-claim", f"The auditors told the council. {claim}") == []
    assert len(reported("unattributed-claim", f"{claim} He said he would be back.")) == 1


def test_an_unclear_speaker_names_the_last_one_it_can_be():
    text = (
        "Lena Ortiz opened the bridge on Monday.\n\nThe road was closed.\n\nThe river rose.\n\n"
        "Trucks took the long way round. She also said that the toll would rise."
    )
    ((found, message),) = reported("unclear-speaker", text)
    assert found == "She also said"
    assert message.endswith("the last one named is Lena Ortiz, far above")


ACCUSATIONS = [
    row.split("\t")
    for row in (Path(__file__).parent / "accusations.tsv").read_text(encoding="utf-8").splitlines()
    if not row.startswith("#")
]


@pytest.mark.parametrize(("bare", "sourced"), ACCUSATIONS)
def test_an_accusation_is_reported_unless_somebody_makes_it(bare, sourced):
    text = "The valley woke early and the market opened at seven.\n\n{}\n\nBuses ran late because of the snow."
    assert [found for found, _ in reported("unattributed-claim", text.format(bare))] == [bare]
    assert reported("unattributed-claim", text.format(sourced)) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "A quake killed a nurse in the hills, and the fire killed teachers.",
        "The senators took a firm stance against illegal immigration.",
        "The hero stabs a man and escapes by boat.",
        "The government's corruption watchdog moved to the old mill.",
        "The bill cites the theft of bicycles. The choir was the work of Ortiz.",
        "In March dozens of people were killed when a train left the rails.",
        "The mayor took her best shot at the members who had left.",
    ],
)
def test_what_accuses_nobody_is_silent(sentence):
    assert reported("unattributed-claim", f"The valley woke early.\n\n{sentence}") == []


@pytest.mark.parametrize(
    "text",
    [
        "“The river took the bridge and half of the road with it.\n\nLena Ortiz, Institute for Bridges.”",
        "BRIDGE LOST IN FLOOD “The river took the bridge and half of the road with it.” Rain is due. [Valley Echo]",
        "Trucks wait at the pier. “The river took the bridge and half of the road.” More here. [Per Holm, Valley Echo]",
        "The harbour board has issued a statement.\n\n“The river took the bridge and half of the road with it.”",
    ],
)
def test_a_source_below_behind_or_before_a_quotation_counts(text):
    assert reported("unattributed-quote", f"The valley woke early.\n\n{text}") == []


def test_a_quotation_whose_mark_is_missing_is_told_once():
    text = "The valley woke early.\n\n“The river took the bridge and half of the road with it.\n\nIt took the mill.”"
    assert reported("unattributed-quote", text) == []
    assert len(reported("unbalanced-quote", text)) == 1


def test_a_crime_of_somebody_accused_is_told_once():
    text = "Per Holm was arrested on Tuesday.\n\nHolm stole $2 million from the pension fund between May and July."
    assert len(reported("accused", text)) == 1
    assert reported("unattributed-claim", text) == []


def test_what_is_left_of_mark_up_is_no_quotation():
    text = 'The valley woke early.\n\n">The river took the bridge and half of the road with it, all of it.'
    assert reported("unattributed-quote", text) == reported("unbalanced-quote", text) == []
