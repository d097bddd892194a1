"""The Vale styles that a configuration names, as rules beside its own."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from newslint.config.patterns import PatternLists
from newslint.config.source import ConfigError, Source, Stated, shown
from newslint.rule import Rule
from newslint.text.named_tuples import NamedTuple
from newslint.vale.project import Place, Project, read_project

#: Drafts of which each kind stands for all others where it is not said which draft is asked for.
_SAMPLES = ("draft.md", "draft.txt", "draft.html")


class ValeRules(NamedTuple):
    """The rules of Vale styles as they stand for some drafts.

    Attributes:
        rules: by their ids; those of later entries in the place of earlier ones.
        folders: the folder of the style that each is of.
        sources: for those that a `.vale.ini` switches on or off, the line that does.
        errors: what is wrong in the styles, one line each.
        unread: for the ids of the rules that could not be read, why.
        notes: what newslint does not heed, one line each.
    """

    rules: Mapping[str, Rule]
    folders: Mapping[str, Path]
    sources: Mapping[str, Source]
    errors: tuple[str, ...]
    unread: Mapping[str, str]
    notes: tuple[str, ...]


class ValeStyles:
    """The entries of a configuration's `vale` list, read.

    Attributes:
        missing: the entries that name nothing.
    """

    def __init__(self, entries: Iterable[Stated[str]]) -> None:
        self.missing: list[ConfigError] = []
        self._projects: list[Project] = []
        for entry in entries:
            path = Path(entry.value)
            if path.exists():
                self._projects.append(read_project(Path(os.path.abspath(path))))  # noqa: PTH100 - links stay links
            else:
                message = f"there is no Vale style, folder of styles or .vale.ini '{shown(path)}'"
                self.missing.append(ConfigError(entry.source, message))
        self._folders = {f"{folder}/" for project in self._projects for folder in project.owned}
        self._sections = [
            (project.ini.path.parent, _matcher(project.ini.path.parent, patterns))
            for project in self._projects
            if project.ini
            for patterns in project.globs
        ]

    def owns(self, folder: str) -> bool:
        """Whether a folder (absolute, with a slash at its end) holds styles and vocabularies, and no drafts."""
        return folder in self._folders

    def holds(self, path: str | None) -> tuple[bool, ...]:
        """Which sections of `.vale.ini` files are about the draft at `path` (absolute), or about any draft."""
        return tuple(
            section.match(path) if path else any(section.match(str(folder / name)) for name in _SAMPLES)
            for folder, section in self._sections
        )

    def rules(self, holds: Sequence[bool]) -> ValeRules:
        """The rules for drafts that those sections are about for which `holds` says so."""
        rules: dict[str, Rule] = {}
        folders: dict[str, Path] = {}
        sources: dict[str, Source] = {}
        unread: dict[str, str] = {}
        at = 0
        for project in self._projects:
            number = len(project.globs)
            standing = project.stands(holds[at : at + number])
            at += number
            rules |= standing.rules
            folders |= project.folders
            unread |= {identity: _line(place) for identity, place in project.unread.items()}
            if project.ini:
                name = shown(project.ini.path)
                sources |= {identity: Source(f"{name}:{line}") for identity, line in standing.lines.items()}
        errors = tuple(_line(place) for project in self._projects for place in project.errors)
        notes = tuple(_line(place) for project in self._projects for place in project.notes)
        return ValeRules(rules, folders, sources, errors, unread, notes)


def _matcher(folder: Path, patterns: Iterable[str]) -> PatternLists:
    """What tells whether a section of a `.vale.ini` in `folder` is about a draft.

    A pattern with a slash in it is relative to the folder; any other is about drafts of that name wherever they are.
    """
    placed = [pattern for pattern in patterns if "/" in pattern]
    free = [pattern for pattern in patterns if "/" not in pattern]
    return PatternLists([(str(folder), placed), (folder.anchor, free)])


def _line(place: Place) -> str:
    return f"{shown(place.path)}:{place.line}: {place.message}"
