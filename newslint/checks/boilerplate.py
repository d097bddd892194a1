"""The check `boilerplate`: a notice that closes a story, or opens it, standing in its middle."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import cast

from newslint.checks.check import Hit, Setting, coded_check
from newslint.checks.gate import Gate
from newslint.drafts.draft import Part
from newslint.language.analysis import Analysis
from newslint.rule import Rule
from newslint.text.folding import fold
from newslint.text.span import Span

#: How many paragraphs at the end of a story may carry a notice: it is often followed by a credit.
_LAST = 2


@cache
def _gate(phrases: tuple[str, ...]) -> Gate[re.Pattern[str]]:
    """Finds the phrases, each as the beginning of a sentence of its own."""
    return Gate(
        (re.compile(rf"(?:^|[.!?)”\"] |[(\[*—–] ?)({re.escape(phrase)}\b[^.!?\n]*[.!?]?)"), [phrase])
        for phrase in map(fold, phrases)
    )


@coded_check({"phrases": Setting(list, None, "how the notices begin", required=True)})
def BOILERPLATE(analysis: Analysis, rule: Rule) -> Iterator[Hit]:  # noqa: N802 - becomes a constant
    """Every notice that is neither in the first paragraph of the body nor in the last ones."""
    gate = _gate(tuple(cast("list[str]", rule.settings["phrases"])))
    body: frozenset[int] | None = None
    for pattern, blocks in gate.open_for(analysis):
        if body is None:
            body = frozenset(block.start for block in analysis.draft.parts(Part.BODY)[1:-_LAST])
        for block in blocks:
            if block.start in body and (match := pattern.search(analysis.folded[block.start : block.end])):
                yield Hit(Span(*match.span(1)).shifted(block.start))
