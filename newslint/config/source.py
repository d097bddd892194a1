"""Where a value of the configuration was stated, and what to say when it is wrong."""

from __future__ import annotations

import os
from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from typing import Generic, TypeVar

from newslint.config.keys import KeyPath
from newslint.text.named_tuples import NamedTuple

T = TypeVar("T")


class Document:
    """A configuration file, read.

    Attributes:
        path: the file.
        text: what stands in it.
        table: newslint's own table of it.
        prefix: the keys that lead to that table.
    """

    def __init__(self, path: Path, text: str, table: Mapping[str, object], prefix: KeyPath = ()) -> None:
        self.path = path
        self.text = text
        self.table = table
        self.prefix = prefix

    @cached_property
    def _lines(self) -> Mapping[KeyPath, int]:
        from newslint.config.toml_lines import key_lines  # late: only who asks for a line pays for it

        return key_lines(self.text)

    def line(self, keys: KeyPath) -> int:
        """The line, from 1, of the value that `keys` lead to, or of the nearest that holds it."""
        path = (*self.prefix, *keys)
        while path and path not in self._lines:
            path = path[:-1]
        return self._lines.get(path, 1)


class Source(NamedTuple):
    """Who stated a value: a file at some line, a flag, or newslint itself."""

    name: str
    document: Document | None = None
    keys: KeyPath = ()

    def at(self, *keys: str | int) -> Source:
        """The place of what stands below this value."""
        return Source(self.name, self.document, (*self.keys, *keys)) if self.document else self

    @property
    def line(self) -> int | None:
        """The line in the file, from 1; None where it is no file."""
        return self.document.line(self.keys) if self.document else None

    def __str__(self) -> str:
        return self.name if self.document is None else f"{self.name}:{self.line}"


DEFAULT = Source("default")


class Stated(NamedTuple, Generic[T]):
    """A value, and who stated it."""

    value: T
    source: Source


class ConfigError(Exception):
    """Something wrong in the configuration: where, and what to do."""

    def __init__(self, source: Source | str, message: str) -> None:
        super().__init__(f"{source}: {message}")


class BrokenConfigError(Exception):
    """A configuration that cannot be used: everything that is wrong with it."""

    def __init__(self, errors: list[ConfigError]) -> None:
        super().__init__("; ".join(str(error) for error in errors))
        self.errors = errors


def shown(path: Path) -> str:
    """`path` as people would write it: relative where it lies in the current folder."""
    absolute = os.path.abspath(path)  # noqa: PTH100 - Path.resolve would follow links
    here = str(Path.cwd()) + os.sep
    return absolute[len(here) :] if absolute.startswith(here) else str(path)
