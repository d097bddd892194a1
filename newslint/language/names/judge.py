"""Decides which forms that are alike are, in this draft, spellings of one name."""

from __future__ import annotations

from collections.abc import Iterable

from newslint.language.names.apart import are_distinct, derived, holds, only_display, shared
from newslint.language.names.around import SPELLING, contrasted, explained, is_of_its_own
from newslint.language.names.bearers import name_one_person, name_two_persons
from newslint.language.names.company import company, full_and_bare, share_lead, spell_whole_name
from newslint.language.names.forms import Form
from newslint.language.names.keys import letters
from newslint.language.names.lexicon import lexicon
from newslint.language.names.lists import share_row
from newslint.language.names.similarity import Likeness, edits, likeness
from newslint.language.words import COMMON, LARGE, UNKNOWN, word_list
from newslint.text.named_tuples import NamedTuple
from newslint.text.patterns import late_pattern

#: A slip between names that share no slot is believed only in names of this many letters …
_LONG_ENOUGH = 6
#: … where the wrong one stands this often at the most, and the other at least this many times as often.
_FEW, _TIMES = 2, 2
#: Two names that stand once each are one only where they have this many letters, and one is the surname of the other.
_VERY_LONG = 7
#: Two names that stand once each, and that nobody knows, are one where two letters of so many have changed places.
_FAR_TOO_LONG = 9
#: Two slips are believed in a name of this many letters that shares no slot, or where letters have changed places.
_LONG_FOR_TWO = 10
#: Names of this many letters or fewer are alike by chance: they need a shared slot, or the same letters.
_SHORT = 4
#: A name stands this often beside one that is a slip of it and stands once; and the endings that a slip may lose.
_OFTEN = 2
#: A surname stands this often beside a known one that nobody introduced; and what stands before a place, and how near.
_OFTEN_ENOUGH = 3
_BEFORE_PLACE = late_pattern(r"\b(?:in|at|near|outside|around|across) (?:the )?$")
_NEAR = 16
_LOST = frozenset("ydeiln")
#: The sizes of the words that nobody takes for names, whatever they are like, and of those beside which even a form
#: that nobody knows is no slip.
_EVERYDAY, _BASIC = 40, 20


class Pair(NamedTuple):
    """Two forms of one name: the one to look at, the other, how alike they are, and whether they share a slot."""

    form: Form
    other: Form
    likeness: Likeness
    same_slot: bool


def ordered(first: Form, second: Form, how: Likeness, same_slot: bool) -> Pair:
    """The pair with the rarer form first, or of two as frequent the one that comes later."""
    if (first.count, -first.first.span.start) > (second.count, -second.first.span.start):
        first, second = second, first
    return Pair(first, second, how, same_slot)


