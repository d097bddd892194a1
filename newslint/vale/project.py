"""What one entry of the `vale` list brings: a style, a folder of styles, or a `.vale.ini` with all that it names."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path

from newslint.checks.settings import nearest
from newslint.finding import Severity
from newslint.rule import VALE, Rule, names_of
from newslint.rulebook.categories import PageError
from newslint.text.named_tuples import NamedTuple
from newslint.vale.built_in import accepting, built_in_rules
from newslint.vale.ini import NAMES, Ini, Line, read_ini
from newslint.vale.rule_file import LEVELS
from newslint.vale.styles import read_style, rule_id, rule_paths, styles_in
from newslint.vale.vocabulary import Vocabulary, find_vocabulary, read_vocabularies

#: The style that Vale makes of a project's vocabulary.
_BUILT_IN = "Vale"


class Place(NamedTuple):
    """A line (from 1) of a file, and what is said of it."""

    path: Path
    line: int
    message: str


class Standing(NamedTuple):
    """The rules of a project as they stand for some drafts, and the line of its `.vale.ini` that set each one."""

    rules: dict[str, Rule]
    lines: dict[str, int]


class Project:
    """What one entry of the `vale` list brings.

    Attributes:
        path: the folder or file.
        ini: the `.vale.ini`, where there is one.
        rules: all rules that were read, by their ids.
        folders: the folder of the style that each is of.
        errors: what is wrong in files; what is right in them holds.
        unread: for the ids of the rules that could not be read, why.
        notes: what newslint does not heed.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.ini: Ini | None = None
        self.rules: dict[str, Rule] = {}
        self.folders: dict[str, Path] = {}
        self.errors: list[Place] = []
        self.unread: dict[str, Place] = {}
        self.notes: list[Place] = []
        self._styles: list[Path] = []
        found = _ini_of(path)
        if found:
            self._read_project(found)
        elif any(entry.parent == path for entry in rule_paths(path)):
            self._read_styles([path])
        else:
            styles = styles_in(path)
            self._read_styles(styles)
            if not styles:
                self.errors.append(Place(path, 1, "holds no Vale rules: a style is a folder of .yml files"))

    def _read_styles(self, styles: Iterable[Path], vocabulary: Vocabulary | None = None) -> None:
        accepted = vocabulary.accepted if vocabulary else ()
        for style in styles:
            self._styles.append(style)
            rules, errors = read_style(style)
            for rule in rules:
                self.rules[rule.id] = accepting(rule, accepted)
                self.folders[rule.id] = style
            for error in errors:
                place = _place(error)
                self.errors.append(place)
                self.unread[rule_id(error.path, style)] = place

    def _read_project(self, path: Path) -> None:
        ini = self.ini = read_ini(path)
        self.errors += (Place(path, line, message) for line, message in ini.errors)
        self.notes += (Place(path, line, message) for line, message in ini.notes)
        vocabulary = self._read_vocabulary(ini)
        self._read_styles(self._named_styles(ini), vocabulary)
        named = [style for section in ini.sections for style in section.styles or () if style.value == _BUILT_IN]
        self.rules |= built_in_rules(vocabulary, path, named[0].line if named else 1)
        self.folders |= {identity: path.parent for identity in self.rules if identity not in self.folders}
        self._check_names(ini)

    def _read_vocabulary(self, ini: Ini) -> Vocabulary:
        named = [*ini.vocabularies, *(name for section in ini.sections for name in section.vocabularies)]
        folders = []
        for name, line in dict(reversed(named)).items():
            folder = find_vocabulary(name, ini.styles)
            if folder:
                folders.append(folder)
            else:
                message = f"there is no vocabulary '{name}': it is config/vocabularies/{name} in the StylesPath"
                self.errors.append(Place(ini.path, line, message))
        vocabulary = read_vocabularies(folders)
        self.errors += (Place(*error) for error in vocabulary.errors)
        return vocabulary

    def _named_styles(self, ini: Ini) -> list[Path]:
        """The folders of the styles that the file names, and of those of which it names rules."""
        based_on = {style.value: style for section in ini.sections for style in section.styles or ()}
        of_rules = {
            name.partition(".")[0]: stated for section in ini.sections for name, stated in section.rules.items()
        }
        folders = []
        for name, stated in {**of_rules, **based_on}.items():
            if name == _BUILT_IN:
                continue
            folder = next((place / name for place in ini.styles if (place / name).is_dir()), None)
            if folder:
                folders.append(folder)
            elif name in based_on:
                known = [style.name for place in ini.styles for style in styles_in(place)]
                message = f"there is no style '{name}' in the StylesPath{nearest(name, known)}"
                self.errors.append(Place(ini.path, stated.line, message))
        return folders

    def _check_names(self, ini: Ini) -> None:
        """Tells of the rules that the file names and that there are none of."""
        known = {name for identity in [*self.rules, *self.unread] for name in names_of(identity)}
        for section in ini.sections:
            for name, stated in section.rules.items():
                if f"{VALE}/{name}" not in known and not name.startswith(_BUILT_IN):
                    ids = [identity.removeprefix(f"{VALE}/") for identity in known]
                    message = f"there is no rule or style '{name}'{nearest(name, ids)}"
                    self.notes.append(Place(ini.path, stated.line, message))

    @property
    def owned(self) -> list[Path]:
        """The folders that hold styles and vocabularies, and no drafts."""
        return [*(self.ini.styles if self.ini else ()), *self._styles]

    @property
    def globs(self) -> list[list[str]]:
        """For each section of the file, the patterns of .gitignore of the drafts that it is about."""
        return [section.patterns for section in self.ini.sections] if self.ini else []

    def stands(self, holds: Sequence[bool]) -> Standing:
        """The rules for drafts that the sections are about for which `holds` says so.

        As in Vale, the last section that names styles says which are on; what any section says of a rule or of a style
        counts for more, and the last one that says it counts.
        """
        if self.ini is None:
            return Standing(self.rules, {})
        sections = [section for section, held in zip(self.ini.sections, holds, strict=True) if held]
        styles: list[Line] = next((one.styles for one in reversed(sections) if one.styles is not None), [])
        based_on = {style.value: style.line for style in styles}
        said = {name: stated for section in sections for name, stated in section.rules.items()}
        rules, lines = {}, {}
        for identity, rule in self.rules.items():
            rules[identity], line = self._stands(rule, based_on, said, self.ini.least)
            if line:
                lines[identity] = line
        return Standing(rules, lines)

    @staticmethod
    def _stands(
        rule: Rule, based_on: dict[str, int], said: dict[str, Line], least: Severity
    ) -> tuple[Rule, int | None]:
        name = rule.id.removeprefix(f"{VALE}/")
        style = name.partition(".")[0]
        line = based_on.get(style)
        on, severity = line is not None, rule.severity
        stated = next((said[key] for key in (name, style) if key in said and said[key].value != "UNSET"), None)
        if stated:
            on, line = stated.value != "NO", stated.line
            severity = LEVELS.get(stated.value, severity)
        on = on and severity.rank <= least.rank
        return rule._replace(enabled=on, severity=severity), line


def _place(error: PageError) -> Place:
    return Place(error.path, error.line, error.message)


def _ini_of(path: Path) -> Path | None:
    """The `.vale.ini` that a path is or holds."""
    if path.is_file():
        return path
    return next((path / name for name in NAMES if (path / name).is_file()), None)


@cache
def read_project(path: Path) -> Project:
    """What an entry of the `vale` list brings."""
    return Project(path)
