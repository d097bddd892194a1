"""What one configuration file, one override, or the flags of a run state: a layer of the configuration."""

from __future__ import annotations

import codecs
from collections.abc import Iterable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any, cast

from newslint.checks.settings import Setting, SettingError, nearest
from newslint.config.keys import FILES, IN_OVERRIDES, KEYS, LANGUAGETOOL, LEVELS, LISTS, PATTERNS, SCALARS
from newslint.config.patterns import is_pattern
from newslint.config.source import BrokenConfigError, ConfigError, Document, Source, Stated, shown
from newslint.rule import names_of
from newslint.text.named_tuples import NamedTuple

_NOTHING: Mapping[Any, Any] = MappingProxyType({})
#: No request to a server may take longer than this, in seconds.
_LONGEST_WAIT = 3600
#: The keys of a rule's page that are changed.
Changes = Mapping[str, Stated[object]]


class Layer(NamedTuple):
    """What one place states; a later layer is stronger than an earlier one.

    Attributes:
        folder: what its paths and patterns are relative to.
        scalars: single values by key.
        lists: the items of lists by key.
        severities: levels by rule or category.
        rules: for each rule the keys of its page that are changed.
        overrides: what holds for some drafts only, in order.
    """

    folder: Path
    scalars: Mapping[str, Stated[object]] = _NOTHING
    lists: Mapping[str, list[Stated[str]]] = _NOTHING
    severities: Mapping[str, Stated[str]] = _NOTHING
    rules: Mapping[str, Stated[Changes]] = _NOTHING
    overrides: tuple[Override, ...] = ()

    def changes(self, rule: str) -> Changes:
        """The keys of a rule's page that this layer changes, those that it changes in the rule's group among them."""
        if not self.rules:
            return {}
        tables = (self.rules[name].value for name in reversed(names_of(rule)) if name in self.rules)
        return {key: stated for table in tables for key, stated in table.items()}


class Override(NamedTuple):
    """A layer that holds for the drafts whose paths match one of the patterns."""

    patterns: tuple[str, ...]
    layer: Layer


