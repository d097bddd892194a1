"""What can become of a finding that a person decides on: the draft with other words in its place, or a suppression."""

from __future__ import annotations

import datetime
from collections.abc import Callable

from newslint.drafts.draft import Draft
from newslint.engine.result import Result
from newslint.finding import Edit, Finding, Fix, Safety
from newslint.fixing import carried_out, prose_span
from newslint.language.analysis import Analysis
from newslint.language.house import House
from newslint.rulebook.fixes import changes_speech
from newslint.suppressing import suppressed
from newslint.text.edits import apply_edits
from newslint.text.named_tuples import NamedTuple
from newslint.text.patterns import late_pattern
from newslint.text.span import Span

#: How many suggestions of a finding can be chosen: each has a digit.
CHOICES = 9
#: How many forms stand against one another where it is a tie.
_SIDES = 2
#: What may stand before the reason of a suppression: its last day.
_UNTIL = late_pattern(r"until\s+(\S+)\s+")


class NoReasonError(ValueError):
    """A reason that a suppression cannot have, and what to write."""


class Choice(NamedTuple):
    """Words that may be put in the place of a finding's own or of the other side's, and the edits that do it."""

    words: str
    fix: Fix
    everywhere: bool = False


class Review:
    """One draft, held in `result`, and what can be done about each of its findings. Nothing is written here."""

    def __init__(self, result: Result, draft: Draft, look: Callable[[str], Result], house: House) -> None:
        """Takes besides the draft what looks at a text in the place of its own, and the house's language."""
        self.result = result
        self.draft = draft
        self._look = look
        self._house = house

    def choices(self, finding: Finding) -> list[Choice]:
        """The suggestions, best first; the first one by the fix where there is one."""
        choices = [Choice(words, self.in_place(finding, words)) for words in finding.suggestions[:CHOICES]]
        if self.words(finding) is None:
            choices = []
        if finding.fix:
            words = next(iter(finding.suggestions), None)
            choices[:1] = [Choice(self._fixed(finding, finding.fix) if words is None else words, finding.fix)]
        return choices

    def sides(self, finding: Finding) -> list[Choice]:
        """Both forms of a name or word that stands in two, each to be put in the place of the other; else none."""
        spans = [finding.span, *(other.span for other in finding.related if other.path is None)]
        sides: dict[str, list[Span]] = {}
        for span in spans:
            sides.setdefault(self.draft.source[span.start : span.end], []).append(span)
        if finding.suggestions or finding.fix or len(sides) != _SIDES:
            return []
        (own, here), (other, there) = sides.items()
        return [
            Choice(form, Fix(tuple(Edit(span, form) for span in sorted(places)), Safety.UNSAFE), everywhere=True)
            for form, places in ((other, here), (own, there))
        ]

    def _fixed(self, finding: Finding, fix: Fix) -> str:
        """What a fix makes of the words of a finding, with those that it changes beside them."""
        start = min(finding.span.start, *(edit.span.start for edit in fix.edits))
        end = max(finding.span.end, *(edit.span.end for edit in fix.edits))
        edits = [(Span(edit.span.start - start, edit.span.end - start), edit.replacement) for edit in fix.edits]
        return apply_edits(self.draft.source[start:end], edits)

    def words(self, finding: Finding) -> str | None:
        """The words of a finding as prose; None where they are none or others stand with them in the file.

        That is so in mark-up and comments, and where mark-up stands among the words or a paragraph ends.
        """
        span = prose_span(finding.span, self.draft)
        words = self.draft.quote(span)
        if not words or "\n" in words or self.draft.map.span(span) != finding.span:
            return None
        return words if words.split() == self.draft.source[finding.span.start : finding.span.end].split() else None

    def in_place(self, finding: Finding, words: str) -> Fix:
        """The edit that puts a person's own words in the place of a finding's."""
        return Fix((Edit(finding.span, words),), Safety.UNSAFE)

    def changes_speech(self, fix: Fix) -> bool:
        """Whether a fix changes what somebody said."""
        analysis = Analysis(self.draft, self._house)
        return any(
            changes_speech(edit._replace(span=prose_span(edit.span, self.draft)), analysis) for edit in fix.edits
        )

    def mended(self, fix: Fix) -> Result | None:
        """The draft with a fix carried out; None where it would not read then as the fix says."""
        return carried_out([fix], self.result, self._look)

    def suppressed(self, finding: Finding, reason: str) -> Result | None:
        """The draft with a suppression of a finding; None where there is no place for it.

        The reason may begin with a last day, `until 2027-01-31`. Raises NoReasonError.
        """
        told = _UNTIL.match(reason)
        until = told[1] if told else ""
        if until and not _is_day(until):
            raise NoReasonError(f"'{until}' is no day: write until 2027-01-31, and then the reason")
        reason = reason[told.end() :] if told else reason
        if "-->" in reason:
            raise NoReasonError("a reason cannot hold -->, which ends the suppression")
        return suppressed(self.result, finding, reason, self._look, until)


def _is_day(text: str) -> bool:
    try:
        datetime.date.fromisoformat(text)
    except ValueError:
        return False
    return True
