"""What regular expressions compile to, kept between runs.

Compiling is the dearest part of a start: the patterns that one short draft needs take some 100 ms, and what they
compile to, read from a file, some 2 ms. The standard library has no public way to keep it; this module uses the parts
that `re.compile` itself is made of, and wherever they are missing or differ patterns are compiled as ever.
"""

from __future__ import annotations

import re
import sys
from array import array
from contextlib import suppress
from importlib import import_module
from typing import Any, cast

from newslint.text.kept_table import KeptTable

#: What is kept of a pattern: its code, its flags, how many groups it has, and their names.
_Kept = tuple[bytes, int, int, dict[str, int]]
#: What the words of a pattern's code are, as `array` knows them.
_WORD = "I"
#: The file of this Python: another one may compile to something else.
_FILE = f"patterns-{sys.implementation.cache_tag}-{sys.hexversion:08x}.marshal"
#: More patterns than this are not kept: no newsroom has as many, and the file stays small.
_MOST = 5_000


class PatternCodes(KeptTable[tuple[str, int], _Kept]):
    """Compiled patterns by their source and flags."""

    def __init__(self) -> None:
        super().__init__(_FILE)

    def compile(self, source: str, flags: int) -> re.Pattern[str]:
        """The pattern, as `re.compile` makes it. Raises re.error."""
        kept = self.entries
        if kept is None:
            return re.compile(source, flags)
        key = (source, int(flags))
        with suppress(ImportError, AttributeError, LookupError, TypeError, ValueError, RuntimeError):
            if key not in kept and len(kept) < _MOST:
                self.note(key, _compiled(*key))
            return _revived(source, kept[key])
        return re.compile(source, flags)


#: The patterns of this process.
CODES = PatternCodes()


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
