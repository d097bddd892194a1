"""What newslint says of a draft: one finding."""

from __future__ import annotations

from enum import StrEnum

from newslint.text.named_tuples import NamedTuple
from newslint.text.span import Span


class Severity(StrEnum):
    """How much a finding matters; each is worse than the one after it."""

    ERROR = "error"
    WARNING = "warning"
    ADVICE = "advice"

    @property
    def rank(self) -> int:
        """0 for the worst, larger for what matters less."""
        return list(Severity).index(self)


class Safety(StrEnum):
    """Whether a fix may be applied without a person looking at it."""

    SAFE = "safe"
    UNSAFE = "unsafe"


class Edit(NamedTuple):
    """Puts `replacement` in the place of `span`; an empty span is an insertion."""

    span: Span
    replacement: str


class Fix(NamedTuple):
    """Edits that mend a finding together, and whether they are safe."""

    edits: tuple[Edit, ...]
    safety: Safety


class Related(NamedTuple):
    """Another place that a finding speaks of, and what stands there.

    `path` is the draft in which it stands, or None for the finding's own.
    """

    span: Span
    message: str
    path: str | None = None


class Finding(NamedTuple):
    """One thing to look at in one draft.

    Attributes:
        rule: the rule's id, `category/name`.
        message: one plain sentence for the writer.
        span: where, in code points of the decoded file, end exclusive.
        severity: how much it matters.
        confidence: how sure the rule is, from 0 to 1.
        suggestions: what could stand there instead, best first.
        fix: how to mend it mechanically, or None.
        related: the other places that the message speaks of.
    """

    rule: str
    message: str
    span: Span
    severity: Severity
    confidence: float = 1.0
    suggestions: tuple[str, ...] = ()
    fix: Fix | None = None
    related: tuple[Related, ...] = ()

    @property
    def category(self) -> str:
        """The part of the rule's id before the slash."""
        return self.rule.partition("/")[0]
