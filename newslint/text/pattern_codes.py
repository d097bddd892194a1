"""What regular expressions compile to, kept between runs.

Compiling is the dearest part of a start: the patterns that one short draft needs take some 100 ms, and what they
compile to, read from a file, some 2 ms. The standard library has no public way to keep it; this module uses the parts
that `re.compile` itself is made of, and wherever they are missing or differ patterns are compiled as ever.
"""

from __future__ import annotations

import marshal
import re
import sys
from array import array
from collections.abc import Callable
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from typing import Any, cast

from newslint.text.kept_file import read_kept, write_kept

#: What is kept of a pattern: its code, its flags, how many groups it has, and their names.
_Kept = tuple[bytes, int, int, dict[str, int]]
#: What the words of a pattern's code are, as `array` knows them.
_WORD = "I"
#: More patterns than this are not kept: no newsroom has as many, and the file stays small.
_MOST = 5_000


class PatternCodes:
    """Compiled patterns by their source and flags."""

    def __init__(self) -> None:
        self._kept: dict[tuple[str, int], _Kept] = {}
        self._unsaved = False
        self._folder: Path | None = None
        self._stamp: Callable[[], str] = str
        self._is_read = False

    def load(self, folder: Path, stamp: Callable[[], str] = str) -> None:
        """From now on takes over what was saved in `folder`, and notes patterns for `save`.

        What was saved while `stamp` said something else goes: nobody may need its patterns any more.
        """
        if folder != self._folder:
            self._folder, self._stamp, self._is_read = folder, stamp, False

    def _read(self, folder: Path) -> None:
        """Takes over what was saved, when the first pattern is asked for; what is damaged is made anew."""
        self._is_read = True
        with suppress(OSError, ValueError, EOFError, TypeError):
            data = read_kept(_file(folder), self._stamp())
            if data:
                self._kept = dict(marshal.loads(data))  # noqa: S302 - the user's own cache, and its checksum is right

    def save(self) -> None:
        """Writes what there is, if there is anything new, in one go; where that is not possible, nothing happens."""
        if not self._unsaved or not self._folder:
            return
        self._unsaved = False
        data = marshal.dumps(self._kept)
        with suppress(OSError):
            write_kept(_file(self._folder), data, self._stamp())

    def compile(self, source: str, flags: int) -> re.Pattern[str]:
        """The pattern, as `re.compile` makes it. Raises re.error."""
        if not self._folder:
            return re.compile(source, flags)
        if not self._is_read:
            self._read(self._folder)
        key = (source, int(flags))
        with suppress(ImportError, AttributeError, TypeError, ValueError, RuntimeError):
            if key not in self._kept and len(self._kept) < _MOST:
                self._kept[key] = _compiled(*key)
                self._unsaved = True
            return _revived(source, self._kept[key])
        return re.compile(source, flags)


#: The patterns of this process.
CODES = PatternCodes()


def _file(folder: Path) -> Path:
    """The file of this Python: another one may compile to something else."""
    return folder / f"patterns-{sys.implementation.cache_tag}-{sys.hexversion:08x}.marshal"


def _compiled(source: str, flags: int) -> _Kept:
    """What `source` compiles to. Raises re.error, and AttributeError and the like where `re` is made differently."""
    parsed = cast("Any", import_module("re._parser")).parse(source, flags)
    code = cast("Any", import_module("re._compiler"))._code(parsed, flags)
    state = parsed.state
    return array(_WORD, code).tobytes(), flags | state.flags, state.groups - 1, dict(state.groupdict)


def _revived(source: str, kept: _Kept) -> re.Pattern[str]:
    """The pattern made of its code. Raises RuntimeError or ValueError where the code is none."""
    code, flags, groups, names = kept
    words = array(_WORD)
    words.frombytes(code)
    by_number: list[str | None] = [None] * (groups + 1)
    for name, number in names.items():
        by_number[number] = name
    engine = cast("Any", import_module("_sre"))
    return cast("re.Pattern[str]", engine.compile(source, flags, words.tolist(), groups, names, tuple(by_number)))
