"""The check `vale-existence`: words and patterns that should not be there.

https://vale.sh/docs/checks/existence describes it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import cast

from newslint.checks.check import Hit, Setting, SettingError
from newslint.checks.vale.patterns import make_piece
from newslint.checks.vale.searching import EXCEPTIONS, Search, vale_check

SETTINGS = {
    **EXCEPTIONS,
    "tokens": Setting(list, [], "words or regular expressions"),
    "raw": Setting(list, [], "parts of one regular expression, joined"),
    "append": Setting(bool, False, "whether 'raw' comes behind the tokens, not before them"),
    "ignorecase": Setting(bool, False, "whether capitals do not matter"),
    "nonword": Setting(bool, False, "whether a token may stand inside a word"),
}


def _complete(settings: dict[str, object]) -> dict[str, object]:
    tokens = [token for token in map(str, cast("list[object]", settings["tokens"])) if token.strip()]
    raw = "".join(map(str, cast("list[object]", settings["raw"])))
    word = tokens and not settings["nonword"]
    if raw:
        group = f"(?:{'|'.join(tokens)})" if tokens else ""
        group = rf"\b{group}\b" if word else group
        patterns = [group + raw if settings["append"] else raw + group]
        pieces = [make_piece("raw", patterns[0])]
    elif tokens:
        pieces = [make_piece("tokens", token, r"\b(?:{})\b" if word else "{}") for token in tokens]
    else:
        raise SettingError("tokens", "'tokens' is empty: give at least one word, or 'raw'")
    flags = re.MULTILINE | (re.IGNORECASE if settings["ignorecase"] else 0)
    # What the vocabulary accepts is words: a rule on other things is not held up by one inside them.
    return {**settings, "pieces": pieces, "flags": int(flags), "vocab": settings["vocab"] and not settings["nonword"]}


@vale_check(SETTINGS, _complete)
def EXISTENCE(search: Search) -> Iterator[Hit]:  # noqa: N802 - becomes a constant
    """Every match of a token that is no exception."""
    for unit in search.units:
        for _, match in search.matches(unit):
            found = match.group().strip()
            if not search.exceptions.cover(found, unit.text, *match.span()):
                results = search.action.results(match.group(), match)
                values = {"found": found, "fixed": " or ".join(results) if results else found}
                yield search.hit(unit, *match.span(), values, results)
