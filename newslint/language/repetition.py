"""What is said twice in one draft: paragraphs, sentences and quotations that stand in two places.

Places that share three-word runs are candidates; how many of their words they share decides. Runs that stand in a
great many places are looked up in the first few alone, so that the work grows with the length of the draft.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import compress, count
from operator import ne

from newslint.drafts.draft import Part
from newslint.language.analysis import Analysis
from newslint.language.stems import stem
from newslint.text.named_tuples import NamedTuple
from newslint.text.span import Span

#: The parts in which a repetition is a slip: a caption, a pull quote or a deck may say what the story says.
RUNNING_COPY = frozenset({Part.BODY, Part.LIST})
#: Parts that a long paragraph does not stand in and in the story as well.
_BESIDE_COPY = frozenset({Part.CAPTION, Part.DECK})
#: In how many places one three-word run is looked up.
_MOST_PLACES = 3
#: How many of its runs two paragraphs must share before they are compared: half of those of an eight-word sentence.
_FEWEST_RUNS = 3


class Thresholds(NamedTuple):
    """When two passages are the same one.

    Attributes:
        words: the shortest passage, in words.
        runs: the fewest three-word runs that they share, as a share of those of the shorter one.
        likeness: the fewest words that they share, as a share of the mean of their lengths.
        short: the same for passages of fewer than 25 words, where a few stock phrases make much of the whole.
    """

    words: int
    runs: float
    likeness: float
    short: float

    def met_by(self, first: Sequence[str], second: Sequence[str]) -> float:
        """How like the two passages are, or 0 where that is not enough."""
        likeness = word_likeness(first, second)
        if _is_table(first):
            return 0.0
        if min(len(first), len(second)) >= _SHORT:
            return likeness if likeness >= self.likeness and not _are_other_facts(first, second) else 0.0
        return likeness if likeness >= self.short and not _differ_in_figures(first, second) else 0.0


#: Measured on news copy: a paragraph with a quarter of its words changed and two clauses swapped keeps 0.7 of its
#: words and a fifth of its runs; two paragraphs on one subject share 0.4 and a twentieth.
PARAGRAPH = Thresholds(12, 0.1, 0.58, 0.8)
SENTENCE = Thresholds(8, 0.5, 0.82, 0.85)
QUOTATION = Thresholds(8, 0.5, 0.85, 0.85)
_SHORT = 25
#: From what share of figures among its words on a passage is a row of a table.
_FIGURES_OF_TABLE = 0.25
#: How many figures of its own make a long passage one of other facts.
_FIGURES_APART = 2
#: How far neighbors are apart at the most, in code points.
_NEAR = 4
#: Words that may come and go in a sentence that is said again.
_ARTICLES = frozenset(["the", "a", "an", "that"])
#: Words of fewer letters are other words when they differ in one.
_LONG_WORD = 5
#: A paragraph less like the earlier one than the first is not repeated as a whole where a sentence of it is repeated
#: more closely than the second.
_PLAINLY_ALIKE = 0.75
_NEARLY_SAME = 0.9


class Repeat(NamedTuple):
    """A passage and the earlier one that it repeats, in code points of the draft's text.

    `likeness` is the share of their words that they have in common: 1 where they are the same words.
    """

    later: Span
    earlier: Span
    likeness: float


class Repetitions(NamedTuple):
    """What is said twice in a draft, each kind in the order of the later place, and none inside another."""

    paragraphs: list[Repeat]
    sentences: list[Repeat]
    quotations: list[Repeat]


def find_repetitions(analysis: Analysis) -> Repetitions:
    """What is said twice in the draft of `analysis`."""
    forms = analysis.forms
    runs = _in_like_blocks(analysis, _shared_runs(forms))
    if not runs:
        return Repetitions([], [], [])
    quoted = [Span(quote.start, quote.end) for quote in analysis.quotes]
    quotations = _repeats(analysis, quoted, runs, QUOTATION)
    sentences = _repeats(analysis, analysis.sentences, runs, SENTENCE)
    blocks = [block.span for block in analysis.draft.blocks if block.part in RUNNING_COPY | _BESIDE_COPY]
    paragraphs = [
        repeat
        for repeat in _Passages(analysis, blocks).repeats(runs, PARAGRAPH)
        if (_in_copy(analysis, repeat.later) and _in_copy(analysis, repeat.earlier)) or _is_long_copy(analysis, repeat)
    ]
    sentences = [
        repeat
        for repeat in sentences
        if not _is_figure_of_speech(analysis, repeat) and not _holds_a_closer_one(repeat, quotations, repeat.likeness)
    ]
    paragraphs = [
        repeat
        for repeat in paragraphs
        if repeat.likeness >= _PLAINLY_ALIKE
        or not any(_holds_a_closer_one(repeat, inner, _NEARLY_SAME) for inner in (sentences, quotations))
    ]
    sentences = _outside([repeat.later for repeat in paragraphs], sentences)
    covered = [repeat.later for repeat in paragraphs + sentences]
    return Repetitions(paragraphs, sentences, _outside(covered, quotations))


def _is_long_copy(analysis: Analysis, repeat: Repeat) -> bool:
    """Whether what stands in a caption or a deck too is too long, and too much the same, to be a mere likeness."""
    words = analysis.draft.quote(repeat.later).split()
    return repeat.likeness >= _PLAINLY_ALIKE and len(words) >= _SHORT


def _is_figure_of_speech(analysis: Analysis, repeat: Repeat) -> bool:
    """Whether the two stand side by side and differ: it will take more than money; it will take more than time."""
    between = Span(repeat.earlier.end, repeat.later.start)
    near = between.end - between.start <= _NEAR
    if repeat.likeness == 1 or not near or analysis.text[between.start : between.end].strip():
        return False
    return not _differ_in_spelling(*(words_in(analysis, span) for span in (repeat.earlier, repeat.later)))


def words_in(analysis: Analysis, span: Span) -> list[str]:
    """The words of a passage, folded."""
    starts = analysis.tokens.starts
    return analysis.forms[bisect_left(starts, span.start) : bisect_left(starts, span.end)]


def _differ_in_spelling(first: Sequence[str], second: Sequence[str]) -> bool:
    """Whether two passages are the same but for articles, endings, and letters of a word: no figure of speech."""
    one, other = ([word for word in words if word not in _ARTICLES] for words in (first, second))
    return len(one) == len(other) and all(
        word == match or (stem(word) != "" and stem(word) == stem(match)) or _is_letter_off(word, match)
        for word, match in zip(one, other, strict=True)
    )


def _is_letter_off(word: str, other: str) -> bool:
    """Whether two long words that begin alike are a letter apart: colour, color."""
    shorter, longer = sorted((word, other), key=len)
    if len(shorter) < _LONG_WORD or shorter[0] != longer[0] or len(longer) - len(shorter) != 1:
        return False
    return any(longer[:at] + longer[at + 1 :] == shorter for at in range(len(longer)))


def _holds_a_closer_one(outer: Repeat, inner: Sequence[Repeat], likeness: float) -> bool:
    """Whether it is a passage inside `outer` that is repeated, more closely than `likeness`; `inner` is in order."""
    first = bisect_left(inner, outer.later.start, key=_later_start)
    last = bisect_left(inner, outer.later.end, key=_later_start)
    return any(outer.later.contains(repeat.later) and repeat.likeness > likeness for repeat in inner[first:last])


def _later_start(repeat: Repeat) -> int:
    return repeat.later.start


def _repeats(
    analysis: Analysis, spans: Iterable[Span], runs: Iterable[tuple[int, int]], least: Thresholds
) -> list[Repeat]:
    """What of `spans`, so far as it is running copy, says an earlier one again."""
    return _Passages(analysis, [span for span in spans if _in_copy(analysis, span)]).repeats(runs, least)


def _in_copy(analysis: Analysis, span: Span) -> bool:
    block = analysis.draft.block_at(span.start)
    return block is not None and block.part in RUNNING_COPY


def _outside(covered: Iterable[Span], repeats: Iterable[Repeat]) -> list[Repeat]:
    """Those of `repeats` whose later place touches nothing in `covered`, which does not overlap itself."""
    places = sorted(covered)
    kept = []
    for repeat in repeats:
        index = bisect_left(places, (repeat.later.end,)) - 1
        if index < 0 or not places[index].overlaps(repeat.later):
            kept.append(repeat)
    return kept


def _shared_runs(forms: Sequence[str]) -> list[tuple[int, int]]:
    """Pairs of places, earlier and later, at which the same three words stand."""
    runs = zip(forms, forms[1:], forms[2:], strict=False)
    seen: dict[tuple[str, str, str], int] = {}
    firsts = list(map(seen.setdefault, runs, count()))  # for each run the place at which the same words stand first
    places: dict[int, list[int]] = {}
    pairs: list[tuple[int, int]] = []
    for index in compress(count(), map(ne, firsts, count())):
        before = places.setdefault(firsts[index], [firsts[index]])
        pairs += [(place, index) for place in before]
        if len(before) < _MOST_PLACES:
            before.append(index)
    return pairs


def _in_like_blocks(analysis: Analysis, runs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Those of the pairs that two paragraphs have several of; a run or two is shared by any two."""
    block, starts = analysis.draft.block_index, analysis.tokens.starts
    index: dict[int, int] = {}
    for place in {place for pair in runs for place in pair}:
        index[place] = block(starts[place])
    blocks = [(index[earlier], index[later]) for earlier, later in runs]
    shared = Counter(blocks)
    return [pair for pair, place in zip(runs, blocks, strict=True) if shared[place] >= _FEWEST_RUNS]