class Judge:
    """Decides which words that share a key are spellings of one name in a draft, or in several.

    `text` is the draft's, where there is one, and `words` are all words of names that the forms stand among.
    """

    def __init__(self, words: Iterable[Form], text: str = "") -> None:
        self._text = text
        self._letters = {form.letters for form in words}
        self._words = word_list()

    def pair(self, first: Form, second: Form) -> Pair | None:
        """The two as a pair, or None where they may well be two names, by what stands around them as well."""
        pair = self.likely(first, second)
        if not pair:
            return None
        around = self._text, pair.form, pair.other
        if pair.likeness < Likeness.PLAIN and name_two_persons(*around):
            return None
        if explained(*around, SPELLING) or is_of_its_own(*around, apart=pair.likeness < Likeness.SOUND):
            return None
        return None if contrasted(*around) and not self._is_unmistakable(pair) else pair

    def _is_unmistakable(self, pair: Pair) -> bool:
        """Whether two forms are one name though they stand side by side: long, the same in sound, and one of them rare.

        Support for Vladivostok, but Wladiwostok was silent.
        """
        form, other, how, _ = pair
        same = form.letters == other.letters
        long = how >= Likeness.SOUND and min(len(form.letters), len(other.letters)) >= _VERY_LONG
        return (same or long) and _is_rare(pair) and not (self._is_known(form.text) and self._is_known(other.text))

    def likely(self, first: Form, second: Form) -> Pair | None:
        """The two as a pair, or None where they may well be two names, by themselves and the names they stand in."""
        how = likeness(first.text, second.text)
        if how > Likeness.NONE and self._text and name_one_person(self._text, first, second):
            return ordered(first, second, how, same_slot=True)
        if (
            how is Likeness.NONE
            or holds(first.text, second.text)
            or are_distinct(first.text, second.text)
            or only_display(first, second)
        ):
            return None
        beside, other_beside = company(first), company(second)
        same_slot = bool(beside & other_beside) or spell_whole_name(first, second, beside, other_beside)
        pair = ordered(first, second, how, same_slot)
        title = how >= Likeness.FRAME and _is_rare(pair) and self._is_title(pair.other)
        if not (same_slot or title) and self._are_somebodys_own(beside, other_beside):
            return None
        return pair if self._believed(pair, title=title) else None

    def _is_title(self, form: Form) -> bool:
        """Whether a form stands before several names, as titles and makes do: Mullah Omar, Mullah Baradar."""
        if form.text in lexicon().forenames or any(use.first for use in form.uses):
            return False
        names = {letters(use.after) for use in form.uses if use.after}
        return sum(self._telling({">" + name}) for name in names) > 1

    def _believed(self, pair: Pair, *, title: bool) -> bool:
        """Whether likeness, slot and counts together speak for one name, be it one before names, as a title is."""
        form, other, how, same_slot = pair
        swapped = sorted(form.letters) == sorted(other.letters)
        if how < Likeness.SOUND and not swapped and self._is_group(form) != self._is_group(other):
            return False
        if self._is_typo(pair):
            return True
        known = self._is_known(form.text), self._is_known(other.text)
        if how < Likeness.PLAIN and self._may_be_kin(pair, all(known)):
            return False
        if same_slot:
            return _believed_in_slot(pair, all(known))
        if self._are_words(pair) or (how < Likeness.PLAIN and not title and self._is_another(form, other)):
            return False
        if how >= Likeness.SOUND:
            return self._sounds_believable(pair, all(known))
        return not known[0] and self._is_slip(pair, known[1])

    def _sounds_believable(self, pair: Pair, known: bool) -> bool:
        """Whether two forms that sound the same and share no slot are one name; `known`: all know both."""
        form, other, how, _ = pair
        shorter = min(len(form.letters), len(other.letters))
        if form.letters == other.letters:
            return not (known and _is_somebodys(other) and self._is_place(form))
        if known:
            longer = max(len(form.letters), len(other.letters))
            return _is_rare(pair) and longer >= _SHORT and not (_is_somebodys(other) and self._is_place(form))
        if how is Likeness.SOUND and shorter <= _SHORT + 1:
            return _is_rare(pair) or (shorter >= _SHORT and full_and_bare(form, other))
        return shorter >= _SHORT or full_and_bare(form, other)

    def _are_words(self, pair: Pair) -> bool:
        """Whether one of two forms is a word that nobody takes for a name, or not for one like the other."""
        form, other, how, _ = pair
        if how is Likeness.PLAIN and _is_rare(pair) and _differ_in_accents(form, other):
            return False  # Nestlé, Nestle
        small, large = (_BASIC, _EVERYDAY) if how is Likeness.PLAIN else (_EVERYDAY, COMMON)
        new = _is_rare(pair) and not self._words.knows(form.text)
        return self._is_word(form.text, large) or self._is_word(other.text, small if new else large)

    def _is_slip(self, pair: Pair, known: bool) -> bool:
        """Whether a form that shares no slot with the other, and that not all know, is a slip of it."""
        form, other, how, _ = pair
        shorter = min(len(form.letters), len(other.letters))
        if how is Likeness.SLIPS:
            swapped = sorted(form.letters) == sorted(other.letters)
            return _is_rare(pair) and self._is_unheard_of(form) and (swapped or shorter >= _LONG_FOR_TWO)
        if _is_rare(pair):
            if known and _has_lead_of_its_own(form) and not any(_is_lead(use.lead) for use in other.uses):
                return False  # Farhana Khera, and North Korea
            return shorter >= _LONG_ENOUGH or (how is Likeness.FRAME and shorter > _SHORT)
        if full_and_bare(form, other) and (not known or other.first.first):
            return shorter > _SHORT if how is Likeness.FRAME else shorter >= _VERY_LONG
        if form.count > 1 or not self._is_unheard_of(form):
            return False
        swapped = sorted(form.letters) == sorted(other.letters)
        return shorter >= (_VERY_LONG if known else _FAR_TOO_LONG) and (known or swapped)

    def _is_unheard_of(self, form: Form) -> bool:
        """Whether a form is in no list, and stands by itself."""
        return self._words.size(form.text) >= UNKNOWN and not (form.first.first or form.first.after)

    def _is_typo(self, pair: Pair) -> bool:
        """Whether a form that nobody knows stands once, one slip away from somebody's surname.

        The slip is in a surname that the draft has in a full name as well, or in the one full name that it has.
        """
        form, other, how, _ = pair
        if form.count == other.count and self._words.knows(form.text):
            form, other = other, form
        if form.count > 1 or how < Likeness.SLIP:
            return False
        if (self._words.knows(form.text) or form.text in lexicon().forenames) and not self._is_stranger(pair):
            return False
        either = full_and_bare(form, other) and len(form.letters) > _SHORT
        introduced = any(use.first and not use.after for use in other.uses)
        return (
            (other.count >= _OFTEN or either)
            and (introduced or either)
            and len(other.letters) > _SHORT
            and form.letters[0] == other.letters[0]
            and edits(form.letters, other.letters, 1) <= 1
            and not self._ends_otherwise(form, other)
            and (not introduced or share_lead(form, other) or not _has_lead_of_its_own(form))
        )

    def _is_stranger(self, pair: Pair) -> bool:
        """Whether a form is a surname that nobody introduced, beside one that stands often and is somebody's."""
        form, other = pair.form, pair.other
        return (
            other.count >= _OFTEN_ENOUGH
            and not (form.first.first or form.first.after or form.text in lexicon().forenames)
            and not self._is_word(form.text)
            and _is_somebodys(other)
            and not self._is_place(form)
        )

    def _is_place(self, form: Form) -> bool:
        """Whether words that stand before places stand before a form at its first use."""
        start = form.first.span.start
        return bool(_BEFORE_PLACE.search(self._text, max(0, start - _NEAR), start))

    def _is_group(self, form: Form) -> bool:
        """Whether a form is called as a family or a team is: the Phillies."""
        start = form.first.span.start
        return form.text.endswith("s") and self._text[max(0, start - 4) : start].lower() == "the "

    def _ends_otherwise(self, form: Form, other: Form) -> bool:
        """Whether a form is a name with an ending that makes another word of it: Petrovs and Petrova beside Petrov."""
        one, two = form.letters, other.letters
        common = shared(one, two)
        tails, endings = (one[common:], two[common:]), lexicon().endings
        if all(tails):
            return one[:common] in self._letters and endings.issuperset(tails)
        return endings.issuperset(filter(None, tails)) and tails[1] not in _LOST

    def _may_be_kin(self, pair: Pair, known: bool) -> bool:
        """Whether two forms may well be two words: a people, two endings, plain English."""
        form, other, how, _ = pair
        if not lexicon().demonyms.isdisjoint((form.text, other.text)):
            return True
        return how < Likeness.SOUND and (
            (self._is_word(form.text) and self._is_word(other.text))
            or derived(form.letters, other.letters, self._letters, known)
        )

    def _is_another(self, form: Form, other: Form) -> bool:
        """Whether forms that share no slot are two names: by their roles, or as one is ever part of its own name."""
        ahead = {">" + letters(use.after) for use in form.uses if use.after}
        return self._in_other_role(form, other) or (all(use.after for use in form.uses) and self._telling(ahead))

    def _in_other_role(self, form: Form, other: Form) -> bool:
        """Whether one is somebody's forename and the other somebody's surname, or both are forenames that all know."""
        forenames = lexicon().forenames
        if form.text in forenames and other.text in forenames:
            return not share_row("spellings.txt", form.text, other.text)
        leads = [self._leads(form), self._leads(other)]
        tails = [any(use.first and not use.after for use in one.uses) for one in (form, other)]
        return any(leads[one] and not tails[one] and tails[1 - one] and not leads[1 - one] for one in (0, 1))

    @staticmethod
    def _leads(form: Form) -> bool:
        """Whether a form stands before a surname, and not before a noun only, or is known to be a forename."""
        lists = lexicon()
        nouns = lists.organisation_words | lists.place_words | lists.demonyms
        return form.text in lists.forenames or any(
            use.after and not use.first and nouns.isdisjoint(use.mention.words[use.last :]) for use in form.uses
        )

    def _is_known(self, word: str) -> bool:
        """Whether everybody knows the word for a name, or for a word."""
        return word in lexicon().forenames or self._words.size(word) <= LARGE or self._is_word(word)

    def _is_word(self, word: str, size: int = COMMON) -> bool:
        """Whether it is a word of English as well, up to a size of the word list."""
        return word not in lexicon().forenames and self._words.size(word.lower()) <= size

    def _are_somebodys_own(self, beside: set[str], other_beside: set[str]) -> bool:
        """Whether each of two forms has company of its own: Bernie Sanders, Sarah Saunders.

        Where one stands behind a forename, any word before the other may be one: Ole Andersen, Karin Anderson.
        """
        named = [
            {word[1:].capitalize() for word in one if word[0] == "<" and not self._is_noun(word)}
            for one in (beside, other_beside)
        ]
        if all(named) and any(name in lexicon().forenames or self._words.is_name(name) for name in set().union(*named)):
            return True
        return self._telling(beside) and self._telling(other_beside)

    def _telling(self, beside: set[str]) -> bool:
        """Whether a form has company that marks it as somebody's own: no noun, people or title, and no plain word."""
        return any(not self._is_noun(word) and not self._is_plain(word) for word in beside)

    @staticmethod
    def _is_noun(word: str) -> bool:
        """Whether what stands beside a form is a noun of bodies or places, a people, a title or a particle."""
        lists, name = lexicon(), word[1:].capitalize()
        return (
            name in lists.demonyms
            or name in lists.organisation_words
            or name in lists.place_words
            or name in lists.titles
            or word[1:] in lists.particles
        )

    def _is_plain(self, word: str) -> bool:
        """Whether what stands beside a form is a word of English that is no name besides: Khan is both."""
        name = word[1:].capitalize()
        return self._is_word(word[1:]) and name not in lexicon().forenames and not self._words.is_name(name)


