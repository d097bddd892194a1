"""Leaves out of a run what is not to be reported: advice, what a baseline knows, and what stood there before."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

import click

from newslint.cli.walking import Found, Missed, find_drafts
from newslint.config.settings import Configuration, Settings
from newslint.config.source import BrokenConfigError
from newslint.drafts.read_error import ReadError
from newslint.engine.result import Result
from newslint.finding import Finding, Severity

if TYPE_CHECKING:
    from newslint.drafts.draft import Draft
    from newslint.drafts.late_draft import LateDraft
    from newslint.narrowing.changed import ChangedDrafts
    from newslint.narrowing.known import KnownFindings


class Narrowing:
    """What of a run is reported.

    Attributes:
        known: the findings that baselines know; None where no draft has one.
    """

    def __init__(self, changed: ChangedDrafts | None = None) -> None:
        """Takes the drafts that changed, where only what came with the changes is to be reported."""
        self.known: KnownFindings | None = None
        self.changed = changed

    def __enter__(self) -> Narrowing:
        return self

    def __exit__(self, *_: object) -> None:
        """Nothing is left behind here."""

    @property
    def scope(self) -> str:
        """Which drafts are reported where that is not all, to go on after "drafts"."""
        return f"changed since {self.changed.revision}" if self.changed else ""

    @property
    def warnings(self) -> list[str]:
        """What the user should know of a comparison."""
        return self.changed.warnings if self.changed else []

    @property
    def is_sure(self) -> bool:
        """Whether all baselines could be read: otherwise what they know might be mended."""
        return self.known is None or not self.known.errors

    def find(self, paths: Sequence[str], configuration: Configuration) -> Iterator[Found | Missed | BrokenConfigError]:
        """The drafts of the run. Raises click.ClickException where git cannot tell what changed."""
        if self.changed:
            from newslint.narrowing.git import GitError

            try:  # before the first draft is met, and though none may be
                for path in filter(self.changed.top, paths):
                    self.changed.state(path)
            except GitError as error:
                raise click.ClickException(str(error)) from error
        return find_drafts(paths, configuration)

    def looks_at(self, path: str, settings: Settings) -> bool:
        """Whether a draft is checked at all. Raises click.ClickException where git cannot tell."""
        if self.changed is None:
            return True
        from newslint.narrowing.git import GitError

        try:
            return self.changed.has_changed(path) or settings.across
        except GitError as error:
            raise click.ClickException(str(error)) from error

    def reported(
        self,
        result: Result,
        settings: Settings,
        check: Callable[[str], Result],
        others: Mapping[str, Draft | LateDraft] | None = None,
    ) -> Result:
        """The result with what is to be reported of it.

        `check` looks at a text in the place of the draft's own; `others` are the drafts that the findings may speak of.
        """
        try:
            findings = self._unknown(result, settings)
            if self.changed:
                result = result._replace(findings=findings)
                findings = self.changed.answerable(result, settings.encoding, check, others or {})
        except ReadError as error:  # the file is not any more what was checked
            return result._replace(errors=[*result.errors, str(error)])
        if not settings.advice:
            findings = [finding for finding in findings if finding.severity is not Severity.ADVICE]
        return result if findings is result.findings else result._replace(findings=findings)

    def _unknown(self, result: Result, settings: Settings) -> Sequence[Finding]:
        """The findings that no baseline knows. Raises ReadError."""
        if settings.baseline is None:
            return result.findings
        if self.known is None:
            from newslint.narrowing.known import KnownFindings  # late: most runs have no baseline

            self.known = KnownFindings()
        return self.known.new(result, settings)


def narrowing_of(changed: str | None, *, staged: bool) -> Narrowing:
    """What of a run is reported: what came since the revision `changed`, or with what is `staged`, or everything."""
    if staged:
        from newslint.cli.staging import Staging  # late: few runs ask git

        return Staging()
    if changed is None:
        return Narrowing()
    from newslint.narrowing.changed import ChangedDrafts
    from newslint.narrowing.git import HEAD

    return Narrowing(ChangedDrafts(changed or HEAD))
