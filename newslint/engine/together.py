"""What the drafts of a run show together."""

from __future__ import annotations

from collections.abc import Sequence

from newslint.engine.result import Result
from newslint.rule import Rule
from newslint.rulebook.together import Member, add_findings_across


def compare(results: Sequence[Result]) -> list[Result]:
    """The results of a run with what their drafts, looked at together, show besides.

    The drafts that linters made with `across` have checked take part; what a draft's result says of it is the same
    whatever the order of `results`.
    """
    drafts = [(number, result.draft) for number, result in enumerate(results) if result.draft and result.kept]
    faults: dict[int, list[str]] = {}

    def note(member: int, rule: Rule, error: Exception) -> None:
        message = f"the rule {rule.id} failed on the drafts together: {type(error).__name__}: {error}"
        faults.setdefault(drafts[member][0], []).append(message)

    members = [Member(draft, results[number].findings, results[number].kept) for number, draft in drafts]
    compared = list(results)
    for (number, _), findings in zip(drafts, add_findings_across(members, note), strict=True):
        compared[number] = compared[number]._replace(findings=findings, kept={})
    for number, messages in faults.items():
        compared[number] = compared[number]._replace(errors=[*compared[number].errors, *messages])
    return compared
