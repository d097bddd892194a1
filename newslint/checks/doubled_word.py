"""The check `doubled-word`: a word typed twice running."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import cast

from newslint.checks.check import Hit, Setting, coded_check
from newslint.finding import Edit, Fix, Safety
from newslint.language.analysis import Analysis
from newslint.rule import Rule
from newslint.text.span import Span

_DOUBLED = re.compile(r"(?<![\w’'-])([a-z]+)\s+\1(?![\w’'-])", re.IGNORECASE)


@coded_check({"allow": Setting(list, [], "words that may stand twice running, in lower case")})
def DOUBLED_WORD(analysis: Analysis, rule: Rule) -> Iterator[Hit]:  # noqa: N802 - becomes a constant
    """Every second of two equal words."""
    allowed = frozenset(cast("list[str]", rule.settings["allow"]))
    for match in _DOUBLED.finditer(analysis.text):
        word = match[1].lower()
        if word in allowed or match[1] != match.group()[-len(word) :] or match[1][0].isupper():
            continue
        first = match.end(1)
        yield Hit(
            Span(*match.span()),
            {"word": match[1]},
            suggestions=(match[1],),
            fix=Fix((Edit(Span(first, match.end()), ""),), Safety.SAFE),
        )
