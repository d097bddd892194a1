"""Which of the fixes that checks propose a program may carry out, and where in the file they go."""

from __future__ import annotations

from bisect import bisect_right

from newslint.drafts.draft import Draft
from newslint.finding import Edit, Fix
from newslint.language.analysis import Analysis
from newslint.text.span import Span

#: What means something else than itself to Markdown or HTML: no fix writes it, in whatever file.
_MARK_UP = frozenset("<>&*_`\\")
#: Shapes of the same mark.
_SHAPES = (("“", '"'), ("”", '"'), ("’", "'"), ("‘", "'"), ("…", "..."), ("\u00a0", " "))


def mechanical(fix: Fix, analysis: Analysis) -> Fix | None:
    """The fix with its edits in code points of the file, or None where only a person may carry it out.

    That is so where an edit would change what somebody said, and where the file has mark-up inside the words that it
    replaces or would take the new ones for mark-up.
    """
    edits = []
    for edit in fix.edits:
        place = analysis.draft.map.span(edit.span)
        if changes_speech(edit, analysis) or not _is_plain(edit, place, analysis.draft):
            return None
        edits.append(Edit(place, edit.replacement))
    return Fix(tuple(edits), fix.safety)


def changes_speech(edit: Edit, analysis: Analysis) -> bool:
    """Whether the edit stands inside quotation marks, or across one and changes more than punctuation.

    The shape of an apostrophe and the width of a space are the writer's, in whoever's words. What mark-up sets as
    somebody else's words (a block quote, `<q>`) counts as speech to its last letter.
    """
    start, end = edit.span
    if _shape(analysis.text[start:end]) == _shape(edit.replacement):
        return False
    marked = analysis.draft.quoted
    index = bisect_right(marked, max(start, end - 1), key=lambda span: span.start) - 1
    if index >= 0 and marked[index].end > start:
        return True
    quotes = analysis.quotes
    last = bisect_right(quotes, max(start, end - 1), key=lambda quote: quote.start) - 1
    if last < 0 or quotes[last].end <= start:
        return False
    quote = quotes[last]
    if start > quote.start and (end < quote.end or not quote.closed):
        return True
    return _words(analysis.text[start:end]) != _words(edit.replacement)


def _shape(text: str) -> str:
    """`text` with marks straight and spaces single, in which two ways to set the same words are equal."""
    for curly, straight in _SHAPES:
        text = text.replace(curly, straight)
    return " ".join(f"|{text}|".split())


def _words(text: str) -> str:
    return "".join(filter(str.isalnum, text))


def _is_plain(edit: Edit, place: Span, draft: Draft) -> bool:
    """Whether the file has at `place` what the prose has, line breaks apart, and shows the new words as they are."""
    written = draft.source[place.start : place.end].split()
    return written == draft.quote(edit.span).split() and not _MARK_UP.intersection(edit.replacement)
