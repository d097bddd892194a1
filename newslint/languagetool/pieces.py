"""A draft cut into texts to send, and the way back from what is said of them."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.drafts.draft import Block, Draft, Part
from newslint.languagetool.asking import LONGEST
from newslint.text.named_tuples import NamedTuple
from newslint.text.span import Span

#: Parts of a draft that hold names and figures rather than sentences.
_NO_PROSE = (Part.BYLINE, Part.DATELINE, Part.TABLE)
#: LanguageTool ends a paragraph, and with it a headline's sentence, at a blank line only.
_BETWEEN = "\n\n"


class Piece(NamedTuple):
    """Some paragraphs of a draft as one text.

    Attributes:
        text: what is sent.
        stretches: where each paragraph stands in the text, and by how much later in the draft's.
    """

    text: str
    stretches: tuple[tuple[Span, int], ...]

    def in_draft(self, span: Span) -> Span | None:
        """A span of the text in the draft's; None where it reaches over the end of a paragraph."""
        for stretch, shift in self.stretches:
            if stretch.start <= span.start and span.end <= stretch.end:
                return Span(span.start + shift, span.end + shift)
        return None


def cut(draft: Draft) -> Iterator[Piece]:
    """The prose of a draft in texts that are each short enough for one request."""
    texts: list[str] = []
    stretches: list[tuple[Span, int]] = []
    length = 0
    for start, end in (span for block in draft.blocks if block.part not in _NO_PROSE for span in _short(draft, block)):
        if texts and length + end - start > LONGEST:
            yield Piece(_BETWEEN.join(texts), tuple(stretches))
            texts, stretches, length = [], [], 0
        texts.append(draft.text[start:end])
        stretches.append((Span(length, length + end - start), start - length))
        length += end - start + len(_BETWEEN)
    if texts:
        yield Piece(_BETWEEN.join(texts), tuple(stretches))


def _short(draft: Draft, block: Block) -> Iterator[Span]:
    """A paragraph, cut behind a sentence or a word where it is longer than a request may be."""
    start, text = block.start, draft.text
    while block.end - start > LONGEST:
        furthest = start + LONGEST
        end = max(text.rfind(". ", start, furthest) + 1, text.rfind("\n", start, furthest) + 1)
        end = end if end > start else text.rfind(" ", start + 1, furthest)
        end = end if end > start else furthest
        yield Span(start, end)
        start = end
    if start < block.end:
        yield Span(start, block.end)
