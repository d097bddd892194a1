"""How far a misspelling is from a word: the likelier the slip, the nearer."""

from __future__ import annotations

import math
from functools import cache
from itertools import accumulate, pairwise

from newslint.language.spelling.sounds import sound_key

#: What each slip costs. The unit is about that of one wrong consonant; the values were fitted, all together, on one
#: half of a list of collected misspellings and held on the other half.
_TRANSPOSED = 0.7
_DOUBLED = 0.35
_UNDOUBLED = 0.4
_VOWEL_FOR_VOWEL = 0.85
_SOUNDS_ALIKE = 0.7
_NEXT_KEY = 1.05
_OTHER_LETTER = 1.2
_EXTRA_VOWEL = 1.05
_EXTRA_LETTER = 1.25
_MISSING_VOWEL = 0.6
_MISSING_H = 0.6
_MISSING_LETTER = 0.6
#: Two letters typed twice: telelevision.
_STUTTERED = 0.6
#: Few get the first letter wrong.
_FIRST_LETTER = 0.45
#: A misspelling that sounds like the word is nearer by this part of its cost, or at least by this much.
_SAME_SOUND_SHARE = 0.72
_SAME_SOUND = 0.35
#: A plural that keeps its y: storys.
_REGULAR_PLURAL = 0.3
#: One ends as an inflected form does and the other does not.
_OTHER_ENDING = 0.3

_VOWELS = frozenset("aeiouy")
_ENDINGS = ("ing", "ed", "ly", "s")
#: Consonants that are written for one another because they sound alike.
_ALIKE = frozenset(
    pair
    for a, b in ("cs", "ck", "sz", "fv", "gj", "kq", "td", "bp", "mn", "cq", "xs", "cg", "uw", "kg", "zc")
    for pair in (a + b, b + a)
)
_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")


def _next_keys() -> frozenset[str]:
    pairs = [pair for row in _ROWS for pair in pairwise(row)]
    pairs += [pair for upper, lower in pairwise(_ROWS) for pair in zip(upper, lower, strict=False)]
    return frozenset(text for a, b in pairs for text in (a + b, b + a))


_NEXT = _next_keys()


def distance(typed: str, meant: str, limit: float = math.inf) -> float:
    """How unlikely `typed` is to stand for `meant`, both in lower case: 0 for the same word, 1 for a plain slip.

    Of words further off than `limit` no more is told than that they are.
    """
    if typed.endswith("ys") and meant == typed[:-2] + "ies":
        return _REGULAR_PLURAL
    farthest = max(limit / _SAME_SOUND_SHARE, limit + _SAME_SOUND)  # whose sound may bring it within the limit
    cost = _edits(typed, meant, farthest)
    if cost > farthest:
        return math.inf
    if sound_key(typed) == sound_key(meant):
        cost = min(cost * _SAME_SOUND_SHARE, max(cost - _SAME_SOUND, 0.1))
    if _ending(typed) != _ending(meant):
        cost += _OTHER_ENDING
    return cost


def _ending(word: str) -> str:
    for ending in _ENDINGS:
        if word.endswith(ending):
            return ending
    return ""


def _edits(typed: str, meant: str, limit: float) -> float:
    """The cheapest way from `meant` to `typed`: a weighted Damerau-Levenshtein distance over what differs.

    Any number above `limit` stands for a way that costs more.
    """
    start, typed_end, meant_end = 0, len(typed), len(meant)
    while start < typed_end and start < meant_end and typed[start] == meant[start]:
        start += 1
    while typed_end > start and meant_end > start and typed[typed_end - 1] == meant[meant_end - 1]:
        typed_end -= 1
        meant_end -= 1
    before: list[float] = []
    missing = [_missing(meant, at) for at in range(start, meant_end)]
    row = list(accumulate(missing, initial=0.0))
    for i in range(start, typed_end):
        letter = typed[i]
        extra = _extra(typed, i)
        above, earlier = row, before
        stutters = i > max(start, 2) and typed[i - 1 : i + 1] == typed[i - 3 : i - 1]
        row = [min(above[0] + extra, earlier[0] + _STUTTERED) if stutters else above[0] + extra]
        for j in range(start, meant_end):
            k = j - start
            other = meant[j]
            best = above[k] if letter == other else above[k] + _wrong(letter, other, not i + j)
            if (cost := row[k] + missing[k]) < best:  # a third of the time of min
                best = cost
            if (cost := above[k + 1] + extra) < best:
                best = cost
            if i > start and j > start and letter == meant[j - 1] and typed[i - 1] == other:
                best = min(best, earlier[k - 1] + _TRANSPOSED + (_FIRST_LETTER / 2 if i == 1 else 0))
            if stutters:
                best = min(best, earlier[k + 1] + _STUTTERED)
            row.append(best)
        before = above
        if min(row) > limit and min(before) > limit:  # no way goes on from an earlier row
            return math.inf
    return row[-1]


@cache
def _wrong(letter: str, other: str, first: bool) -> float:
    if letter in _VOWELS and other in _VOWELS:
        cost = _VOWEL_FOR_VOWEL
    elif letter + other in _ALIKE:
        cost = _SOUNDS_ALIKE
    elif letter + other in _NEXT:
        cost = _NEXT_KEY
    else:
        cost = _OTHER_LETTER
    return cost + _FIRST_LETTER if first else cost


def _extra(typed: str, at: int) -> float:
    letter = typed[at]
    if at == 0:
        return _EXTRA_LETTER + _FIRST_LETTER
    if letter == typed[at - 1]:
        return _DOUBLED
    return _EXTRA_VOWEL if letter in _VOWELS else _EXTRA_LETTER


def _missing(meant: str, at: int) -> float:
    letter = meant[at]
    if at == 0:
        return _MISSING_LETTER + _FIRST_LETTER
    if letter == meant[at - 1]:
        return _UNDOUBLED
    if letter == "h":
        return _MISSING_H
    return _MISSING_VOWEL if letter in _VOWELS else _MISSING_LETTER