class _Passages:
    """Passages of one kind, in order and apart, that are compared with one another."""

    def __init__(self, analysis: Analysis, spans: Sequence[Span]) -> None:
        self._analysis = analysis
        self._token_starts = analysis.tokens.starts
        self._spans = spans
        self._starts = [span.start for span in self._spans]
        self._words: dict[int, list[str]] = {}

    def repeats(self, runs: Iterable[tuple[int, int]], least: Thresholds) -> list[Repeat]:
        """Every passage that says an earlier one again, with the earlier one that is most like it."""
        shared = Counter(
            (earlier, later)
            for one, other in runs
            if (earlier := self._index(one)) != (later := self._index(other)) and earlier >= 0 and later >= 0
        )
        best: dict[int, Repeat] = {}
        for (earlier, later), runs_shared in shared.items():
            if runs_shared < 2:
                continue
            first, second = self._of(earlier), self._of(later)
            shorter = min(len(first), len(second))
            if shorter < least.words or runs_shared < least.runs * (shorter - 2):
                continue
            likeness = least.met_by(first, second)
            if likeness and (later not in best or likeness > best[later].likeness):
                best[later] = Repeat(self._spans[later], self._spans[earlier], likeness)
        return [best[index] for index in sorted(best)]

    def _index(self, token: int) -> int:
        """The number of the passage in which the token of that number stands, or -1."""
        start = self._token_starts[token]
        index = bisect_right(self._starts, start) - 1
        return index if index >= 0 and start < self._spans[index].end else -1

    def _of(self, index: int) -> list[str]:
        """The words of one passage."""
        words = self._words.get(index)
        if words is None:
            words = self._words[index] = words_in(self._analysis, self._spans[index])
        return words


