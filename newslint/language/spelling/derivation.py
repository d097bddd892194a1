"""Words that no list holds but that English makes as it goes: anti-, -gate, -goer, gameplan."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from newslint.language.words import COMMON, WordList

_FILE = Path(__file__).resolve().parent.parent.parent / "data" / "affixes.txt"

#: The shortest word that an affix goes with, and the shortest part of a compound, in letters.
_SHORTEST_BASE = 4
_SHORTEST_PART = 3
#: SCOWL's size of the words that compounds are made of.
_EVERYDAY = 50
#: The shortest noun that an adjective in -y is made of, in letters, and the endings that leave another word in it.
_SHORTEST_NOUN = 6
_NO_ADJECTIVE = ("e", "l", "r")
_VOWELS = frozenset("aeiou")


@cache
def _affixes(kind: str) -> frozenset[str]:
    """The prefixes or the suffixes of the data file."""
    found: set[str] = set()
    for row in _FILE.read_text(encoding="utf-8").splitlines():
        name, _, affixes = row.partition(":")
        if name == kind:
            found.update(affixes.split())
    return frozenset(found)


def is_derived(word: str, words: WordList) -> bool:
    """Whether the lower-case `word` is a known word with an affix, or two."""
    return _is_derived(word, words, depth=2)


def _is_derived(word: str, words: WordList, depth: int) -> bool:
    if depth < 2 and len(word) >= _SHORTEST_BASE and words.size(word) <= COMMON:
        return True
    if not depth:
        return False
    prefixes, suffixes = _affixes("prefix"), _affixes("suffix")
    for at in range(2, len(word) - _SHORTEST_BASE + 1):
        if word[:at] in prefixes and _is_derived(word[at:], words, depth - 1):
            return True
    for at in range(_SHORTEST_BASE - 1, len(word)):
        if word[at:] in suffixes and any(_is_derived(base, words, depth - 1) for base in _bases(word, at)):
            return True
    return False


def _bases(word: str, at: int) -> list[str]:
    """What `word` may have been before the suffix that begins at `at` was put to it."""
    base = word[:at]
    found = [base]
    if word[at] in _VOWELS:
        found.append(base + "e")
        if base[-1] == base[-2] and base[-1] not in _VOWELS:
            found.append(base[:-1])
    if base.endswith("i"):
        found.append(base[:-1] + "y")
    return found


def is_negated(word: str, words: WordList) -> bool:
    """Whether the lower-case `word` denies a known one in -ed, as English does with any: untrusted."""
    return word.startswith("un") and word.endswith("ed") and words.size(word[2:]) <= COMMON


def is_adjective(word: str, base: str, words: WordList) -> bool:
    """Whether `word` is an adjective of `base` as English makes them of any noun: bleachy. Not friendy, noisey."""
    is_slip = base.endswith(_NO_ADJECTIVE) or words.is_common_word(base + "ly")
    return word == base + "y" and len(base) >= _SHORTEST_NOUN and not is_slip


def is_compound(word: str, words: WordList) -> bool:
    """Whether the lower-case `word` is two everyday words written as one."""
    return any(
        words.size(word[:at]) <= _EVERYDAY and words.size(word[at:]) <= _EVERYDAY
        for at in range(_SHORTEST_PART, len(word) - _SHORTEST_PART + 1)
    )
