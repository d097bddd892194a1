"""Whether two forenames that are nearly the same, before one surname, are one person's: Patricia Weiss, Patrica Weiss.

Everybody knows both forenames for two, and still one full name that a story gives twice, with a letter changed, is
sooner one person than two: unless the story speaks of a family, or tells of both in one breath.
"""

from __future__ import annotations

from newslint.language.names.forms import Form, Use
from newslint.language.names.lexicon import lexicon
from newslint.language.names.people import people_words
from newslint.language.names.similarity import Likeness, edits, likeness
from newslint.text.patterns import late_pattern

#: Forenames of fewer letters than this are near by chance (Tim, Tom), unless they sound the same.
_LONG_ENOUGH = 5
#: The rarer of two such names stands this often at the most: who is named often is somebody.
_FEW = 2
#: Of two that all know, with other consonants, one is a slip where the other stands so many times as often.
_TIMES = 2
#: What parts two sentences.
_STOP = late_pattern(r"[.!?…]|\n")
_APPOSITION = late_pattern(r", (?:an?|the|its|their|his|her|who \w+) ([\w’' -]{3,40})")
_WORD = late_pattern(r"[\w-]+")
#: Words for a family are looked for this near to a name, in code points.
_BESIDE = 60
#: So many uses of the commoner name are looked at: a person is introduced where the name is new.
_AT_FIRST = 2


def name_one_person(text: str, first: Form, second: Form) -> bool:
    """Whether two forms are forenames of one person in a draft of this text."""
    return (
        min(first.count, second.count) <= _FEW
        and _are_near(first, second)
        and bool(pairs := _share_surname(first, second))
        and not _are_told_apart(text, first, second, pairs)
    )


def name_two_persons(text: str, first: Form, second: Form) -> bool:
    """Whether two forms are forenames that all know, before one surname, of two people in a draft of this text."""
    return {first.text, second.text} <= lexicon().forenames.keys() and _are_told_apart(
        text, first, second, _share_surname(first, second)
    )


def _share_surname(first: Form, second: Form) -> list[tuple[Use, Use]]:
    """The uses of two forms that stand first in a name, with the same words behind."""
    return [
        (one, two)
        for one in first.uses
        for two in second.uses
        if one.after and one.after == two.after and _share_rest(one, two)
    ]


def _share_rest(one: Use, two: Use) -> bool:
    """Whether both stand first in a name, with the same words behind."""
    lists, rest = lexicon(), one.mention.words[one.last :]
    return (
        not one.first
        and not two.first
        and rest == two.mention.words[two.last :]
        and lists.organisation_words.isdisjoint(rest)
        and lists.place_words.isdisjoint(rest)
    )


def _are_near(first: Form, second: Form) -> bool:
    """Whether two forms, one of them known for a forename, may be one: alike in sound, or a letter apart."""
    forenames = lexicon().forenames
    whose = [forenames.get(form.text) for form in (first, second)]
    if not any(whose) or set(whose) == {"m", "f"}:
        return False
    one, other = first.letters, second.letters
    if one == other:
        return False  # with other accents or capitals: whoever bears them, they are one name
    if one[-1] != other[-1] and (not all(whose) or len(set(whose)) > 1):
        return False  # their endings may tell a man from a woman: Michael, Michaela
    how, often = likeness(first.text, second.text), max(first.count, second.count)
    if how <= Likeness.SLIP and all(whose) and often < _TIMES * min(first.count, second.count):
        return False  # Martin, Marvin
    return how >= Likeness.SOUND or (
        min(len(one), len(other)) >= _LONG_ENOUGH and one[0] == other[0] and edits(one, other, 1) == 1
    )


def _are_told_apart(text: str, first: Form, second: Form, pairs: list[tuple[Use, Use]]) -> bool:
    """Whether a draft speaks of the bearers of two forenames as of two people."""
    if any(_are_side_by_side(text, one, two) for one, two in pairs):
        return True
    uses = [form.uses[:_AT_FIRST] for form in (first, second)] if pairs else []
    if any(_is_of_family(text, use) for some in uses for use in some):
        return True
    roles = [{role for use in some for role in _roles(text, use)} for some in uses]
    return all(roles) and bool(roles) and roles[0].isdisjoint(roles[1])


def _are_side_by_side(text: str, one: Use, two: Use) -> bool:
    """Whether two names stand in one sentence, or open two sentences of one paragraph."""
    start, end = min(one.span.end, two.span.end), max(one.span.start, two.span.start)
    if not _STOP.search(text, start, end):
        return True
    return one.mention.opens and two.mention.opens and "\n" not in text[start:end]


def _roles(text: str, use: Use) -> frozenset[str]:
    """What a draft calls somebody right before a name or behind it: the baker Ann Harlow; Ann Harlow, a baker."""
    start, end = use.mention.title_start, use.mention.end
    *_, before = text[max(0, start - _BESIDE) : start].rstrip().split(" ")
    behind = _APPOSITION.match(text, end)
    words = [before, *(_WORD.findall(behind[1].lower()) if behind else ())]
    return people_words().roles.intersection(words)


def _is_of_family(text: str, use: Use) -> bool:
    """Whether a word for somebody of a family stands near a name in its sentence: her sister Christina Stone."""
    start, end = use.mention.start, use.mention.end
    before = _STOP.split(text[max(0, start - _BESIDE) : start])[-1]
    after = _STOP.split(text[end : end + _BESIDE], 1)[0]
    return not people_words().kin.isdisjoint(_WORD.findall((before + after).lower()))
