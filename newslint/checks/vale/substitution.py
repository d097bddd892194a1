"""The check `vale-substitution`: words and what to write instead.

https://vale.sh/docs/checks/substitution describes it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import cast

from newslint.checks.check import Hit, Setting, SettingError
from newslint.checks.vale.actions import expanded
from newslint.checks.vale.patterns import make_piece, piece
from newslint.checks.vale.searching import EXCEPTIONS, Search, vale_check
from newslint.text.patterns import late_pattern

SETTINGS = {
    **EXCEPTIONS,
    "swap": Setting(dict, None, "a mapping: words or regular expressions, and what to write instead", required=True),
    "ignorecase": Setting(bool, False, "whether capitals do not matter"),
    "nonword": Setting(bool, False, "whether a text may stand inside a word"),
    "capitalize": Setting(bool, False, "whether what to write instead takes the capital of what is found"),
    "matchcase": Setting(bool, False, "the same, for all capitals too"),
}
_OPTIONS = late_pattern(r"(?<!\\)\|")
#: What to write instead that says no more than itself: anything else may be a pattern of the forms that are right.
_PHRASE = late_pattern(r"(?:[^\W_]|[ -])*")
_PATTERN = late_pattern(r"[\\\[\](){}*+?^$|]")


def _complete(settings: dict[str, object]) -> dict[str, object]:
    swap = {str(text): str(use or "") for text, use in cast("dict[object, object]", settings["swap"]).items()}
    if not swap:
        raise SettingError("swap", "'swap' is empty: give at least one text and what to write instead")
    template = "{}" if settings["nonword"] else r"\b(?:{})\b"
    longest_first = sorted(swap, key=len, reverse=True)
    pieces = [make_piece("swap", text, template) for text in longest_first]
    flags = re.MULTILINE | (re.IGNORECASE if settings["ignorecase"] else 0)
    return {
        **settings,
        "swap": swap,
        "uses": [swap[text] for text in longest_first],
        "pieces": pieces,
        "flags": int(flags),
    }


@vale_check(SETTINGS, _complete)
def SUBSTITUTION(search: Search) -> Iterator[Hit]:  # noqa: N802 - becomes a constant
    """Every text of `swap` that is not yet what is to be written instead."""
    uses = cast("list[str]", search.settings["uses"])
    replaces = search.action.name == "replace"
    for unit in search.units:
        for number, match in search.matches(unit):
            found = match.group()
            expected = expanded(uses[number], match)
            if search.settings["capitalize"] and found[:1].isupper():
                expected = expected[:1].upper() + expected[1:]
            options = _options(expected)
            right = found in options if replaces else _is_right(expected, found)
            if right or search.exceptions.cover(found, unit.text, *match.span()):
                continue
            given = search.action.results(found, match)
            if replaces:
                results = given or [search.cased(option, found) for option in options]
                expected = _listed(results)
            else:
                plain = [option for option in options if not _PATTERN.search(option)]
                results = given or [search.cased(option, found) for option in plain]
            values = {"expected": expected, "found": found}
            yield search.hit(unit, *match.span(), values, results, mends=given is not None or replaces)


def _options(expected: str) -> list[str]:
    """What to write instead, each way to: they are apart by bars."""
    return [option.replace(r"\|", "|") for option in _OPTIONS.split(expected) if option]


def _listed(options: Sequence[str]) -> str:
    quoted = [f"'{option}'" for option in options]
    if len(quoted) < 3:
        return " or ".join(quoted)
    return f"{', '.join(quoted[:-1])}, or {quoted[-1]}"


def _is_right(expected: str, found: str) -> bool:
    """Whether `found` is one of the forms that are right: the one text, or what a pattern of them matches."""
    if _PHRASE.fullmatch(expected):
        return found == expected
    pattern = _whole(expected)
    return found == expected if pattern is None else pattern.search(found) is not None


@cache
def _whole(expected: str) -> re.Pattern[str] | None:
    try:
        return piece(make_piece("swap", expected, r"\A(?:{})\Z")).compiled(0)
    except SettingError:
        return None
