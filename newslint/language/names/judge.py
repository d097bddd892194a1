"""Decides which forms that are alike are, in this draft, spellings of one name."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable
from itertools import pairwise
from typing import NamedTuple

from newslint.language.names.forms import Form
from newslint.language.names.keys import letters
from newslint.language.names.lexicon import lexicon
from newslint.language.names.lists import share_row
from newslint.language.names.similarity import Likeness, edits, likeness
from newslint.language.words import COMMON, LARGE, word_list
from newslint.text.patterns import late_pattern

#: A slip between names that share no slot is believed only in names of this many letters …
_LONG_ENOUGH = 6
#: … where the wrong one stands this often at the most, and the other at least this many times as often.
_FEW, _TIMES = 2, 2
#: Two names that stand once each are one only where they have this many letters, and one is the surname of the other.
_VERY_LONG = 7
#: Names of this many letters or fewer are alike by chance: they need a shared slot, or the same letters.
_SHORT = 4
#: The sizes of the words that nobody takes for names, whatever they are like, and of those beside which even a form
#: that nobody knows is no slip.
_EVERYDAY, _BASIC = 40, 20
#: What stands between two names that are set against each other, and so are two; at most so many code points.
_CONTRAST = late_pattern(
    r"[’']?s?,? ?(?:and|or|to|from|not|but|vs\.?|versus|against|with|&|/|–|-|\()? ?"
    r"(?:the |now,? |then |once |formerly )?"
)
_CLOSE = 12
#: Words and marks that speak of a name's spelling, and how near to it they stand, in code points.
_SPELLING = late_pattern(r"\b(?:spell(?:ed|ing|s|t)?|transliterat\w+|pronounc\w+)\b|[\[(](?:sic|CQ)[\])]")
_BESIDE = 40
#: A nickname, and how much of the name around it is looked at, in code points.
_NICKNAME = late_pattern(r"\w [“\"‘'][A-Z]\w+[”\"’'] [A-Z]")
_NEXT = 4


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


def are_distinct(first: str, second: str) -> bool:
    """Whether the lists know the two for two names: as such, or as a man's forename and a woman's."""
    if share_row("distinct_names.txt", first, second):
        return True
    forenames = lexicon().forenames
    return {forenames.get(first), forenames.get(second)} == {"m", "f"}


def company(form: Form) -> set[str]:
    """The words that stand beside a form in a name, with a mark for the side that they stand on."""
    found = set()
    for use in form.uses:
        if use.first and (lead := use.lead):
            found.add("<" + letters(lead))
        if use.after:
            found.add(">" + letters(use.after))
    return found


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
        if not pair or self.contrasted(pair) or self.explained(pair, _SPELLING) or self._is_nickname(pair):
            return None
        return pair

    def _is_nickname(self, pair: Pair) -> bool:
        """Whether one of the two stands in quotation marks inside somebody’s name: Kimberly “Kimbie” Dray."""
        return any(
            _NICKNAME.search(self._text, max(0, use.span.start - _NEXT), use.span.end + _NEXT)
            for form in (pair.form, pair.other)
            for use in form.uses
        )

    def likely(self, first: Form, second: Form) -> Pair | None:
        """The two as a pair, or None where they may well be two names, by themselves and the names they stand in."""
        how = likeness(first.text, second.text)
        if (
            how is Likeness.NONE
            or _holds(first.text, second.text)
            or are_distinct(first.text, second.text)
            or only_display(first, second)
        ):
            return None
        beside, other_beside = company(first), company(second)
        same_slot = bool(beside & other_beside) or _spell_whole_name(first, second, beside, other_beside)
        pair = ordered(first, second, how, same_slot)
        title = how >= Likeness.SOUND and _is_rare(pair) and self._is_title(pair.other)
        if not same_slot and not title and self._telling(beside) and self._telling(other_beside):
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
        known = self._is_known(form.text), self._is_known(other.text)
        if how < Likeness.PLAIN and self._may_be_kin(pair, all(known)):
            return False
        if same_slot:
            return _believed_in_slot(pair, all(known))
        shorter = min(len(form.letters), len(other.letters))
        rare = _is_rare(pair)
        new = rare and not self._words.knows(form.text)
        small, large = (_BASIC, _EVERYDAY) if how is Likeness.PLAIN else (_EVERYDAY, COMMON)
        if self._is_word(form.text, large) or self._is_word(other.text, small if new else large):
            return False
        if how < Likeness.PLAIN and not title and self._is_another(form, other):
            return False
        if how >= Likeness.SOUND:
            if all(known) or (shorter <= _SHORT and how is Likeness.SOUND):
                return rare
            if shorter <= _SHORT + 1 and how is Likeness.SOUND:
                return rare or _full_and_bare(form, other)
            return shorter >= _SHORT or form.letters == other.letters
        if known[0] or how is Likeness.SLIPS:
            return False
        if rare:
            return shorter >= _LONG_ENOUGH or (how is Likeness.FRAME and shorter > _SHORT)
        unlike = known[1] and (form.count > 1 or self._words.knows(form.text))
        return shorter >= _VERY_LONG and not unlike and _full_and_bare(form, other)

    def _may_be_kin(self, pair: Pair, known: bool) -> bool:
        """Whether two forms may well be two words: a people, two endings, plain English."""
        form, other, how, _ = pair
        if not lexicon().demonyms.isdisjoint((form.text, other.text)):
            return True
        return how < Likeness.SOUND and (
            (self._is_word(form.text) and self._is_word(other.text))
            or _derived(form.letters, other.letters, self._letters, known)
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

    def _telling(self, beside: set[str]) -> bool:
        """Whether a form has company that marks it as somebody's own: no noun, people or title."""
        lists = lexicon()
        for word in beside:
            name = word[1:].capitalize()
            if not (
                name in lists.demonyms
                or name in lists.organisation_words
                or name in lists.place_words
                or name in lists.titles
                or word[1:] in lists.particles
                or (self._is_word(word[1:]) and name not in lists.forenames)
            ):
                return True
        return False

    def contrasted(self, pair: Pair) -> bool:
        """Whether the two stand side by side as two: Hamas in Hama, from Niger to Nigeria."""
        text = self._text
        spans = sorted(
            [(use.span, form) for form in (pair.form, pair.other) for use in form.uses], key=lambda item: item[0]
        )
        return any(
            form is not twin
            and span.end < after.start < span.end + _CLOSE
            and _CONTRAST.fullmatch(text, span.end, after.start)
            for (span, form), (after, twin) in pairwise(spans)
        )

    def explained(self, pair: Pair, cue: re.Pattern[str]) -> bool:
        """Whether `cue`, words that say why there are two names, stands near either form."""
        text = self._text
        return any(
            cue.search(text, max(0, use.span.start - _BESIDE), use.span.end + _BESIDE)
            for form in (pair.form, pair.other)
            for use in form.uses
        )


