"""What stands in quotation marks: curly, straight, single, ''…'' and guillemets, nested, and over paragraphs.

Double marks and guillemets are paired first, with a stack for each paragraph. Single marks come second, because most
of them are apostrophes: one opens only before a word and only where a mark that can close it follows.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence

from newslint.drafts.draft import Block, Draft, Part
from newslint.text.named_tuples import NamedTuple
from newslint.text.patterns import late_pattern

#: Any mark but an apostrophe inside a word. One character class comes first, so that the search skips fast.
_MARK = late_pattern(r"[\"“”„«»‹›″′`‘'’](?:(?<!\w['’])|(?!\w))(?:(?<=')'|(?<=`)`|(?<=‘)[‘’]|(?<=’)’|(?<=′)′)?")
_SINGLE = frozenset("'‘’")
_SHAPED_OPEN = frozenset({"“", "„", "``", "‘‘", "«", "‹"})
_SHAPED_CLOSE = frozenset({"”", "’’", "»", "›"})
#: Marks that mean feet, minutes or nothing where no quotation is open.
_PRIMES = frozenset({"″", "′′"})
_NO_MARK = frozenset({"′", "`"})
_FAMILY = {"«": "«", "»": "«", "‹": "‹", "›": "‹"}
_SPACE = frozenset(" \n\t\u00a0\u2009\u202f")
#: Invisible marks of direction and width that copying leaves.
_INVISIBLE = frozenset("\u200b\u200e\u200f\u202a\u202b\u202c\ufeff")
_BEFORE_OPEN = frozenset("([{—–-/“\"„‘'«‹…") | _SPACE | _INVISIBLE
_AFTER_CLOSE = frozenset(".,;:!?)]}—–-/”\"’'»›…*") | _SPACE | _INVISIBLE
#: Words and decades that begin with an apostrophe, and endings that a space has parted from their word.
_ELISION = late_pattern(
    r"['‘’](?:\d0s|\d\d\b(?!['’])|(?:em|til|till|cause|cos|tis|twas|twill|n|bout|round|s|t|re|ve|ll|d|m)\b)",
    re.IGNORECASE,
)
#: Feet, before a mark that then means inches.
_FEET = late_pattern(r"\d['’′]\s?\d{1,2}$")
#: The end of a word on which the mark may be a possessive (the boys’ toys) or a dropped letter (talkin’ back).
_POSSESSIVE = late_pattern(r"(?:[sS]|in)['’]\s\w")
#: What tells that a stretch is no longer speech.
_SPEECH = late_pattern(r"\b(?:sa(?:id|ys?)|added|told|asked|wrote|according)\b")
#: How far, in code points, a quotation reaches whose closing mark is missing: about three paragraphs of news copy.
_LONGEST_UNCLOSED = 1500
#: How deep quotations are followed into one another.
_DEEPEST = 4
#: The parts of a story in which a quotation can run on from one paragraph into the next.
_RUNNING = frozenset({Part.BODY, Part.LIST, Part.PULL_QUOTE})
#: The parts that may stand between two paragraphs of one quotation.
_BETWEEN = frozenset({Part.CAPTION, Part.DESCRIPTION})
_MOST_BETWEEN = 4
#: Over how many paragraphs without a mark of its own a quotation is followed to the mark that closes it.
_MOST_UNMARKED = 8

_Mark = tuple[str, int, int]


class Quote(NamedTuple):
    """A stretch in quotation marks: code points of the draft's text, the marks included, end exclusive.

    Attributes:
        closed: whether a closing mark stands at its end.
        runs_on: whether the next paragraph goes on with it, with a mark at its beginning or one that is missing.
        single: whether its marks are single ones.
    """

    start: int
    end: int
    closed: bool
    runs_on: bool = False
    single: bool = False


class Unbalanced(NamedTuple):
    """A mark without its partner in its paragraph: the code points of the mark, and whether it opens.

    `closing` is where a mark closes what it opens, paragraphs later, none of which opens with a mark; else -1.
    `unmarked` are the beginnings of those paragraphs.
    """

    start: int
    end: int
    opens: bool
    closing: int = -1
    unmarked: tuple[int, ...] = ()


class Quotations(NamedTuple):
    """The quotations of a draft: those outside all others, those inside them, and marks without a partner, in order."""

    outer: list[Quote]
    inner: list[Quote]
    unbalanced: list[Unbalanced]

    def add(self, outer: Iterable[Quote], inner: Iterable[Quote]) -> None:
        """Adds the quotations of a paragraph."""
        self.outer.extend(outer)
        self.inner.extend(inner)


class _Held(NamedTuple):
    """A paragraph in which a quotation may go on that nothing has closed yet, and the quotations of its own."""

    block: Block
    outer: list[Quote]
    inner: list[Quote]


class _Open(NamedTuple):
    """An opening mark that waits for its partner."""

    start: int
    end: int
    family: str


def find_quotations(draft: Draft) -> Quotations:
    """The quotations of a draft, paragraph by paragraph, in time linear in its length."""
    gathering = _Gathering(draft.text)
    marks = [(match.group(), *match.span()) for match in _MARK.finditer(draft.text)]
    at = 0
    for index, block in enumerate(draft.blocks):
        begin = at
        while at < len(marks) and marks[at][1] < block.end:
            at += 1
        if begin == at:
            gathering.add_unmarked(block)
            continue
        following = _next_paragraph(draft, index)
        gathering.add(block, _Paragraph(draft.text, block, following, marks[begin:at]))
    gathering.release()
    return gathering.found


class _Gathering:
    """Gathers the quotations of paragraphs, and holds those in which one may go on that nothing has closed yet."""

    def __init__(self, text: str) -> None:
        self._text = text
        self.found = Quotations([], [], [])
        self._waiting = False  # whether a paragraph before left a mark open
        self._held: list[_Held] = []

    def add_unmarked(self, block: Block) -> None:
        """Adds a paragraph without any mark."""
        if self._waiting and block.part in _RUNNING:
            self._held.append(_Held(block, [], []))
            self._waiting = len(self._held) <= _MOST_UNMARKED

    def add(self, block: Block, paragraph: _Paragraph) -> None:
        """Adds a paragraph with marks in it."""
        alone = paragraph.unbalanced
        if self._waiting and alone and not alone.opens:
            self._close(block, paragraph, alone)
            return
        if self._waiting and alone is None and self._may_be_inside(block, paragraph.outer):
            self._held.append(_Held(block, paragraph.outer, paragraph.inner))
            return
        self.release()
        self.found.add(paragraph.outer, paragraph.inner)
        self._waiting = alone is not None and alone.opens
        if alone:
            self.found.unbalanced.append(alone)

    def _may_be_inside(self, block: Block, outer: Sequence[Quote]) -> bool:
        """Whether a paragraph whose quotations are these may be a part of somebody's speech: none is a sentence."""
        if block.part not in _RUNNING or len(self._held) >= _MOST_UNMARKED:
            return False
        return all(quote.single or self._text[quote.start + 1].islower() for quote in outer)

    def _close(self, block: Block, paragraph: _Paragraph, alone: Unbalanced) -> None:
        """Ends the quotation that goes on, at a mark in `block`: one slip, and told already."""
        unmarked = (*(between.block.start for between in self._held), block.start)
        self.found.unbalanced[-1] = self.found.unbalanced[-1]._replace(closing=alone.start, unmarked=unmarked)
        self._let_run_on(self.found.unbalanced[-1].start)
        for between in self._held:
            whole = Quote(between.block.start, between.block.end, closed=False, runs_on=True)
            self.found.add(*_layers(sorted([whole, *between.outer, *between.inner])))
        rest = Quote(block.start, alone.end, closed=True)
        self.found.add(*_layers(sorted([rest, *paragraph.outer, *paragraph.inner])))
        self._waiting, self._held = False, []

    def _let_run_on(self, start: int) -> None:
        """Marks the quotation that opens at `start`, one of the last, as one that runs on."""
        outer = self.found.outer
        at = next((at for at in reversed(range(len(outer))) if outer[at].start <= start), -1)
        if at >= 0 and outer[at].start == start:
            outer[at] = outer[at]._replace(runs_on=True)

    def release(self) -> None:
        """Takes what is held as it stands: nothing closes it."""
        for between in self._held:
            self.found.add(between.outer, between.inner)
        self._held = []


