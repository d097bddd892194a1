"""The check `vale-repetition`: the same twice running.

https://vale.sh/docs/checks/repetition describes it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import cast

from newslint.checks.check import Hit, Setting, SettingError
from newslint.checks.vale.patterns import make_piece
from newslint.checks.vale.searching import EXCEPTIONS, Search, vale_check
from newslint.checks.vale.units import Unit
from newslint.language.sentences import SentenceSplitter
from newslint.text.span import Span

SETTINGS = {
    **EXCEPTIONS,
    "tokens": Setting(list, None, "regular expressions of what may not be repeated", required=True),
    "max": Setting(int, 0, "how many repetitions are let pass"),
    "ignorecase": Setting(bool, False, "whether capitals do not matter"),
    "alpha": Setting(bool, False, "whether only what is all letters counts"),
}
_SPLITTER = SentenceSplitter()


def _complete(settings: dict[str, object]) -> dict[str, object]:
    tokens = list(map(str, cast("list[object]", settings["tokens"])))
    if not tokens:
        raise SettingError("tokens", "'tokens' is empty: give at least one")
    flags = int(re.IGNORECASE) if settings["ignorecase"] else 0
    return {**settings, "pieces": [make_piece("tokens", token) for token in tokens], "flags": flags}


@vale_check(SETTINGS, _complete)
def REPETITION(search: Search) -> Iterator[Hit]:  # noqa: N802 - becomes a constant
    """Every match that is the same as the one before it, in the same sentence."""
    for unit in search.units:
        yield from _repeated(search, unit)


def _repeated(search: Search, unit: Unit) -> Iterator[Hit]:
    settings = search.settings
    before: re.Match[str] | None = None
    count = 0
    for _, match in search.matches(unit):
        found = match.group().strip()
        if before and _same(before.group().strip(), found, settings):
            count += 1
            start, end = before.start(), match.end()
            text = unit.text[start:end]
            too_often = count > cast("int", settings["max"]) and len(_SPLITTER.split(text, [Span(0, len(text))])) == 1
            if too_often and not search.exceptions.cover(text, unit.text, start, end):
                yield search.hit(unit, start, end, {"found": found}, search.action.results(text))
                count = 0
        before = match


def _same(one: str, other: str, settings: Mapping[str, object]) -> bool:
    same = one.casefold() == other.casefold() if settings["ignorecase"] else one == other
    return bool(same and other and (not settings["alpha"] or other.isalpha()))