def word_likeness(first: Sequence[str], second: Sequence[str]) -> float:
    """The share of their words that two passages have in common, whatever the order: from 0 to 1."""
    if not first or not second:
        return 0.0
    if first == second:
        return 1.0
    shared = (Counter(first) & Counter(second)).total()
    return 2 * shared / (len(first) + len(second))


def runs_shared(first: Sequence[str], second: Sequence[str]) -> int:
    """How many different runs of three words two passages have in common."""
    one, other = (set(zip(words, words[1:], words[2:], strict=False)) for words in (first, second))
    return len(one & other)


def _is_table(words: Sequence[str]) -> bool:
    """Whether figures make up a great part of a passage: results and measurements have one form by design."""
    return sum(word[0].isdigit() for word in words) > _FIGURES_OF_TABLE * len(words)


def _differ_in_figures(first: Sequence[str], second: Sequence[str]) -> bool:
    """Whether each of two passages holds a figure that the other does not: results in one form, say, are two facts."""
    one, other = ({word for word in words if word[0].isdigit()} for words in (first, second))
    return bool(one - other) and bool(other - one)


def _are_other_facts(first: Sequence[str], second: Sequence[str]) -> bool:
    """Whether each of two passages holds several figures that the other does not: one form, two sets of facts."""
    one, other = ({word for word in words if word[0].isdigit()} for words in (first, second))
    return min(len(one - other), len(other - one)) >= _FIGURES_APART
