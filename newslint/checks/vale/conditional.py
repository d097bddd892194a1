"""The check `vale-conditional`: what must stand there too where something does.

https://vale.sh/docs/checks/conditional describes it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from newslint.checks.check import Hit, Setting
from newslint.checks.vale.patterns import make_piece
from newslint.checks.vale.searching import EXCEPTIONS, Search, vale_check

SETTINGS = {
    **EXCEPTIONS,
    "first": Setting(str, None, "what asks for the other, a regular expression", required=True),
    "second": Setting(
        str, None, "what must be there; a group of it, where it has one, must be what 'first' found", required=True
    ),
    "ignorecase": Setting(bool, False, "read for Vale's sake: Vale itself does not heed it"),
}
#: The numbers of the two patterns.
_FIRST, _SECOND = 0, 1


def _complete(settings: dict[str, object]) -> dict[str, object]:
    pieces = [make_piece(key, cast("str", settings[key])) for key in ("first", "second")]
    return {**settings, "pieces": pieces, "flags": 0}


@vale_check(SETTINGS, _complete)
def CONDITIONAL(search: Search) -> Iterator[Hit]:  # noqa: N802 - becomes a constant
    """Every match of `first` that no match of `second`, up to the end of its stretch, has named or stands beside."""
    named: set[str] = set()
    has_groups = search.groups(_SECOND) > 0
    for unit in search.units:
        seconds = [match for _, match in search.matches(unit, (_SECOND,))]
        named.update(group for match in seconds for group in match.groups() if group)
        if seconds and not has_groups:
            continue
        for _, match in search.matches(unit, (_FIRST,)):
            found = match.group()
            if (has_groups and found in named) or search.exceptions.cover(found, unit.text, *match.span()):
                continue
            yield search.hit(unit, *match.span(), {"found": found}, search.action.results(found, match))
