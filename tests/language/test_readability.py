"""The scores, offline and with sentences that end where sentences end."""

import nltk
import pytest
import textstat
from textstat.backend.utils._get_cmudict import get_cmudict

from newslint.drafts.reading import read_text
from newslint.language.analysis import Analysis
from newslint.language.readability import SCORES, running_sentences, score

PLAIN = (
    "The council met on Monday to talk about the harbour. Its members voted against the expensive proposal. They left."
)


def running_text(text):
    return " ".join(running_sentences(Analysis(read_text(text, "draft.txt"))))


@pytest.mark.parametrize("name", SCORES)
def test_of_plain_text_the_scores_are_textstats_own(name):
    assert score(name, running_text(PLAIN)) == getattr(textstat, SCORES[name].function)(PLAIN)


def test_syllables_are_counted_without_a_download(monkeypatch):
    def download(*_, **__):
        raise AssertionError("newslint downloads nothing")

    monkeypatch.setattr(nltk, "download", download)
    get_cmudict.cache_clear()
    score("flesch-reading-ease", PLAIN)
    assert str(nltk.data.find("corpora/cmudict")).endswith("newslint/data/nltk/corpora/cmudict")
    for word, syllables in {"fire": 2, "rhythm": 2, "queue": 1, "organisation": 5, "colonel": 2, "the": 1}.items():
        assert textstat.syllable_count(word) == syllables, word


def test_stops_of_abbreviations_and_figures_end_no_sentence():
    text = (
        "It cost the U.S. owner of the ferry some $3.5 million to mend it, Mr. J. Ortiz of the harbour said on Monday!"
    )
    (sentence,) = running_sentences(Analysis(read_text(text, "draft.txt")))
    assert textstat.sentence_count(sentence) == 1


def test_only_the_body_counts():
    text = "Ferry sails\n\nBy Lena Ortiz\n\nBRIGHTWATER — The ferry sailed on Monday.\n\nIt came back.\n"
    assert running_text(text) == "The ferry sailed on Monday. It came back."
