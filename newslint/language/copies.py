"""Paragraphs that stand in two drafts or more: the same words, or nearly.

The same words are found by a digest. For nearly the same ones each paragraph is compared with those before it that
share a part of its MinHash sketch (Broder 1997; the library is rensa), and their words decide. Each paragraph joins the
first one that it is like, its head, so that paragraphs made from one pattern cost no more than others. What is kept in
memory is bounded: where the index of heads is full, the paragraphs that joined none wait for another round.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator
from hashlib import blake2b
from tempfile import SpooledTemporaryFile
from typing import Self

from rensa import RMinHash, RMinHashLSH

from newslint.language.repetition import PARAGRAPH, Thresholds, runs_shared
from newslint.language.tokens import tokenize
from newslint.text.folding import fold
from newslint.text.named_tuples import NamedTuple
from newslint.text.span import Span

#: Stories on one subject share more than two paragraphs of one story do, so more is asked for than within a draft.
#: Measured on 574 articles of five outlets.
ACROSS = PARAGRAPH._replace(runs=0.25, likeness=0.65, short=0.8)
#: Sketches of 128 numbers in 64 bands find a paragraph with a quarter of its words changed in 93 cases of 100, with a
#: tenth of them in all; half as many numbers, in 82.
_NUMBERS, _BANDS, _SEED = 128, 64, 1
#: What a paragraph takes in rensa's index, in bytes, measured.
_BYTES_A_HEAD = 7_500
#: The index holds this many paragraphs at the least.
_FEWEST_HEADS = 100
#: Texts of paragraphs stay in memory up to this size, in bytes, and go to a temporary file from there on.
_SPOOLED = 1 << 24
#: The memory that the index may take, in bytes, where nobody says otherwise.
MEMORY = 500 << 20
_PENDING = -1


class Place(NamedTuple):
    """Where a paragraph stands: the number of the draft, and the span in its text; `number` is that of its wording."""

    draft: int
    span: Span
    number: int


class Group(NamedTuple):
    """The places of a paragraph in two drafts or more, in order; all are like the first."""

    places: tuple[Place, ...]

    @property
    def drafts(self) -> int:
        """In how many drafts it stands."""
        return len({place.draft for place in self.places})


class Copies:
    """Takes the paragraphs of draft after draft and finds those that stand in several.

    Besides the index some 250 bytes a paragraph are kept in memory; their texts go to a temporary file.
    """

    def __init__(self, memory: int = MEMORY, least: Thresholds = ACROSS) -> None:
        """Makes ready for the first draft.

        Args:
            memory: the bytes that the index may take. It changes how long the work takes, not what is found.
            least: when two paragraphs are the same one.
        """
        self._least = least
        self._most_heads = max(_FEWEST_HEADS, memory // _BYTES_A_HEAD)
        self._texts = SpooledTemporaryFile(max_size=_SPOOLED)  # noqa: SIM115 - closed in __exit__
        self._offsets = array("q", [0])
        self._wordings: dict[int, int] = {}
        self._heads = array("q")
        self._places = tuple(array("q") for _ in range(4))
        self._renew_index()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._texts.close()

    def _renew_index(self) -> None:
        self._index = RMinHashLSH(self._least.runs, _NUMBERS, _BANDS)
        self._indexed = 0

    def add(self, draft: int, span: Span, text: str) -> None:
        """Takes a paragraph; drafts come by their numbers, and the paragraphs of each in their order."""
        words = _words(text)
        if len(words) < self._least.words:
            return
        digest = int.from_bytes(blake2b(" ".join(words).encode("utf-8", "replace"), digest_size=8).digest())
        number = self._wordings.setdefault(digest, len(self._heads))
        if number == len(self._heads):
            self._texts.seek(self._offsets[-1])
            self._offsets.append(self._offsets[-1] + self._texts.write(text.encode("utf-8", "surrogatepass")))
            self._heads.append(self._head(number, words))
        for column, value in zip(self._places, (draft, *span, number), strict=True):
            column.append(value)

    def text(self, number: int) -> str:
        """The paragraph of that number, as it is written where it first stands."""
        start, end = self._offsets[number : number + 2]
        self._texts.seek(start)
        return self._texts.read(end - start).decode("utf-8", "surrogatepass")

    def _head(self, number: int, words: list[str]) -> int:
        """The first paragraph in the index that a new one is like; itself, where that joins the index; or _PENDING."""
        sketch = RMinHash(_NUMBERS, _SEED)
        sketch.update([" ".join(run) for run in zip(words, words[1:], words[2:], strict=False)])
        for other in sorted(self._index.query(sketch)):
            if self._are_alike(_words(self.text(other)), words):
                return int(other)
        if self._indexed == self._most_heads:
            return _PENDING
        self._index.insert(number, sketch)
        self._indexed += 1
        return number

    def _are_alike(self, first: list[str], second: list[str]) -> bool:
        least = self._least.runs * (min(len(first), len(second)) - 2)
        return runs_shared(first, second) >= least and bool(self._least.met_by(first, second))

    def waiting(self) -> list[int]:
        """Begins another round: the numbers of the paragraphs that have not been compared with all before them."""
        numbers = [number for number, head in enumerate(self._heads) if head == _PENDING]
        if numbers:
            self._renew_index()
        return numbers

    def compare(self, numbers: Iterable[int]) -> None:
        """Goes on with what `waiting` returned."""
        for number in numbers:
            self._heads[number] = self._head(number, _words(self.text(number)))

    def groups(self) -> Iterator[Group]:
        """The paragraphs that stand in several drafts, in the order of their first places, once none is waiting."""
        while numbers := self.waiting():
            self.compare(numbers)
        drafts: dict[int, int] = {}
        several: set[int] = set()
        for draft, _, _, number in zip(*self._places, strict=True):
            head = self._heads[number]
            if drafts.setdefault(head, draft) != draft:
                several.add(head)
        groups: dict[int, list[Place]] = {}
        for draft, start, end, number in zip(*self._places, strict=True):
            if self._heads[number] in several:
                groups.setdefault(self._heads[number], []).append(Place(draft, Span(start, end), number))
        for places in groups.values():
            yield Group(tuple(places))


def _words(text: str) -> list[str]:
    return [token.text for token in tokenize(fold(text))]
