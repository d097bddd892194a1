"""Reads plain text: paragraphs between blank lines."""

from __future__ import annotations

import re

from newslint.drafts.draft import Block, Draft, Part
from newslint.drafts.source_map import identity

_PARAGRAPH = re.compile(r"\S(?:.|\n(?!\s*\n))*")


def read_plain(path: str, source: str) -> Draft:
    """The draft of a plain text file."""
    blocks = [Block(Part.BODY, m.start(), m.start() + len(m.group().rstrip())) for m in _PARAGRAPH.finditer(source)]
    if len(blocks) > 1 and source[blocks[0].start : blocks[0].end].rstrip("”\"'’")[-1:] not in ".!?":
        blocks[0] = blocks[0]._replace(part=Part.HEADLINE)
    return Draft(path, source, source, tuple(blocks), identity(len(source)))
