"""The check `unused-acronym`: an acronym in brackets that the draft never comes back to."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.check import Hit, coded_check
from newslint.drafts.draft import Part
from newslint.finding import Edit, Fix, Safety
from newslint.language.analysis import Analysis
from newslint.rule import Rule
from newslint.text.patterns import late_pattern
from newslint.text.span import Span

#: Capitals in brackets behind a word, with at least two capitals: (NWB), (MoD), (RMT). What it begins with is looked
#: for at once; the word before is looked at afterwards.
_BRACKETED = late_pattern(r" \((?<=\w..)(?P<acronym>[A-Z][A-Za-z]{0,3}[A-Z][A-Za-z]{0,3})\)")
#: The words before the brackets, from which the acronym is made.
_WORD = late_pattern(r"[^\W\d_]+")
#: How many words back the name may begin, for each letter of its acronym.
_SMALL_WORDS = 2
#: How far back a name is looked for, in code points.
_BEFORE = 300


@coded_check()
def UNUSED_ACRONYM(analysis: Analysis, _: Rule) -> Iterator[Hit]:  # noqa: N802 - becomes a constant
    """Every acronym that is given in brackets behind its name and stands nowhere else."""
    if " (" not in analysis.text:
        return
    for block in analysis.draft.parts(Part.BODY):
        for match in _BRACKETED.finditer(analysis.text, block.start, block.end):
            acronym = match["acronym"]
            if not _stands_for(acronym, analysis.text[max(block.start, match.start() - _BEFORE) : match.start()]):
                continue
            if _uses(acronym, analysis.text) == 1:
                span = Span(match.start() + 1, match.end())
                yield Hit(span, fix=Fix((Edit(Span(match.start(), match.end()), ""),), Safety.UNSAFE))


def _uses(acronym: str, text: str) -> int:
    """How often the acronym, or its plural, stands in a text as a word."""
    uses = 0
    at = text.find(acronym)
    while at >= 0:
        end = at + len(acronym)
        end += text.startswith("s", end)
        uses += not (text[at - 1 : at].isalpha() or text[end : end + 1].isalpha())
        at = text.find(acronym, end)
    return uses


def _stands_for(acronym: str, before: str) -> bool:
    """Whether the capitals of the acronym begin words of the name right before it, in order."""
    capitals = [letter for letter in acronym if letter.isupper()]
    words = _WORD.findall(before)[-_SMALL_WORDS * len(capitals) :]
    letters = iter(word[0].upper() for word in words)
    return all(capital in letters for capital in capitals)
