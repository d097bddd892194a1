"""Patterns of .gitignore, which say what files a configuration speaks of."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathspec import RegexPattern


def is_pattern(text: str) -> bool:
    """Whether `text` is a pattern that can be matched."""
    return _compiled(text) is not None


def _compiled(text: str) -> RegexPattern | None:
    from pathspec.patterns.gitignore.spec import GitIgnoreSpecPattern  # late: most runs name no pattern

    try:
        return GitIgnoreSpecPattern(text)
    except (ValueError, re.error):
        return None


class Patterns:
    """The patterns of one .gitignore or of one list of the configuration; like git, they pass over what is none.

    As in git each pattern speaks of a file or folder for itself; what lies in an excluded folder is never asked for.
    """

    def __init__(self, lines: Iterable[str]) -> None:
        read = [(pattern.regex, pattern.include) for pattern in map(_compiled, lines) if pattern]
        self._rules = [(regex, bool(include)) for regex, include in reversed(read) if regex]

    def verdict(self, path: str) -> bool | None:
        """Whether the path (relative, plain slashes; a folder ends in one) is matched; None where nothing speaks."""
        for regex, include in self._rules:
            match = regex.search(path)
            if match and _is_of_itself(match):
                return include
        return None


def _is_of_itself(match: re.Match[str]) -> bool:
    """Whether a match is one of the path itself, and not of a folder above it.

    pathspec's expressions match the beginning of a path, and name the slash behind a folder. That of `a/**` has no such
    name and ends in the slash; it speaks of everything below.
    """
    if "ps_d" in match.re.groupindex:
        return match.end() == len(match.string)
    return match.end() < len(match.string) or not match.group().endswith("/")


class PatternLists:
    """Lists of patterns, each of them relative to a folder (absolute)."""

    def __init__(self, lists: Iterable[tuple[str, list[str]]]) -> None:
        self._lists = [(folder.rstrip(os.sep) + os.sep, patterns) for folder, patterns in lists if patterns]

    @cached_property
    def _read(self) -> list[tuple[str, Patterns]]:
        return [(folder, Patterns(patterns)) for folder, patterns in self._lists]

    def match(self, path: str) -> bool:
        """Whether one of the lists holds `path` (absolute; a folder ends in a slash), or a folder that it lies in."""
        if not self._lists:
            return False
        return any(
            patterns.verdict(place)
            for folder, patterns in self._read
            if path.startswith(folder)
            for place in _downwards(path[len(folder) :].replace(os.sep, "/"))
        )


def _downwards(path: str) -> Iterator[str]:
    """The folders that a relative path leads through, and the path itself: `a/`, `a/b/`, `a/b/c.txt`."""
    at = path.find("/")
    while at >= 0:
        yield path[: at + 1]
        at = path.find("/", at + 1)
    if not path.endswith("/"):
        yield path
