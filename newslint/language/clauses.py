"""What stands in a clause before a word: whether the clause may end with a preposition, or be a subject itself."""

from __future__ import annotations

from collections.abc import Container
from functools import cache
from pathlib import Path

from newslint.language.analysis import Analysis
from newslint.text.named_tuples import NamedTuple

#: A clause is looked at so many words back.
_REACH = 12
#: What may part two words of one clause: blanks, hyphens, apostrophes and opening quotation marks.
_PARTS = frozenset(" \u00a0-‑'’“\"‘")

_FILE = Path(__file__).resolve().parent.parent / "data" / "clause_words.txt"


@cache
def _words(kind: str) -> frozenset[str]:
    """The words of one row of the list."""
    rows = _FILE.read_text(encoding="utf-8").splitlines()
    return next(frozenset(row.partition(":")[2].split()) for row in rows if row.startswith(f"{kind}:"))


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
        return len(self.words) > 1 and self.words[-1] in participles and self.words[-2] in _words("passive")

    def may_end_with(self, preposition: str) -> bool:
        """Whether `preposition` may end a clause here: the house he lived in, a place to live in."""
        words = self.words
        if preposition in _words("after-verbs") and words and (self.capitals[-1] or self._is_noun_at(len(words) - 1)):
            return False
        if len(words) > 1 and words[-2] == "to":
            return True
        if preposition in _words("of-place") and "where" in words[:-1]:
            return True
        return any(
            (word in _words("open") and at + 2 < len(words))
            or (at + 2 < len(words) and self._opens_relative(at))
            or self._is_contact(at)
            for at, word in enumerate(words)
        )

    def is_subject(self) -> bool:
        """Whether a clause that ends with the verb here may be what the sentence speaks of: what it is, all he has."""
        words = self.words
        return any(
            word in _words("open")
            or (
                at + 1 < len(words)
                and (self._opens_relative(at) or (word in _words("holders") and words[at + 1] in _words("pronouns")))
            )
            or self._is_contact(at)
            for at, word in enumerate(words)
        )

    def _opens_relative(self, at: int) -> bool:
        """Whether the word opens a clause on the noun before it: the house that he. But not: said that he."""
        word = self.words[at]
        if word not in _words("relatives") or not self._is_subject_at(at + 1):
            return False
        return word != "that" or at == 0 or self._is_noun_at(at - 1) or self.words[at - 1] in _words("holders")

    def _is_contact(self, at: int) -> bool:
        """Whether a subject stands right behind a noun, with a word for the verb to follow: the man he was."""
        return at > 0 and self._is_subject_at(at) and self._is_noun_at(at - 1)

    def _is_subject_at(self, at: int) -> bool:
        return self.words[at] in _words("pronouns") or self.words[at] in _words("determiners") or self.capitals[at]

    def _is_noun_at(self, at: int) -> bool:
        """Whether a determiner stands one or two words before: the house, the old house."""
        word = self.words[at]
        return (
            not any(word in _words(kind) for kind in ("pronouns", "determiners", "links"))
            and not self.capitals[at]
            and not _words("determiners").isdisjoint(self.words[max(0, at - 2) : at])
        )


def clause_before(analysis: Analysis, index: int) -> Clause:
    """The clause before the word number `index`, without that word."""
    text, tokens = analysis.text, analysis.tokens
    first = index
    while first and index - first < _REACH and _PARTS.issuperset(text[tokens.ends[first - 1] : tokens.starts[first]]):
        first -= 1
    capitals = tuple(word[0].isupper() for word in tokens.texts[first:index])
    return Clause(tuple(analysis.forms[first:index]), capitals)
