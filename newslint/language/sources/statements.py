"""What a draft reports without quotation marks: who says it, the words that say so, and what is said."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from newslint.language.sources.cues import Cue, CueKind
from newslint.language.sources.inversion import inverted_subject
from newslint.language.sources.phrases import has_clause, opening_subject, subject_after, subject_before
from newslint.text.named_tuples import NamedTuple
from newslint.text.patterns import late_pattern
from newslint.text.span import Span

#: What shortly before a verb of saying tells that nothing was said: did not comment, declined to say.
_UNSAID = late_pattern(
    r"(?:\b(?:not|never|nor|neither|cannot|without)|n['’]t|\b(?:declin|refus)(?:es?|ed|ing) to|"
    r"\b(?:unable|unwilling) to|\bfail(?:s|ed)? to)(?: [a-z]+ly)? $"
)
#: How far before the verb such words begin, in code points.
_UNSAID_REACH = 40
#: What is done with a verb of saying, and nothing said: a plea in court, a question of the reporter's.
_PLEA = late_pattern(r" (?:not )?(?:guilty|innocent|no contest)\b")
#: What may stand between a verb of saying and what is said: on Monday in a letter that …
_OCCASION = late_pattern(
    r" (?:(?:on|in|at|to|during|late|early|earlier|last|this|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)"
    r" ?[^,;:.]{0,60}? )?that "
)
#: Verbs that have a hearer, and who hears.
_HEARD = frozenset({"told", "tell", "tells", "reminded", "assured", "informed", "warned"})
_HEARER = late_pattern(
    r" (?:[^,;:.]{1,60}? that |(?:reporters|journalists|lawmakers|senators|supporters|investors|him|her|them|us|me) )"
)


class Statement(NamedTuple):
    """An indirect statement.

    Attributes:
        source: the words that name who makes it, or None where no words do.
        cue: the words that say that somebody makes it.
        content: what is said, as far as its sentence holds it; never empty.
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
        usable = (cue for cue in cues[first:at] if cue.kind <= CueKind.ACCORDING and cue.start not in taken)
        cue = next((cue for cue in usable if _says(text, sentence, cue)), None)
        if cue is not None:
            statement = _statement(text, sentence, cue)
            if statement.content.start < statement.content.end:
                found.append(statement)
    return found


def _says(text: str, sentence: Span, cue: Cue) -> bool:
    """Whether the words of a cue tell that something was said, and not that nobody said it."""
    if _UNSAID.search(text, max(sentence.start, cue.start - _UNSAID_REACH), cue.start):
        return False
    return not (cue.word.startswith("plead") and _PLEA.match(text, cue.end))


def _statement(text: str, sentence: Span, cue: Cue) -> Statement:
    """The statement that a cue brings in: before it, behind it, or around it and its source."""
    source = source_of(text, sentence, cue)
    first = min(cue.start, source.start) if source else cue.start
    last = max(cue.end, source.end) if source else cue.end
    before = _trimmed(text, sentence.start, first)
    if text[sentence.start : first].rstrip().endswith(","):
        if has_clause(text[sentence.start : first]):
            return Statement(source, cue, before)
        if first == cue.start or text.startswith(",", last):  # The road, said Ann Bell, is closed
            return Statement(source, cue, _trimmed(text, sentence.start, sentence.end))
    behind = _trimmed(text, _content_start(text, cue, last, sentence.end), sentence.end)
    return Statement(source, cue, behind if behind.start < behind.end else before)


def _content_start(text: str, cue: Cue, start: int, end: int) -> int:
    """Where what is said begins, behind when it is said and who hears it: told him on Monday that it was shut."""
    pattern = _HEARER if cue.word in _HEARD else _OCCASION
    found = pattern.match(text, start, end)
    return found.end() if found else start


def source_of(text: str, sentence: Span, cue: Cue) -> Span | None:
    """The words that name the source of a cue in its sentence, or None."""
    if cue.kind is CueKind.ACCORDING:
        return subject_after(text, cue.end + len(" to"), sentence.end)
    if cue.is_participle or text.endswith("to ", sentence.start, cue.start):
        return opening_subject(text, sentence.start, cue.start)
    return (
        inverted_subject(text, sentence.start, Span(cue.start, cue.end), sentence.end)
        or subject_before(text, sentence.start, cue.start)
        or subject_after(text, cue.end, sentence.end)
    )


def _trimmed(text: str, start: int, end: int) -> Span:
    while start < end and not text[start].isalnum() and text[start] not in '“"‘$':
        start += 1
    while end > start and not text[end - 1].isalnum() and text[end - 1] not in '”"’%':
        end -= 1
    return Span(start, end)
