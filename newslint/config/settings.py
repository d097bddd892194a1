"""What is in force for a draft: every layer that concerns it, merged, with the source of each value."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Mapping
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, cast

from newslint.checks.registry import SUGGESTING, UNSUPPORTED
from newslint.config.files import find_config, read_layers
from newslint.config.house_lists import read_names, read_words
from newslint.config.keys import KEYS, LANGUAGETOOL
from newslint.config.layer import Layer
from newslint.config.patterns import PatternLists
from newslint.config.selection import RuleList, Setup, may_run, rule_list, set_up, stand
from newslint.config.source import DEFAULT, BrokenConfigError, ConfigError, Stated, shown
from newslint.finding import Severity
from newslint.language.house import English, House
from newslint.rule import VALE, Rule
from newslint.rulebook.front_matter import line_of

if TYPE_CHECKING:
    from newslint.config.vale_styles import ValeRules, ValeStyles


class Settings:
    """The configuration of some drafts.

    Attributes:
        path: its file, or None where there is none.
        layers: what is stated, weakest first.
    """

    def __init__(self, path: Path | None, layers: tuple[Layer, ...], vale: ValeRules | None = None) -> None:
        """Takes besides those the rules of the Vale styles that hold, where there are any."""
        self.path = path
        self.layers = layers
        self._vale = vale

    def scalar(self, key: str) -> Stated[object]:
        """A single value."""
        for layer in reversed(self.layers):
            if key in layer.scalars:
                return layer.scalars[key]
        return Stated((KEYS | LANGUAGETOOL)[key].default, DEFAULT)

    def items(self, key: str) -> list[Stated[str]]:
        """The items of a list: those of all layers, except that a later `select` takes the place of earlier ones."""
        stated = [layer.lists[key] for layer in self.layers if key in layer.lists]
        return [item for items in (stated[-1:] if key == "select" else stated) for item in items]

    @property
    def fail_on(self) -> Severity | None:
        """The least severity that fails a run; None where nothing does."""
        level = str(self.scalar("fail-on").value)
        return None if level == "never" else Severity(level)

    @property
    def advice(self) -> bool:
        """Whether advice is reported."""
        return bool(self.scalar("advice").value)

    @property
    def across(self) -> bool:
        """Whether the drafts of a run have to agree with one another."""
        return self.scalar("consistency").value == "run"

    @property
    def baseline(self) -> Stated[Path] | None:
        """The file of the findings that are known already, and who named it; None where there is none."""
        stated = self.scalar("baseline")
        return Stated(Path(str(stated.value)), stated.source) if stated.value else None

    @property
    def encoding(self) -> str | None:
        """How drafts are encoded; None where nobody said."""
        stated = self.scalar("encoding")
        return None if stated.source is DEFAULT else str(stated.value)

    @cached_property
    def rules(self) -> RuleList:
        """The rules that there are."""
        folders = [Path(item.value) for item in self.items("rule-folders") if Path(item.value).is_dir()]
        lists = [Path(item.value) for item in self.items("terms")]
        listed = rule_list(tuple(dict.fromkeys(folders)), tuple(dict.fromkeys(lists)))
        vale = self._vale
        if vale is None:
            return listed
        return listed._replace(
            rules={**listed.rules, **dict(sorted(vale.rules.items()))},
            folders={**listed.folders, **vale.folders},
            errors=(*listed.errors, *vale.errors),
            unread={**listed.unread, **vale.unread},
            sources=vale.sources,
        )

    @cached_property
    def setups(self) -> list[Setup]:
        """Every rule as it stands here. Raises BrokenConfigError."""
        setups, errors = set_up(self.layers, self.rules)
        for item in self.items("rule-folders"):
            if not Path(item.value).is_dir():
                errors.append(ConfigError(item.source, f"there is no folder of rules '{shown(Path(item.value))}'"))
        if errors:
            raise BrokenConfigError([*errors, *self._house[1]])
        return setups

    def stand(self, rule: Rule) -> Setup:
        """How a rule without a page, of a foreign category, stands here."""
        return stand(rule, self.layers)

    def may_run(self, category: str) -> bool:
        """Whether any rule of a foreign category may run here."""
        return may_run(category, self.layers)

    @cached_property
    def _house(self) -> tuple[House, list[ConfigError]]:
        names, wrong_names = read_names(self.items("names"))
        words, wrong_words = read_words(self.items("words"))
        english = str(self.scalar("english").value)
        house = House(None if english == "auto" else English(english), names, words)
        return house, [*wrong_names, *wrong_words]

    @property
    def house(self) -> House:
        """The house's English, names and words."""
        return self._house[0]

    @property
    def notes(self) -> list[str]:
        """What newslint does not heed in Vale's files, one line each: rules that run but for that, and keys."""
        if self._vale is None:
            return []
        running = [setup.rule for setup in self.setups if setup.on.value and setup.rule.category == VALE]
        return [*self._vale.notes, *(note for rule in running for note in _notes(rule))]

    @property
    def list_errors(self) -> list[str]:
        """What is wrong in house lists and pages of rules, one line each; what is right in them still counts."""
        missing = [item for item in self.items("terms") if not Path(item.value).is_file()]
        told = [ConfigError(item.source, f"there is no list of terms '{shown(Path(item.value))}'") for item in missing]
        return [*self.rules.errors, *map(str, (*told, *self._house[1]))]


