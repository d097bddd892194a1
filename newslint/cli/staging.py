"""`newslint check --staged`: the drafts of the commit to come, as they stand in git's index, not in the work tree."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from newslint.cli.narrowing import Narrowing
from newslint.cli.walking import Found, Missed, is_draft
from newslint.config.settings import Configuration, FolderConfig
from newslint.config.source import BrokenConfigError
from newslint.narrowing.changed import ChangedDrafts, State
from newslint.narrowing.git import HEAD, GitError

#: What a search for drafts comes upon.
Item = Found | Missed | BrokenConfigError


class Staging(Narrowing):
    """Finds staged drafts and has them read as they are staged, from copies in a folder of its own."""

    def __init__(self) -> None:
        self._changes = ChangedDrafts(HEAD, staged=True)
        super().__init__(self._changes)
        self._folder = TemporaryDirectory(prefix="newslint-", ignore_cleanup_errors=True)
        self._copies = 0

    @property
    def scope(self) -> str:
        """Which drafts are reported, to go on after "drafts"."""
        return "staged for the next commit"

    def __exit__(self, *_: object) -> None:
        """Takes the copies away."""
        self._folder.cleanup()

    def find(self, paths: Sequence[str], configuration: Configuration) -> Iterator[Item]:
        """The staged drafts, each once; all that git knows where drafts are to agree with one another.

        Raises click.ClickException where git cannot tell.
        """
        seen: set[str] = set()
        for given in paths:
            try:
                for item in self._below(str(Path(given)), configuration):
                    place = os.path.abspath(item.path) if isinstance(item, Found) else None  # noqa: PTH100 - links stay
                    if place is None or place not in seen:
                        yield item
                    seen.update([place] if place else [])
            except GitError as error:
                raise click.ClickException(str(error)) from error

    def _below(self, given: str, configuration: Configuration) -> Iterator[Item]:
        """The staged drafts at or below a path. Raises GitError."""
        state, inside = self._changes.state(given)
        names = [name for name in state.tracked if inside in (".", name) or name.startswith(f"{inside}/")]
        if not names and not os.path.lexists(given):
            yield Missed(given, "there is no such file or folder")
        found: list[Found] = []
        for name in sorted(names):
            try:
                config = configuration.of_file(str(state.repository.top / name))
            except BrokenConfigError as error:
                yield error
                continue
            below = name if inside == "." else name[len(inside) + 1 :]
            if self._takes(state, name, below, config):
                found.append(Found(_joined(given, below), config, name))
        top = self._copy(state, [draft.file or "" for draft in found])
        yield from (draft._replace(file=str(top / (draft.file or ""))) for draft in found)

    def _takes(self, state: State, name: str, below: str, config: FolderConfig) -> bool:
        """Whether a file, found `below` what was named, is a draft to look at."""
        place = str(state.repository.top / name)
        if name not in state.changed and not config.settings(place).across:
            return False
        return is_draft(below, place, config) if below else not config.excludes(place)

    def _copy(self, state: State, names: Iterable[str]) -> Path:
        """Copies what is staged of these files, and gives the folder that stands for the repository's top."""
        self._copies += 1
        folder = Path(self._folder.name) / str(self._copies)
        state.repository.export_index(names, folder)
        return folder


def _joined(given: str, below: str) -> str:
    return below if given == "." else os.path.join(given, *below.split("/")) if below else given  # noqa: PTH118 - text
