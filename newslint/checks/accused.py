"""The check `accused`: a crime stated as fact of somebody who is only arrested or charged."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.check import Hit, coded_check
from newslint.finding import Related
from newslint.language.analysis import Analysis
from newslint.language.claims.accused import accused
from newslint.rule import Rule


@coded_check()
def ACCUSED(analysis: Analysis, _rule: Rule) -> Iterator[Hit]:  # noqa: N802 - becomes a constant
    """Every crime stated as fact of a person who, as the draft says, is arrested or charged and not convicted."""
    for found in accused(analysis):
        name = found.person.surname
        related = (Related(found.charge.span, f"{name} is only accused here"),)
        yield Hit(found.claim.span, {"name": name}, related=related)
