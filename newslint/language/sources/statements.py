"""What a draft reports without quotation marks: who says it, the words that say so, and what is said."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from newslint.language.sources.cues import Cue, CueKind
from newslint.language.sources.phrases import opening_subject, subject_after, subject_before
from newslint.text.named_tuples import NamedTuple
from newslint.text.span import Span


class Statement(NamedTuple):
    """An indirect statement.

    Attributes:
        source: the words that name who makes it, or None where no words do.
        cue: the words that say that somebody makes it.
        content: what is said, as far as its sentence holds it.
    """

    source: Span | None
    cue: Cue
    content: Span


def find_statements(
    text: str, sentences: Sequence[Span], cues: Sequence[Cue], taken: Collection[int]
) -> list[Statement]:
    """One statement for every sentence that has a verb of saying; cues that begin at `taken` bring in quotations."""
    found = []
    at = 0
    for sentence in sentences:
        while at < len(cues) and cues[at].start < sentence.start:
            at += 1
        first = at
        while at < len(cues) and cues[at].start < sentence.end:
            at += 1
        usable = [cue for cue in cues[first:at] if cue.kind <= CueKind.ACCORDING and cue.start not in taken]
        if usable:
            found.append(_statement(text, sentence, usable[0]))
    return found


def _statement(text: str, sentence: Span, cue: Cue) -> Statement:
    """The statement that a cue brings in: behind it, or, where little follows, before its source."""
    source = source_of(text, sentence, cue)
    trailing = 2 * cue.start > sentence.start + sentence.end and "," in text[sentence.start : cue.start]
    if trailing:
        end = min(cue.start, source.start if source else cue.start)
        return Statement(source, cue, _trimmed(text, sentence.start, end))
    begin = max(cue.end, source.end if source and source.start > cue.end else cue.end)
    return Statement(source, cue, _trimmed(text, begin, sentence.end))


def source_of(text: str, sentence: Span, cue: Cue) -> Span | None:
    """The words that name the source of a cue in its sentence, or None."""
    if cue.kind is CueKind.ACCORDING:
        return subject_after(text, cue.end + len(" to"), sentence.end)
    if cue.is_participle or text.endswith("to ", sentence.start, cue.start):
        return opening_subject(text, sentence.start, cue.start)
    if text[sentence.start : cue.start].rstrip().endswith(","):
        behind = subject_after(text, cue.end, sentence.end)
        if behind is not None and text[behind.start].isupper():
            return behind
    return subject_before(text, sentence.start, cue.start) or subject_after(text, cue.end, sentence.end)


def _trimmed(text: str, start: int, end: int) -> Span:
    while start < end and not text[start].isalnum() and text[start] not in '“"‘$':
        start += 1
    while end > start and not text[end - 1].isalnum() and text[end - 1] not in '”"’%':
        end -= 1
    return Span(start, end)
