"""What stands in quotation marks and is no speech: the title of a work, a slogan."""

from __future__ import annotations

from newslint.language.analysis import Analysis
from newslint.language.sources.cues import CueKind
from newslint.language.sources.speakers import Quoted, Reach
from newslint.language.sources.titles import is_title
from newslint.text.word_sets import word_set

#: Words that bring in a work as well as speech: she wrote “The Uncut Field.”
_WRITING = ("writ", "wrote", "publish")
#: Words in lower case that make a sentence of what is quoted.
_SENTENCE = word_set(
    "is are was were be has have had it's it’s i'm i’m that's that’s you we they he she it will would who"
)


def names_work(analysis: Analysis, quoted: Quoted) -> bool:
    """Whether a quotation is the title of a work, or a slogan, in a sentence of the writer's, and nobody's speech."""
    text, quote = analysis.text, quoted.quote
    words = text[quote.start : quote.end].split()
    if not is_title(words) or not _SENTENCE.isdisjoint(words):
        return False
    cue = quoted.cue
    if cue and quoted.reach is Reach.SENTENCE and cue.kind <= CueKind.ACCORDING and not cue.word.startswith(_WRITING):
        return False
    block = analysis.draft.block_at(quote.start)
    before = text[block.start : quote.start].rstrip() if block else ""
    stands_alone = not before or before[-1] in '.!?:”"’'
    return not (stands_alone and text[quote.end - 2] in ".!?")
