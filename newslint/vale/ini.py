"""Reads `.vale.ini`: which styles and rules Vale runs on which files.

https://vale.sh/docs/vale-ini describes it. The keys that say what is checked and how loudly are read; those that
newslint has no part in are told of, once.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from newslint.checks.settings import nearest
from newslint.finding import Severity
from newslint.text.named_tuples import NamedTuple
from newslint.text.patterns import late_pattern
from newslint.vale.rule_file import LEVELS

#: What Vale looks for in a folder.
NAMES = (".vale.ini", "_vale.ini", "vale.ini")
#: Keys that say nothing about which rules run: where packages of styles come from, which `vale sync` fetches.
_SILENT = frozenset({"Packages"})
#: Keys that newslint does not heed, and what to do instead.
_REFUSED = {
    "IgnoredScopes": "newslint leaves inline code out by itself",
    "SkippedScopes": "newslint leaves code and scripts out by itself",
    "IgnoredClasses": "put <!-- vale off --> and <!-- vale on --> around what is to be left out",
    "WordTemplate": "words are told by \\b",
    "NLPEndpoint": "newslint tells sentences by itself",
    "BlockIgnores": "put <!-- vale off --> and <!-- vale on --> around what is to be left out",
    "TokenIgnores": "put <!-- vale off --> and <!-- vale on --> around what is to be left out",
    "IgnorePatterns": "put <!-- vale off --> and <!-- vale on --> around what is to be left out",
    "CommentDelimiters": "newslint reads HTML comments",
    "Transform": "newslint reads text, Markdown and HTML",
    "View": "newslint reads text, Markdown and HTML",
    "Lang": "newslint reads English",
}
_TOP = ("StylesPath", "MinAlertLevel", "Vocab")
_NONE = "NONE"
_KEY = late_pattern(r"([^=:]+?)\s*[=:]\s*(.*)")
_COMMENT = late_pattern(r"(?:^|\s)[#;].*")
_PARAMETERED = late_pattern(r"[^\[\]]+\[\w+\]")
_PARAMETER = late_pattern(r"[\[\]]")
_RULE = late_pattern(r"[\w-]+(?:\.[\w-]+)*")
_BRACES = late_pattern(r"(.*?)\{([^{}]*)\}(.*)")


class Line(NamedTuple):
    """A value, and the line (from 1) that it stands on."""

    value: str
    line: int


@dataclass(slots=True)
class Section:
    """What a file says of the drafts whose paths match a glob.

    Attributes:
        glob: the glob, as it is written.
        line: where the section begins, from 1.
        styles: the styles that its drafts are checked with; None where it does not say.
        rules: YES, NO or a level, by the rule (`Google.We`) or the style that it is said of.
        vocabularies: those that hold besides.
    """

    glob: str
    line: int
    styles: list[Line] | None = None
    rules: dict[str, Line] = field(default_factory=dict)
    vocabularies: list[Line] = field(default_factory=list)

    @property
    def patterns(self) -> list[str]:
        """The glob as patterns of .gitignore, relative to the file's folder."""
        return list(dict.fromkeys(map(_deep, _alternatives(self.glob))))


@dataclass(slots=True)
class Ini:
    """A `.vale.ini`, read.

    Attributes:
        styles: the folders of styles, those of later lines first.
        least: the least level that is reported.
        vocabularies: those that hold everywhere.
        sections: what holds for some drafts, in order.
        errors: what is wrong, with its line.
        notes: what newslint does not heed, with its line.
    """

    path: Path
    styles: list[Path] = field(default_factory=list)
    least: Severity = Severity.ADVICE
    vocabularies: list[Line] = field(default_factory=list)
    sections: list[Section] = field(default_factory=list)
    errors: list[tuple[int, str]] = field(default_factory=list)
    notes: list[tuple[int, str]] = field(default_factory=list)


def read_ini(path: Path) -> Ini:
    """What the file at `path` says."""
    ini = Ini(path)
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        ini.errors.append((1, f"cannot be read: {error.strerror}"))
        return ini
    except UnicodeDecodeError as error:
        ini.errors.append((1, f"is not UTF-8 at byte {error.start}: save it as UTF-8"))
        return ini
    section: Section | None = None
    heeded = True
    for number, row in _rows(text):
        if row.startswith("["):
            heeded = _begin(ini, row[1:].rpartition("]")[0].strip() or row[1:].strip(), number)
            section = ini.sections[-1] if heeded else None
            continue
        pair = _KEY.fullmatch(row)
        if pair is None:
            ini.errors.append((number, f"'{row}' is neither a [section] nor 'key = value'"))
        elif heeded:
            _take(ini, section, pair[1].strip(), Line(pair[2].strip().strip("\"'`"), number))
    return ini


