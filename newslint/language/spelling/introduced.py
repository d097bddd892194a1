"""Whether a draft introduces a word of its own: it says what the word is, or has it only as part of a name."""

from __future__ import annotations

from collections.abc import Sequence

from newslint.language.analysis import Analysis
from newslint.language.tokens import Token
from newslint.text.patterns import late_pattern

#: What stands right before a word that is introduced: the statues, or moai, …; a coat called a parkka.
_INTRODUCING = late_pattern(r"(?:, or|\b(?:called|termed|dubbed|named|known as)(?: an?| the)?) [“\"‘'(*_]*$")
#: How far back that is looked for, in characters.
_REACH = 20
#: What must follow a word behind “, or”, for that to be no choice between two things.
_APART = (",", ")", "”", '"', "—", "–")


def is_introduced(analysis: Analysis, uses: Sequence[Token]) -> bool:
    """Whether the draft itself explains the word that stands at `uses`, which are all its uses in lower case."""
    return any(_is_explained(analysis.text, use) for use in uses) or _is_part_of_name(analysis, uses)


def _is_explained(text: str, use: Token) -> bool:
    found = _INTRODUCING.search(text, max(0, use.start - _REACH), use.start)
    return found is not None and (not found.group().startswith(", or") or text.startswith(_APART, use.end))


def _is_part_of_name(analysis: Analysis, uses: Sequence[Token]) -> bool:
    """Whether the word stands twice or more, and each time right behind the same word with a capital: Formica fusca."""
    before = {" ".join(analysis.text[max(0, use.start - _REACH) : use.start].split()[-1:]) for use in uses}
    return len(uses) > 1 and len(before) == 1 and before.pop().istitle()
