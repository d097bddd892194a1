"""How hard a draft is to read, by the usual scores, through textstat.

textstat takes a second to import and another to read its dictionary of syllables, which NLTK would download: ours
ships with newslint (scripts/build_pronunciations.py), and is put where NLTK looks first.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from types import ModuleType
from typing import cast

from newslint.drafts.draft import Part
from newslint.language.analysis import Analysis
from newslint.text.named_tuples import NamedTuple

_NLTK_DATA = Path(__file__).resolve().parent.parent / "data" / "nltk"
#: What people read of English prose in a minute, silently, in words: M. Brysbaert, "How many words do we read per
#: minute?", Journal of Memory and Language 109 (2019).
WORDS_A_MINUTE = 238
#: textstat ends a sentence at each of these, and joins the words that a dash parts.
_REWRITTEN = str.maketrans({".": None, "!": None, "?": None, "—": " ", "–": " "})


class Score(NamedTuple):
    """A score: what people call it, textstat's function, and whether it tells a year of American school."""

    title: str
    function: str
    is_grade: bool


SCORES = {
    "flesch-reading-ease": Score("Flesch", "flesch_reading_ease", is_grade=False),
    "flesch-kincaid-grade": Score("Flesch-Kincaid", "flesch_kincaid_grade", is_grade=True),
    "gunning-fog": Score("Gunning Fog", "gunning_fog", is_grade=True),
    "smog-index": Score("SMOG", "smog_index", is_grade=True),
    "coleman-liau-index": Score("Coleman-Liau", "coleman_liau_index", is_grade=True),
    "automated-readability-index": Score("ARI", "automated_readability_index", is_grade=True),
    "lix": Score("LIX", "lix", is_grade=False),
    "dale-chall": Score("Dale-Chall", "dale_chall_readability_score", is_grade=False),
}


def running_sentences(analysis: Analysis) -> list[str]:
    """The sentences of the body, each ended by a single stop: none of textstat's sentences ends in an abbreviation."""
    return [
        analysis.draft.quote(sentence).translate(_REWRITTEN) + "."
        for sentence in analysis.sentences
        if (block := analysis.draft.block_at(sentence.start)) and block.part is Part.BODY
    ]


def score(name: str, text: str) -> float:
    """The score of that name, a key of SCORES, of sentences as `running_sentences` makes them."""
    value: float = getattr(_textstat(), SCORES[name].function)(text)
    return value


@cache
def syllables(word: str) -> int:
    """How many syllables a word has, by textstat's dictionary or else its rules."""
    count: int = _textstat().syllable_count(word)
    return count


@cache
def _textstat() -> ModuleType:
    import nltk.data
    import textstat

    nltk.data.path.insert(0, str(_NLTK_DATA))
    return cast("ModuleType", textstat)
