"""Finds the parts of a story in its prose, where mark-up does not name them.

A wrong part silences rules, so whatever is not plain stays body.
"""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from newslint.drafts.dates import read_date
from newslint.drafts.draft import Block, Part
from newslint.drafts.furniture import (
    LONGEST_BYLINE,
    LONGEST_SUBHEAD,
    ends_open,
    find_dateline,
    is_byline,
    is_caption,
    is_question,
    is_subhead,
    is_timestamp,
)

#: The longest headline of some 570 published ones has 130 characters.
_LONGEST_HEADLINE = 150
_LONGEST_DECK = 300
#: A byline stands among the first paragraphs: below headline, deck and perhaps captions.
_HEAD = 7
#: A dateline opens the body; a deck that is not known as one may stand before it.
_DATELINE_WITHIN = 3
_BULLETS = "-*•‣·"
#: From how many characters on a block is a paragraph, rather than a line.
_PARAGRAPH = 80


def find_parts(text: str, blocks: Sequence[Block]) -> tuple[list[Block], datetime.date | None]:
    """The blocks with their parts, and the day that a timestamp, byline or dateline names.

    Only blocks of the body change their part. A bullet and a dateline's dash are left outside the blocks.
    """
    story = _Story(text, list(blocks))
    story.find_captions()
    story.find_byline()
    story.find_headline()
    story.find_list_items_and_subheads()
    story.carve_dateline()
    return story.blocks, story.date


class _Story:
    """A draft's blocks while their parts are found, one kind after the other."""

    def __init__(self, text: str, blocks: list[Block]) -> None:
        self.text = text
        self.blocks = blocks
        self.date: datetime.date | None = None

    def find_captions(self) -> None:
        for index in self._body(len(self.blocks)):
            block = self.blocks[index]
            if is_caption(self.text, block.start, block.end):
                self._mark(index, Part.CAPTION)

    def find_byline(self) -> None:
        """Marks bylines and timestamps at the story's head, and what stands above them as headline and deck."""
        first = None
        for index in self._body(_HEAD):
            if self._length(index) > LONGEST_BYLINE:
                continue
            line = self._quote(index)
            if is_byline(line) or is_timestamp(line):
                self._mark(index, Part.BYLINE)
                self.date = self.date or read_date(line)
                first = index if first is None else first
        above = [index for index in self._body(_HEAD) if first is not None and index < first]
        if not above or any(self._length(index) > _LONGEST_DECK for index in above) or len(above) > 2:
            return
        if not self._has_headline() and self._length(above[0]) <= _LONGEST_HEADLINE:
            self._mark(above.pop(0), Part.HEADLINE)
        for index in above[:1]:
            self._mark(index, Part.DECK)

    def find_headline(self) -> None:
        """Marks a first line without a stop, or with a question mark alone, as headline, and a second one as deck."""
        if self._has_headline():
            return
        body = self._body(3)
        if len(body) < 2 or self._length(body[0]) > _LONGEST_HEADLINE:
            return
        if self._is_title(body[0]) or self._asks(body[0], body[1]):
            self._mark(body[0], Part.HEADLINE)
            if len(body) > 2 and self._length(body[1]) <= _LONGEST_HEADLINE and self._is_title(body[1]):
                self._mark(body[1], Part.DECK)

    def find_list_items_and_subheads(self) -> None:
        for index in self._body(len(self.blocks)):
            block = self.blocks[index]
            if self.text[block.start] in _BULLETS and self.text[block.start + 1 : block.end][:1].isspace():
                start = block.start + 1
                while self.text[start].isspace():
                    start += 1
                self.blocks[index] = Block(Part.LIST, start, block.end)
            elif (
                index
                and block.end - block.start <= LONGEST_SUBHEAD
                and is_subhead(self._quote(index))
                and self._opens_section(index)
            ):
                self._mark(index, Part.SUBHEAD)

    def carve_dateline(self) -> None:
        """Makes the dateline a block of its own, before the body block that it opened."""
        for index in self._body(_DATELINE_WITHIN):
            block = self.blocks[index]
            found = find_dateline(self.text, block.start, block.end)
            if found:
                end, start = found
                self.blocks[index : index + 1] = [
                    Block(Part.DATELINE, block.start, end),
                    Block(Part.BODY, start, block.end),
                ]
                self.date = self.date or read_date(self.text[block.start : end])
                return

    def _body(self, limit: int) -> list[int]:
        """The numbers of the first blocks, at most `limit` of them, that are of the body so far."""
        found = []
        for index, block in enumerate(self.blocks):
            if block.part is Part.BODY:
                found.append(index)
                if len(found) == limit:
                    break
        return found

    def _quote(self, index: int) -> str:
        block = self.blocks[index]
        return self.text[block.start : block.end]

    def _length(self, index: int) -> int:
        block = self.blocks[index]
        return block.end - block.start

    def _mark(self, index: int, part: Part) -> None:
        self.blocks[index] = self.blocks[index]._replace(part=part)

    def _has_headline(self) -> bool:
        return any(block.part is Part.HEADLINE for block in self.blocks)

    def _is_title(self, index: int) -> bool:
        """Whether the block could be a headline or a deck: no stop at its end, no bullet, no dateline."""
        block = self.blocks[index]
        line = self._quote(index)
        return ends_open(line) and line[0] not in _BULLETS and not find_dateline(self.text, block.start, block.end)

    def _asks(self, index: int, following: int) -> bool:
        """Whether the block is one question above a paragraph: a headline sooner than a lead."""
        return self._length(following) >= _PARAGRAPH and is_question(self._quote(index))

    def _opens_section(self, index: int) -> bool:
        """Whether a paragraph follows that is too long for a subhead or a list's line."""
        if index + 1 == len(self.blocks):
            return False
        following = self.blocks[index + 1]
        return (
            following.part is Part.BODY
            and not is_subhead(self._quote(index + 1))
            and self._length(index + 1) >= _PARAGRAPH
        )
