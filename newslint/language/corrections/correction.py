"""What a published correction says."""

from __future__ import annotations

from enum import StrEnum

from newslint.text.named_tuples import NamedTuple


class CorrectionKind(StrEnum):
    """What was corrected."""

    NAME = "name"
    TERM = "term"
    FACT = "fact"


class Correction(NamedTuple):
    """A correction, read.

    Attributes:
        kind: a name or a term that was wrongly written, wherever it stands; or a fact, which is wrong only of `about`.
        right: what was meant.
        wrong: what stood there; empty where the correction of a name does not say.
        about: what a fact is about, a name or a noun; '' for the other kinds.
    """

    kind: CorrectionKind
    right: str
    wrong: tuple[str, ...] = ()
    about: str = ""


class Hints(NamedTuple):
    """What somebody adds to a correction that does not say it, or says otherwise; what is empty is not known."""

    kind: CorrectionKind | None = None
    right: str = ""
    wrong: tuple[str, ...] = ()
    about: str = ""


class UnreadCorrectionError(Exception):
    """A correction that no rule can be made of: why, and what to do."""
