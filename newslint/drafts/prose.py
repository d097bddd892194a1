"""Builds a draft's prose piece by piece, with the way back to the source."""

from __future__ import annotations

from collections.abc import Sequence

from newslint.drafts.draft import Block, Markup, Part
from newslint.drafts.source_map import Piece
from newslint.text.named_tuples import NamedTuple
from newslint.text.span import Span

#: What stands between two blocks.
_BETWEEN = "\n\n"


class _Chunk(NamedTuple):
    """Prose of the open block, and the source that it stands for."""

    text: str
    start: int
    end: int

    @property
    def is_copy(self) -> bool:
        return len(self.text) == self.end - self.start


class ProseBuilder:
    """Gathers blocks of prose from a source, in the order of the source.

    White space at the beginning and the end of a block is dropped, and an empty block is none.
    """

    def __init__(self, source: str) -> None:
        self.source = source
        self.blocks: list[Block] = []
        self.pieces: list[Piece] = []
        self._parts: list[str] = []
        self._length = 0
        self._chunks: list[_Chunk] = []
        self._size = 0
        self._marked: list[tuple[Markup, Span]] = []
        self._open_marks: list[tuple[Markup, Span]] = []

    @property
    def text(self) -> str:
        """The prose of all closed blocks."""
        return "".join(self._parts)

    @property
    def markup(self) -> dict[Markup, tuple[Span, ...]]:
        """The stretches of all closed blocks that each kind of mark-up stands around, in order."""
        found: dict[Markup, list[Span]] = {}
        for kind, span in self._marked:
            found.setdefault(kind, []).append(span)
        return {kind: tuple(sorted(spans)) for kind, spans in found.items()}

    @property
    def size(self) -> int:
        """How many characters of prose the open block holds."""
        return self._size

    @property
    def opened(self) -> int | None:
        """Where in the source the prose of the open block begins; None where it holds nothing but white space."""
        return next((chunk.start for chunk in self._chunks if not chunk.text.isspace()), None)

    @property
    def is_blank(self) -> bool:
        """Whether the open block holds nothing but white space."""
        return all(chunk.text.isspace() for chunk in self._chunks)

    def copy(self, start: int, end: int) -> None:
        """Takes a stretch of the source as it stands."""
        if start < end:
            self.put(self.source[start:end], start, end)

    def put(self, text: str, start: int, end: int) -> None:
        """Takes `text` for a stretch of the source: an entity's character, a space for a line break."""
        if text:
            self._chunks.append(_Chunk(text, start, end))
            self._size += len(text)

    def space(self, start: int, end: int) -> None:
        """Takes one space for a stretch of the source, unless the block is empty or ends in white space."""
        if self._chunks and not self._chunks[-1].text[-1].isspace():
            self.put(" ", start, end)

    def mark(self, kind: Markup, start: int) -> None:
        """Marks what the open block holds from its character `start` on."""
        if start < self._size:
            self._open_marks.append((kind, Span(start, self._size)))

    def close(self, part: Part, kinds: Sequence[Markup] = ()) -> None:
        """Ends the open block, around all of which stands mark-up of these kinds; what comes next begins another."""
        text = "".join([chunk.text for chunk in self._chunks])
        lead = len(text) - len(text.lstrip())
        length = len(text.strip())
        if length:
            self._open_marks += [(kind, Span(lead, lead + length)) for kind in kinds]
            self._commit(part, text, lead, length)
        self._chunks = []
        self._open_marks = []
        self._size = 0

    def _commit(self, part: Part, text: str, lead: int, length: int) -> None:
        if self.blocks:
            self._parts.append(_BETWEEN)
            self._length += len(_BETWEEN)
        base = self._length
        at = base - lead
        for chunk in self._chunks:
            self._add(chunk, at, base, base + length)
            at += len(chunk.text)
        for kind, span in self._open_marks:
            start, end = max(span.start - lead, 0), min(span.end - lead, length)
            if start < end:
                self._marked.append((kind, Span(base + start, base + end)))
        self._parts.append(text[lead : lead + length])
        self._length = base + length
        self.blocks.append(Block(part, base, self._length))

    def _add(self, chunk: _Chunk, at: int, first: int, last: int) -> None:
        """Adds the piece of the part of `chunk`, which begins at `at`, that lies from `first` to `last`."""
        start, end = max(at, first), min(at + len(chunk.text), last)
        if start >= end:
            return
        piece = Piece(start, end, chunk.start, chunk.end)
        if chunk.is_copy:
            piece = Piece(start, end, chunk.start + start - at, chunk.start + end - at)
            if self.pieces:
                before = self.pieces[-1]
                is_copy = before.end - before.start == before.source_end - before.source_start
                if is_copy and before.end == start and before.source_end == piece.source_start:
                    piece = Piece(before.start, end, before.source_start, piece.source_end)
                    self.pieces.pop()
        self.pieces.append(piece)
