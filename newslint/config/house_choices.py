"""What a finding may add to the house lists, so that the house's word stands and the finding does not come again."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from newslint.config.house_additions import with_name, with_word
from newslint.config.house_lists import read_names
from newslint.config.settings import Settings
from newslint.config.source import Stated
from newslint.finding import Finding
from newslint.language.house import HouseName
from newslint.rulebook.csv_rows import ListError, list_text
from newslint.text.named_tuples import NamedTuple

#: The checks that ask the house list of names, and those that ask that of words.
_OF_NAMES = frozenset({"name-variants", "house-spelling"})
_OF_WORDS = frozenset({"misspelling", "acronyms"})
_MARK = "\ufeff"


class Addition(NamedTuple):
    """What is put on a house list: what is said of it, the file, and its text as it is then from what it is.

    `change` raises ValueError where only a person can write it.
    """

    told: str
    path: Path
    change: Callable[[str], str]

    def bytes(self) -> tuple[bytes, bytes]:
        """The bytes of the file, and those that it is to have. Raises ValueError and OSError."""
        try:
            list_text(self.path)
        except ListError as error:
            raise ValueError(f"it {error.message}") from error
        before = self.path.read_bytes()
        text = before.decode("utf-8")
        mark = _MARK if text.startswith(_MARK) else ""
        return before, f"{mark}{self.change(text.removeprefix(_MARK))}".encode()


class NoListError(Exception):
    """No house list is configured; the message says which key is missing."""


def additions(finding: Finding, check: str, source: str, settings: Settings) -> list[Addition]:
    """What a finding of a check in the file `source` may add; nothing where no list would change it.

    Raises NoListError.
    """
    found = _spaced(source[finding.span.start : finding.span.end])
    if check in _OF_WORDS and len(found.split()) == 1:
        path = _list("words", settings)
        return [Addition(f"“{found}” is a word of the house", path, lambda text: with_word(text, found.lower()))]
    return list(_names(finding, found, source, settings)) if check in _OF_NAMES else []


def is_for_house_lists(check: str) -> bool:
    """Whether a check asks a house list."""
    return check in _OF_NAMES or check in _OF_WORDS


def _names(finding: Finding, found: str, source: str, settings: Settings) -> Iterator[Addition]:
    """That the one form is right, that another one is, and that both are names of their own."""
    last = _list("names", settings)
    lists = [(Path(item.value), read_names([item])[0]) for item in settings.items("names")]
    rows = {name.preferred: path for path, names in lists for name in names}
    known = {(name.preferred, variant) for _, names in lists for name in names for variant in name.variants}
    here = (source[place.span.start : place.span.end] for place in finding.related if place.path is None)
    forms = map(_spaced, (*finding.suggestions, *here))
    others = [form for form in dict.fromkeys(forms) if form != found]

    def row(right: str, *wrong: str) -> Callable[[str], str]:
        return lambda text: with_name(text, HouseName(right, wrong))

    for other in others[:1]:
        if other not in rows:
            yield Addition(f"“{found}” is right, “{other}” is wrong", rows.get(found, last), row(found, other))
        if (other, found) not in known:
            yield Addition(f"“{other}” is right, “{found}” is wrong", rows.get(other, last), row(other, found))
        both = [name for name in (found, other) if name not in rows]

        def add(text: str, names: list[str] = both) -> str:
            for name in names:
                text = with_name(text, HouseName(name))
            return text

        yield Addition(f"“{found}” and “{other}” are two names, both right", last, add)
    if not others:
        yield Addition(f"“{found}” is right", rows.get(found, last), row(found))


def _list(key: str, settings: Settings) -> Path:
    """The list that the newsroom's own configuration names last. Raises NoListError."""
    items: list[Stated[str]] = settings.items(key)
    if not items:
        name = {"names": "names.csv", "words": "house-words.txt"}[key]
        raise NoListError(
            f'no house list of {key} is configured: make one, and write {key} = ["{name}"] into newslint.toml'
        )
    return Path(items[-1].value)


def _spaced(text: str) -> str:
    return " ".join(text.split())
