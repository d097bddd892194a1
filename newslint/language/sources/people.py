"""Which name the words of a source stand for: a surname's full form, the man whom `he` means."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.language.names.mentions import NameKind
from newslint.text.span import Span
from newslint.text.word_sets import word_set

if TYPE_CHECKING:
    from newslint.language.analysis import Analysis
    from newslint.language.names import Chain, Mention

_GENDERS = {"he": "m", "she": "f"}
#: Pronouns that stand for somebody named before.
PRONOUNS = word_set("he she they it who we i you him her them that this")
#: How many paragraphs back a pronoun's name is looked for.
_REACH = 4
#: How many of the last names are looked at.
_MOST = 60


def named_speaker(analysis: Analysis, source: Span) -> str | None:
    """The full name that the words of a source stand for, or None where nothing tells."""
    words = analysis.folded[source.start : source.end]
    if words in PRONOUNS:
        chain = whom(analysis, words, source.start)
        return chain.canonical if chain else None
    chain = analysis.names.chain_of(source)
    return chain.canonical if chain else None


def whom(analysis: Analysis, pronoun: str, place: int) -> Chain | None:
    """The person that `he` or `she` at `place` means: the last one named before whom the pronoun fits."""
    gender = _GENDERS.get(pronoun)
    if gender is None:
        return None
    return next(iter(candidates(analysis, gender, place, _REACH)), None)


def candidates(analysis: Analysis, gender: str, place: int, paragraphs: int) -> list[Chain]:
    """The people of a gender, or whose gender nothing tells, named in the last paragraphs before `place`, last first.

    People named outside quotations come before those that are only quoted.
    """
    index = analysis.draft.block_index(place)
    start = analysis.draft.blocks[max(0, index - paragraphs)].start if index >= 0 else 0
    found: dict[str, Chain] = {}
    mentions: list[Mention] = analysis.names.between(start, place)[-_MOST:]
    for mention in sorted(mentions, key=lambda mention: (mention.quoted or mention.possessive, -mention.start)):
        chain = analysis.names.chain_of(mention.span)
        if chain and chain.kind in (NameKind.PERSON, NameKind.OTHER) and chain.gender in (gender, None):
            if chain.kind is NameKind.OTHER and chain.gender is None:
                continue
            found.setdefault(chain.canonical, chain)
    return list(found.values())
