"""Finds the drafts that a command line names: files as they are, folders walked.

A walk leaves out what git ignores, hidden files and folders, and links; it takes files whose ending is that of a draft,
or that the configuration includes. `exclude` holds for files named outright too, as pre-commit names them.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from newslint.config.patterns import Patterns
from newslint.config.settings import Configuration, FolderConfig
from newslint.config.source import BrokenConfigError
from newslint.text.named_tuples import NamedTuple

#: The endings of what a walk takes for a draft.
ENDINGS = (".txt", ".md", ".markdown", ".html", ".htm")
#: Folders of other people's files that are not hidden.
_FOREIGN = frozenset({"node_modules", "__pycache__", "site-packages"})


class Found(NamedTuple):
    """A file to check: its path as reports give it, its configuration, and what is read where that is another file."""

    path: str
    config: FolderConfig
    file: str | None = None


class Missed(NamedTuple):
    """Something that could not be looked at, and why in one line."""

    path: str
    message: str


def find_drafts(paths: Sequence[str], configuration: Configuration) -> Iterator[Found | Missed | BrokenConfigError]:
    """Every draft once, in the order of `paths` and of names in a folder, and what stands in the way of others.

    Raises click.UsageError for an empty path, which a script's unset variable leaves behind.
    """
    seen: set[str] = set()
    once = len(paths) == 1  # one walk goes nowhere twice
    for given in paths:
        if not given:
            raise click.UsageError("a path is empty: name a draft or a folder, or write . for the current one")
        path = str(Path(given))
        found = _walk(path, configuration) if os.path.isdir(path) else _named(path, configuration)  # noqa: PTH112
        for item in found:
            if isinstance(item, Found) and not once:
                absolute = _absolute(item.path)
                if absolute in seen:
                    continue
                seen.add(absolute)
            yield item


def _absolute(path: str) -> str:
    return os.path.abspath(path)  # noqa: PTH100 - Path.resolve would follow links


def _named(path: str, configuration: Configuration) -> Iterator[Found | Missed | BrokenConfigError]:
    if not os.path.lexists(path):
        yield Missed(path, "there is no such file or folder")
        return
    absolute = _absolute(path)
    try:
        config = configuration.of_file(absolute)
    except BrokenConfigError as error:
        yield error
        return
    if not config.excludes(absolute):
        yield Found(path, config)


def _walk(root: str, configuration: Configuration) -> Iterator[Found | Missed | BrokenConfigError]:
    """The files of a folder by name, then its folders by name, each in the same way."""
    pending = [(root, _GitIgnore.above(_absolute(root)))]
    while pending:
        folder, ignored = pending.pop()
        absolute = _absolute(folder)
        config = None
        try:
            config = configuration.of_folder(absolute)
        except BrokenConfigError as error:  # a folder below may have a configuration of its own
            yield error
        if config and config.excludes(absolute + "/"):
            continue
        try:
            with os.scandir(folder) as entries:
                listed = sorted(entries, key=lambda entry: entry.name)
        except OSError as error:
            yield Missed(folder, f"the folder cannot be read: {error.strerror}")
            continue
        if any(entry.name == ".gitignore" for entry in listed):
            ignored = ignored.within(absolute)
        if config:
            yield from (Found(_path(entry, folder), config) for entry in listed if _is_draft(entry, config, ignored))
        pending += [(_path(entry, folder), ignored) for entry in reversed(listed) if _is_folder(entry, ignored)]


def _path(entry: os.DirEntry[str], folder: str) -> str:
    return entry.name if folder == "." else entry.path


def is_searched(folder: str) -> bool:
    """Whether a walk goes into a folder of that name: it is neither hidden nor one of other people's files."""
    return not folder.startswith(".") and folder not in _FOREIGN


def _is_folder(entry: os.DirEntry[str], ignored: _GitIgnore) -> bool:
    """Whether a walk goes into this folder: no link, nothing hidden or ignored."""
    return (
        entry.is_dir(follow_symlinks=False)
        and is_searched(entry.name)
        and not ignored.ignores(_absolute(entry.path) + "/")
    )


def _is_draft(entry: os.DirEntry[str], config: FolderConfig, ignored: _GitIgnore) -> bool:
    """Whether a walk takes this file: no link, no device, and a draft by its name."""
    if entry.name.startswith(".") or not entry.is_file(follow_symlinks=False):
        return False
    absolute = _absolute(entry.path)
    return is_draft(entry.name, absolute, config) and not ignored.ignores(absolute)


def is_draft(below: str, absolute: str, config: FolderConfig) -> bool:
    """Whether a file, that stands at `below` in a folder that is searched, is taken for a draft by its path.

    Nothing of that is hidden or others', it has the ending of a draft or is included, and it is not excluded.
    """
    *folders, name = below.split("/")
    if name.startswith(".") or not all(map(is_searched, folders)):
        return False
    chosen = name.lower().endswith(ENDINGS) or config.includes(absolute)
    return chosen and not config.excludes(absolute)


class _GitIgnore:
    """What the .gitignore files from a repository's top down to a folder say; the closest one that speaks decides."""

    def __init__(self, lists: tuple[tuple[str, Patterns], ...] = ()) -> None:
        self._lists = lists

    @classmethod
    def above(cls, folder: str) -> _GitIgnore:
        """Those above `folder` (absolute), where it lies in a git repository and is not ignored itself."""
        places = (Path(folder), *Path(folder).parents)
        top = next((number for number, place in enumerate(places) if (place / ".git").exists()), None)
        if top is None:
            return cls()
        ignored = cls()._with(str(places[top]), places[top] / ".git" / "info" / "exclude")
        for place in reversed(places[1 : top + 1]):
            ignored = ignored.within(str(place))
        return cls() if top and ignored.ignores(folder + "/") else ignored

    def within(self, folder: str) -> _GitIgnore:
        """These and the .gitignore of `folder` (absolute)."""
        return self._with(folder, Path(folder) / ".gitignore")

    def _with(self, folder: str, file: Path) -> _GitIgnore:
        """These and the patterns in `file`, relative to `folder`; one that cannot be read says nothing."""
        try:
            lines = file.read_text(encoding="utf-8", errors="surrogateescape").splitlines()
        except OSError:
            return self
        return _GitIgnore(((folder.rstrip(os.sep) + os.sep, Patterns(lines)), *self._lists))

    def ignores(self, path: str) -> bool:
        """Whether a file or folder (absolute; a folder ends in a slash) is ignored."""
        for folder, patterns in self._lists:
            verdict = patterns.verdict(path[len(folder) :].replace(os.sep, "/"))
            if verdict is not None:
                return verdict
        return False