def _is_rare(pair: Pair) -> bool:
    """Whether one of two forms stands so seldom beside the other that it may be a slip."""
    return pair.form.count <= _FEW and pair.other.count >= _TIMES * pair.form.count


def _spell_whole_name(first: Form, second: Form, beside: set[str], other_beside: set[str]) -> bool:
    """Whether forms that are alike stand beside words that are alike as well: Kiryat Shmona, Qiryat Shemona.

    One of the two pairs sounds the same, and the other does but for one vowel at the most.
    """
    how = _sounds(first.text, second.text)
    return how > 0 and any(
        one[0] == other[0]
        and len(one) > _SHORT
        and how + _sounds(one[1:].capitalize(), other[1:].capitalize()) > _SAME_SOUND
        for one in beside
        for other in other_beside
    )


#: What _sounds() gives for the same sound, and for another vowel.
_SAME_SOUND, _OTHER_VOWEL = 2, 1


def _sounds(first: str, second: str) -> int:
    """How far two words sound the same: 0 where they do not, or are known for two names."""
    how = likeness(first, second)
    if how < Likeness.FRAME or are_distinct(first, second):
        return 0
    if how >= Likeness.SOUND:
        return _SAME_SOUND
    return _OTHER_VOWEL if edits(letters(first), letters(second), 1) == 1 else 0


def _believed_in_slot(pair: Pair, known: bool) -> bool:
    """Whether two forms that stand beside the same word are long and alike enough to be one name."""
    form, other, how, _ = pair
    shorter = min(len(form.letters), len(other.letters))
    if how >= Likeness.SOUND:
        return shorter >= _SHORT - 1
    if how is Likeness.FRAME and _share_lead(form, other):
        return shorter > (_SHORT if known else _SHORT - 1)
    return shorter >= (_VERY_LONG if known else _SHORT)


def _share_lead(form: Form, other: Form) -> bool:
    """Whether the same word of a name stands before both: Port Selim, Port Salim."""
    leads = {letters(use.lead) for use in form.uses if use.first} & {letters(use.lead) for use in other.uses}
    return bool(leads - {""})


def _full_and_bare(first: Form, second: Form) -> bool:
    """Whether one form is the surname of a full name, and the other a surname by itself."""
    places = [{bool(use.first) for use in form.uses if not use.after} for form in (first, second)]
    return places in ([{True}, {False}], [{False}, {True}])


def only_display(first: Form, second: Form) -> bool:
    """Whether forms differ in the kind of apostrophe, in capitals for display, or in that of an article (Al-)."""
    one, other = first.text.replace("’", "'"), second.text.replace("’", "'")
    if one.lower() != other.lower():
        return False
    return one[1:] == other[1:] or one.isupper() or other.isupper()


def _holds(first: str, second: str) -> bool:
    """Whether one form is a part of the other, which a hyphen ties to more: al-Assad and Assad, Swiss-EU and Swiss."""
    return first in re.split(r"[-‐‑]", second) or second in re.split(r"[-‐‑]", first)


def _derived(one: str, other: str, stems: Container[str], known: bool) -> bool:
    """Whether one name is the other with an ending (Syria, Syrian), or both are a stem with two (Latino, Latina).

    The latter counts where everybody knows both names, or the stem is itself in the draft.
    """
    if len(one) > len(other):
        one, other = other, one
    common = 0
    while common < len(one) and one[common] == other[common]:
        common += 1
    endings = lexicon().endings
    if other[common:] not in endings:
        return False
    return common == len(one) or (one[common:] in endings and (one[:common] in stems or known))
