"""How alike two spellings are, and in which way: what evidence it takes to call them one name depends on it."""

from __future__ import annotations

from enum import IntEnum
from functools import lru_cache

from newslint.language.names.keys import chinese_key, frame, frames, letters, plain_key, skeletons, sound_keys
from newslint.language.names.lists import share_row

#: Names of this many letters or more may differ in two slips.
_LONG = 7


class Likeness(IntEnum):
    """How alike two different spellings are; the more alike, the less else it takes to call them one name."""

    NONE = 0
    #: two letters inside a long name are wrong, missing, too many or swapped with the next
    SLIPS = 1
    #: one letter is
    SLIP = 2
    #: the same consonants between other vowels: Karbala, Kerbala
    FRAME = 3
    #: the same sounds, differently transliterated: Qaddafi, Gadhafi
    SOUND = 4
    #: the same letters but for accents, capitals, hyphens, apostrophes, doubled letters: Müller, Mueller
    PLAIN = 5


@lru_cache(1 << 15)
def likeness(first: str, second: str) -> Likeness:
    """How alike two spellings are. Both may be of several words."""
    one, other = letters(first), letters(second)
    if one == other or plain_key(first) == plain_key(second):
        return Likeness.PLAIN
    if share_row("spellings.txt", first, second):
        return Likeness.SOUND
    if "-" in first + second and chinese_key(first) == chinese_key(second):
        return Likeness.SOUND
    apart = edits(one, other, 2)
    if apart > 2 and set(frames(first)).isdisjoint(frames(second)):
        return Likeness.NONE  # as most pairs are: their sounds, which take longer to compare, are not the same
    if sound_keys(first) & sound_keys(second):
        return Likeness.SOUND
    if skeletons(first) & skeletons(second) and (apart <= 2 or _one_vowel_apart(first, second)):
        return Likeness.FRAME
    if (apart > 1 or one[:1] != other[:1]) and len(frame(first)) > 2 and _same_but_voice(first, second):
        return Likeness.FRAME  # one letter that is voiced inside a name is sooner a slip
    if apart == 1:
        return Likeness.SLIP
    # where names differ in their first letter or in how they end, one is not the other with slips in it
    ends = one[:1] + one[-1:] == other[:1] + other[-1:]
    return Likeness.SLIPS if apart == 2 and ends and min(len(one), len(other)) >= _LONG else Likeness.NONE


def _one_vowel_apart(first: str, second: str) -> bool:
    """Whether the sounds are the same but for one: Hyderabad and Haidarabad."""
    return any(edits(one, other, 1) <= 1 for one in sound_keys(first) for other in sound_keys(second))


_VOICE = str.maketrans("gdbvzj", "ktpfsc")


def _same_but_voice(first: str, second: str) -> bool:
    """Whether the sounds are the same but for voice: Busan and Pusan."""
    one = {key.lower().translate(_VOICE) for key in sound_keys(first)}
    return any(key.lower().translate(_VOICE) in one for key in sound_keys(second))


def edits(first: str, second: str, limit: int) -> int:
    """How many letters to change, drop, add or swap with the next to make one the other; at most `limit` + 1."""
    if abs(len(first) - len(second)) > limit:
        return limit + 1
    start = 0
    shorter = min(len(first), len(second))
    while start < shorter and first[start] == second[start]:
        start += 1
    end = 0
    while end < shorter - start and first[-1 - end] == second[-1 - end]:
        end += 1
    one, other = first[start : len(first) - end], second[start : len(second) - end]
    return _distance(one, other, limit)


def _distance(one: str, other: str, limit: int) -> int:
    """Damerau-Levenshtein distance (adjacent letters swapped count once) by the usual three rows."""
    before_last: list[int] = []
    last = list(range(len(other) + 1))
    for row, letter in enumerate(one, 1):
        here = [row]
        for column, against in enumerate(other, 1):
            cost = last[column - 1] + (letter != against)
            if (other_way := last[column] + 1) < cost:  # a third of the time of min
                cost = other_way
            if (other_way := here[-1] + 1) < cost:
                cost = other_way
            if row > 1 and column > 1 and letter == other[column - 2] and one[row - 2] == against:
                cost = min(cost, before_last[column - 2] + 1)
            here.append(cost)
        before_last, last = last, here
        if min(last) > limit and min(before_last) > limit:
            break
    return min(last[-1], limit + 1)
