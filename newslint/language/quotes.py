"""What stands in quotation marks."""

from __future__ import annotations

import re
from typing import NamedTuple

from newslint.drafts.draft import Draft

_PAIR = re.compile(r"“[^”“]*(?:”|$)|\"[^\"]*(?:\"|$)")


class Quote(NamedTuple):
    """A stretch in quotation marks: code points of the draft's text, the marks included, end exclusive.

    `closed` is False where the paragraph ends before a closing mark.
    """

    start: int
    end: int
    closed: bool


def find_quotes(draft: Draft) -> list[Quote]:
    """The quotations of a draft, paragraph by paragraph."""
    return [
        Quote(match.start(), match.end(), len(match.group()) > 1 and match.group()[-1] in '”"')
        for block in draft.blocks
        for match in _PAIR.finditer(draft.text, block.start, block.end)
    ]
