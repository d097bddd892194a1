"""The check `a-an`: the article that does not go with the sound of the next word."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import compress, count
from typing import cast

from newslint.checks.check import Check, Hit, Setting, coded_check
from newslint.checks.pattern import check_pattern, rule_pattern
from newslint.finding import Edit, Fix, Safety
from newslint.language.analysis import Analysis
from newslint.rule import Rule
from newslint.text.casing import match_case
from newslint.text.span import Span

SETTINGS = {
    "an": Setting(list, None, "regular expressions of the words that take 'an', as they are written", required=True),
    "a": Setting(list, None, "regular expressions of the words that take 'a', as they are written", required=True),
}
_ARTICLES = frozenset(["a", "an"])
#: What may stand right before the article.
_BEFORE = " \n\t\u00a0“\"‘'([—–"


def _complete(settings: dict[str, object]) -> dict[str, object]:
    for key in SETTINGS:
        for pattern in cast("list[object]", settings[key]):
            check_pattern(key, pattern)
    return settings


@cache
def _any_of(patterns: tuple[str, ...], timed: bool) -> re.Pattern[str]:
    return rule_pattern("|".join(f"(?:{pattern})" for pattern in patterns), timed)


def _is_foreign(analysis: Analysis, index: int) -> bool:
    """Whether no list knows the words on both sides of an article that is another language's: volvido a ganar."""
    beside = analysis.forms[max(0, index - 1) : index + 2 : 2]
    return len(beside) > 1 and not any(map(analysis.words.knows, beside))


@coded_check(SETTINGS)
def _FOUND(analysis: Analysis, rule: Rule) -> Iterator[Hit]:  # noqa: N802 - becomes a constant
    """Every *a* before a word that takes *an*, and the other way round."""
    takes_an, takes_a = (_any_of(tuple(cast("list[str]", rule.settings[key])), rule.timed) for key in ("an", "a"))
    text, tokens, forms = analysis.text, analysis.tokens, analysis.forms
    starts = tokens.starts
    for index in compress(count(), map(_ARTICLES.__contains__, forms)):
        if index + 1 == len(forms):
            continue
        form = forms[index]
        start, end, following = starts[index], tokens.ends[index], starts[index + 1]
        if text[end:following] != " " or (start and text[start - 1] not in _BEFORE):
            continue
        if (takes_an if form == "a" else takes_a).match(text, following) and not _is_foreign(analysis, index):
            span = Span(start, end)
            right = match_case("an" if form == "a" else "a", text[start])
            values = {"next": tokens.texts[index + 1]}
            yield Hit(span, values, suggestions=(right,), fix=Fix((Edit(span, right),), Safety.UNSAFE))


A_AN = Check(_FOUND.settings, _FOUND.prepare, _complete)
