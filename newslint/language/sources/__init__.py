"""Who says so: cues, the quotations and statements that they bring in, and the sources of these.

sources = analysis.sources
sources.cues              the words of saying outside quotations, in order (`Cue`)
sources.quoted            every quotation with its source (`Quoted`: quote, source, cue, reach)
sources.speech            the same without titles of works and slogans in the writer's own sentences
sources.statements        what is said without quotation marks (`Statement`: source, cue, content)
sources.speaker(span)     the name that the words of a source stand for, or None
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from functools import cached_property

from newslint.language.analysis import Analysis
from newslint.language.sources.cues import Cue, CueKind, find_cues
from newslint.language.sources.people import named_speaker
from newslint.language.sources.speakers import Quoted, Reach, SpeakerFinder
from newslint.language.sources.statements import Statement, find_statements
from newslint.language.sources.works import names_work
from newslint.text.span import Span


class Sources:
    """The cues of one draft and the sources of what it quotes."""

    def __init__(self, analysis: Analysis) -> None:
        self._analysis = analysis

    @cached_property
    def cues(self) -> list[Cue]:
        """The cues outside quotations, in order."""
        analysis = self._analysis
        return find_cues(analysis.tokens, analysis.folded, analysis.quotes)

    @cached_property
    def _cue_starts(self) -> list[int]:
        return [cue.start for cue in self.cues]

    def between(self, start: int, end: int) -> Sequence[Cue]:
        """The cues that begin at `start` or later and before `end`, in order."""
        return self.cues[bisect_left(self._cue_starts, start) : bisect_left(self._cue_starts, end)]

    @cached_property
    def quoted(self) -> list[Quoted]:
        """The quotations outside all others, in order, each with its source."""
        analysis = self._analysis
        finder = SpeakerFinder(analysis.text, analysis.draft.blocks, analysis.sentences, self.cues)
        return finder.find(analysis.quotes)

    @cached_property
    def speech(self) -> list[Quoted]:
        """The quotations without the titles of works among them."""
        return [quoted for quoted in self.quoted if not names_work(self._analysis, quoted)]

    @cached_property
    def statements(self) -> list[Statement]:
        """What is said without quotation marks, in order."""
        analysis = self._analysis
        taken = {quoted.cue.start for quoted in self.speech if quoted.cue and quoted.reach is Reach.SENTENCE}
        return find_statements(analysis.text, analysis.sentences, self.cues, taken)

    def speaker(self, source: Span) -> str | None:
        """The full name that the words of a source stand for, or None where nothing tells."""
        return named_speaker(self._analysis, source)


def find_sources(analysis: Analysis) -> Sources:
    """The sources of a draft."""
    return Sources(analysis)


__all__ = ["Cue", "CueKind", "Quoted", "Reach", "Sources", "Statement", "find_sources"]
