"""One rule: what to look for, and how to speak of it."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path

from newslint.finding import Severity
from newslint.text.named_tuples import NamedTuple

#: Categories without pages: their rules come from another program or from elsewhere, and are not known beforehand.
FOREIGN = ("languagetool", "vale")
#: The category of the rules of Vale styles.
VALE = "vale"


def names_of(identity: str) -> tuple[str, ...]:
    """What the rule called `identity` may be named by, the closest first: its id, its group and its category.

    Only rules from elsewhere have a group: `vale/Google.We` is of the Vale style `vale/Google`.
    """
    category = identity.partition("/")[0]
    group = identity.partition(".")[0]
    return (identity, category) if group == identity else (identity, group, category)


#: The settings of a rule whose check has none.
NO_SETTINGS: Mapping[str, object] = {}


class QuotePolicy(StrEnum):
    """What a rule does inside quotation marks: a writer may not change what somebody said."""

    CHECK = "check"
    SKIP = "skip"
    ONLY = "only"


class Precision(NamedTuple):
    """How often a rule was right on published copy: `0.97 of 40, 2026-11`.

    Attributes:
        share: of the findings judged, those that were right; from 0 to 1, rounded down to hundredths.
        judged: how many findings somebody looked at in their place.
        month: when, as YYYY-MM.
    """

    share: float
    judged: int
    month: str

    def __str__(self) -> str:
        return f"{self.share:.2f} of {self.judged}, {self.month}"


class Rule(NamedTuple):
    """A rule as its page states it, with what the configuration changed.

    Attributes:
        id: `category/name`, which is also the page's path.
        title: the page's heading.
        message: what a finding says; words in braces are filled from the finding.
        check: the kind of check that carries it out.
        settings: that check's own settings, defaults filled in.
        severity: how much a finding matters.
        in_quotes: what happens inside quotation marks.
        enabled: whether it runs unless a newsroom asks for it.
        scope: the parts of a draft that it looks at; empty means every part.
        precision: how often it was right where its findings were judged; None where they were not, or there were none.
        timed: whether its patterns are given a limit of time: those that newslint does not ship.
        extends: the id of the rule that this one builds on, and in whose place it runs; empty for none.
        path: the page's file.
    """

    id: str
    title: str
    message: str
    check: str
    settings: Mapping[str, object] = NO_SETTINGS
    severity: Severity = Severity.WARNING
    in_quotes: QuotePolicy = QuotePolicy.CHECK
    enabled: bool = True
    scope: frozenset[str] = frozenset()
    precision: Precision | None = None
    timed: bool = False
    extends: str = ""
    path: Path = Path()

    @property
    def category(self) -> str:
        """The part of the id before the slash."""
        return self.id.partition("/")[0]