def _notes(rule: Rule) -> Iterator[str]:
    """What to say of a rule of a Vale style that newslint does not carry out, or not without a doubt."""
    if rule.check == UNSUPPORTED:
        place = f"{shown(rule.path)}:{rule.settings['line']}"
        silence = f"write ignore = ['{rule.id}'] to end this message"
        yield f"{place}: {rule.id} is not carried out: {rule.settings['reason']}; {silence}"
    action = cast("Mapping[str, object]", rule.settings.get("action", {})).get("name")
    if action in SUGGESTING:
        place = f"{shown(rule.path)}:{line_of(rule.path, str(action))}"
        yield f"{place}: {rule.id}: the action '{action}' is not carried out: what is found comes without suggestions"
    for pattern in cast("list[str]", rule.settings.get("doubtful", ())):
        why = "repeats what is repeated already, and can take for ever: write a+ in the place of (a+)+"
        yield f"{shown(rule.path)}:{line_of(rule.path, pattern)}: {rule.id}: '{pattern}' {why}"


class FolderConfig:
    """The configuration of a folder, before it is known which draft is asked for."""

    def __init__(self, path: Path | None, layers: list[Layer], flags: Layer) -> None:
        self.path = path
        self._layers = layers
        self._flags = flags
        self._settings: dict[tuple[bool, ...], Settings] = {}
        plain = (*layers, flags)
        self._excluded, self._included = (
            PatternLists((str(layer.folder), [item.value for item in layer.lists.get(key, ())]) for layer in plain)
            for key in ("exclude", "include")
        )
        folders = {os.path.abspath(i.value) for layer in layers for i in layer.lists.get("rule-folders", ())}  # noqa: PTH100
        own = {os.path.abspath(layer.folder) for layer in layers}  # noqa: PTH100 - links stay links
        self._rule_folders = tuple(folder + os.sep for folder in sorted(folders - own))
        self._overrides = [
            PatternLists([(str(layer.folder), list(override.patterns))])
            for layer in layers
            for override in layer.overrides
        ]
        entries = [item for layer in plain for item in layer.lists.get("vale", ())]
        self._vale: ValeStyles | None = None
        if entries:
            from newslint.config.vale_styles import ValeStyles  # late: few newsrooms have Vale styles

            self._vale = ValeStyles(entries)
            if self._vale.missing:
                raise BrokenConfigError(self._vale.missing)

    def excludes(self, path: str) -> bool:
        """Whether a file or folder (absolute; a folder ends in a slash) is not to be checked.

        The pages of house rules and the folders of Vale styles are not: they hold what the rules are against.
        """
        foreign = path.startswith(self._rule_folders) or (self._vale is not None and self._vale.owns(path))
        return foreign or self._excluded.match(path)

    def includes(self, path: str) -> bool:
        """Whether a folder is searched for this file (absolute), whatever its ending is."""
        return self._included.match(path)

    def settings(self, path: str | None = None) -> Settings:
        """What is in force for the draft at `path` (absolute), or without the overrides by path."""
        overrides = tuple(path is not None and override.match(path) for override in self._overrides)
        sections = self._vale.holds(path) if self._vale else ()
        holds = (*overrides, *sections)
        if holds not in self._settings:
            vale = self._vale.rules(sections) if self._vale else None
            self._settings[holds] = Settings(self.path, (*self._chosen(overrides), self._flags), vale)
        return self._settings[holds]

    def _chosen(self, holds: tuple[bool, ...]) -> Iterator[Layer]:
        """The layers, each followed by those of its overrides that hold."""
        verdicts = iter(holds)
        for layer in self._layers:
            yield layer
            for override in layer.overrides:
                if next(verdicts):
                    yield override.layer


class Configuration:
    """Finds the configuration of each draft, and reads each file once."""

    def __init__(self, flags: Layer, given: Path | None = None, *, isolated: bool = False) -> None:
        """Takes what concerns the whole run.

        Args:
            flags: what the command line states.
            given: the only configuration file to be used, in the place of the closest one.
            isolated: whether no configuration file is used.
        """
        self._flags = flags
        self._given = given
        self._isolated = isolated
        self._found: dict[str, Path | None] = {}
        self._read: dict[Path | None, FolderConfig | BrokenConfigError] = {}

    def again(self) -> Configuration:
        """The same, of which nothing has been read yet, rules and styles neither."""
        rule_list.cache_clear()
        if "newslint.vale.project" in sys.modules:
            from newslint.vale.project import read_project

            read_project.cache_clear()
        return Configuration(self._flags, self._given, isolated=self._isolated)

    def of_folder(self, folder: str) -> FolderConfig:
        """The configuration that holds in a folder (absolute). Raises BrokenConfigError."""
        path = self.path_of(folder)
        if path not in self._read:
            try:
                layers = read_layers(path) if path else []
                self._read[path] = FolderConfig(path, layers, self._flags)
            except BrokenConfigError as error:
                self._read[path] = error
        found = self._read[path]
        if isinstance(found, BrokenConfigError):
            raise found
        return found

    def of_file(self, path: str) -> FolderConfig:
        """The configuration that holds for a file (absolute). Raises BrokenConfigError."""
        return self.of_folder(os.path.dirname(path))  # noqa: PTH120 - plain text, for a hundred thousand files

    def path_of(self, folder: str) -> Path | None:
        """The file that configures a folder (absolute), or None."""
        if self._isolated or self._given:
            return self._given
        if folder not in self._found:
            self._found[folder] = find_config(Path(folder))
        return self._found[folder]
