"""The way back from a draft's prose to the file it was read from."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from newslint.text.named_tuples import NamedTuple
from newslint.text.span import Span


class Piece(NamedTuple):
    """A stretch of prose and the stretch of source that it stands for.

    Where both are equally long they are the same characters; otherwise the prose (one character, say) stands for
    the source as a whole (an entity, say).
    """

    start: int
    end: int
    source_start: int
    source_end: int


class SourceMap:
    """Maps spans of prose to spans of source. Pieces are in order and do not overlap."""

    def __init__(self, pieces: Sequence[Piece]) -> None:
        self._pieces = pieces
        self._starts = [piece.start for piece in pieces]

    def span(self, span: Span) -> Span:
        """The source of a span of prose, from the source of its first to that of its last character."""
        start = self._source(span.start)[0]
        end = start if span.end <= span.start else self._source(span.end - 1)[1]
        return Span(start, max(start, end))

    def prose_spans(self) -> list[Span]:
        """The stretches of the source that prose stands for, in order; mark-up lies between them."""
        return [Span(piece.source_start, piece.source_end) for piece in self._pieces]

    def prose(self, offset: int) -> int:
        """The first place of prose at or after `offset` of the source; the end of the prose where there is none."""
        index = bisect_right(self._pieces, offset, key=lambda piece: piece.source_start) - 1
        if index >= 0 and offset < self._pieces[index].source_end:
            piece = self._pieces[index]
            same = piece.end - piece.start == piece.source_end - piece.source_start
            return piece.start + (offset - piece.source_start if same else 0)
        following = self._pieces[index + 1 : index + 2]
        return following[0].start if following else self._pieces[-1].end if self._pieces else 0

    def _source(self, offset: int) -> tuple[int, int]:
        """The source span of the prose character at `offset`."""
        if not self._pieces:
            return (0, 0)
        piece = self._pieces[max(0, bisect_right(self._starts, offset) - 1)]
        if offset >= piece.end:  # a gap between pieces: what joins two blocks stands for nothing in the source
            return (piece.source_end, piece.source_end)
        if piece.end - piece.start == piece.source_end - piece.source_start:
            at = piece.source_start + offset - piece.start
            return (at, at + 1)
        return (piece.source_start, piece.source_end)


def identity(length: int) -> SourceMap:
    """The map of a draft whose prose is its source, `length` code points long."""
    return SourceMap([Piece(0, length, 0, length)])