def _next_paragraph(draft: Draft, index: int) -> Block | None:
    """The block behind that of the number `index`, over the captions of a picture or two between them."""
    for at in range(index + 1, min(index + 2 + _MOST_BETWEEN, len(draft.blocks))):
        if draft.blocks[at].part not in _BETWEEN:
            return draft.blocks[at]
    return None


class _Paragraph:
    """The quotations of one paragraph: `outer`, `inner`, and the first mark without a partner, if any."""

    def __init__(self, text: str, block: Block, following: Block | None, marks: Sequence[_Mark]) -> None:
        self._text = text
        self._block = block
        self._following = following
        self.unbalanced: Unbalanced | None = None
        doubles = self._pair_doubles([mark for mark in marks if mark[0] not in _SINGLE])
        singles = self._pair_singles([mark[1:] for mark in marks if mark[0] in _SINGLE], doubles)
        self.outer, self.inner = _layers(sorted(doubles + singles) if singles else doubles)

    def _pair_doubles(self, marks: Sequence[_Mark]) -> list[Quote]:
        """The quotations in double marks, in order."""
        quotes: list[Quote] = []
        unclosed: list[_Open] = []
        stack: list[_Open] = []
        strays: list[Unbalanced] = []
        attribute = False  # inside the value of an attribute of left-over mark-up
        for mark, start, end in marks:
            if attribute or (mark == '"' and self._text[start - 1 : start] == "="):
                attribute = not attribute
                continue
            if mark == '"' and not stack and self._text.startswith(">", end):  # ends an attribute left over above
                continue
            if mark in _NO_MARK or self._measures(mark, start, bool(stack)):
                continue
            family = _FAMILY.get(mark, '"')
            if self._opens(mark, start, end, stack):
                if len(stack) == _DEEPEST:
                    unclosed.append(stack.pop(0))
                stack.append(_Open(start, end, family))
                continue
            partner = next((at for at in reversed(range(len(stack))) if stack[at].family == family), None)
            if partner is None:
                strays.append(Unbalanced(start, end, opens=False))
                continue
            unclosed += stack[partner + 1 :]
            quotes.append(Quote(stack[partner].start, end, closed=True))
            del stack[partner:]
        unclosed += stack
        if unclosed:
            quotes += self._unclosed(sorted(unclosed), strays, sorted(quote.start for quote in quotes))
        self.unbalanced = min(strays, default=None)
        return sorted(quotes)

    def _unclosed(self, marks: Sequence[_Open], strays: list[Unbalanced], closed: Sequence[int]) -> list[Quote]:
        """The quotations that no mark closes; marks that ought to have a partner go to `strays`.

        `closed` says where the closed quotations of the paragraph begin.
        """
        starts = sorted([*closed, *(mark.start for mark in marks)])
        quotes = []
        for mark in marks:
            later = bisect_right(starts, mark.start)
            end = starts[later] if later < len(starts) else self._block.end
            runs_on = self._runs_on(mark) if end == self._block.end else self._is_speech_to(mark, end)
            if not runs_on:
                strays.append(Unbalanced(mark.start, mark.end, opens=True))
                end = min(end, mark.start + _LONGEST_UNCLOSED)
            quotes.append(Quote(mark.start, end, closed=False, runs_on=runs_on))
        return quotes

    def _is_speech_to(self, mark: _Open, end: int) -> bool:
        """Whether all up to the next opening mark is one speech: paragraphs of a quotation that were run together."""
        stretch = self._text[mark.end : end].rstrip()
        return stretch[-1:] in tuple(".!?…") and _SPEECH.search(stretch) is None

    def _runs_on(self, mark: _Open) -> bool:
        """Whether the next paragraph opens with such a mark."""
        block, following = self._block, self._following
        if following is None or block.part not in _RUNNING or following.part not in _RUNNING:
            return False
        first = _MARK.match(self._text, following.start, following.end)
        if first is None or first.group() in _SINGLE or first.group() in _NO_MARK:
            return False
        return _FAMILY.get(first.group(), '"') == mark.family

    def _neighbours(self, start: int, end: int) -> tuple[str, str]:
        """The characters beside a mark; a space where the paragraph ends."""
        before = self._text[start - 1] if start > self._block.start else " "
        after = self._text[end] if end < self._block.end else " "
        return before, after

    def _measures(self, mark: str, start: int, inside: bool) -> bool:
        """Whether a mark after a figure means inches or seconds; `inside` tells that a quotation is open."""
        if mark in _PRIMES:
            return not inside
        if mark not in ('"', "”", "''") or not self._text[start - 1 : start].isdigit():
            return False
        return not inside or _FEET.search(self._text, max(self._block.start, start - 6), start) is not None

    def _opens(self, mark: str, start: int, end: int, stack: Sequence[_Open]) -> bool:
        """Whether a double mark opens a quotation: by its shape, unless what stands beside it says otherwise."""
        before, after = self._neighbours(start, end)
        may_open = before in _BEFORE_OPEN and after not in _SPACE
        may_close = after in _AFTER_CLOSE and before not in _SPACE
        if mark in _SHAPED_OPEN:
            wrong_way = may_close and not may_open
            closes_low = bool(stack) and mark == "“" and self._text[stack[-1].start] == "„"
            return not (stack and (wrong_way or closes_low))
        if mark in _SHAPED_CLOSE:
            return not stack and ((may_open and not may_close) or start == self._block.start)
        if may_open != may_close:
            return may_open
        return not stack

    def _pair_singles(self, marks: Sequence[tuple[int, int]], doubles: Sequence[Quote]) -> list[Quote]:
        """The quotations in single marks."""
        if not any(self._may_open_single(start, end) for start, end in marks):
            return []
        homes = _homes([start for start, _ in marks], doubles)
        quotes: list[Quote] = []
        reach = 0
        for number, (start, end) in enumerate(marks):
            if start < reach or not self._may_open_single(start, end):
                continue
            closing = self._closing_single(number, marks, homes)
            if closing is not None:
                quotes.append(Quote(start, closing, closed=True, single=True))
                reach = closing
            elif self._single_runs_on(start):
                quotes.append(Quote(start, self._block.end, closed=False, runs_on=True, single=True))
        return quotes

    def _may_open_single(self, start: int, end: int) -> bool:
        before, after = self._neighbours(start, end)
        if self._text[start] == "’" or before not in _BEFORE_OPEN or after in _SPACE:
            return False
        return _ELISION.match(self._text, start, self._block.end) is None

    def _closing_single(
        self, number: int, marks: Sequence[tuple[int, int]], homes: Sequence[Quote | None]
    ) -> int | None:
        """Where the single quotation that the mark `number` opens ends: behind the first mark that can close it.

        A mark that may as well be a possessive (the boys’ toys) closes only where no other does before the next
        single quotation opens.
        """
        home, doubtful = homes[number], None
        for at in range(number + 1, len(marks)):
            start, end = marks[at]
            if home is not None and start >= home.end:
                break
            if homes[at] != home:
                continue
            if self._may_open_single(start, end):
                break
            before, after = self._neighbours(start, end)
            if self._text[start] == "‘" or after not in _AFTER_CLOSE or before in _SPACE:
                continue
            if not (_POSSESSIVE.match(self._text, start - 1) or _POSSESSIVE.match(self._text, start - 2)):
                return end
            doubtful = doubtful or end
        return doubtful

    def _single_runs_on(self, start: int) -> bool:
        following = self._following
        if following is None or start != self._block.start or self._block.part not in _RUNNING:
            return False
        return self._text[following.start] == self._text[start] and following.part in _RUNNING


def _homes(places: Sequence[int], quotes: Sequence[Quote]) -> list[Quote | None]:
    """For each of the places, in order, the innermost of the quotes, in order, that holds it."""
    homes: list[Quote | None] = []
    stack: list[Quote] = []
    at = 0
    for place in places:
        while at < len(quotes) and quotes[at].start < place:
            stack.append(quotes[at])
            at += 1
        while stack and stack[-1].end <= place:
            stack.pop()
        homes.append(stack[-1] if stack else None)
    return homes


def _layers(quotes: Sequence[Quote]) -> tuple[list[Quote], list[Quote]]:
    """Sorted quotes parted into those outside all others and those inside one."""
    outer: list[Quote] = []
    inner: list[Quote] = []
    for quote in quotes:
        if outer and quote.start < outer[-1].end:
            inner.append(quote._replace(end=min(quote.end, outer[-1].end)))
        else:
            outer.append(quote)
    return outer, inner
