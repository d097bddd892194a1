"""What a word is about: its stem, so that two ways to say one thing can meet.

The stem need be no word; it only has to be the same for `retaliate` and `retaliation`, `accuses` and `accusing`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

_FILE = Path(__file__).resolve().parent.parent / "data" / "function_words.txt"

#: Endings that part the forms of one word, longest first, each with what takes its place. Made for this purpose: it
#: may join what a dictionary parts, since a single shared stem never counts for anything.
_ENDINGS = (
    ("ational", "at"),
    ("ations", "at"),
    ("ation", "at"),
    ("ements", ""),
    ("ement", ""),
    ("ments", ""),
    ("ment", ""),
    ("ating", "at"),
    ("ated", "at"),
    ("ates", "at"),
    ("ators", "at"),
    ("ator", "at"),
    ("ions", ""),
    ("ion", ""),
    ("ings", ""),
    ("ing", ""),
    ("iest", "y"),
    ("ies", "y"),
    ("ied", "y"),
    ("edly", ""),
    ("ers", ""),
    ("er", ""),
    ("ed", ""),
    ("es", ""),
    ("ly", ""),
    ("s", ""),
    ("e", ""),
)
#: The endings by their last letter: a word is held against a few of them.
_BY_LAST = {last: [pair for pair in _ENDINGS if pair[0][-1] == last] for last in {pair[0][-1] for pair in _ENDINGS}}
#: So many words' stems are remembered.
_REMEMBERED = 1 << 16
#: The shortest stem that an ending may leave.
_SHORTEST = 3


@cache
def function_words() -> frozenset[str]:
    """The words that say little of what a sentence is about, in lower case."""
    rows = _FILE.read_text(encoding="utf-8").splitlines()
    return frozenset(word for row in rows if not row.startswith("#") for word in row.split())


class _Stems(dict[str, str]):
    """The stems of the words met so far: looked up a third faster than through a cached function."""

    def __missing__(self, word: str) -> str:
        if len(self) >= _REMEMBERED:
            self.clear()
        found = self[word] = _stem(word)
        return found


_STEMS = _Stems()


def stem(word: str) -> str:
    """The stem of a folded word, or an empty text for a function word, a figure or a single letter."""
    return _STEMS[word]


def stems(words: Iterable[str]) -> Iterator[str]:
    """The stem of each of `words`, in order."""
    return map(_STEMS.__getitem__, words)


def _stem(word: str) -> str:
    word = word.removesuffix("'s").replace(".", "")
    if len(word) < 2 or word in function_words() or not word.isalpha():
        return ""
    for ending, rest in _BY_LAST.get(word[-1], ()):
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST:
            word = word[: -len(ending)] + rest
            break
    if len(word) > _SHORTEST and word[-1] == word[-2]:  # stopp-ed, kill-ing
        word = word[:-1]
    return word
