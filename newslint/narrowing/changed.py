"""The drafts of a run that changed since a commit, and the findings that the changes are answerable for."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from newslint.drafts.decoding import decode
from newslint.drafts.draft import Draft
from newslint.drafts.late_draft import LateDraft
from newslint.drafts.read_error import ReadError
from newslint.engine.result import Result
from newslint.finding import Finding
from newslint.narrowing.baseline import Entry, entry_of, sort_out
from newslint.narrowing.changes import changed_lines
from newslint.narrowing.git import GitError, Repository, Version, repository_of
from newslint.text.named_tuples import NamedTuple
from newslint.text.span import Span

#: Checks a text in the place of a draft's own.
Check = Callable[[str], Result]


class State(NamedTuple):
    """What git says of a repository: the files that changed, each with what it was, and all that it knows."""

    repository: Repository
    changed: Mapping[str, Version | None]
    tracked: frozenset[str]


class ChangedDrafts:
    """What changed between a revision and the work tree, or the index where `staged` is set.

    Where a revision is a branch of its own, what counts is where the two parted: others' changes are not the writer's.

    Attributes:
        revision: what is compared with.
        warnings: what the writer should know of the comparison, one line each.
    """

    def __init__(self, revision: str, *, staged: bool = False) -> None:
        self.warnings: list[str] = []
        self.revision = revision
        self._staged = staged
        self._states: dict[Path, State] = {}
        self._folders: dict[str, Path | None] = {}
        self._texts: dict[str, str | None] = {}
        self._found: dict[tuple[str, str], list[Entry] | None] = {}

    def state(self, path: str) -> tuple[State, str]:
        """What git says of the repository of a file or folder, and the path of that in it. Raises GitError."""
        top = self.top(path)
        if top is None:
            raise GitError(f"{path}: stands in no git repository, and git alone knows what changed")
        if top not in self._states:
            self._states[top] = self._ask(Repository(top))
        return self._states[top], os.path.relpath(path, top).replace(os.sep, "/")

    def top(self, path: str) -> Path | None:
        """The folder at the top of the repository of a file or folder; None where it lies in none."""
        absolute = os.path.abspath(path)  # noqa: PTH100 - links stay links
        folder = absolute if os.path.isdir(absolute) else os.path.dirname(absolute)  # noqa: PTH112, PTH120 - plain text
        if folder not in self._folders:
            repository = repository_of(Path(folder))
            self._folders[folder] = repository.top if repository else None
        return self._folders[folder]

    def _ask(self, repository: Repository) -> State:
        commit, warning = repository.fork(self.revision)
        if warning:
            self.warnings.append(warning)
        return State(repository, repository.changed(commit, staged=self._staged), frozenset(repository.tracked()))

    def has_changed(self, path: str) -> bool:
        """Whether a draft changed, or is one that git does not know. Raises GitError."""
        state, name = self.state(path)
        return name in state.changed or name not in state.tracked

    def answerable(
        self, result: Result, encoding: str | None, check: Check, others: Mapping[str, Draft | LateDraft]
    ) -> Sequence[Finding]:
        """The findings of a draft that stand in changed lines, speak of a place in one, or came with the change.

        A contradiction that a new line brings is told even where an old line is the one to be reported: what is found
        now and was not found in the earlier state of the draft, which `check` looks at, came with the change.

        Raises ReadError where a draft changed in the meantime, and GitError.
        """
        if result.draft is None or not result.findings:
            return result.findings
        source = result.draft.source
        before = self._before(result.path, source, encoding)
        lines = {result.path: changed_lines(before, source)}

        def touches(span: Span, path: str) -> bool:
            if path not in lines:
                there = others[path].source
                lines[path] = changed_lines(self._before(path, there, encoding), there)
            return lines[path].touch(span)

        came = self._came(result, source, before, check)
        return [
            finding
            for finding in result.findings
            if finding in came
            or touches(finding.span, result.path)
            or any(touches(other.span, other.path or result.path) for other in finding.related)
        ]

    def _before(self, path: str, source: str, encoding: str | None) -> str | None:
        """A draft as it was; None where it was not, or was no text that can be read. Raises GitError."""
        state, name = self.state(path)
        if name not in state.changed:
            return source if name in state.tracked else None
        if path not in self._texts:
            self._texts[path] = _text_of(state.changed[name], state.repository, encoding)
        return self._texts[path]

    def _came(self, result: Result, source: str, before: str | None, check: Check) -> frozenset[Finding]:
        """The findings, of this draft alone, that its earlier state did not have."""
        if before is None or before == source:
            return frozenset()
        if (result.path, before) not in self._found:
            earlier = check(before)
            known = [entry_of(finding, before) for finding in earlier.findings] if earlier.draft else None
            self._found[result.path, before] = known
        known = self._found[result.path, before]
        if known is None:
            return frozenset()
        alone = [finding for finding in result.findings if all(other.path is None for other in finding.related)]
        return frozenset(sort_out(alone, source, known).new)


def _text_of(version: Version | None, repository: Repository, encoding: str | None) -> str | None:
    if version is None:
        return None
    try:
        return decode(repository.content(version), Path(version.path).suffix, encoding).text
    except (ReadError, GitError):
        return None
