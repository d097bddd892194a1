"""The check `repeated-phrase`: two or three words typed twice running."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import compress, count, pairwise
from operator import eq
from typing import cast

from newslint.checks.check import Hit, Setting, coded_check
from newslint.finding import Edit, Fix, Safety
from newslint.language.analysis import Analysis
from newslint.rule import Rule
from newslint.text.span import Span

_LONGEST = 4


@coded_check({"links": Setting(list, [], "words that rightly tie equal words together: more and more and more")})
def REPEATED_PHRASE(analysis: Analysis, rule: Rule) -> Iterator[Hit]:  # noqa: N802 - becomes a constant
    """Every second of two equal phrases of two to four words that only blanks part."""
    links = frozenset(cast("list[str]", rule.settings["links"]))
    forms = analysis.forms
    reach = 0
    for length in range(_LONGEST, 1, -1):
        for at in compress(count(), map(eq, forms, forms[length:])):
            phrase = forms[at : at + length]
            if at < reach or forms[at + length : at + 2 * length] != phrase or len(set(phrase)) == 1:
                continue
            goes_on = (
                phrase[0] in forms[at + 2 * length : at + 2 * length + 1] or phrase[-1] in forms[max(0, at - 1) : at]
            )
            if not goes_on and not links.intersection(phrase) and _is_plain(analysis, at, at + 2 * length):
                reach = at + 2 * length
                yield _hit(analysis, at, length)


def _is_plain(analysis: Analysis, first: int, end: int) -> bool:
    """Whether the words are prose in one paragraph, with nothing but blanks between them, and no names."""
    text, tokens = analysis.text, analysis.tokens[first:end]
    return (
        all(token.text[0].islower() for token in tokens[1:])
        and all(text[one.end : two.start].isspace() for one, two in pairwise(tokens))
        and analysis.draft.block_index(tokens[0].start) == analysis.draft.block_index(tokens[-1].start)
    )


def _hit(analysis: Analysis, at: int, length: int) -> Hit:
    tokens = analysis.tokens
    phrase = analysis.text[tokens[at].start : tokens[at + length - 1].end]
    second = Span(tokens[at + length - 1].end, tokens[at + 2 * length - 1].end)
    return Hit(
        Span(tokens[at].start, second.end),
        {"phrase": phrase},
        suggestions=(phrase,),
        fix=Fix((Edit(second, ""),), Safety.UNSAFE),
    )
