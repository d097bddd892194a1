"""The check `long-paragraph`: a paragraph of more words than a newspaper sets."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from typing import cast

from newslint.checks.check import Hit, Setting, coded_check
from newslint.drafts.draft import Part
from newslint.language.analysis import Analysis
from newslint.rule import Rule


@coded_check({"words": Setting(int, 100, "how long a paragraph is reported, in words")})
def LONG_PARAGRAPH(analysis: Analysis, rule: Rule) -> Iterator[Hit]:  # noqa: N802 - becomes a constant
    """Every paragraph of the body of `words` words or more."""
    most = cast("int", rule.settings["words"])
    starts = analysis.tokens.starts
    for block in analysis.draft.parts(Part.BODY):
        count = bisect_left(starts, block.end) - bisect_left(starts, block.start)
        if count >= most:
            yield Hit(block.span, {"words": str(count)})
