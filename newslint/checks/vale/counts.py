"""What Vale's `metric` and `readability` count in a text.

https://vale.sh/docs/checks/metric describes it.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping, Sequence

from newslint.checks.vale.units import Unit, Units
from newslint.language.readability import syllables
from newslint.language.sentences import SentenceSplitter
from newslint.language.tokens import tokenize
from newslint.text.span import Span

_SPLITTER = SentenceSplitter()
#: A longer word is a long one, in letters.
_LONG = 6
#: A word of more syllables is polysyllabic.
_FEW_SYLLABLES = 2
#: Endings that make a word no more complex, by Gunning's definition.
_ENDINGS = ("es", "ed", "ing")
#: The counts of elements that a formula may ask for, and the sections of scopes that they are of.
ELEMENTS: Mapping[str, str] = {
    **{f"heading_h{level}": f"h{level}" for level in range(1, 7)},
    "blockquote": "blockquote",
    "list": "list",
    "paragraphs": "paragraph",
    "pre": "pre",
}
_PLAIN = frozenset({"characters", "long_words", "sentences", "words"})
_SPOKEN = frozenset({"complex_words", "polysyllabic_words", "syllables"})
#: The usual scores of readability, each of the counts that it is made of.
SCORES: Mapping[str, Callable[[Mapping[str, float]], float]] = {
    "automated_readability": lambda of: (
        4.71 * of["characters"] / of["words"] + of["words"] / of["sentences"] / 2 - 21.43
    ),
    "coleman_liau": lambda of: 5.88 * of["characters"] / of["words"] - 29.6 * of["sentences"] / of["words"] - 15.8,
    "flesch_kincaid": lambda of: 0.39 * of["words"] / of["sentences"] + 11.8 * of["syllables"] / of["words"] - 15.59,
    "flesch_reading_ease": lambda of: (
        206.835 - 1.015 * of["words"] / of["sentences"] - 84.6 * of["syllables"] / of["words"]
    ),
    "gunning_fog": lambda of: 0.4 * (of["words"] / of["sentences"] + 100 * of["complex_words"] / of["words"]),
    "lix": lambda of: of["words"] / of["sentences"] + 100 * of["long_words"] / of["words"],
    "smog": lambda of: 1.043 * math.sqrt(30 * of["polysyllabic_words"] / of["sentences"]) + 3.1291,
}
#: All that a formula may ask for; `result` is what the formula itself came to.
QUANTITIES = (*_PLAIN, *_SPOKEN, *ELEMENTS, *SCORES)


def count(unit: Unit, units: Units, wanted: Iterable[str]) -> dict[str, float]:
    """The quantities of these names in a stretch; empty where it has no word.

    The dictionary of syllables takes a second to read, and is read where a name asks for it.
    """
    names = set(wanted)
    text = unit.text
    words = [word for row in text.splitlines() for word in tokenize(row).texts]
    if not words:
        return {}
    found = {
        "characters": float(sum(letter.isalnum() for word in words for letter in word)),
        "long_words": float(sum(len(word) > _LONG for word in words)),
        "sentences": float(max(1, _sentences(text))),
        "words": float(len(words)),
    }
    if names & (_SPOKEN | SCORES.keys()):
        found |= _spoken(words)
    for name in names & ELEMENTS.keys():
        found[name] = float(sum(ELEMENTS[name] in one.tags for one in units.prose))
    return found | {name: SCORES[name](found) for name in names & SCORES.keys()}


def _sentences(text: str) -> int:
    """How many sentences there are in paragraphs apart by line breaks."""
    number = at = 0
    for row in text.splitlines(keepends=True):
        if row.strip():
            number += len(_SPLITTER.split(text, [Span(at, at + len(row.rstrip()))]))
        at += len(row)
    return number


def _spoken(words: Sequence[str]) -> dict[str, float]:
    counts = [syllables(word) for word in words]
    plain = (number - word.endswith(_ENDINGS) for word, number in zip(words, counts, strict=True))
    return {
        "complex_words": float(sum(number > _FEW_SYLLABLES for number in plain)),
        "polysyllabic_words": float(sum(number > _FEW_SYLLABLES for number in counts)),
        "syllables": float(sum(counts)),
    }
