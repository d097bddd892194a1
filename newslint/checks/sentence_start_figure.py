"""The check `sentence-start-figure`: a sentence that begins with a figure."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.check import Hit, coded_check
from newslint.drafts.draft import Part
from newslint.language.analysis import Analysis
from newslint.rule import Rule
from newslint.text.patterns import late_pattern
from newslint.text.span import Span

#: A number that is neither a year nor a part of a name (7-Eleven, 3D, 9/11), a time, a score or a list's number.
_FIGURE = late_pattern(r"(?!(?:1[0-9]|20)\d\d\b)[$£€]?\d[\d,]*(?:\.\d+)?%?(?= [a-z])(?! ?[ap]\.?m\b)")

#: Of fewer words it is a label.
_FEWEST_WORDS = 4
_CLOSERS = "”’\"')]"


@coded_check()
def SENTENCE_START_FIGURE(analysis: Analysis, _: Rule) -> Iterator[Hit]:  # noqa: N802 - becomes a constant
    """The figure at the beginning of every sentence of the body that has one."""
    for start, end in analysis.sentences:
        if not analysis.text[start].isdigit() or not _is_sentence(analysis, start, end):
            continue
        if match := _FIGURE.match(analysis.text, start, end):
            block = analysis.draft.block_at(start)
            if block and block.part is Part.BODY:
                yield Hit(Span(*match.span()))


def _is_sentence(analysis: Analysis, start: int, end: int) -> bool:
    """Whether what stands there is a sentence: no label and no heading."""
    sentence = analysis.text[start:end]
    return sentence.rstrip(_CLOSERS).endswith((".", "!", "?")) and len(sentence.split()) >= _FEWEST_WORDS
