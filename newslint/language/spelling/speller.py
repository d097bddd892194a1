"""What a word that no list holds was meant to be."""

from __future__ import annotations

from collections.abc import Collection
from functools import lru_cache
from string import ascii_lowercase

from newslint.language.spelling.candidates import candidates
from newslint.language.spelling.distance import distance
from newslint.language.spelling.run_together import parted
from newslint.language.words import word_list
from newslint.text.named_tuples import NamedTuple
from newslint.text.patterns import late_pattern

#: How many bits of frequency one unit of distance outweighs: a word written 32 times as often may be one further off.
_BITS_A_STEP = 5.0
#: Beyond this frequency, in bits, being commoner makes a word no likelier: misspellings of `the` are rare.
_OFTEN_ENOUGH = 25.0
#: A word that the draft itself uses elsewhere is this many bits likelier.
_USED_IN_DRAFT = 2.0
#: A candidate at most this far off makes it needless to look further.
_NEAR = 1.25
#: A candidate further off than this is no candidate.
_FARTHEST = 3.2
_MOST = 5
#: How far off a missing space is (see `distance`).
_MISSING_SPACE = 0.7
#: How far off a possessive without its apostrophe is: the citys mayor.
_MISSING_APOSTROPHE = 0.9
#: From so many letters on, a word that lacks one letter of a rare word is no other word's likeness by chance.
_LONG = 7
#: A letter typed three times or more: what is left with two of it, or one, is this many bits likelier.
TRIPLED = late_pattern(r"(.)\1\1+")
_TRIPLED_BITS = 10.0


class Suggestion(NamedTuple):
    """A word that may have been meant: how far off it is (see `distance`) and how likely, in bits; more is likelier."""

    word: str
    distance: float
    likelihood: float


def suggest(word: str, used: Collection[str] = (), *, nearby: bool = False) -> list[Suggestion]:
    """The words that the lower-case `word` may have been meant for, likeliest first; `used` are words of the draft.

    `nearby` looks only about one edit away, which is several times as fast.
    """
    found = [
        row._replace(likelihood=row.likelihood + _USED_IN_DRAFT) if row.word in used else row
        for row in _ranked(word, nearby)
    ]
    return sorted(found, key=lambda row: (-row.likelihood, row.word))[:_MOST]


@lru_cache(maxsize=4096)
def _ranked(word: str, nearby: bool) -> list[Suggestion]:
    index = candidates()
    found = [_rate(word, other) for other in index.near(word)]
    if not nearby and not any(row.distance <= _NEAR for row in found):
        seen = {row.word for row in found}
        found += [_rate(word, other) for other in (index.farther(word) | _one_letter_longer(word)) - seen]
    if pair := parted(word):
        found.append(Suggestion(pair, _MISSING_SPACE, _OFTEN_ENOUGH - _MISSING_SPACE * _BITS_A_STEP))
    owner = word[:-1]
    if word.endswith("ys") and word_list().is_common_word(owner):
        bits = min(word_list().frequency(owner), _OFTEN_ENOUGH) - _MISSING_APOSTROPHE * _BITS_A_STEP
        found.append(Suggestion(f"{owner}'s", _MISSING_APOSTROPHE, bits))
    if TRIPLED.search(word):
        plain = {TRIPLED.sub(r"\1\1", word), TRIPLED.sub(r"\1", word)}
        found = [row._replace(likelihood=row.likelihood + _TRIPLED_BITS) if row.word in plain else row for row in found]
    return [row for row in found if row.distance <= _FARTHEST]


def _one_letter_longer(word: str) -> set[str]:
    """The words, too rare for the index, of which a long `word` lacks one letter: debutans, debutants."""
    if len(word) < _LONG:
        return set()
    longer = {word[:at] + letter + word[at:] for at in range(1, len(word) + 1) for letter in ascii_lowercase}
    knows = word_list().knows
    return {
        other for other in longer if knows(other) or (other[-1] == "s" and other[:-1] != word and knows(other[:-1]))
    }


def _rate(word: str, other: str) -> Suggestion:
    cost = distance(word, other.lower(), _FARTHEST)
    return Suggestion(other, cost, min(commonness(other, word), _OFTEN_ENOUGH) - cost * _BITS_A_STEP)


def commonness(other: str, word: str) -> float:
    """How often `other` is written, in bits, where it may have been meant by `word`."""
    if other != word and other.replace("'", "") == word:
        return _OFTEN_ENOUGH  # the counts hold no contractions, which are commoner than most words
    return word_list().frequency(other)
