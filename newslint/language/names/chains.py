"""Which mentions name the same person or thing."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Iterable
from functools import lru_cache

from newslint.language.names.lexicon import SUFFIXES, lexicon
from newslint.language.names.mentions import Mention, NameKind
from newslint.language.names.words import DISPLAY
from newslint.language.words import UNKNOWN, word_list
from newslint.text.folding import fold

#: A first word this common does not stand for the whole name (New for New York), unless it is a forename.
_EVERYDAY = 35


class Chain:
    """A person, place, organisation or other thing that a draft names, and every mention of it, in order.

    Attributes:
        mentions: every mention, in order.
        introduction: the mention that gives the name in full: the first of the longest, those outside headlines first.
        kind: what it is the name of: what most of its mentions say, where any of them tells.
    """

    def __init__(self, first: Mention) -> None:
        self.introduction = first
        self.kind = first.kind
        self.mentions: list[Mention] = []
        self._starts: list[int] = []
        self._genders: set[str] = set()
        self.add(first)

    def add(self, mention: Mention) -> None:
        """Adds a mention."""
        at = bisect(self._starts, mention.start)
        self._starts.insert(at, mention.start)
        self.mentions.insert(at, mention)
        if mention.title and (gender := _gender_of_title(mention)) != "a":
            self._genders.add(gender)
        if len(mention.words) > 1 and (gender := lexicon().forenames.get(mention.words[0], "a")) != "a":
            self._genders.add(gender)

    def settle(self) -> None:
        """Settles what the mentions say together, once all are added."""
        if len(self.mentions) == 1:
            return
        self.introduction = max(self.mentions, key=lambda m: (m.part not in DISPLAY, len(m.words), -m.start))
        told = [mention.kind for mention in self.mentions if mention.kind is not NameKind.OTHER]
        if told:
            self.kind = max(dict.fromkeys(told), key=told.count)
        elif not self.introduction.is_bare:  # who is called by the surname alone is a person
            surname = self.introduction.surname
            short = any(len(mention.words) == 1 and mention.words[0] == surname for mention in self.mentions)
            self.kind = NameKind.PERSON if short else NameKind.OTHER

    def last_before(self, offset: int) -> int:
        """Where the last mention before `offset` begins, of those added so far; -1 where there is none."""
        at = bisect(self._starts, offset) - 1
        return self._starts[at] if at >= 0 else -1

    @property
    def canonical(self) -> str:
        """The full name, without its title: `Staffan de Mistura`."""
        return self.introduction.text

    @property
    def surname(self) -> str:
        """The last word of the full name."""
        return self.introduction.surname

    @property
    def full_mentions(self) -> list[Mention]:
        """The mentions that give more than one word of the name."""
        return [mention for mention in self.mentions if not mention.is_bare]

    @property
    def gender(self) -> str | None:
        """`m` or `f` where a title or the forename tells, None otherwise or where they disagree."""
        return next(iter(self._genders)) if len(self._genders) == 1 else None

    def __repr__(self) -> str:
        return f"Chain({self.canonical!r}, {len(self.mentions)})"


def _gender_of_title(mention: Mention) -> str:
    """Whose the title before a mention is: `m`, `f`, or `a` for anybody's and for none."""
    return lexicon().titles.get(mention.title.rpartition(" ")[2].rstrip("."), "a") if mention.title else "a"


#: The names of a draft recur, and so do many from draft to draft.
_folded = lru_cache(1 << 14)(fold)


def full_key(mention: Mention) -> tuple[str, ...]:
    """What two full mentions of one name share: their words without initials and suffixes, case folded."""
    return _key(mention.words)


@lru_cache(1 << 14)
def _key(words: tuple[str, ...]) -> tuple[str, ...]:
    kept = [word for word in words if word not in SUFFIXES and not (len(word) == 2 and word[1] == ".")]
    return tuple(fold(word) for word in (kept or words))


def link(mentions: Iterable[Mention]) -> list[Chain]:
    """The chains that `mentions` make, in the order of their first mentions."""
    full: list[Mention] = []
    bare: list[Mention] = []
    for mention in mentions:
        (bare if mention.is_bare else full).append(mention)
    linker = _Linker(full)
    for mention in bare:
        linker.add_bare(mention)
    for chain in linker.chains:
        chain.settle()
    return sorted(linker.chains, key=lambda chain: chain.mentions[0].start)


def _is_known(word: str) -> bool:
    """Whether the first word of a name is at home elsewhere: a place, a people, an acronym, plain English."""
    words = word_list()
    return (
        word.isupper()
        or "." in word
        or word in lexicon().demonyms
        or words.size(word) < UNKNOWN
        or words.size(word.lower()) <= _EVERYDAY
    )


class _Linker:
    """Chains of full names, to which bare names are added."""

    def __init__(self, full: Iterable[Mention]) -> None:
        self.chains: list[Chain] = []
        self._by_key: dict[tuple[str, ...], Chain] = {}
        self._by_last: dict[str, list[Chain]] = {}
        self._by_first: dict[str, list[Chain]] = {}
        for mention in full:
            self._add_full(mention)

    def _add_full(self, mention: Mention) -> None:
        key = full_key(mention)
        known = self._by_key.get(key)
        if known:
            known.add(mention)
            return
        chain = self._by_key[key] = Chain(mention)
        self.chains.append(chain)
        lists = lexicon()
        if not (mention.surname in lists.organisation_words or mention.surname in lists.place_words):
            self._by_last.setdefault(key[-1], []).append(chain)
        first = mention.words[0]
        if first in lists.forenames or not _is_known(first):
            self._by_first.setdefault(key[0], []).append(chain)

    def add_bare(self, mention: Mention) -> None:
        """Adds a one-word mention to the chain that it stands for, or makes one of its own."""
        word = _folded(mention.surname)
        candidates = self._by_last.get(word) or ([] if mention.title else self._by_first.get(word, []))
        chain = _nearest(candidates, mention) or self._by_key.get((word,))
        if chain:
            chain.add(mention)
            return
        self._by_key[word,] = chain = Chain(mention)
        self.chains.append(chain)


def _nearest(candidates: list[Chain], mention: Mention) -> Chain | None:
    """The candidate that was last named before `mention`, or else the first one that is named after it."""
    gender = _gender_of_title(mention)
    if gender != "a":
        candidates = [chain for chain in candidates if chain.gender in (gender, None)]
    if len(candidates) < 2:
        return candidates[0] if candidates else None
    before = [chain.last_before(mention.start) for chain in candidates]
    return candidates[before.index(max(before))]
