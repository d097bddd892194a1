"""Reads many drafts, one after the other, with a progress bar on a terminal."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import TypeVar

import click

from newslint.cli.walking import Found, Missed
from newslint.config.settings import Settings
from newslint.config.source import BrokenConfigError
from newslint.drafts.draft import Draft
from newslint.drafts.reading import ReadError, read_file

T = TypeVar("T")


def progress(items: Sequence[T], label: str) -> AbstractContextManager[Iterable[T]]:
    """The items, counted off by a bar on standard error where that is a terminal."""
    return click.progressbar(items, label=label, file=sys.stderr, hidden=not sys.stderr.isatty())


def read_archive(
    items: Sequence[Found | Missed | BrokenConfigError], errors: list[str]
) -> Iterator[tuple[Draft, Settings]]:
    """Each draft with the configuration that holds for it; what cannot be read is told in `errors`, a line each."""
    with progress(items, "Reading") as bar:
        for found in bar:
            if isinstance(found, BrokenConfigError):
                errors += [str(error) for error in found.errors]
            elif isinstance(found, Missed):
                errors.append(f"{found.path}: {found.message}")
            else:
                settings = found.config.settings(os.path.abspath(found.path))  # noqa: PTH100 - links stay links
                try:
                    yield read_file(Path(found.path), found.path, settings.encoding), settings
                except ReadError as error:
                    errors.append(f"{found.path}: {error}")
