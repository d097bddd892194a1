"""Finds configuration files and reads them: the closest one upward, and what each extends."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from newslint.checks.settings import nearest
from newslint.config.layer import Layer, read_layer
from newslint.config.source import BrokenConfigError, ConfigError, Document, Source, Stated, shown
from newslint.rulebook.folders import shipped_rules
from newslint.text.patterns import late_pattern

OWN = "newslint.toml"
PROJECT = "pyproject.toml"
_PLACE = late_pattern(r"\s*\(at (?:line (\d+), column \d+|end of document)\)$")
#: The beginning of our table in a pyproject.toml, well-formed or not.
_OUR_TABLE = late_pattern(r"^[ \t]*\[+[ \t]*tool[ \t]*\.[ \t]*newslint\b", re.MULTILINE)
#: What to say in the place of what the standard library says.
_SAID = {
    r"Illegal character '\n'": "a quotation mark is not closed on this line",
    "Unterminated string": "a quotation mark is not closed",
}


def find_config(folder: Path) -> Path | None:
    """The configuration file that holds in `folder` (absolute): the closest one upward, or None."""
    for place in (folder, *folder.parents):
        own = place / OWN
        if own.is_file():
            return own
        project = place / PROJECT
        if project.is_file() and _speaks_of_newslint(project):
            return project
    return None


def _speaks_of_newslint(project: Path) -> bool:
    """Whether a pyproject.toml has a table of ours.

    Where one does not parse, its lines tell: without a table of ours it is for other tools to complain of.
    """
    import tomllib

    try:
        text = project.read_text(encoding="utf-8")
    except (OSError, ValueError):
        return False
    if "newslint" not in text:
        return False
    try:
        return "newslint" in tomllib.loads(text).get("tool", {})
    except AttributeError:  # `tool` is no table
        return False
    except tomllib.TOMLDecodeError:
        return bool(_OUR_TABLE.search(text))


def profiles_folder() -> Path:
    """The folder of the profiles that ship."""
    return shipped_rules() / "profiles"


def read_document(path: Path) -> Document:
    """The configuration file at `path`. Raises ConfigError."""
    import tomllib

    try:
        text = path.read_bytes().decode("utf-8-sig").replace("\r\n", "\n")
    except OSError as error:
        raise ConfigError(shown(path), f"cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise ConfigError(shown(path), f"is not UTF-8 at byte {error.start}: save it as UTF-8") from error
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        place = _PLACE.search(str(error))
        line = int(place[1]) if place and place[1] else text.count("\n") + 1
        message = _PLACE.sub("", str(error))
        message = _SAID.get(message, f"{message[:1].lower()}{message[1:]}")
        raise ConfigError(f"{shown(path)}:{line}", f"cannot be read as TOML: {message}") from error
    prefix = ("tool", "newslint") if path.name == PROJECT else ()
    own: object = table
    for key in prefix:
        own = own.get(key, {}) if isinstance(own, Mapping) else {}
    if not isinstance(own, Mapping):
        source = Source(shown(path), Document(path, text, {}), prefix)
        raise ConfigError(source, "'tool.newslint' is no table: write [tool.newslint] and its keys below")
    return Document(path, text, own, prefix)


def read_layers(path: Path) -> list[Layer]:
    """The layers of a configuration file, weakest first: what it extends, then itself. Raises BrokenConfigError."""
    return list(_layers(path, ()))


def _layers(path: Path, above: tuple[Path, ...]) -> Iterator[Layer]:
    try:
        document = read_document(path)
    except ConfigError as error:
        raise BrokenConfigError([error]) from error
    own, extended = read_layer(document)
    chain = (*above, path.resolve())
    for name in extended:
        base = _extended(name, document)
        if base.resolve() in chain:
            raise BrokenConfigError([ConfigError(name.source, f"'{name.value}' leads back here: extend one way only")])
        yield from _layers(base, chain)
    yield own


def _extended(name: Stated[str], document: Document) -> Path:
    """The file that a configuration extends: a path from its folder, or the name of a profile that ships."""
    if "/" in name.value or "\\" in name.value or name.value.endswith(".toml"):
        path = document.path.parent / name.value
        if not path.is_file():
            raise BrokenConfigError([ConfigError(name.source, f"there is no file '{name.value}' to extend")])
        return path
    path = profiles_folder() / f"{name.value}.toml"
    if not path.is_file():
        known = sorted(profile.stem for profile in profiles_folder().glob("*.toml"))
        hint = nearest(name.value, known) or (f"; known are {', '.join(known)}" if known else "")
        message = f"unknown profile '{name.value}'{hint} (a file is written with its ending: ../newslint.toml)"
        raise BrokenConfigError([ConfigError(name.source, message)])
    return path
