"""The drafts of a run while a person decides on their findings: each decision written at once, and undone on demand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from pathlib import Path

from newslint.cli.draft_file import FileChange, UnmendedError, draft_change
from newslint.cli.review import Review
from newslint.cli.session import Session, fails
from newslint.config.house_choices import Addition
from newslint.config.settings import Settings
from newslint.drafts.decoding import decode
from newslint.drafts.draft import Draft
from newslint.drafts.read_error import ReadError
from newslint.drafts.reading import read_bytes
from newslint.engine.result import Result
from newslint.finding import Finding, Severity
from newslint.narrowing.baseline import Entry, entry_of, sort_out
from newslint.text.named_tuples import NamedTuple

MENDED, SUPPRESSED, LISTED, SKIPPED = "mended", "suppressed", "put on a house list", "skipped"


class _Step(NamedTuple):
    """A decision, and what was so before it.

    Attributes:
        what: the kind of decision.
        at: the number of the draft.
        skipped: the findings of it that were skipped already.
        silent: the rules that were skipped already.
        change: what was written, if anything was.
        ended: how many findings the decision was about.
    """

    what: str
    at: int
    skipped: tuple[Entry, ...]
    silent: frozenset[str]
    change: FileChange | None = None
    ended: int = 1


class Point(NamedTuple):
    """A finding to decide on: its draft, how many are left there, and how many drafts with findings follow."""

    review: Review
    settings: Settings
    finding: Finding
    left: int
    drafts: int


class Decisions:
    """A walk from finding to finding through the drafts of a run.

    Attributes:
        session: the run; another one as soon as a house list changed.
        is_broken: whether something could not be used or looked at.
    """

    def __init__(self, begin: Callable[[], Session]) -> None:
        """Takes what checks all drafts, under the configuration and the house lists as they then are."""
        self._begin = begin
        self.session = begin()
        self._notes: list[str] = []
        self.is_broken = self.session.is_broken
        self._steps: list[_Step] = []
        self._paths = [result.path for result in self.session.results]
        self._results: dict[str, Result] = {}
        self._settings: dict[str, Settings | None] = {}
        self._skipped: dict[int, tuple[Entry, ...]] = {}
        self._silent: frozenset[str] = frozenset()
        self._at = 0
        self._review: Review | None = None
        self._take_results()

    @property
    def results(self) -> list[Result]:
        """What is reported of each draft as it is now."""
        return [self._results[path] for path in self._paths]

    @property
    def counts(self) -> Counter[str]:
        """How many findings were mended, suppressed, put on a house list and skipped."""
        counts: Counter[str] = Counter()
        for step in self._steps:
            counts[step.what] += step.ended
        return counts

    @property
    def failed(self) -> bool:
        """Whether a finding that is left fails the run."""
        return any(
            fails(finding, settings.fail_on)
            for path in self._paths
            if (settings := self._settings[path])
            for finding in self._results[path].findings
        )

    def take_notes(self) -> list[str]:
        """What could not be looked at since somebody last asked, one line each."""
        notes, self._notes = self._notes, []
        self.is_broken = self.is_broken or bool(notes)
        return notes

    def _take_results(self) -> None:
        for result, settings in zip(self.session.results, self.session.settings, strict=True):
            self._results[result.path] = result
            self._settings[result.path] = settings

    def next(self) -> Point | None:
        """The first finding that is not decided on; None where there is none left."""
        while self._at < len(self._paths):
            path = self._paths[self._at]
            settings = self._settings[path]
            if self._results[path].findings and settings:
                self._review = self._review or self._open(path, settings)
                pending = self._pending(self._review, path, settings) if self._review else []
                if self._review and pending:
                    following = sum(bool(self._results[later].findings) for later in self._paths[self._at + 1 :])
                    return Point(self._review, settings, pending[0], len(pending), following)
            self._at += 1
            self._review = None
        return None

    def _open(self, path: str, settings: Settings) -> Review | None:
        """A draft as it stands in its file now."""
        try:
            if not Path(path).is_file():
                raise ReadError("is no file that could be changed")
            source = decode(read_bytes(path), Path(path).suffix, settings.encoding).text
        except ReadError as error:
            self._notes.append(f"{path}: {error}")
            return None
        self.session.replace(source, path, settings)
        return self._looked(self.session.look_again(source, path, settings), settings)

    def _looked(self, result: Result, settings: Settings) -> Review | None:
        if not isinstance(result.draft, Draft):
            self._notes += [f"{result.path}: {error}" for error in result.errors]
            return None
        session = self.session
        return Review(
            result, result.draft, lambda text: session.look_again(text, result.path, settings), settings.house
        )

    def _pending(self, review: Review, path: str, settings: Settings) -> list[Finding]:
        """The findings that are not decided on, advice last."""
        self._results[path] = self.session.reported(review.result, settings)
        findings = [found for found in self._results[path].findings if found.rule not in self._silent]
        left = sort_out(findings, review.draft.source, self._skipped.get(self._at, ())).new
        return sorted(left, key=lambda finding: finding.severity is Severity.ADVICE)

    def _keep(self, what: str, change: FileChange | None = None, ended: int = 1) -> None:
        self._steps.append(_Step(what, self._at, self._skipped.get(self._at, ()), self._silent, change, ended))

    def write(self, point: Point, result: Result, what: str) -> Review:
        """Puts a mended draft into its file. Raises UnmendedError, and then the draft is read again."""
        path = self._paths[self._at]
        review = self._looked(result, point.settings)
        if review is None:
            raise UnmendedError("it would not be a draft any more")
        try:
            change = draft_change(Path(path), point.review.draft.source, review.draft.source, point.settings.encoding)
            change.carry_out()
        except UnmendedError:
            self._review = None
            raise
        self._keep(what, change)
        self._review = review
        self.session.replace(review.draft.source, path, point.settings)
        return review

    def skip(self, point: Point) -> None:
        """Leaves a finding as it is."""
        self._keep(SKIPPED)
        entry = entry_of(point.finding, point.review.draft.source)
        self._skipped[self._at] = (*self._skipped.get(self._at, ()), entry)

    def skip_rule(self, point: Point) -> None:
        """Leaves all findings of a rule as they are, those of later drafts too."""
        rule = point.finding.rule
        found = self._pending(point.review, self._paths[self._at], point.settings)
        later = (finding for path in self._paths[self._at + 1 :] for finding in self._results[path].findings)
        self._keep(SKIPPED, ended=sum(finding.rule == rule for finding in (*found, *later)))
        self._silent |= {rule}

    def put_on_list(self, addition: Addition) -> bool:
        """Puts something on a house list and checks the drafts again; whether the finding is gone.

        Raises UnmendedError where that cannot be, and then the list is as it was.
        """
        held = self.next()
        try:
            change = FileChange(addition.path, *addition.bytes())
        except OSError as error:
            raise UnmendedError(error.strerror) from error
        except ValueError as error:
            raise UnmendedError(str(error)) from error
        change.carry_out()
        known = self.session.errors
        session = self._begin()
        wrong = [error for error in session.errors if error not in known]
        if wrong:
            change.undone.carry_out()
            raise UnmendedError(wrong[0])
        self._keep(LISTED, change)
        self._begin_again(session)
        now = self.next()
        return not (held and now and held.finding[:3] == now.finding[:3])

    def _begin_again(self, session: Session) -> None:
        self.session = session
        self._take_results()
        self._review = None

    def undo(self) -> str | None:
        """Takes the last decision back and says what it was; None where there is none.

        Raises UnmendedError where the file is not any more what it was then; that decision stands.
        """
        if not self._steps:
            return None
        step = self._steps[-1]
        if step.change:
            step.change.undone.carry_out()
        self._steps.pop()
        self._at, self._silent = step.at, step.silent
        self._skipped[step.at] = step.skipped
        self._review = None
        if step.what == LISTED:
            self._begin_again(self._begin())
        elif step.change:
            self._reopen()
        return step.what

    def _reopen(self) -> None:
        """Looks at the draft again even where nothing was found in it as it last stood."""
        path = self._paths[self._at]
        settings = self._settings[path]
        self._review = self._open(path, settings) if settings else None
        if self._review and settings:
            self._pending(self._review, path, settings)
