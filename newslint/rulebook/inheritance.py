"""A page that builds on another: `extends: style/percent`, and below it the keys that differ.

Entries are added to a mapping or list of the page that is extended, `without` takes some out of it, and every other key
takes the place of the one there. Whether the rule is on, and how often it was right, is said by each page for itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from newslint.checks.registry import UnknownCheckError, find_check
from newslint.checks.settings import nearest
from newslint.rulebook.files import page_paths
from newslint.rulebook.front_matter import FrontMatterError, read_front_matter

EXTENDS, WITHOUT = "extends", "without"
#: What a page says of its own rule alone.
_OWN = ("enabled", "precision")

Values = Mapping[str, object]


class InheritanceError(Exception):
    """A page that cannot build on another: the key that is wrong, and what to do."""

    def __init__(self, key: str, message: str) -> None:
        super().__init__(message)
        self.key = key
        self.message = message


def inherited(values: Values, path: Path, folders: Sequence[Path]) -> Values:
    """The front matter `values` of the page at `path` with what it takes over from the pages that it extends.

    `folders` are the rules folders in which those are looked for, the strongest last. Raises InheritanceError.
    """
    return _inherited(values, (path,), folders)


def _inherited(values: Values, chain: tuple[Path, ...], folders: Sequence[Path]) -> Values:
    if EXTENDS not in values:
        if WITHOUT in values:
            raise InheritanceError(WITHOUT, f"'{WITHOUT}' takes entries out of the page that 'extends' names: name one")
        return values
    name = values[EXTENDS]
    if not isinstance(name, str) or name.count("/") != 1:
        raise InheritanceError(EXTENDS, f"'{EXTENDS}' takes the id of one rule, such as style/percent, not {name!r}")
    base = _page_of(name, chain, folders)
    try:
        given = read_front_matter(base.read_text(encoding="utf-8-sig")).values
    except (OSError, UnicodeDecodeError) as error:
        raise InheritanceError(EXTENDS, f"'{name}' cannot be extended: its page cannot be read: {error}") from error
    except FrontMatterError as error:
        message = f"'{name}' cannot be extended before its page is mended, line {error.line} of it: {error.message}"
        raise InheritanceError(EXTENDS, message) from error
    return _merged(name, _inherited(given, (*chain, base), folders), values)


def _page_of(name: str, chain: tuple[Path, ...], folders: Sequence[Path]) -> Path:
    """The page of the rule that is extended: that of the strongest folder which is not on the way here already."""
    pages = [page for folder in reversed(folders) if (page := folder / f"{name}.md").is_file()]
    for page in pages:
        if page not in chain:
            return page
    if pages and len(chain) == 1:
        raise InheritanceError(
            EXTENDS, f"'{name}' extends itself: name the rule that it builds on, or take the key out"
        )
    if pages:
        way = " → ".join(_id(path) for path in (*chain, pages[0]))
        raise InheritanceError(EXTENDS, f"this leads back to where it began, {way}: extend one way only")
    known = sorted({_id(path) for folder in folders for path in page_paths(folder)})
    hint = nearest(name, known) or "; `newslint rules` lists them"
    raise InheritanceError(EXTENDS, f"there is no rule '{name}' to extend{hint}")


def _id(path: Path) -> str:
    return f"{path.parent.name}/{path.stem}"


def _merged(name: str, base: Values, own: Values) -> Values:
    """What a page says on top of what the page that it extends, `name`, does."""
    check = base.get("check")
    if own.get("check", check) != check:
        raise InheritanceError("check", f"'{name}' is a '{check}': a page keeps the check of the one that it extends")
    try:
        settings = find_check(str(check)).settings
    except UnknownCheckError as error:
        raise InheritanceError(EXTENDS, f"'{name}' cannot be extended: {error}") from error
    kinds = {key: setting.kind for key, setting in settings.items()}
    merged = {key: value for key, value in base.items() if key not in _OWN}
    left_out = own.get(WITHOUT, [])
    _take_out(name, merged, [left_out] if isinstance(left_out, str) else left_out, kinds)
    for key, value in own.items():
        before = merged.get(key)
        if kinds.get(key) is dict and isinstance(before, dict) and isinstance(value, dict):
            merged[key] = {**before, **value}
        elif kinds.get(key) is list and before is not None and isinstance(value, (list, str)):
            merged[key] = [*_listed(before), *(item for item in _listed(value) if item not in _listed(before))]
        elif key not in (EXTENDS, WITHOUT):
            merged[key] = value
    return merged


def _listed(value: object) -> list[object]:
    return value if isinstance(value, list) else [value]


def _take_out(name: str, merged: dict[str, object], entries: object, kinds: Mapping[str, type]) -> None:
    """Takes entries out of the check's mappings and lists."""
    if not isinstance(entries, list):
        raise InheritanceError(WITHOUT, f"'{WITHOUT}' takes a list of entries of '{name}', not {entries!r}")
    held = [key for key in merged if kinds.get(key) in (dict, list)]
    for entry in entries:
        found = False
        for key in held:
            values = merged[key]
            if isinstance(values, dict) and entry in values:
                merged[key] = {item: value for item, value in values.items() if item != entry}
                found = True
            elif not isinstance(values, dict) and entry in _listed(values):
                merged[key] = [item for item in _listed(values) if item != entry]
                found = True
        if not found:
            hint = nearest(str(entry), _entries(merged[key] for key in held))
            raise InheritanceError(WITHOUT, f"'{entry}' is no entry of '{name}'{hint or ': take it out of the list'}")


def _entries(values: Iterable[object]) -> list[str]:
    return [str(entry) for value in values for entry in (value if isinstance(value, dict) else _listed(value))]
