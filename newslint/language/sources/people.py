"""Which name the words of a source stand for: a surname's full form, the man whom `he` means, the mayor's own name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.language.names.mentions import NameKind
from newslint.language.names.people import people_words
from newslint.text.patterns import late_pattern
from newslint.text.span import Span
from newslint.text.word_sets import word_set

if TYPE_CHECKING:
    from newslint.language.analysis import Analysis
    from newslint.language.names import Chain, Mention

_GENDERS = {"he": "m", "she": "f"}
#: Pronouns that stand for somebody named before.
PRONOUNS = word_set("he she they it who we i you him her them that this")
#: What makes a name before it a part of what somebody else is called: Acme spokeswoman, the Holm police.
_GOES_ON = late_pattern(
    r"\.?\s(?!(?:and|or|of|in|at|for|from|on|with|to|by|as|himself|herself|itself|themselves|too|then|also|both|alone|"
    r"(?!family)[a-z]+ly|[a-z]+ing)\b)[a-z]"
)
#: What ties a name to the noun before it: a spokesman for the Acme Institute.
_TIED = late_pattern(r"\b(?:of|for|in|at|from|with|on|to|against|by|near|outside)(?: (?:the|an?|his|her|its|their))? $")
#: A noun between such a word and a name: the mother of victim …
_TIED_NOUN = late_pattern(r"\b(?:of|for|to|with|by) (?:(?:the|his|her|their) )?(?P<noun>[a-z]+) $")
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
    mention = _head(analysis, source) or _apposed(analysis, source)
    chain = analysis.names.chain_of(mention.span) if mention else None
    return chain.canonical if chain else None


def _head(analysis: Analysis, source: Span) -> Mention | None:
    """The name that a source is, not one that only describes it: of Acme spokeswoman Jill Stone the second."""
    text, names = analysis.text, analysis.names
    first = names.mention_at(source.start)
    inside = names.between(source.start, source.end)
    mentions = inside if first is None or first in inside else [first, *inside]
    titles = {following.title_start for following in mentions[1:]}
    tied = False
    for mention in mentions:
        if tied and text.endswith(" and ", source.start, mention.title_start):
            continue
        if mention.possessive or not titles.isdisjoint((mention.end + 1, mention.end + 2)):
            continue  # Bell's lawyer, U.S. Attorney Ann Bell
        if _GOES_ON.match(text, mention.end, source.end):
            continue
        start = min(source.start, mention.title_start)
        noun = _TIED_NOUN.search(text, start, mention.title_start)
        tied = bool(_TIED.search(text, start, mention.title_start) or (noun and noun["noun"] in people_words().all))
        if not tied:
            return mention
    return None


def _apposed(analysis: Analysis, source: Span) -> Mention | None:
    """The name behind a source that says what one person is: her daughter, Ingrid Hale."""
    if analysis.text[source.end : source.end + 2] != ", ":
        return None
    mention = analysis.names.mention_at(source.end + 2)
    if mention is None or mention.title_start != source.end + 2 or mention.possessive:
        return None
    words = people_words().all
    nouns = [word for word in analysis.folded[source.start : source.end].split() if word in words]
    if not nouns or nouns[0].endswith("s") or _GOES_ON.match(analysis.text, mention.end, mention.end + 2):
        return None
    return mention if mention.kind in (NameKind.PERSON, NameKind.OTHER) else None


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
