"""The files that a configuration hangs on: its own, those that it builds on, the lists and folders that it names."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from typing import Any

from newslint.config.keys import FILES
from newslint.config.layer import Layer
from newslint.config.settings import Settings
from newslint.config.source import Stated


def files_of(settings: Settings) -> set[Path]:
    """All files and folders that say what is in force, whether they are there or not."""
    own = {settings.path} if settings.path else set()
    return {*own, *chain.from_iterable(map(_files, settings.layers))}


def _files(layer: Layer) -> Iterator[Path]:
    stating: tuple[Stated[Any], ...] = (*layer.scalars.values(), *chain.from_iterable(layer.lists.values()))
    documents = (stated.source.document for stated in stating)
    yield from (document.path for document in documents if document)
    for key in FILES:
        named: list[Stated[Any]] = [*layer.lists.get(key, ())]
        named += [layer.scalars[key]] if key in layer.scalars else []
        yield from (Path(str(stated.value)) for stated in named if stated.value)
    for override in layer.overrides:
        yield from _files(override.layer)
