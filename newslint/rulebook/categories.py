"""What is said of rule pages before any is read: their categories, and how it is told that one is wrong."""

from __future__ import annotations

from pathlib import Path

CATEGORIES = ("typos", "names", "duplicates", "attribution", "figures", "residue", "style", "readability", "newslint")

#: The category of the rules that lists are.
LISTS = "house"
#: The ending of a list, which tells it from a page.
LIST_ENDING = ".csv"


class PageError(Exception):
    """A page that is wrong: the file, the line (from 1) and what to write instead."""

    def __init__(self, path: Path, line: int, message: str) -> None:
        super().__init__(f"{path}:{line}: {message}")
        self.path = path
        self.line = line
        self.message = message

    @property
    def rule(self) -> str:
        """The id that the page's path, or the list's, gives its rule."""
        category = LISTS if self.path.suffix == LIST_ENDING else self.path.parent.name
        return f"{category}/{self.path.stem}"
