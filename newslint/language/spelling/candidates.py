"""Finds the words that a misspelling may have been meant for, without searching the whole list.

Every target stands in the index under what is left of it when doubled letters are made single and any one letter is
taken out, and, after a mark, under its sound key, whole and with any one sound taken out. A misspelling treated in
the same way meets in the index whatever is an edit or two away, or sounds alike. Both files are opened when the first
unknown word is met, and looked up in place.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import cast

from newslint.language.spelling.sounds import deletions, sound_key, undoubled

_DATA = Path(__file__).resolve().parent.parent.parent / "data"
TARGETS = _DATA / "targets.marisa"
INDEX = _DATA / "spelling.marisa"

#: A sound key of this many sounds or fewer would match too much with one taken out.
_SHORT_KEY = 3
#: A word of this many letters or fewer is not searched for with two letters taken out.
_SHORT_WORD = 4
#: How much longer or shorter than the misspelling a word that sounds alike may be.
_LENGTHS_APART = 3


def _marked(key: str) -> str:
    """A sound key as it stands in the index, apart from the spellings."""
    return "~" + key


def keys_of(word: str) -> set[str]:
    """What the lower-case `word` stands under in the index."""
    return deletions(undoubled(word)) | {_marked(key) for key in deletions(sound_key(word), _SHORT_KEY)}


class Candidates:
    """The index of the words that misspellings may have been meant for."""

    def __init__(self, targets: Path = TARGETS, index: Path = INDEX) -> None:
        import marisa_trie

        self._targets = marisa_trie.Trie().mmap(str(targets))
        self._index = marisa_trie.RecordTrie("<HB").mmap(str(index))

    def near(self, word: str) -> set[str]:
        """The targets that are about one edit from the lower-case `word`, or sound like it."""
        found = self._under(deletions(undoubled(word)))
        return found | self._alike(word, {sound_key(word)})

    def farther(self, word: str) -> set[str]:
        """The targets that are two or so edits from `word`, or sound nearly like it."""
        plain = undoubled(word)
        shorter: set[str] = set()
        if len(plain) > _SHORT_WORD:
            for once in deletions(plain) - {plain}:
                shorter |= deletions(once)
        return self._under(shorter) | self._alike(word, deletions(sound_key(word), _SHORT_KEY))

    def _under(self, keys: set[str]) -> set[str]:
        get, restore = self._index.get, self._targets.restore_key
        return {cast("str", restore(high * 256 + low)) for key in keys for high, low in get(key, ())}

    def _alike(self, word: str, sounds: set[str]) -> set[str]:
        found = self._under({_marked(sound) for sound in sounds})
        return {other for other in found if abs(len(other) - len(word)) <= _LENGTHS_APART}


@cache
def candidates() -> Candidates:
    """The index that ships with newslint, opened once a process."""
    return Candidates()
