"""What became of one draft."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from newslint.drafts.late_draft import LateDraft
from newslint.finding import Finding
from newslint.text.named_tuples import NamedTuple

if TYPE_CHECKING:
    from newslint.checks.check import Kept
    from newslint.drafts.draft import Draft


#: What is the same in most results.
_NONE: Mapping[str, Any] = {}


class Result(NamedTuple):
    """What became of one file.

    Attributes:
        path: the name that reports give it.
        draft: what was read, or where it can be read again; None where it could not be.
        findings: what the rules found, in the order of the file.
        errors: what went wrong, each one line without the path.
        kept: what rules that look at all drafts of a run together need of this one, by the rules' ids.
        stopped: what to say of the rules that took too long here, by their ids: they look at no further draft.
    """

    path: str
    draft: Draft | LateDraft | None
    findings: Sequence[Finding] = ()
    errors: Sequence[str] = ()
    kept: Mapping[str, Kept[object]] = _NONE
    stopped: Mapping[str, str] = _NONE
