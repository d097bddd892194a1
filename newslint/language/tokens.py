"""The words of a text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import overload

from newslint.text.named_tuples import NamedTuple
from newslint.text.patterns import late_pattern

#: A word: letters and digits with apostrophes inside (don’t, O’Brien), a number with its separators (1,200.5), or an
#: abbreviation with its stops (U.S.). Hyphens part words: al-Assad is two.
_WORD = late_pattern(
    r"([^\W_]+(?:(?=['’.,])(?:['’][^\W_]+)*"  # most words have none of these behind them
    r"(?:\.(?<=\b[^\W\d_]\.)(?:[^\W\d_]\.)+|[.,](?<=\d.)\d+(?:[.,]\d+)*[^\W\d_]*)?|))"
)


class Token(NamedTuple):
    """A word of the text as it is written, and where: code points from 0, end exclusive."""

    text: str
    start: int
    end: int


class Tokens(Sequence[Token]):
    """The words of a text, in order.

    A draft has hundreds and rules look closely at few, so that a `Token` is made when one is asked for; who goes
    through all of them takes the lists.

    Attributes:
        texts: the words as they are written.
        starts, ends: where they stand.
    """

    __slots__ = ("ends", "starts", "texts")

    def __init__(self, texts: list[str], starts: list[int], ends: list[int]) -> None:
        self.texts = texts
        self.starts = starts
        self.ends = ends

    def __len__(self) -> int:
        return len(self.texts)

    @overload
    def __getitem__(self, index: int) -> Token: ...

    @overload
    def __getitem__(self, index: slice) -> list[Token]: ...

    def __getitem__(self, index: int | slice) -> Token | list[Token]:
        if isinstance(index, slice):
            return list(map(Token, self.texts[index], self.starts[index], self.ends[index]))
        return Token(self.texts[index], self.starts[index], self.ends[index])

    def __iter__(self) -> Iterator[Token]:
        return map(Token, self.texts, self.starts, self.ends)


def tokenize(text: str) -> Tokens:
    """The words of `text`, in order."""
    parts = _WORD.split(text)  # gap, word, gap, word, …, gap
    places = list(accumulate(map(len, parts)))
    return Tokens(parts[1::2], places[:-1:2], places[1::2])
