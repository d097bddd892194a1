"""The check `entity`: the code that HTML writes for a letter, left in the copy."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.check import Hit, coded_check
from newslint.finding import Edit, Fix, Safety
from newslint.language.analysis import Analysis
from newslint.rule import Rule
from newslint.text.patterns import late_pattern
from newslint.text.span import Span

#: A number, decimal or hexadecimal, or a name in a letter's case, between & and ;.
_CODE = late_pattern(r"&(?:#[0-9]{2,7}|#[xX][0-9a-fA-F]{2,6}|[A-Za-z]{2,8}[0-9]{0,2});")


@coded_check()
def ENTITY(analysis: Analysis, _: Rule) -> Iterator[Hit]:  # noqa: N802 - becomes a constant
    """Every code that HTML knows, with its letter: any space as a plain one, and what nobody sees as nothing."""
    text = analysis.text
    if "&" not in text:
        return
    from html import unescape  # late: few drafts have a code

    for match in _CODE.finditer(text):
        letter = unescape(match.group())
        if letter != match.group():
            meant = " " if letter.isspace() else "".join(filter(str.isprintable, letter))
            span = Span(*match.span())
            yield Hit(span, suggestions=(meant,), fix=Fix((Edit(span, meant),), Safety.UNSAFE))
