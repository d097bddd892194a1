"""The check `vale-capitalization`: the case of headings and the like.

https://vale.sh/docs/checks/capitalization describes it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import cast

from newslint.checks.check import Hit, Setting, SettingError
from newslint.checks.settings import nearest
from newslint.checks.vale.casing import Words, capitals, sentence_case, title_case
from newslint.checks.vale.patterns import make_piece, piece
from newslint.checks.vale.searching import EXCEPTIONS, Search, vale_check
from newslint.checks.vale.units import Unit

SETTINGS = {
    **EXCEPTIONS,
    "match": Setting(str, None, "$title, $sentence, $lower, $upper, or a regular expression", required=True),
    "style": Setting(str, "AP", "whose title case", choices=("AP", "Chicago")),
    "indicators": Setting(list, [], "endings of words behind which a sentence begins anew"),
    "threshold": Setting(float, 0.8, "the share of words that must be as they should, from 0 to 1"),
    "prefix": Setting(str, "", "a regular expression of what stands before and is not looked at"),
}
_CASES = ("$title", "$sentence", "$lower", "$upper")


def _complete(settings: dict[str, object]) -> dict[str, object]:
    match = cast("str", settings["match"])
    if match.startswith("$") and match not in _CASES:
        hint = nearest(match, _CASES) or f": known are {', '.join(_CASES)}"
        raise SettingError("match", f"there is no case '{match}'{hint}")
    make_piece("prefix", cast("str", settings["prefix"]))
    pieces = [] if match in _CASES else [make_piece("match", match)]
    return {**settings, "threshold": settings["threshold"] or 0.8, "pieces": pieces, "flags": 0}


@vale_check(SETTINGS, _complete)
def CAPITALIZATION(search: Search) -> Iterator[Hit]:  # noqa: N802 - becomes a constant
    """Every stretch that is not in the case asked for."""
    match = cast("str", search.settings["match"])
    judge = _judge(search)
    for unit in search.units:
        # Code is no prose and left out: where a heading begins with it, a sign stands for it, as in Vale.
        text = f"* {unit.text.strip()}" if _follows_code(search, unit) else unit.text.strip()
        if match in _CASES:
            expected, right = judge(text)
        else:
            right = any(search.matches(unit)) or search.exceptions.cover(text, text, 0, len(text))
            expected = match
        if not right:
            text, expected = text.removeprefix("* "), expected.removeprefix("* ")
            values = {"found": text, "expected": expected}
            replaces = search.action.name == "replace" and match in ("$title", "$sentence")
            results = search.action.results(text) or ([expected] if replaces else None)
            yield search.hit(unit, 0, len(unit.text), values, results)


def _follows_code(search: Search, unit: Unit) -> bool:
    """Whether inline code stands right before a stretch of prose."""
    draft = search.analysis.draft
    before = draft.source[: draft.map.span(unit.span(0, 1)).start] if not unit.in_source else ""
    return before.rstrip().endswith(("`", "</code>"))


def _judge(search: Search) -> Callable[[str], tuple[str, bool]]:
    """What tells of a text how it should be written, and whether it is near enough."""
    settings = search.settings
    case = settings["match"]
    if case in ("$lower", "$upper"):
        change = str.lower if case == "$lower" else str.upper
        return lambda text: (change(text), change(text) == text or search.exceptions.cover(text, text, 0, len(text)))
    accepted = cast("list[str]", settings["accepted"] if settings["vocab"] else [])
    words = Words(cast("list[str]", settings["exceptions"]), accepted)
    prefix = piece(make_piece("prefix", cast("str", settings["prefix"]))).compiled(0)
    chicago = settings["style"] == "Chicago"
    indicators = cast("list[str]", settings["indicators"])

    def judge(text: str) -> tuple[str, bool]:
        found = prefix.search(text)
        before = found.group() if found else ""
        rest = text.removeprefix(before)
        made = title_case(rest, words, chicago=chicago) if case == "$title" else sentence_case(rest, words, indicators)
        return before + made, _is_near(search, words, text, before + made)

    return judge


def _is_near(search: Search, words: Words, text: str, expected: str) -> bool:
    """Whether so many words as the threshold says are as expected; a sentence's first word must be."""
    should = words.split(expected)
    found = words.split(text)
    right = 0
    for number, word in enumerate(found):
        is_title = search.settings["match"] == "$title"
        if (
            number >= len(should)
            or word == should[number]
            or search.exceptions.cover(word, word, 0, len(word))
            or (is_title and word == word.upper())
        ):
            right += 1
        elif number == 0 and not is_title and word != capitals(word):
            return False
    return not found or right / len(found) >= cast("float", search.settings["threshold"])
