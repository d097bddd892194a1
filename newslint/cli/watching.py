"""`newslint check --watch`: checks again whenever a draft, a rule page, a house list or the configuration changes."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterable, Iterator

import click

from newslint.cli.asked import Asked
from newslint.cli.output import warn
from newslint.cli.walking import is_draft, is_searched
from newslint.config.file_list import files_of
from newslint.config.files import OWN, PROJECT
from newslint.config.settings import Configuration
from newslint.config.source import BrokenConfigError
from newslint.drafts.read_error import ReadError

#: An editor writes a file in several steps: the pause that ends a change, and how long it may go on, in milliseconds.
_PAUSE, _LONGEST = 60, 1_000
#: How long a watch waits at a time, in milliseconds; the first time is over before the drafts are checked.
_WAIT = 200
#: Files that say what is checked and how, wherever they stand.
_SETTINGS = frozenset({OWN, PROJECT, ".gitignore"})
#: Clears a terminal and what was scrolled out of it.
_CLEAR = "\x1b[2J\x1b[3J\x1b[H"


def keep_checking(asked: Asked, configuration: Configuration) -> int:
    """Checks the drafts and does so again with every change until Ctrl-C; the exit code is then 0.

    Raises click.ClickException where the library that watches is not installed, or there is nothing to watch.
    """
    try:
        from watchfiles import watch
    except ImportError as error:
        message = "newslint: --watch needs the library watchfiles: pip install 'newslint[watch]'"
        raise click.ClickException(message) from error

    def changes(folders: Iterable[str]) -> Iterator[set[str]]:
        """The files that change in these folders, after each wait; whoever asks once is told of all that follow."""
        told = watch(
            *folders,
            watch_filter=None,
            debounce=_LONGEST,
            step=_PAUSE,
            rust_timeout=_WAIT,
            yield_on_timeout=True,
            recursive=False,
            ignore_permission_denied=True,
        )
        return ({path for _, path in changes} for changes in told)

    watched: Watched | None = None
    try:
        while True:
            now = Watched(asked, configuration.again())
            if watched is None or now.folders != watched.folders:
                if not now.folders:
                    raise click.ClickException("newslint: there is no folder to watch")
                changing = changes(now.folders)
                next(changing)  # from here on no change is missed
            watched = now
            _check(asked, configuration.again())
            for paths in changing:
                if any(map(watched.concerns, paths)):
                    break
    except KeyboardInterrupt:
        if sys.stderr.isatty():
            click.echo(err=True)  # the terminal has written ^C
        return 0


def _check(asked: Asked, configuration: Configuration) -> None:
    """Checks and reports once; what cannot be used is told, and may be mended while newslint waits."""
    if sys.stdout.isatty() and not asked.output:
        click.echo(_CLEAR, nl=False)
    try:
        asked.run(configuration)
    except click.ClickException as error:
        for line in error.format_message().splitlines():
            warn(line)
    except ReadError as error:
        warn(f"newslint: {error}")
    warn(f"{time.strftime('%H:%M:%S')} waiting for changes; Ctrl-C ends")


class Watched:
    """What a run hangs on.

    Attributes:
        folders: the folders (absolute, links followed) in which something may change that concerns it.
    """

    def __init__(self, asked: Asked, configuration: Configuration) -> None:
        self._configuration = configuration
        self._outputs = {os.path.realpath(asked.output)} if asked.output else set()
        given = [os.path.realpath(path) for path in asked.paths or (".",)]
        self._searched = [path for path in given if os.path.isdir(path)]  # noqa: PTH112 - plain text
        self._files = {path for path in given if path not in self._searched}
        self._rules: set[str] = set()
        places = {*self._below(self._searched), *map(os.path.dirname, self._files)}
        for place in sorted(places):
            self._add_configuration(place)
        here = os.path.realpath(os.curdir)  # where a configuration may come into being
        places |= {here, *self._below(self._rules), *map(os.path.dirname, self._files)}
        self.folders = frozenset(filter(os.path.isdir, places))

    @staticmethod
    def _below(roots: Iterable[str]) -> Iterator[str]:
        """These folders and those in them that are searched."""
        for root in roots:
            for folder, inner, _ in os.walk(root):
                inner[:] = filter(is_searched, inner)
                yield folder

    def _add_configuration(self, folder: str) -> None:
        """Notes what the configuration of a folder hangs on; where it is broken, the file alone."""
        path = self._configuration.path_of(folder)
        self._files |= {os.path.realpath(path)} if path else set()
        try:
            named = {os.path.realpath(path) for path in files_of(self._configuration.of_folder(folder).settings())}
        except BrokenConfigError:
            return
        self._rules |= set(filter(os.path.isdir, named))
        self._files |= named

    def concerns(self, path: str) -> bool:
        """Whether a change of a file or folder (absolute) concerns the run; its own report does not."""
        folder, name = os.path.split(path)
        if path in self._outputs or _is_written_to(path) or not (is_searched(name) or name in _SETTINGS):
            return False
        is_known = name in _SETTINGS or path in self._files or path in self.folders
        if is_known or os.path.isdir(path) or any(_holds(rules, path) for rules in self._rules):  # noqa: PTH112
            return True
        try:
            config = self._configuration.of_folder(folder)
        except BrokenConfigError:
            return False  # until that is mended
        return any(_holds(root, path) and is_draft(name, path, config) for root in self._searched)


def _is_written_to(path: str) -> bool:
    """Whether standard output goes to this file, by `>` of a shell."""
    try:
        return os.path.samestat(os.stat(path), os.fstat(sys.stdout.fileno()))  # noqa: PTH116 - plain text
    except (OSError, ValueError):
        return False


def _holds(folder: str, path: str) -> bool:
    return path.startswith(folder.rstrip(os.sep) + os.sep)
