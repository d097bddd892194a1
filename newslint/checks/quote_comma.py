"""The check `quote-comma`: no comma between a quotation and the words that say whose it is."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.check import Hit, coded_check
from newslint.finding import Edit, Fix, Safety
from newslint.language.analysis import Analysis
from newslint.language.sources import CueKind, Quoted, Reach
from newslint.language.sources.titles import is_title
from newslint.rule import Rule
from newslint.text.span import Span
from newslint.text.word_sets import word_set

#: Fewer quoted words may be a part of the writer's own sentence: “No more” was what Ortiz said.
_FEWEST_WORDS = 4
#: What the signature of a message begins with, which takes no comma: “We lost it. -H” Holm wrote.
_DASHES = frozenset("-–—")
#: How far behind its subject a verb of saying may stand, in code points: Ortiz has often said.
_BETWEEN = 12
#: What a subject that is no name begins with.
_OPENERS = word_set("the a an his her their its our my one another he she they we i police prosecutors officials")
#: What a quotation that opens a sentence may follow.
_SENTENCE_ENDS = frozenset(".!?:…”\"’'")


@coded_check()
def QUOTE_COMMA(analysis: Analysis, _rule: Rule) -> Iterator[Hit]:  # noqa: N802 - becomes a constant
    """Every closing mark behind a word, with somebody who says it right behind the mark."""
    for quoted in analysis.sources.quoted:
        if quoted.reach is Reach.SENTENCE and _lacks_comma(analysis, quoted):
            length = 2 if analysis.text[quoted.quote.end - 2 : quoted.quote.end] in ("''", "’’") else 1
            mark = Span(quoted.quote.end - length, quoted.quote.end)
            mended = "," + analysis.text[mark.start : mark.end]
            yield Hit(mark, suggestions=(mended,), fix=Fix((Edit(mark, mended),), Safety.UNSAFE))


def _lacks_comma(analysis: Analysis, quoted: Quoted) -> bool:
    """Whether a quotation is a sentence of its own, ends with a word, and a subject and its verb of saying follow."""
    text, quote, cue, source = analysis.text, quoted.quote, quoted.cue, quoted.source
    if not quote.closed or cue is None or source is None or cue.kind is not CueKind.SPEECH or cue.is_participle:
        return False
    words = text[quote.start : quote.end].split()
    if len(words) < _FEWEST_WORDS or not text[quote.start + 1].isupper() or is_title(words) or words[-1][0] in _DASHES:
        return False
    last = text[quote.start : quote.end].rstrip("”\"'’")[-1:]
    if not last.isalnum() or text[quote.end : quote.end + 1] != " ":
        return False
    behind = quote.end + 1
    if cue.start != behind and not (
        source.start == behind and 0 < cue.start - source.end <= _BETWEEN and _opens_subject(text[behind : source.end])
    ):
        return False
    block = analysis.draft.block_at(quote.start)
    before = text[block.start : quote.start].rstrip() if block else ""
    return not before or before[-1] in _SENTENCE_ENDS


def _opens_subject(words: str) -> bool:
    """Whether words right behind a quotation are a subject, not the end of the sentence that quotes it."""
    return words[0].isupper() or words.partition(" ")[0] in _OPENERS
