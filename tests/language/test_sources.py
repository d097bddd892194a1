"""Who says what: cues, the sources beside them, and the speakers that these stand for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.drafts.reading import read_text
from newslint.language.analysis import Analysis
from newslint.language.sources import Reach


def analysis_of(text):
    return Analysis(read_text(text, "draft.txt"))


def sourced(text):
    """(source, reach) of every quotation."""
    analysis = analysis_of(text)
    return [
        (analysis.draft.quote(quoted.source) if quoted.source else None, quoted.reach)
        for quoted in analysis.sources.quoted
    ]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("“We lost the bridge,” Lena Ortiz said.", "Lena Ortiz"),
        ("“We lost the bridge,” said Lena Ortiz, the mayor.", "Lena Ortiz"),
        ("“We lost the bridge,” said the mayor on Monday.", "the mayor"),
        ("“We lost the bridge,” Ortiz, who runs the port, told reporters.", "Ortiz"),
        ("“We lost the bridge,” according to a report by the engineers.", "a report"),
        ("According to Ortiz, “the bridge is lost.”", "Ortiz"),
        ("As Lena Ortiz put it, “the bridge is lost.”", "Lena Ortiz"),
        ("“The bridge is lost” was how Lena Ortiz put it.", "Lena Ortiz"),
        ("Ortiz, the mayor, said, “We lost the bridge.”", "Ortiz"),
        ("On Monday, Ortiz called the bridge “a lost cause.”", "Ortiz"),
        ("Ortiz attacked the plan, saying “we lost the bridge for good.”", "Ortiz"),
        ("Asked about the plan, Ortiz demurred: “We lost the bridge.”", "Ortiz"),
        ("Lena Ortiz: “We lost the bridge.”", "Lena Ortiz"),
        ("“We lost the bridge.” — Lena Ortiz", "Lena Ortiz"),
        ("“We lost the bridge,” the report read.", "the report"),
        ("“We lost the bridge,” thundered the mayor.", "the mayor"),
        ("“We lost the bridge,” Ortiz was fond of saying.", "Ortiz"),
        ("Back in the valley, Ortiz said, “We lost the bridge.”", "Ortiz"),
        ("“We lost the bridge,” reads a Wednesday editorial.", "a Wednesday editorial"),
        ("“We lost the bridge,” a voice-over in the film states.", "a voice-over in the film states"),
        ("“We lost the bridge,” said Prof. Lena Ortiz.", "Prof. Lena Ortiz"),
        ("Ortiz wrote to Quist, “Did we lose the bridge?” Quist then wrote back.", "Ortiz"),
        ("(Lena Ortiz, who built it, once said, “We lost the bridge.”)", "Lena Ortiz"),
        ("Lena Ortiz (D-Holm) said, “We lost the bridge.”", "Lena Ortiz"),
        ("“You would rather drive,” she used to tell my father.", "she"),
        ("“We lost the bridge,” he liked to tell visitors.", "he"),
        ("But the ministry's statement says “the bridge is lost.”", "the ministry's statement"),
    ],
)
def test_the_source_stands_in_the_sentence(text, source):
    assert sourced("The valley woke early.\n\n" + text) == [(source, Reach.SENTENCE)]


@pytest.mark.parametrize(
    ("text", "source", "reach"),
    [
        ("“We lost it,” Ortiz said. “The bridge is gone.”", "Ortiz", Reach.PARAGRAPH),
        ("Ortiz put it this way:\n\n“The bridge is gone.”", "Ortiz", Reach.INTRODUCED),
        ("“We lost it,” Ortiz said.\n\n“The bridge is gone.”", "Ortiz", Reach.CONTINUED),
        ("Ortiz said they had lost it.\n\n“The bridge is gone.”", "Ortiz", Reach.NEAR),
        ("The valley woke early.\n\n“The bridge is gone.”", None, Reach.NONE),
        ("The valley woke early.\n\n“The bridge is gone.”\n\n— Lena Ortiz", "Lena Ortiz", Reach.INTRODUCED),
    ],
)
def test_the_source_stands_further_off(text, source, reach):
    assert sourced(text)[-1] == (source, reach)


def test_all_paragraphs_of_a_quotation_have_the_source_of_its_last():
    found = sourced("Quist said no.\n\n“We lost it. It rained.\n\n“It was cold.\n\n“The bridge is gone,” Ortiz said.")
    assert [source for source, _ in found] == ["Ortiz", "Ortiz", "Ortiz"]


def test_a_quotation_that_runs_on_without_marks_has_the_source_of_its_last_paragraph():
    found = sourced(
        "The valley woke early.\n\n“We lost it. It rained.\n\nIt was cold.\n\nThe bridge is gone,” Ortiz said."
    )
    assert [source for source, _ in found] == ["Ortiz", "Ortiz", "Ortiz"]


def test_a_second_quotation_of_one_sentence_has_the_source_of_the_first():
    found = sourced("Ortiz took a risk, telling the crowd, “I am like you, folks,” and, “Who is not?”")
    assert [source for source, _ in found] == ["Ortiz", "Ortiz"]


def test_a_quotation_that_runs_on_has_the_source_of_its_last_paragraph():
    found = sourced("The valley woke early.\n\n“We lost it. It rained.\n\n“The bridge is gone,” Ortiz said.")
    assert [source for source, _ in found] == ["Ortiz", "Ortiz"]


def test_pronouns_and_surnames_stand_for_full_names():
    analysis = analysis_of("“We lost it,” said Lena Ortiz, the mayor.\n\n“It is gone,” she said. Ortiz said it rained.")
    sources = analysis.sources
    assert [sources.speaker(quoted.source) for quoted in sources.quoted if quoted.source] == ["Lena Ortiz"] * 2
    assert [sources.speaker(told.source) for told in sources.statements if told.source] == ["Lena Ortiz"]


def test_a_statement_has_source_cue_and_content():
    analysis = analysis_of("The valley woke early. The toll will rise, the ministry said on Monday.")
    (told,) = analysis.sources.statements
    assert analysis.draft.quote(told.source) == "the ministry"
    assert (told.cue.word, analysis.draft.quote(told.content)) == ("said", "The toll will rise")


@pytest.mark.parametrize(
    ("sentence", "source", "content"),
    [
        ("Snow is likely, said Dora Quist, a forecaster.", "Dora Quist", "Snow is likely"),
        ("The ferry never came, said a passenger.", "a passenger", "The ferry never came"),
        ("The ferry never came, said police.", "police", "The ferry never came"),
        ("The cause was a stroke, said his son, Olaf Quist.", "his son", "The cause was a stroke"),
        (
            "The plan, which was late, is dead, said a spokesman for the mill.",
            "a spokesman for the mill",
            "The plan, which was late, is dead",
        ),
        ("The plan will fail, explained her deputy, Tor Lind.", "her deputy", "The plan will fail"),
        ("The bridge is shut, wrote Dora Quist in a letter.", "Dora Quist", "The bridge is shut"),
        ("The bridge is shut, said he.", "he", "The bridge is shut"),
        ("The bridge is shut, according to Dora Quist, the mayor.", "Dora Quist", "The bridge is shut"),
        ("On Monday the bridge was shut, the mayor said.", "the mayor", "On Monday the bridge was shut"),
        ("The bridge, said Dora Quist, is shut.", "Dora Quist", "The bridge, said Dora Quist, is shut"),
        ("The mayor, a Dane, said the bridge was shut.", "The mayor", "the bridge was shut"),
        ("The mayor, who was elected in May, said the bridge would shut.", "The mayor", "the bridge would shut"),
        ("When the rain stopped, Quist said the bridge was shut.", "Quist", "the bridge was shut"),
        ("In a letter released Monday, Quist said the bridge was shut.", "Quist", "the bridge was shut"),
        ("The council, in a surprise, announced a recount.", "The council", "a recount"),
        ("Quist said on Monday that the bridge was shut.", "Quist", "the bridge was shut"),
        ("Quist said the plan that failed was hers.", "Quist", "the plan that failed was hers"),
        ("Quist told a party of engineers that the bridge was shut.", "Quist", "the bridge was shut"),
        ("Quist told reporters the bridge was shut.", "Quist", "the bridge was shut"),
    ],
)
def test_a_statement_stands_before_its_source_or_behind_it(sentence, source, content):
    analysis = analysis_of("The valley woke early. " + sentence)
    (told,) = analysis.sources.statements
    assert (analysis.draft.quote(told.source), analysis.draft.quote(told.content)) == (source, content)


@pytest.mark.parametrize(
    "sentence",
    [
        "Dora Quist did not comment on the price.",
        "Dora Quist declined to comment.",
        "The company did not immediately respond to a request for comment.",
        "Quist wouldn’t say when.",
        "Quist refused to answer and would never comment.",
        "Olaf Quist pleaded guilty in May.",
        "Olaf Quist has pleaded not guilty.",
    ],
)
def test_who_said_nothing_makes_no_statement(sentence):
    assert analysis_of("The valley woke early. " + sentence).sources.statements == []


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("U.S. Attorney Dora Quist", "Dora Quist"),
        ("Assistant U.S. Attorney Dora Quist", "Dora Quist"),
        ("Assistant District Attorney Dora Quist", "Dora Quist"),
        ("Deputy Police Chief Dora Quist", "Dora Quist"),
        ("UK Interior Minister Dora Quist", "Dora Quist"),
        ("Acme spokeswoman Dora Quist", "Dora Quist"),
        ("Acme Corp. chief executive Dora Quist", "Dora Quist"),
        ("Lind’s lawyer Dora Quist", "Dora Quist"),
        ("the director of public health, Dora Quist", "Dora Quist"),
        ("his daughter, Dora Quist", "Dora Quist"),
        ("Dora Quist of Acme", "Dora Quist"),
        ("a spokesman for Dora Quist", None),
        ("the mother of victim Dora Quist", None),
        ("Lind’s lawyer", None),
        ("the Acme report", None),
        ("Acme officials", None),
    ],
)
def test_a_speaker_is_the_person_named_and_not_what_the_title_names(source, name):
    sources = analysis_of(f"The valley woke early. “We lost the bridge for good,” said {source}.").sources
    (quoted,) = sources.quoted
    assert sources.speaker(quoted.source) == name


@pytest.mark.parametrize(
    "sentence",
    [
        "His books include “The Uncut Field,” a memoir, and “Low Water.”",
        "“The Uncut Field,” published in 1980, won a prize.",
        "Her novel “The Uncut Field,” was a hit.",
        "He wrote “The Uncut Field” in a winter.",
    ],
)
def test_titles_of_works_are_not_speech(sentence):
    assert analysis_of("The valley woke early. " + sentence).sources.speech == []


@pytest.mark.parametrize(
    "sentence",
    [
        "“Never Again,” Quist said.",
        "“Vote Early And Often,” he told them.",
        "A sign hung there: “Dogs Are Not Wanted And Neither Are You.”",
        "“We lost the bridge,” Quist said. “Never Again.”",
    ],
)
def test_speech_in_capitals_is_speech(sentence):
    sources = analysis_of("The valley woke early. " + sentence).sources
    assert sources.speech == sources.quoted


@pytest.mark.parametrize("noun", ["the report", "a recall", "without warning", "her claims", "the United States"])
def test_nouns_are_no_verbs_of_saying(noun):
    cues = analysis_of(f"The valley woke early to {noun} of the bridge.").sources.cues
    assert [cue for cue in cues if cue.kind.name in ("SPEECH", "EVIDENCE")] == []


PIECES = st.sampled_from(
    [
        "“",
        "”",
        '"',
        "'",
        " ",
        "\n\n",
        "Ortiz",
        "said",
        "according to",
        "She",
        "the mayor",
        ".",
        ",",
        ":",
        "—",
        "who",
        "saying",
    ]
)


@given(st.lists(PIECES, max_size=40).map(" ".join))
def test_every_quotation_is_listed_once_with_a_source_inside_the_draft(text):
    analysis = analysis_of(text)
    assert [quoted.quote for quoted in analysis.sources.quoted] == analysis.quotes
    for quoted in analysis.sources.quoted:
        if quoted.source:
            assert analysis.draft.quote(quoted.source).strip() == analysis.draft.quote(quoted.source) != ""
            analysis.sources.speaker(quoted.source)
    for told in analysis.sources.statements:
        assert 0 <= told.content.start <= told.content.end <= len(analysis.text)
