"""The check `vale-consistency`: one of two ways to write a thing, not both.

https://vale.sh/docs/checks/consistency describes it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import cast

from newslint.checks.check import Hit, Setting, SettingError
from newslint.checks.vale.patterns import make_piece
from newslint.checks.vale.searching import Search, vale_check
from newslint.checks.vale.units import Unit
from newslint.finding import Related
from newslint.text.span import Span

SETTINGS = {
    "either": Setting(dict, None, "a mapping: one way to write a thing, and the other", required=True),
    "ignorecase": Setting(bool, False, "whether capitals do not matter"),
    "nonword": Setting(bool, False, "whether a text may stand inside a word"),
}


def _complete(settings: dict[str, object]) -> dict[str, object]:
    either = {str(one): str(other) for one, other in cast("dict[object, object]", settings["either"]).items()}
    if not either:
        raise SettingError("either", "'either' is empty: give at least one pair")
    template = "{}" if settings["nonword"] else r"\b(?:{})\b"
    pieces = [make_piece("either", text, template) for pair in sorted(either.items()) for text in pair]
    flags = re.MULTILINE | (re.IGNORECASE if settings["ignorecase"] else 0)
    return {**settings, "pieces": pieces, "flags": int(flags)}


@vale_check(SETTINGS, _complete)
def CONSISTENCY(search: Search) -> Iterator[Hit]:  # noqa: N802 - becomes a constant
    """For each pair, every stretch by which both ways have been used: its last match, at the first such text."""
    pairs = len(cast("list[object]", search.settings["pieces"])) // 2
    first_places: dict[int, tuple[Span, str, bool]] = {}
    for unit in search.units:
        for pair in range(pairs):
            last: tuple[int, re.Match[str]] | None = None
            for number, match in search.matches(unit, (2 * pair, 2 * pair + 1)):
                last = (number, match)
                place = (unit.span(*match.span()), match.group(), unit.in_source)
                first_places.setdefault(number, place)
            if last and first_places.keys() >= {2 * pair, 2 * pair + 1}:
                yield _hit(search, unit, last, first_places[last[0] ^ 1])


def _hit(search: Search, unit: Unit, last: tuple[int, re.Match[str]], other: tuple[Span, str, bool]) -> Hit:
    found = last[1].group()
    start = next(match.start() for _, match in search.matches(unit, (last[0],)) if match.group() == found)
    hit = search.hit(unit, start, start + len(found), {"found": found}, search.action.results(found, last[1]))
    span, text, in_source = other
    if hit.in_source or in_source or span == hit.span:
        return hit
    return hit._replace(related=(Related(span, f"“{text}” here"),))
