"""A draft: the prose of one file, the parts of the story, and the way back to the file."""

from __future__ import annotations

import datetime
from bisect import bisect_right
from collections.abc import Mapping
from enum import StrEnum
from functools import cached_property

from newslint.drafts.source_map import SourceMap
from newslint.text.named_tuples import NamedTuple
from newslint.text.span import Span


class Part(StrEnum):
    """The parts of a story that a rule can be scoped to."""

    HEADLINE = "headline"
    DECK = "deck"
    BYLINE = "byline"
    DATELINE = "dateline"
    BODY = "body"
    SUBHEAD = "subhead"
    CAPTION = "caption"
    PULL_QUOTE = "pull-quote"
    LIST = "list"
    TABLE = "table"
    DESCRIPTION = "description"


class Markup(StrEnum):
    """What mark-up says of a stretch of prose besides its part of the story."""

    EMPHASIS = "emphasis"
    STRONG = "strong"
    LINK = "link"
    QUOTE = "quote"
    BLOCKQUOTE = "blockquote"
    TABLE_HEADER = "table-header"
    H1 = "h1"
    H2 = "h2"
    H3 = "h3"
    H4 = "h4"
    H5 = "h5"
    H6 = "h6"


class Block(NamedTuple):
    """One paragraph (or headline, caption, list item …) of a draft's text, in code points of that text.

    A dateline is a block of its own, and the body block after it begins behind the dateline's dash.
    """

    part: Part
    start: int
    end: int

    @property
    def span(self) -> Span:
        """The block as a span of the draft's text."""
        return Span(self.start, self.end)


class Directive(NamedTuple):
    """A suppression that the writer put into the file, such as `<!-- newslint: ignore names -- his own spelling -->`.

    `action` is ignore, ignore-start, ignore-end or ignore-file, or else what the writer put there; `rules` are ids or
    categories, none meaning all; `span` is the whole comment, in code points of the file; `until` is what the writer
    put behind that word, a last day if all is well, or None without it. One of Vale's comments (`is_vale`) switches
    rules off and on; its `action` may also be ignore-others, and where it has `words` it speaks of findings on these
    alone. `home` is where in the file the paragraph begins that it stands in, or None for one that stands by itself.
    """

    action: str
    rules: tuple[str, ...]
    reason: str
    span: Span
    until: str | None = None
    is_vale: bool = False
    words: tuple[str, ...] = ()
    home: int | None = None


class Draft:
    """The prose of one file.

    Attributes:
        path: the name that reports give it.
        source: the decoded file, as it stands.
        text: its prose: blocks in the order of the file, apart by line breaks (a dateline's block by its dash); no
            mark-up, entities resolved.
        blocks: the parts of the story, disjoint and in order; what lies between them is not prose.
        map: from places in `text` to places in `source`.
        fields: front matter that is not prose (date, slug …), by its lower-case key.
        date: the day the draft is of, where front matter, a timestamp or a dateline says so.
        directives: the suppressions written in it.
        markup: the stretches of `text` that each kind of mark-up stands around, in order.
    """

    def __init__(
        self,
        path: str,
        source: str,
        text: str,
        blocks: tuple[Block, ...],
        map: SourceMap,  # noqa: A002 - it is what readers and rules call it
        fields: Mapping[str, str] | None = None,
        date: datetime.date | None = None,
        directives: tuple[Directive, ...] = (),
        markup: Mapping[Markup, tuple[Span, ...]] | None = None,
    ) -> None:
        self.path = path
        self.source = source
        self.text = text
        self.blocks = blocks
        self.map = map
        self.fields = fields or {}
        self.date = date
        self.directives = directives
        self.markup = markup or {}

    @property
    def emphasis(self) -> tuple[Span, ...]:
        """The stretches of `text` that mark-up sets in italics, in order."""
        return self.markup.get(Markup.EMPHASIS, ())

    @cached_property
    def quoted(self) -> tuple[Span, ...]:
        """The stretches of `text` that mark-up sets as somebody else's words, disjoint and in order."""
        disjoint: list[Span] = []
        spans = (*self.markup.get(Markup.BLOCKQUOTE, ()), *self.markup.get(Markup.QUOTE, ()))
        for span in sorted(spans, key=lambda span: (span.start, -span.end)):
            if not disjoint or span.start >= disjoint[-1].end:
                disjoint.append(span)
        return tuple(disjoint)

    @cached_property
    def _starts(self) -> list[int]:
        return [block.start for block in self.blocks]

    @cached_property
    def words(self) -> int:
        """How many words the prose has, as a word processor counts: what stands between spaces."""
        return sum(len(self.text[block.start : block.end].split()) for block in self.blocks)

    def block_at(self, offset: int) -> Block | None:
        """The block that holds the code point of `text` at `offset`, or None between blocks."""
        index = bisect_right(self._starts, offset) - 1
        if index < 0 or offset >= self.blocks[index].end:
            return None
        return self.blocks[index]

    def block_index(self, offset: int) -> int:
        """The number, from 0, of the last block that starts at or before `offset`; -1 before the first."""
        return bisect_right(self._starts, offset) - 1

    def parts(self, *parts: Part) -> list[Block]:
        """The blocks that are of one of these parts, in order."""
        return [block for block in self.blocks if block.part in parts]

    def quote(self, span: Span) -> str:
        """The prose at `span` of `text`."""
        return self.text[span.start : span.end]
