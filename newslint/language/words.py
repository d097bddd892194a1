"""The word list: American and British English, opened in about a millisecond and looked up in place.

The list is built by scripts/build_word_list.py from SCOWL, whose sizes say in how many dictionaries a word stands,
and from counts of how often it is written.
"""

from __future__ import annotations

from collections.abc import Set
from enum import IntFlag
from functools import cache
from pathlib import Path
from typing import cast

from newslint.text.named_tuples import NamedTuple

_FILE = Path(__file__).resolve().parent.parent / "data" / "words.marisa"

#: SCOWL's size of the default hunspell dictionaries: a word up to here is one that a reader knows.
COMMON = 60
#: SCOWL's size of a large desk dictionary: a word up to here is certainly a word.
LARGE = 70
#: The size given to what the list does not hold.
UNKNOWN = 255
#: How finely the list keeps frequencies: steps for each doubling of the count.
BITS = 7


class Kind(IntFlag):
    """In which kinds of list a word stands."""

    AMERICAN = 1
    BRITISH = 2
    CAPITALISED = 4
    NAME = 8
    ABBREVIATION = 16
    VARIANT = 32


#: The same as plain numbers: an operation on flags takes some 2 µs, and each word of a draft asks for three.
_NAME, _VARIANT = int(Kind.NAME), int(Kind.VARIANT)
_AMERICAN, _BRITISH = int(Kind.AMERICAN), int(Kind.BRITISH)
#: About so many distinct words are remembered between drafts, some 15 MB.
_REMEMBERED = 100_000


class Telling(NamedTuple):
    """Words of a draft, in lower case, of which the list tells something.

    Attributes:
        unknown: those that no list of a large dictionary or smaller holds in lower case.
        american, british: those that are only American spelling, and those that are only British.
    """

    unknown: Set[str]
    american: Set[str]
    british: Set[str]


class WordList:
    """The words of English with their SCOWL size and kinds, case kept; look-ups are remembered."""

    def __init__(self, path: Path = _FILE) -> None:
        import marisa_trie

        self._trie = marisa_trie.RecordTrie("<BBB").mmap(str(path))
        self._seen: dict[str, tuple[int, int]] = {}
        self._plain: set[str] = set()
        self._unknown: set[str] = set()
        self._american: set[str] = set()
        self._british: set[str] = set()

    def record(self, word: str) -> tuple[int, int]:
        """The size and the kinds of `word` exactly as written; (UNKNOWN, 0) where the list does not hold it."""
        found = self._seen.get(word)
        if found is None:
            records = self._trie.get(word)
            found = self._seen[word] = records[0][:2] if records else (UNKNOWN, 0)
        return found

    def frequency(self, word: str) -> float:
        """How often `word` as written stands in books, as the binary logarithm of Google Books' count; 0 if unknown.

        `the` has 34, `prison` 25, `hawser` 17.
        """
        records = self._trie.get(word)
        return cast("int", records[0][2]) / BITS if records else 0.0

    def size(self, word: str) -> int:
        """The SCOWL size of `word` as written, from 10 (commonest) to 80, or UNKNOWN."""
        return self.record(word)[0]

    def knows(self, word: str, size: int = LARGE) -> bool:
        """Whether `word`, as written, in lower case, or capitalised, is in the list up to `size`."""
        return (
            self.record(word)[0] <= size
            or self.record(word.lower())[0] <= size
            or self.record(word.capitalize())[0] <= size
        )

    def is_common_word(self, word: str, size: int = COMMON) -> bool:
        """Whether `word`, in lower case, is an everyday word and not only a name: `rose` is, `rosa` is not."""
        return self.record(word.lower())[0] <= size

    def is_name(self, word: str) -> bool:
        """Whether `word`, as written, stands in a list of proper names."""
        return bool(self.record(word)[1] & _NAME)

    def is_american_only(self, word: str) -> bool:
        """Whether the lower-case `word` is American spelling and not British: `color`."""
        return self._variety(word) == _AMERICAN

    def is_british_only(self, word: str) -> bool:
        """Whether the lower-case `word` is British spelling and not American: `colour`."""
        return self._variety(word) == _BRITISH

    def telling(self, vocabulary: Set[str]) -> Telling:
        """Those of the lower-case words that tell something; most do not, and those are not looked at again."""
        if len(self._seen) > _REMEMBERED:
            for words in (self._seen, self._plain, self._unknown, self._american, self._british):
                words.clear()
        rest = vocabulary - self._plain
        for word in rest - self._unknown - self._american - self._british:
            variety = self._variety(word)
            if self.record(word)[0] > LARGE:
                self._unknown.add(word)
            elif variety == _AMERICAN:
                self._american.add(word)
            elif variety == _BRITISH:
                self._british.add(word)
            else:
                self._plain.add(word)
        return Telling(rest & self._unknown, rest & self._american, rest & self._british)

    def _variety(self, word: str) -> int:
        size, kinds = self.record(word)
        return kinds & (_AMERICAN | _BRITISH) if size <= LARGE and not kinds & _VARIANT else 0


@cache
def word_list() -> WordList:
    """The word list that ships with newslint, opened once a process."""
    return WordList()
