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


def changed_span(before: str, after: str) -> Span:
    """The stretch of `after` that is not as it was `before`: an empty one where something was only taken out."""
    start = _same(before, after)
    end = min(_same(before[::-1], after[::-1]), min(len(before), len(after)) - start)
    return Span(start, len(after) - end)


def _same(one: str, other: str) -> int:
    """How many code points two texts have in common from their beginning."""
    shorter = min(len(one), len(other))
    return next((at for at in range(shorter) if one[at] != other[at]), shorter)
