"""Why a passage may rightly stand twice: on display, in an entry of a live blog, in a post that others share."""

from __future__ import annotations

import re

from newslint.drafts.draft import Block
from newslint.language.analysis import Analysis
from newslint.language.repetition import Repeat
from newslint.language.tokens import tokenize
from newslint.text.patterns import late_pattern
from newslint.text.span import Span

#: How an entry of a live blog opens or is stamped, and how many of them make one.
_TIME = late_pattern(r"\d{1,2}[:.]\d\d ?(?:[ap]\.?m\b|GMT|BST|[ECMP][SD]T)", re.IGNORECASE)
_STAMP = late_pattern(r"\b20\d\d,? (?:at )?\d{1,2}:\d\d ?[AP]M")
_LIVE_ENTRIES = 3
_QUOTE_MARKS = "“\"‘'"
#: A name and what its bearer is, behind a quotation on display, without a stop.
_NAME_BEHIND = late_pattern(
    r"[.!?…][”\"’']?\s+(?P<name>[A-Z][^.!?”\"’']{2,70}?(?: [A-Z]\.[^.!?”\"’']{1,60})?)(?:\.?[”\"])?\Z"
)
_MOST_LOWER = 3
_SAYING = frozenset({"said", "says", "added", "adds", "told", "wrote", "explained", "asked", "continued", "recalled"})
_LONGEST_HEADLINE = 25
#: A headline, or a name and what its bearer is, with the words around it, takes no more of a paragraph than this, in
#: code points; to look at all of a long paragraph for each of its repetitions would cost the square of its length.
_LONGEST = 1_000
#: How many times as long as an excerpt is the paragraph of a speech that it was taken from.
_AT_LENGTH = 3


def is_live_blog(analysis: Analysis) -> bool:
    """Whether the draft is written in entries with a time each; one may say again what an earlier one said."""
    text = analysis.text
    times = sum(_TIME.match(text, block.start, block.end) is not None for block in analysis.draft.blocks)
    return times >= _LIVE_ENTRIES or len(_STAMP.findall(text)) >= _LIVE_ENTRIES


def is_display(analysis: Analysis, repeat: Repeat) -> bool:
    """Whether one of the two stands on display: a pull quote, a shared post, a headline in the first paragraph."""
    blocks = [analysis.draft.block_at(span.start) for span in (repeat.earlier, repeat.later)]
    signed = {block is not None and _is_signed(analysis, block) for block in blocks}
    posts = any(block is not None and _is_post(analysis, block) for block in blocks)
    is_quoted = any(_holds_more(analysis, span) for span in (repeat.earlier, repeat.later))
    return len(signed) > 1 or (posts and (repeat.likeness < 1 or is_quoted)) or _is_headline(analysis, blocks[0])


def _holds_more(analysis: Analysis, span: Span) -> bool:
    """Whether the paragraph of a passage is more than the passage."""
    block = analysis.draft.block_at(span.start)
    return block is not None and block.span != span


def _is_post(analysis: Analysis, block: Block) -> bool:
    """Whether a paragraph is a post from elsewhere, left in the copy with its tag."""
    return analysis.text.startswith("<", block.start)


def _is_signed(analysis: Analysis, block: Block) -> bool:
    """Whether a paragraph ends with a name and no verb, as a quotation on display does."""
    match = _NAME_BEHIND.search(analysis.text[max(block.start, block.end - _LONGEST) : block.end].rstrip())
    if match is None:
        return False
    words = match["name"].split()
    lower = sum(word[0].islower() for word in words)
    return lower <= min(_MOST_LOWER, len(words) // 2) and not _SAYING.intersection(words)


def _is_headline(analysis: Analysis, block: Block | None) -> bool:
    """Whether a paragraph is the first and has a headline's capitals, though it ends with a stop."""
    if block is None or block.start != analysis.draft.blocks[0].start or block.end - block.start > _LONGEST:
        return False
    words = [word for word in analysis.text[block.start : block.end].split() if len(word) > 3]
    capitals = sum(word.lstrip(_QUOTE_MARKS)[:1].isupper() for word in words)
    return len(words) <= _LONGEST_HEADLINE and capitals > 0.7 * len(words)


def is_pull_quote(analysis: Analysis, repeat: Repeat) -> bool:
    """Whether one of the two, with a name at the most, is a quotation and all of its paragraph: put on display."""
    draft = analysis.draft
    for span in (repeat.earlier, repeat.later):
        block = draft.block_at(span.start)
        if block is None or draft.text[block.start] not in _QUOTE_MARKS:
            continue
        if block.end - block.start - (span.end - span.start) > _LONGEST:
            continue
        beside = draft.text[block.start : span.start] + draft.text[span.end : block.end]
        if not any(word[0].islower() for word in beside.split()):
            return True
    return False


def is_cut_out(analysis: Analysis, repeat: Repeat) -> bool:
    """Whether one paragraph is a quotation with which the other one begins: cut out of it for display."""
    short, long = sorted((analysis.draft.quote(span) for span in (repeat.earlier, repeat.later)), key=len)
    words = _folded(short)
    return repeat.likeness < 1 and short[0] in _QUOTE_MARKS and words == _folded(long)[: len(words)]


def is_speech_with_another_tag(analysis: Analysis, repeat: Repeat) -> bool:
    """Whether both are speech and only who says it sets them apart: an excerpt, and the whole of it further down."""
    if repeat.likeness == 1 or not all(_is_speech(analysis, span) for span in (repeat.earlier, repeat.later)):
        return False
    one, other = (set(_folded(analysis.draft.quote(span))) for span in (repeat.earlier, repeat.later))
    apart = one ^ other
    return bool(apart & _SAYING) and not (one - other and other - one)


def is_excerpt(analysis: Analysis, repeat: Repeat) -> bool:
    """Whether both are speech, quoted first for what counts in it and given at length elsewhere."""
    spans = (repeat.earlier, repeat.later)
    if not all(_is_speech(analysis, span) for span in spans):
        return False
    blocks = (analysis.draft.block_at(span.start) for span in spans)
    short, long = sorted(block.end - block.start for block in blocks if block)
    return long >= _AT_LENGTH * short


def _is_speech(analysis: Analysis, span: Span) -> bool:
    block = analysis.draft.block_at(span.start)
    return block is not None and any(
        analysis.text.find(mark, block.start, min(block.end, span.end + 1)) >= 0 for mark in '“”"'
    )


def _folded(text: str) -> list[str]:
    return [token.text.casefold() for token in tokenize(text)]
