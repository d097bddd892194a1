"""What a draft tells twice in other words: sentences, paragraphs apart, that share an uncommon lot of content.

Two sentences are compared by the stems of what they are about. A stem weighs the more the fewer sentences of the draft
it stands in, and the less common a word it is in English.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections import Counter
from collections.abc import Set
from itertools import chain, combinations, compress, count

from newslint.drafts.draft import Part
from newslint.language.analysis import Analysis
from newslint.language.stems import function_words, stems
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
    """A sentence, and its stems, each with the word that it is of."""

    span: Span
    words: dict[str, str]


def find_retellings(analysis: Analysis) -> list[Retelling]:
    """The sentences that tell an earlier one again, in order, each with the one most like it."""
    alike = _alike(analysis)
    if not alike:
        return []
    sentences = {
        number: sentence for number in range(len(analysis.sentences)) if (sentence := _sentence(analysis, number))
    }
    counts = Counter(chain.from_iterable(sentence.words for sentence in sentences.values()))
    best: dict[int, Retelling] = {}
    for earlier, later in alike:
        one, other = sentences[earlier], sentences[later]
        common = one.words.keys() & other.words.keys()
        if sum(counts[stemmed] <= _MOST_SENTENCES for stemmed in common) < _LEAST_SHARED:
            continue
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


def _alike(analysis: Analysis) -> list[tuple[int, int]]:
    """The pairs of sentences, earlier and later, that may share enough stems; in most drafts there are none."""
    telling = analysis.vocabulary - function_words()
    stemmed = list(map(dict(zip(telling, stems(telling), strict=True)).get, analysis.forms))
    recurring = {one for one, number in Counter(stemmed).items() if one and number > 1}
    places = list(compress(count(), map(recurring.__contains__, stemmed)))
    holding: dict[str, list[int]] = {one: [] for one in recurring}
    behind = 0
    for number, (first, last) in enumerate(analysis.sentence_words):
        begin = bisect_left(places, first, behind)
        behind = bisect_left(places, last, begin)
        if behind - begin >= _LEAST_SHARED:
            shared = recurring.intersection(stemmed[first:last])
            if len(shared) >= _LEAST_SHARED and _is_told(analysis, number):
                for one in shared:
                    holding[one].append(number)
    rare = [numbers for numbers in holding.values() if 1 < len(numbers) <= _MOST_SENTENCES]
    pairs = Counter(chain.from_iterable(combinations(numbers, 2) for numbers in rare))
    block, sentences = analysis.draft.block_index, analysis.sentences
    return sorted(
        (earlier, later)
        for (earlier, later), shared in pairs.items()
        if shared >= _LEAST_SHARED
        and block(sentences[later].start) - block(sentences[earlier].start) > _PARAGRAPHS_BETWEEN
    )


def _is_told(analysis: Analysis, number: int) -> bool:
    """Whether a sentence is one of the headline or the body; a post left in its tag is none of the writer's."""
    block = analysis.draft.blocks[analysis.draft.block_index(analysis.sentences[number].start)]
    return block.part in (Part.BODY, Part.HEADLINE) and not analysis.text.startswith("<", block.start)


def _sentence(analysis: Analysis, number: int) -> _Sentence | None:
    """The sentence of that number, or None where it tells too little."""
    first, last = analysis.sentence_words[number]
    forms = analysis.forms[first:last]
    words = dict(zip(stems(forms), forms, strict=True))
    words.pop("", None)
    told = len(words) >= _LEAST_SHARED and _is_told(analysis, number)
    return _Sentence(analysis.sentences[number], words) if told else None


def _weight(analysis: Analysis, word: str) -> float:
    size = analysis.words.size(word)
    return next((weight for least, weight in _COMMONNESS if size <= least), _NAME)


def _cosine(one: dict[str, str], other: dict[str, str], weights: dict[str, float]) -> float:
    """The cosine of two sentences as vectors of their stems, each as long as it weighs."""
    product = sum(weights[stemmed] ** 2 for stemmed in one.keys() & other.keys())
    lengths = [math.sqrt(sum(weights[stemmed] ** 2 for stemmed in words)) for words in (one, other)]
    return product / (lengths[0] * lengths[1])
