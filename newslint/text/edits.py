"""Puts replacements into a text."""

from __future__ import annotations

from collections.abc import Iterable

from newslint.text.span import Span


def apply_edits(text: str, edits: Iterable[tuple[Span, str]]) -> str:
    """`text` with each span replaced by the text beside it; of two edits that overlap the first one counts."""
    parts: list[str] = []
    at = 0
    for span, replacement in sorted(set(edits)):
        if span.start < at:
            continue
        parts += [text[at : span.start], replacement]
        at = span.end
    return "".join(parts) + text[at:]