def _rows(text: str) -> Iterator[tuple[int, str]]:
    """The lines that say something, each with its number, without comments; one that ends in a backslash goes on."""
    begun, start = "", 0
    for number, row in enumerate(text.splitlines(), 1):
        plain = _COMMENT.sub("", row).strip()
        if plain.endswith("\\"):
            start = start or number
            begun += plain[:-1].strip() + " "
        elif begun or plain:
            yield start or number, f"{begun}{plain}".strip()
            begun, start = "", 0
    if begun:
        yield start, begun.strip()


def _begin(ini: Ini, name: str, line: int) -> bool:
    """Begins a section; whether it is one that newslint heeds."""
    if name in ("formats", "asciidoctor", "sphinx"):
        ini.notes.append((line, f"[{name}] is not heeded: newslint reads text, Markdown and HTML by their endings"))
        return False
    glob, condition, _ = name.partition(" if ")
    if condition:
        ini.notes.append((line, f"the section [{name}] is left out: newslint knows no conditions"))
        return False
    if glob.startswith("!"):
        ini.notes.append((line, f"the section [{name}] is left out: newslint knows no globs that begin with !"))
        return False
    ini.sections.append(Section(glob.strip(), line))
    return True


def _take(ini: Ini, section: Section | None, key: str, stated: Line) -> None:
    if key in _SILENT:
        return
    if key in _REFUSED:
        ini.notes.append((stated.line, f"'{key}' is not heeded: {_REFUSED[key]}"))
    elif key == "Vocab":
        names = ini.vocabularies if section is None else section.vocabularies
        names[:] = _list(stated, names)
    elif section is None:
        _take_top(ini, key, stated)
    elif key == "BasedOnStyles":
        section.styles = _list(stated, section.styles or [])
    elif key in _TOP:
        ini.errors.append((stated.line, f"'{key}' belongs above the first [section]"))
    elif _PARAMETERED.fullmatch(key):
        name, parameter, _ = _PARAMETER.split(key)
        instead = f'write "{parameter}" below [rules."vale/{name}"] in newslint.toml'
        ini.notes.append((stated.line, f"'{key}' is not heeded: {instead}"))
    elif not _RULE.fullmatch(key):
        ini.errors.append((stated.line, f"'{key}' is no rule: write one such as Google.We = NO"))
    elif stated.value not in ("YES", "NO", "UNSET", *LEVELS):
        hint = nearest(stated.value, ("YES", "NO", *LEVELS)) or f": it is YES, NO, {', '.join(LEVELS)}"
        ini.errors.append((stated.line, f"'{stated.value}' is no setting of a rule{hint}"))
    else:
        section.rules[key] = stated


def _take_top(ini: Ini, key: str, stated: Line) -> None:
    if key == "StylesPath":
        folder = Path(os.path.abspath(ini.path.parent / Path(stated.value).expanduser()))  # noqa: PTH100 - links stay
        if folder.is_dir():
            ini.styles.insert(0, folder)
        else:
            ini.errors.append((stated.line, f"there is no folder of styles '{stated.value}'"))
    elif key == "MinAlertLevel":
        if stated.value in LEVELS:
            ini.least = LEVELS[stated.value]
        else:
            hint = nearest(stated.value, LEVELS) or f": it is {', '.join(LEVELS)}"
            ini.errors.append((stated.line, f"'{stated.value}' is no level{hint}"))
    elif key == "BasedOnStyles":
        ini.errors.append((stated.line, "'BasedOnStyles' belongs into a section: write [*] above it"))
    else:
        hint = nearest(key, (*_TOP, *_SILENT, *_REFUSED))
        ini.errors.append((stated.line, f"unknown key '{key}'{hint or ': a section such as [*] stands above rules'}"))


def _list(stated: Line, before: list[Line]) -> list[Line]:
    """The names of a list, behind those that earlier lines gave; NONE takes those back."""
    names = list(before)
    for name in (part.strip() for part in stated.value.split(",")):
        if name == _NONE:
            names = []
        elif name:
            names.append(Line(name, stated.line))
    return names


def _alternatives(glob: str) -> list[str]:
    """A glob with braces (`*.{md,txt}`) as globs without."""
    braces = _BRACES.fullmatch(glob)
    if braces is None:
        return [glob]
    return [whole for part in braces[2].split(",") for whole in _alternatives(f"{braces[1]}{part.strip()}{braces[3]}")]


def _deep(glob: str) -> str:
    """A glob of Vale, whose `*` matches slashes too, as a pattern of .gitignore, whose does not."""
    folder, slash, name = glob.removeprefix("./").rpartition("/")
    if not slash or "*" not in name or folder.endswith("**"):
        return glob.removeprefix("./")
    return f"{folder}/**/{name}"
