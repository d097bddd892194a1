"""What stands in a clause before a word: whether the clause may end with a preposition, or be a subject itself."""

from __future__ import annotations

from collections.abc import Container
from typing import NamedTuple

from newslint.language.analysis import Analysis

#: A clause is looked at so many words back.
_REACH = 12
#: What may part two words of one clause: blanks, hyphens, apostrophes and opening quotation marks.
_PARTS = frozenset(" \u00a0-‑'’“\"‘")

_PRONOUNS = frozenset("he she it they we i you this everyone everybody someone nobody one".split())
_DETERMINERS = frozenset(
    "the a an his her its their our my your this that these those some many most every no each any same only".split()
)
#: Forms of *be* and *get* that make a passive.
_BE = frozenset("be been being is are was were get got gets getting never not often rarely being".split())
#: Words that open a clause which lacks its object or its complement, whatever follows: what it is, how far he went.
_OPEN = frozenset("what whatever how however whichever".split())
#: Words that do so only before a subject: which he lived in, but not: who lives in.
_RELATIVES = frozenset("which who whom whoever whomever that why".split())
#: Words that a clause without a relative word hangs on: all it was, life as it is.
_HELD_BY = frozenset("all everything anything something nothing as than where thing place".split())
#: Prepositions that *where* leaves behind: where he comes from.
_OF_PLACE = frozenset("from to at".split())


class Clause(NamedTuple):
    """The words before one word of a text, back to the nearest mark or the beginning of the sentence.

    Attributes:
        words: folded, in order.
        capitals: for each of them whether it is written with a capital.
    """

    words: tuple[str, ...]
    capitals: tuple[bool, ...]

    def is_passive_of(self, participles: Container[str]) -> bool:
        """Whether the clause ends with a passive of one of `participles`: being looked, never paid."""
        return len(self.words) > 1 and self.words[-1] in participles and self.words[-2] in _BE

    def may_end_with(self, preposition: str) -> bool:
        """Whether `preposition` may end a clause here: the house he lived in, a place to live in."""
        words = self.words
        if len(words) > 1 and words[-2] == "to":
            return True
        if preposition in _OF_PLACE and "where" in words[:-1]:
            return True
        return any(
            (word in _OPEN and at + 2 < len(words))
            or (at + 2 < len(words) and self._opens_relative(at))
            or self._is_contact(at)
            for at, word in enumerate(words)
        )

    def is_subject(self) -> bool:
        """Whether a clause that ends with the verb here may be what the sentence speaks of: what it is, all he has."""
        words = self.words
        return any(
            word in _OPEN
            or (at + 1 < len(words) and (self._opens_relative(at) or (word in _HELD_BY and words[at + 1] in _PRONOUNS)))
            or self._is_contact(at)
            for at, word in enumerate(words)
        )

    def _opens_relative(self, at: int) -> bool:
        """Whether the word opens a clause on the noun before it: the house that he. Not so after a verb: said that he."""
        word = self.words[at]
        if word not in _RELATIVES or not self._is_subject_at(at + 1):
            return False
        return word != "that" or at == 0 or self._is_noun_at(at - 1) or self.words[at - 1] in _HELD_BY

    def _is_contact(self, at: int) -> bool:
        """Whether a subject stands right behind a noun, with a word for the verb to follow: the man he was."""
        return 0 < at and self._is_subject_at(at) and self._is_noun_at(at - 1)

    def _is_subject_at(self, at: int) -> bool:
        return self.words[at] in _PRONOUNS or self.words[at] in _DETERMINERS or self.capitals[at]

    def _is_noun_at(self, at: int) -> bool:
        """Whether a determiner stands one or two words before: the house, the old house."""
        word = self.words[at]
        return (
            word not in _PRONOUNS
            and word not in _DETERMINERS
            and not self.capitals[at]
            and not _DETERMINERS.isdisjoint(self.words[max(0, at - 2) : at])
        )


def clause_before(analysis: Analysis, index: int) -> Clause:
    """The clause before the word number `index`, without that word."""
    text, tokens = analysis.text, analysis.tokens
    first = index
    while first and index - first < _REACH and _PARTS.issuperset(text[tokens.ends[first - 1] : tokens.starts[first]]):
        first -= 1
    capitals = tuple(word[0].isupper() for word in tokens.texts[first:index])
    return Clause(tuple(analysis.forms[first:index]), capitals)
