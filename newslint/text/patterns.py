"""Regular expressions that cost nothing until they are used."""

from __future__ import annotations

import re
from typing import cast

from newslint.text.pattern_codes import CODES


class _LatePattern:
    """Stands in for a pattern, and becomes it when a first attribute is asked for."""

    def __init__(self, source: str, flags: int) -> None:
        self._source = source
        self._flags = flags

    def __getattr__(self, name: str) -> object:
        compiled = CODES.compile(self._source, self._flags)
        for attribute in (
            "search",
            "match",
            "fullmatch",
            "finditer",
            "findall",
            "split",
            "sub",
            "groupindex",
            "pattern",
        ):
            setattr(self, attribute, getattr(compiled, attribute))
        return getattr(compiled, name)


def late_pattern(source: str, flags: int = 0) -> re.Pattern[str]:
    """The pattern `source`, compiled when it is first used.

    Compiling takes up to ten milliseconds, and of all patterns one short draft needs few: a run on a single draft
    would spend most of its time on the others. A pattern that is no regular expression fails when it is used.
    """
    return cast("re.Pattern[str]", _LatePattern(source, flags))


def ready_pattern(source: str, flags: int = 0) -> re.Pattern[str]:
    """The pattern `source`, now: compiled, or made of what an earlier run compiled. Raises re.error."""
    return CODES.compile(source, flags)
