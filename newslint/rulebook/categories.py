"""What is said of rule pages before any is read: their categories, and how it is told that one is wrong."""

from __future__ import annotations

from pathlib import Path

CATEGORIES = ("typos", "names", "duplicates", "attribution", "figures", "residue", "style", "readability", "newslint")


class PageError(Exception):
    """A page that is wrong: the file, the line (from 1) and what to write instead."""

    def __init__(self, path: Path, line: int, message: str) -> None:
        super().__init__(f"{path}:{line}: {message}")
        self.path = path
        self.line = line
        self.message = message

    @property
    def rule(self) -> str:
        """The id that the page's path gives its rule."""
        return f"{self.path.parent.name}/{self.path.stem}"
