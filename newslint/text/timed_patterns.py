"""Regular expressions that may take only so long: for the patterns that newslint does not ship.

A pattern such as `(a|a)*b` can take longer than anybody waits, and the standard library's `re` cannot be stopped while
it matches. The `regex` package matches the same patterns and keeps to a limit, in every thread and on every platform.
Its limit costs half a microsecond a search; the patterns that ship are known not to need one.
"""

from __future__ import annotations

import re
import sys
from functools import cache
from typing import Any, cast

#: How long one search through one paragraph may take, in seconds of the processor; a sound one takes some microseconds.
SECONDS = 1.0


class SlowPatternError(Exception):
    """A pattern that took longer than it may: the pattern as it was written."""

    def __init__(self, pattern: str) -> None:
        super().__init__(f"the pattern '{pattern}' took longer than {SECONDS:g} s on one paragraph")
        self.pattern = pattern


class _TimedPattern:
    """A pattern whose searches raise SlowPatternError where they take too long."""

    def __init__(self, source: str, flags: int) -> None:
        import regex  # late: 20 ms, and a run without house rules needs none

        self._compiled: Any = regex.compile(source, flags, cache_pattern=False)
        self.pattern = source
        self.groupindex = self._compiled.groupindex

    def _timed(self, method: str, text: str, start: int, end: int) -> Any:
        try:
            found = getattr(self._compiled, method)(text, start, end, timeout=SECONDS)
            return list(found) if method == "finditer" else found  # the time between two matches is not the pattern's
        except TimeoutError:
            raise SlowPatternError(self.pattern) from None

    def finditer(self, text: str, start: int = 0, end: int = sys.maxsize) -> Any:
        return iter(self._timed("finditer", text, start, end))

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> Any:
        return self._timed("search", text, start, end)

    def match(self, text: str, start: int = 0, end: int = sys.maxsize) -> Any:
        return self._timed("match", text, start, end)


@cache
def timed_pattern(source: str, flags: int = 0) -> re.Pattern[str]:
    """The pattern `source` with the flags of `re`: its finditer, search and match raise SlowPatternError.

    What `regex` takes and `re` does not, such as a look-behind of any length, is allowed. Raises regex.error.
    """
    return cast("re.Pattern[str]", _TimedPattern(source, int(flags)))
