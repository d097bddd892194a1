"""What a draft tells twice in other words: sentences, paragraphs apart, that share an uncommon lot of content.

Two sentences are compared by the stems of what they are about. A stem weighs the more the fewer sentences of the draft
it stands in, and the less common a word it is in English.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence, Set
from itertools import chain

from newslint.drafts.draft import Part
from newslint.language.analysis import Analysis
from newslint.language.stems import stems
from newslint.text.named_tuples import NamedTuple
from newslint.text.patterns import late_pattern
from newslint.text.span import Span

#: The least cosine of two sentences' weighted stems, by how many stems they share; fewer tell too little. Measured on
#: news copy: these fire less than once in 5,000 words.
_LEAST_COSINE = {6: 0.45, 7: 0.36, 8: 0.22}
_LEAST_SHARED = min(_LEAST_COSINE)
_MOST_SHARED = max(_LEAST_COSINE)
#: How many of the shared words must be no names.
_FEWEST_PLAIN = 4
_FIGURE = late_pattern(r"\d[\d.,]*")
_FIGURES_APART = 2
#: How many paragraphs lie between the two, so that the second does not just go on from the first.
_PARAGRAPHS_BETWEEN = 3
#: A stem that stands in more sentences than this brings no two of them together.
_MOST_SENTENCES = 8
#: How much a word weighs by its SCOWL size: the commonest say least. Words that the list does not hold are names.
_COMMONNESS = ((10, 0.5), (20, 0.7), (35, 0.9), (70, 1.0))
_NAME = 0.6


class Retelling(NamedTuple):
    """A sentence that tells an earlier one again, and how like they are, from 0 to 1."""

    later: Span
    earlier: Span
    likeness: float


class _Sentence(NamedTuple):
    """A sentence, the number of its paragraph, and its stems, each with the word that it is of."""

    span: Span
    block: int
    words: dict[str, str]


def find_retellings(analysis: Analysis) -> list[Retelling]:
    """The sentences that tell an earlier one again, in order, each with the one most like it."""
    sentences = list(_sentences(analysis))
    counts = Counter(chain.from_iterable(sentence.words for sentence in sentences))
    holding: dict[str, list[int]] = {word: [] for word, number in counts.items() if 1 < number <= _MOST_SENTENCES}
    for index, sentence in enumerate(sentences):
        for stemmed in filter(holding.__contains__, sentence.words):
            holding[stemmed].append(index)
    best: dict[int, Retelling] = {}
    for earlier, later in _candidates(list(holding.values())):
        one, other = sentences[earlier], sentences[later]
        if other.block - one.block <= _PARAGRAPHS_BETWEEN:
            continue
        common = one.words.keys() & other.words.keys()
        if not _tell_one_thing(analysis, one, other, common):
            continue
        weights = {
            stemmed: _weight(analysis, word) * math.log(1 + len(sentences) / counts[stemmed])
            for stemmed, word in (one.words | other.words).items()
        }
        likeness = _cosine(one.words, other.words, weights)
        least = _LEAST_COSINE[min(len(common), _MOST_SHARED)]
        if likeness >= least and (later not in best or likeness > best[later].likeness):
            best[later] = Retelling(other.span, one.span, likeness)
    return [best[later] for later in sorted(best)]


def _tell_one_thing(analysis: Analysis, one: _Sentence, other: _Sentence, common: Set[str]) -> bool:
    """Whether two sentences share more than names, and neither has figures of its own, as two polls have."""
    plain = sum(_weight(analysis, one.words[stemmed]) != _NAME for stemmed in common)
    figures = [_figures(analysis, sentence.span) for sentence in (one, other)]
    apart = min(len(figures[0] - figures[1]), len(figures[1] - figures[0]))
    return plain >= _FEWEST_PLAIN and apart < _FIGURES_APART


def _figures(analysis: Analysis, span: Span) -> set[str]:
    return set(_FIGURE.findall(analysis.text, span.start, span.end))


def _candidates(postings: Sequence[list[int]]) -> list[tuple[int, int]]:
    """The pairs of sentences that share enough stems, earlier and later."""
    pairs = [
        (earlier, later) for places in postings for number, later in enumerate(places) for earlier in places[:number]
    ]
    return sorted(pair for pair, count in Counter(pairs).items() if count >= _LEAST_SHARED)


def _sentences(analysis: Analysis) -> Iterator[_Sentence]:
    """The sentences of the headline and the body that tell enough; a post left in its tag is none of the writer's."""
    forms, starts = analysis.forms, analysis.tokens.starts
    blocks = analysis.draft.blocks
    last = 0
    for span in analysis.sentences:
        first = bisect_left(starts, span.start, lo=last)
        last = bisect_left(starts, span.end, lo=first)
        if last - first < _LEAST_SHARED:
            continue
        words = dict(zip(stems(forms[first:last]), forms[first:last], strict=True))
        words.pop("", None)
        if len(words) >= _LEAST_SHARED:
            block = analysis.draft.block_index(span.start)
            if blocks[block].part in (Part.BODY, Part.HEADLINE) and not analysis.text.startswith(
                "<", blocks[block].start
            ):
                yield _Sentence(span, block, words)


def _weight(analysis: Analysis, word: str) -> float:
    size = analysis.words.size(word)
    return next((weight for least, weight in _COMMONNESS if size <= least), _NAME)


def _cosine(one: dict[str, str], other: dict[str, str], weights: dict[str, float]) -> float:
    """The cosine of two sentences as vectors of their stems, each as long as it weighs."""
    product = sum(weights[stemmed] ** 2 for stemmed in one.keys() & other.keys())
    lengths = [math.sqrt(sum(weights[stemmed] ** 2 for stemmed in words)) for words in (one, other)]
    return product / (lengths[0] * lengths[1])