def _has_lead_of_its_own(form: Form) -> bool:
    """Whether a word stands before a form, where it is first used, that may be somebody’s forename."""
    return _is_lead(form.first.lead)


def _is_lead(word: str) -> bool:
    """Whether a word that stands before a name may be somebody’s forename."""
    lists = lexicon()
    return bool(word) and not (
        word in lists.demonyms or word in lists.organisation_words or word in lists.place_words or word.isupper()
    )


def _differ_in_accents(form: Form, other: Form) -> bool:
    """Whether a name with accents stands without them, and not only where anything has a capital."""
    return (
        form.text.isascii()
        and not other.text.isascii()
        and form.letters == other.letters
        and not all(use.mention.opens for use in form.uses)
    )


def _is_somebodys(form: Form) -> bool:
    """Whether a form is the surname of somebody whose forename is known for one."""
    forenames = lexicon().forenames
    return any(use.lead in forenames for use in form.uses if not use.after)


def _is_rare(pair: Pair) -> bool:
    """Whether one of two forms stands so seldom beside the other that it may be a slip."""
    return pair.form.count <= _FEW and pair.other.count >= _TIMES * pair.form.count


def _believed_in_slot(pair: Pair, known: bool) -> bool:
    """Whether two forms that stand beside the same word are long and alike enough to be one name."""
    form, other, how, _ = pair
    shorter = min(len(form.letters), len(other.letters))
    if how >= Likeness.SOUND:
        return shorter >= _SHORT - 1
    if how is Likeness.FRAME and share_lead(form, other):
        return shorter > (_SHORT if known else _SHORT - 1)
    return shorter >= (_VERY_LONG if known else _SHORT)
