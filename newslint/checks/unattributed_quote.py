"""The check `unattributed-quote`: speech that nobody is named for."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import cast

from newslint.checks.check import Hit, Setting, coded_check
from newslint.drafts.draft import Block, Part
from newslint.language.analysis import Analysis
from newslint.language.sources import Quoted, Reach
from newslint.language.sources.titles import is_title
from newslint.rule import Rule
from newslint.text.patterns import late_pattern

#: How many words in capitals before a quotation are a heading.
_HEADING_WORDS = 3
#: An outlet in brackets, and how far behind what a digest quotes of it, in code points.
_OUTLET = late_pattern(r"[.!?”\"]\s+\[[A-Z][^\]]{1,60}\]\s*(?=$|\n|[A-Z]{2})", re.MULTILINE)
_OUTLET_REACH = 400
#: A year in brackets behind the title of a work, or a slogan: “Vote for us now” (2009).
_DATED = late_pattern(r" ?\((?:1[89]|20)\d\d\)")
#: The parts of a story whose quotations need a speaker beside them.
_PARTS = frozenset({Part.BODY, Part.LIST})


@coded_check({"words": Setting(int, 6, "the fewest quoted words that are taken for speech")})
def UNATTRIBUTED_QUOTE(analysis: Analysis, rule: Rule) -> Iterator[Hit]:  # noqa: N802 - becomes a constant
    """Every quotation of some length with no source in its paragraph or beside it."""
    fewest = cast("int", rule.settings["words"])
    for quoted in analysis.sources.quoted:
        if quoted.reach is Reach.NONE and is_speech(analysis, quoted, fewest):
            yield Hit(quoted.span)


def is_speech(analysis: Analysis, quoted: Quoted, fewest: int) -> bool:
    """Whether a quotation in the story itself is long enough for speech, and no title of a work."""
    block = analysis.draft.block_at(quoted.quote.start)
    words = analysis.draft.quote(quoted.span).split()
    if block is None or block.part not in _PARTS or len(words) < fewest or _is_damaged(analysis, quoted):
        return False
    if (
        is_title(words)
        or _DATED.match(analysis.text, quoted.span.end)
        or _is_part(analysis, quoted)
        or _is_headline(analysis, quoted)
    ):
        return False
    return not _is_digest(analysis, quoted, block)


def _is_damaged(analysis: Analysis, quoted: Quoted) -> bool:
    """Whether marks are missing or doubled, so that nobody knows what is quoted: the rule of unbalanced marks tells."""
    quote = quoted.quote
    marks = analysis.quotations.unbalanced
    at = bisect_right(marks, quote.start, key=lambda mark: mark.start) - 1
    if at >= 0 and quote.start <= marks[at].closing:  # it runs on without marks
        return True
    return not (quote.closed or quote.runs_on) or analysis.text[quote.start + 1 : quote.start + 2] in ("“", '"')


def _is_digest(analysis: Analysis, quoted: Quoted, block: Block) -> bool:
    """Whether a digest quotes another outlet's story: below a heading in capitals, or before [the outlet]."""
    text, start, end = analysis.text, quoted.quote.start, quoted.quote.end
    heading = text[block.start : start].split()[-_HEADING_WORDS:]
    if len(heading) == _HEADING_WORDS and all(word.isupper() for word in heading):
        return True
    return _OUTLET.search(text, end, min(block.end, end + _OUTLET_REACH)) is not None


def _is_headline(analysis: Analysis, quoted: Quoted) -> bool:
    """Whether a quotation opens the draft and is all of its first line: a headline that ends with a stop."""
    first, *others = analysis.draft.blocks[:2]
    outside = first.end - first.start - (quoted.span.end - quoted.span.start)
    is_whole = quoted.span.start == first.start and outside <= 1
    return is_whole and any(analysis.text[block.start] not in "“\"‘'" for block in others)


def _is_part(analysis: Analysis, quoted: Quoted) -> bool:
    """Whether a quotation is a part of the writer's own sentence: a “build it now” approach."""
    start = quoted.quote.start
    block = analysis.draft.block_at(start)
    before = analysis.text[block.start : start].rstrip() if block else ""
    return bool(before) and before[-1] not in '.!?:”"’' and analysis.text[start + 1 : start + 2].islower()
