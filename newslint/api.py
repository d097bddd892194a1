"""What a script calls: `newslint.check_text` and `newslint.check_file`. docs/api.md describes them."""

from __future__ import annotations

import dataclasses
import datetime
import os
import warnings
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path
from typing import Literal, get_args

from newslint.config.layer import Layer
from newslint.config.settings import Configuration, Settings
from newslint.config.source import Source, Stated
from newslint.drafts.draft import Draft
from newslint.drafts.reading import ReadError, read_file, read_text
from newslint.engine.linter import Linter
from newslint.finding import Finding, Severity
from newslint.language.house import English

Kind = Literal["txt", "md", "html"]

#: How many different sets of options are kept ready between calls.
_KEPT = 16


@dataclasses.dataclass(frozen=True, slots=True)
class _Options:
    """What a caller asks for; calls with the same options share their linters."""

    config: Path | None
    select: tuple[str, ...]
    extend_select: tuple[str, ...]
    ignore: tuple[str, ...]
    english: English | None
    date: datetime.date | None

    def layer(self) -> Layer:
        """The options as the strongest layer of the configuration."""
        given = {"select": self.select, "extend-select": self.extend_select, "ignore": self.ignore}
        lists = {key: [Stated(name, Source(key)) for name in names] for key, names in given.items() if names}
        scalars: dict[str, Stated[object]] = {}
        if self.english:
            scalars["english"] = Stated(self.english.value, Source("english"))
        return Layer(Path.cwd(), scalars, lists)


def check_text(
    text: str,
    *,
    path: str = "<text>",
    kind: Kind | None = None,
    config: str | os.PathLike[str] | None = None,
    select: Iterable[str] = (),
    extend_select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    english: Literal["us", "gb"] | None = None,
    date: datetime.date | None = None,
) -> list[Finding]:
    """What newslint finds in a text, in its order.

    Args:
        text: the draft, decoded; spans of findings count its code points.
        path: what the draft is called; its ending tells what it is written in, unless `kind` does.
        kind: what it is written in: "txt", "md" or "html".
        config: a configuration file; without one no configuration is looked for.
        select: rules or categories; no others run.
        extend_select: rules or categories that run besides, also those that are off by default.
        ignore: rules or categories that do not run.
        english: whose spelling the draft is in; by default its own words decide.
        date: the day that the draft is of, where it does not say so.

    Raises:
        ValueError: there is no such `kind` or `english`.
        ReadError: the text cannot be read as a draft, such as Markdown whose front matter is broken.
        BrokenConfigError: the configuration file is wrong, or there is no rule or category of a name that is given.
    """
    if kind is not None and kind not in get_args(Kind):
        raise ValueError(f"unknown kind {kind!r}: {', '.join(get_args(Kind))}")
    linters = _linters(_options(config, select, extend_select, ignore, english, date))
    return linters.findings(read_text(text, path, kind), path)


def check_file(
    path: str | os.PathLike[str],
    *,
    encoding: str | None = None,
    config: str | os.PathLike[str] | None = None,
    select: Iterable[str] = (),
    extend_select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    english: Literal["us", "gb"] | None = None,
    date: datetime.date | None = None,
) -> list[Finding]:
    """What newslint finds in a file, in its order; its ending tells what it is written in.

    Spans of findings count code points of the decoded file. `encoding` is for a file that is not UTF-8 and has no byte
    order mark, in the place of what the configuration says; all else is as for `check_text`.

    Raises:
        ValueError: there is no such `english`.
        ReadError: the file cannot be read, decoded or taken for a draft; the message begins with its path.
        BrokenConfigError: the configuration file is wrong, or there is no rule or category of a name that is given.
    """
    name = os.fspath(path)
    linters = _linters(_options(config, select, extend_select, ignore, english, date))
    try:
        draft = read_file(Path(path), name, encoding or linters.settings(name).encoding)
    except ReadError as error:
        raise ReadError(f"{name}: {error}") from error
    return linters.findings(draft, name)


def _options(
    config: str | os.PathLike[str] | None,
    select: Iterable[str],
    extend_select: Iterable[str],
    ignore: Iterable[str],
    english: str | None,
    date: datetime.date | None,
) -> _Options:
    return _Options(
        Path(config).absolute() if config is not None else None,
        tuple(select),
        tuple(extend_select),
        tuple(ignore),
        English(english) if english else None,
        date,
    )


class _Linters:
    """The linters of some options: one for the drafts that no override concerns, others as they are asked for."""

    def __init__(self, options: _Options) -> None:
        configuration = Configuration(options.layer(), options.config, isolated=options.config is None)
        self._config = configuration.of_folder(str(Path.cwd()))
        self._date = options.date
        self._made: dict[int, Linter] = {}

    def settings(self, path: str) -> Settings:
        """What is in force for the draft at `path`."""
        return self._config.settings(os.path.abspath(path))  # noqa: PTH100 - links stay links

    def findings(self, draft: Draft, path: str) -> list[Finding]:
        """What is found in a draft; a rule that fails on it is a warning, and the others speak."""
        settings = self.settings(path)
        result = self._linter(settings).check(draft)
        for error in (*result.errors, *result.stopped.values()):
            warnings.warn(f"{path}: {error}", RuntimeWarning, stacklevel=3)
        return [finding for finding in result.findings if settings.advice or finding.severity is not Severity.ADVICE]

    def _linter(self, settings: Settings) -> Linter:
        if id(settings) not in self._made:  # the configuration keeps its settings, and so their ids
            rules = [setup.rule for setup in settings.setups if setup.on.value]
            house = settings.house._replace(date=self._date)
            for error in (*settings.list_errors, *settings.notes):
                warnings.warn(error, RuntimeWarning, stacklevel=4)
            self._made[id(settings)] = Linter(rules, house, [setup.rule for setup in settings.setups])
        return self._made[id(settings)]


@lru_cache(_KEPT)
def _linters(options: _Options) -> _Linters:
    return _Linters(options)
