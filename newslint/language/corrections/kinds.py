"""Tells whether a name, a term or a fact was wrong in a correction, and what of a fact a rule can be made."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from newslint.language.corrections.correction import Correction, CorrectionKind, UnreadCorrectionError
from newslint.language.names.apart import are_distinct
from newslint.language.names.lexicon import lexicon
from newslint.language.names.similarity import Likeness, edits, likeness
from newslint.language.stems import function_words
from newslint.language.words import word_list
from newslint.text.patterns import late_pattern

#: What says that a name was in question, not what somebody is or does.
_OF_A_NAME = late_pattern(
    r"(?i)\b(?:sur|fore|nick)?names?\b|\bmis-?nam|spell|spelt|\bcalled\b|\breferred to\b|\bidentified as\b|\bgave\b"
)
_OF_SPELLING = late_pattern(r"(?i)spell|spelt|\bmis-?nam")
_OF_A_WORD = late_pattern(r"(?i)\b(?:word|term|phrase)\b|spell|spelt")
_DIGIT = late_pattern(r"\d")
_DAY = late_pattern(
    r"(?i)(?:next |last )?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|today|tomorrow|yesterday"
    r"|(?:\d{1,2} )?(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?(?: \d{1,2})?)"
)
#: A figure of fewer digits than this that nothing says the unit of stands in other stories by chance.
_TELLING_DIGITS = 3
_FIGURES = late_pattern(r"\d[\d,.]*\d|\d")
_SCALED = late_pattern(r"[$£€¥%]|\d[ -]?(?:million|billion|trillion|percent|per cent|[a-z]{2,})")
#: How many letters two words in lower case may differ by and be spellings of one; and the fewest that they have then.
_SLIPS, _LONG_ENOUGH = 2, 4


def kind_of(right: str, wrong: Sequence[str], text: str) -> CorrectionKind:
    """Whether a name, a term or a fact was wrong."""
    if is_name(right) and all(_is_same_name(right, form, text) for form in wrong):
        return CorrectionKind.NAME
    if not wrong or (
        not any(map(_DIGIT.search, (right, *wrong))) and all(_is_same_term(right, form, text) for form in wrong)
    ):
        return CorrectionKind.TERM
    return CorrectionKind.FACT


def fact(right: str, wrong: tuple[str, ...], text: str, about: Iterable[str]) -> Correction:
    """A fact that is wrong of what it is `about`, the first of these that can be looked for.

    Raises UnreadCorrectionError where no rule can tell that it is wrong again.
    """
    form = wrong[0]
    digits = len(_DIGIT.findall(form))
    figures = _FIGURES.findall(text)
    if digits and any(_farther(right, figure, form) for figure in figures):
        raise UnreadCorrectionError(f"which figure was meant for “{form}” cannot be told: give it with --right")
    if (
        _DAY.fullmatch(form)
        or (digits and digits < _TELLING_DIGITS and not _SCALED.search(form))
        or (not digits and " " not in form and not is_name(form))
    ):
        raise UnreadCorrectionError(
            f"“{form}” is wrong in that story and is right in other stories: no rule can tell; "
            "where one can, --find it with `newslint new-rule`"
        )
    what = next((name for name in map(_anchor, about) if name and not _touches(name, (right, *wrong))), "")
    if not what:
        raise UnreadCorrectionError(
            f"“{right}”, not “{form}”: the correction does not say of which name or thing, and without it no rule can "
            "be made: add --about, or --as name where it is wrong wherever it stands"
        )
    return Correction(CorrectionKind.FACT, right, wrong, what)


def are_alike(one: str, other: str) -> bool:
    """Whether two forms are spellings of one name, by their letters."""
    return bool(one and other) and likeness(one, other) > Likeness.NONE


def is_name(form: str) -> bool:
    """Whether a form is written as names are: its words are capitalised, but for small ones."""
    words = form.split()
    small = {*lexicon().particles, *function_words(), "&"}
    return (
        any(word[:1].isupper() for word in words)
        and all(not word[:1].islower() or word in small or word.partition("-")[2][:1].isupper() for word in words)
        and not _DIGIT.search(form)
    )


def _is_same_name(right: str, wrong: str, text: str) -> bool:
    """Whether `wrong` is another way to write the name `right`, not another person, place or thing."""
    if not is_name(wrong) or wrong in lexicon().demonyms or wrong in lexicon().titles or are_distinct(right, wrong):
        return False
    alike = are_alike(right, wrong)
    if alike or differ_in_spelling(right, wrong):
        return (alike and " " in right) or _names_a_name(text) or not _are_names_of_two(right, wrong)
    shared = {word for word in right.split() if word[:1].isupper()} & set(wrong.split())
    if not text:
        return bool(shared)
    if _OF_SPELLING.search(text) and (" " in wrong or " " not in right):
        return True
    return bool(shared) and _OF_A_NAME.search(text) is not None


def _names_a_name(text: str) -> bool:
    """Whether the correction says that a name or its spelling was wrong; one without a text is of nothing else."""
    return not text or _OF_A_NAME.search(text) is not None


def _are_names_of_two(right: str, wrong: str) -> bool:
    """Whether two forms that look alike may well be two things, North Hall and South Hall; a person is misspelled."""
    person = " " in right and right.split()[0] in lexicon().forenames
    pairs = [pair for pair in zip(right.split(), wrong.split(), strict=False) if pair[0] != pair[1]]
    return not person and all(_is_known(word) for pair in pairs for word in pair)


def _is_known(word: str) -> bool:
    return word in lexicon().forenames or word_list().knows(word.lower())


def differ_in_spelling(right: str, wrong: str) -> bool:
    """Whether two forms have as many words, each of them nearly the other's."""
    one, other = right.split(), wrong.split()
    return len(one) == len(other) and all(
        word == form or are_alike(word, form) or edits(word.lower(), form.lower(), _SLIPS) <= _SLIPS < len(word)
        for word, form in zip(one, other, strict=True)
    )


def _is_same_term(right: str, wrong: str, text: str) -> bool:
    """Whether `wrong` is written for the term `right`."""
    if right.lower() == wrong.lower() or _OF_A_WORD.search(text) or not text:
        return True
    if is_name(right) or is_name(wrong):
        return False
    if differ_in_spelling(right, wrong):
        return len(wrong) >= _LONG_ENOUGH
    shared = set(right.split()) & set(wrong.split())
    return bool(shared) and not is_name(right)


def _farther(right: str, figure: str, wrong: str) -> bool:
    """Whether another figure of the correction is nearer to the wrong one than that which was read as meant."""
    if figure in wrong or figure in right:
        return False
    longest = max(map(len, (right, figure, wrong)))
    return edits(figure, wrong, longest) < edits(right, wrong, longest)


def _anchor(name: str) -> str:
    """What a fact about `name` is found by: the surname of a person, the name of a thing."""
    first, *rest = name.split()
    if not rest:
        return name if len(name) > 2 and name.lower() not in function_words() else ""
    return rest[-1] if first in lexicon().forenames and all(word[:1].isupper() for word in rest) else name


def _touches(name: str, forms: Iterable[str]) -> bool:
    return any(name in form or form in name for form in forms)