class _Reader:
    """Reads one configuration file and gathers everything that is wrong with it."""

    def __init__(self, document: Document) -> None:
        self.source = Source(shown(document.path), document)
        self.folder = document.path.parent
        self.errors: list[ConfigError] = []

    def wrong(self, source: Source, message: str) -> None:
        self.errors.append(ConfigError(source, message))

    def layer(self, table: Mapping[str, object], source: Source, known: Iterable[str]) -> Layer:
        scalars: dict[str, Stated[object]] = {}
        lists: dict[str, list[Stated[str]]] = {}
        severities: dict[str, Stated[str]] = {}
        rules: dict[str, Stated[Changes]] = {}
        overrides: list[Override] = []
        for key, given in table.items():
            at = source.at(key)
            if key not in known:
                hint = nearest(key, known) or "; known are " + ", ".join(known)
                self.wrong(at, f"unknown key '{key}'{hint}")
                continue
            try:
                value = KEYS[key].read(key, given) if key in KEYS else given
            except SettingError as error:
                self.wrong(at, error.message)
                continue
            if key in SCALARS:
                self._check_scalar(key, value, at)
                scalars[key] = Stated(str(self.folder / str(value)) if key in FILES and value else value, at)
            elif key in LISTS:
                lists[key] = self.texts(key, value, at)
            elif key == "severity":
                severities = self._severities(cast("Mapping[str, object]", value), at)
            elif key == "rules":
                rules = self._rules(cast("Mapping[str, object]", value), at)
            elif key == "languagetool":
                scalars |= self._languagetool(cast("Mapping[str, object]", value), at)
            elif key == "overrides":
                overrides = self._overrides(cast("list[object]", value), at)
        return Layer(self.folder, scalars, lists, severities, rules, tuple(overrides))

    def texts(self, key: str, value: object, source: Source) -> list[Stated[str]]:
        """The items of a list of texts; a file is named from the configuration's folder."""
        items: list[Stated[str]] = []
        for number, item in enumerate(cast("list[object]", value)):
            at = source.at(number)
            if not isinstance(item, str) or not item.strip():
                self.wrong(at, f"'{key}' takes texts, not {item!r}")
            elif key in PATTERNS and not is_pattern(item):
                self.wrong(at, f"'{item}' is no pattern of .gitignore: write one such as wire/ or *.bak")
            else:
                items.append(Stated(str(self.folder / item) if key in FILES else item, at))
        return items

    def _check_scalar(self, key: str, value: object, source: Source) -> None:
        if key == "encoding":
            try:
                codecs.lookup(str(value))
            except (LookupError, ValueError):
                self.wrong(source, f"unknown encoding '{value}': write one such as utf-8, cp1252 or utf-16")

    def _languagetool(self, table: Mapping[str, object], source: Source) -> dict[str, Stated[object]]:
        """The keys of the table for a LanguageTool server, by their whole names."""
        scalars: dict[str, Stated[object]] = {}
        for key, given in table.items():
            at, name = source.at(key), f"languagetool.{key}"
            if name not in LANGUAGETOOL:
                hint = nearest(name, LANGUAGETOOL) or "; known are " + ", ".join(LANGUAGETOOL)
                self.wrong(at, f"unknown key '{name}'{hint}")
                continue
            try:
                value = LANGUAGETOOL[name].read(name, given)
            except SettingError as error:
                self.wrong(at, error.message)
                continue
            if isinstance(value, float) and not 0 < value < _LONGEST_WAIT:
                self.wrong(at, f"'{name}' is more than 0 and less than {_LONGEST_WAIT}, not {given!r}")
            else:
                scalars[name] = Stated(value, at)
        return scalars

    def _severities(self, table: Mapping[str, object], source: Source) -> dict[str, Stated[str]]:
        severities = {}
        for rule, level in table.items():
            try:
                read = Setting(str, None, "", choices=LEVELS).read(rule, level)
            except SettingError as error:
                self.wrong(source.at(rule), error.message)
            else:
                severities[rule] = Stated(str(read), source.at(rule))
        return severities

    def _rules(self, tables: Mapping[str, object], source: Source) -> dict[str, Stated[Changes]]:
        rules: dict[str, Stated[Changes]] = {}
        for rule, table in tables.items():
            at = source.at(rule)
            if isinstance(table, dict):
                rules[rule] = Stated({key: Stated(value, at.at(key)) for key, value in table.items()}, at)
            else:
                self.wrong(at, f"'{rule}' takes a table: write [rules.\"{rule}\"] and its keys below")
        return rules

    def _overrides(self, tables: list[object], source: Source) -> list[Override]:
        overrides = []
        for number, table in enumerate(tables):
            at = source.at(number)
            if not isinstance(table, dict):
                self.wrong(at, "an override is a table: write [[overrides]] and its keys below")
                continue
            rest = {key: value for key, value in table.items() if key != "paths"}
            given = table.get("paths")
            if not given or not isinstance(given, (str, list)):
                self.wrong(at, 'an override says where it holds: write paths = ["sports/**"]')
                continue
            paths = self.texts("paths", [given] if isinstance(given, str) else given, at.at("paths"))
            layer = self.layer(rest, at, IN_OVERRIDES)
            overrides.append(Override(tuple(pattern.value for pattern in paths), layer))
        return overrides


def read_layer(document: Document) -> tuple[Layer, list[Stated[str]]]:
    """What a configuration file states, and what it extends. Raises BrokenConfigError."""
    reader = _Reader(document)
    layer = reader.layer(document.table, reader.source, KEYS)
    extended: list[Stated[str]] = []
    if "extend" in document.table:
        try:
            given = KEYS["extend"].read("extend", document.table["extend"])
        except SettingError:
            pass  # told already
        else:
            extended = reader.texts("extend", given, reader.source.at("extend"))
    if reader.errors:
        raise BrokenConfigError(reader.errors)
    return layer, extended
