"""A stretch of text: where it starts and where it ends."""

from __future__ import annotations

from newslint.text.named_tuples import NamedTuple


class Span(NamedTuple):
    """A half-open stretch of a text, `start` to `end`, in code points from 0."""

    start: int
    end: int

    def overlaps(self, other: Span) -> bool:
        """Whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        """Whether `other` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end

    def shifted(self, by: int) -> Span:
        """The same span, `by` code points further on."""
        return Span(self.start + by, self.end + by)
