"""The check `vale-occurrence`: something too often, or too seldom.

https://vale.sh/docs/checks/occurrence describes it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import cast

from newslint.checks.check import Hit, Setting, SettingError
from newslint.checks.vale.patterns import make_piece
from newslint.checks.vale.scopes import WHOLE_FILE, scopes_of
from newslint.checks.vale.searching import Search, vale_check
from newslint.text.patterns import late_pattern

SETTINGS = {
    "token": Setting(str, None, "what is counted, a regular expression", required=True),
    "max": Setting(int, 0, "how often it may stand in one stretch; 0 for any number of times"),
    "min": Setting(int, 0, "how often it must stand in one stretch"),
    "ignorecase": Setting(bool, False, "whether capitals do not matter"),
}
_FIRST_WORD = late_pattern(r"\S+")


def _complete(settings: dict[str, object]) -> dict[str, object]:
    if not settings["max"] and not settings["min"]:
        raise SettingError("max", "neither 'max' nor 'min' is given: say how often the token may stand")
    scopes = scopes_of(cast("list[str]", settings["scope"]))
    whole = any(scope.sections & WHOLE_FILE for scope in scopes)
    made = make_piece("token", cast("str", settings["token"]), long_text=whole)
    return {**settings, "pieces": [made], "flags": int(re.IGNORECASE) if settings["ignorecase"] else 0}


@vale_check(SETTINGS, _complete)
def OCCURRENCE(search: Search) -> Iterator[Hit]:  # noqa: N802 - becomes a constant
    """Every stretch in which the token stands too often, at its first place; or too seldom, at its first word."""
    most, least = cast("int", search.settings["max"]), cast("int", search.settings["min"])
    for unit in search.units:
        places = [match.span() for _, match in search.matches(unit)]
        if 0 < most < len(places) or len(places) < least:
            word = _FIRST_WORD.search(unit.text)
            place = places[0] if places else word.span() if word else None
            if place:
                yield search.hit(unit, *place, {"count": str(len(places)), "found": unit.text[slice(*place)].strip()})
