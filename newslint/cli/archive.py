"""Reads many drafts, one after the other."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from newslint.cli.progress import counted
from newslint.cli.walking import Found, Missed
from newslint.config.settings import Settings
from newslint.config.source import BrokenConfigError
from newslint.drafts.draft import Draft
from newslint.drafts.reading import ReadError, read_file


def read_archive(
    items: Sequence[Found | Missed | BrokenConfigError], errors: list[str]
) -> Iterator[tuple[Draft, Settings]]:
    """Each draft with the configuration that holds for it; what cannot be read is told in `errors`, a line each."""
    for found in counted(items, "Reading"):
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
