"""Pairs of forms in one draft that are, as far as can be told, two spellings of one name.

Likeness alone does not tell: Iran and Iraq are more alike than Sednaya and Saydnaya. What tells is likeness with the
company that the two keep. They share a slot where the same word of a name stands beside both (Dereck Lively, Dereck
Livley); they are two names where each has company of its own (Bernie Sanders, Sarah Saunders), where both are words
or names that everybody knows, or where newslint/data/names/distinct_names.txt says so.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator
from itertools import combinations, pairwise
from typing import NamedTuple

from newslint.language.analysis import Analysis
from newslint.language.names.forms import Form, Forms
from newslint.language.names.keys import frame, letters
from newslint.language.names.lexicon import lexicon
from newslint.language.names.lists import rows_by_name, share_row
from newslint.language.names.similarity import Likeness, likeness
from newslint.language.words import COMMON, LARGE, WordList

#: A slip between names that share no slot is believed only in names of this many letters …
_LONG_ENOUGH = 6
#: … where the wrong one stands this often at the most, and the other at least this many times as often.
_FEW, _TIMES = 2, 2
#: Two names that stand once each are one only where they have this many letters, and one is the surname of the other.
_VERY_LONG = 7
#: Names of this many letters or fewer are alike by chance: they need a shared slot, or the same letters.
_SHORT = 4
#: More forms than this with one key are a list of names, not the spellings of one.
_CROWD = 12
#: What stands between two names that are set against each other, and so are two.
_CONTRAST = re.compile(r"[’']?s?,? ?(?:and|or|to|from|not|but|vs\.?|versus|against|with|&|/|–|-|\()? ?(?:the )?")
#: Words that speak of a name's spelling, or of its having two, and how near they stand, in code points.
_BESIDE = 40
_SPELLING = re.compile(r"\b(?:spell(?:ed|ing|s|t)?|transliterat\w+|pronounc\w+)\b")
_RENAMED = re.compile(
    r"\b(?:former(?:ly)?|known as|once called|now called|also called|renamed|changed (?:its|his|her) name|alias|aka|"
    r"a\.k\.a|n[ée]e)\b"
)


class Pair(NamedTuple):
    """Two forms of one name: the one to look at, the other, how alike they are, and whether they share a slot."""

    form: Form
    other: Form
    likeness: Likeness
    same_slot: bool


def are_distinct(first: str, second: str) -> bool:
    """Whether the lists know the two for two names: as such, or as a man's forename and a woman's."""
    if share_row("distinct_names.txt", first, second):
        return True
    forenames = lexicon().forenames
    return {forenames.get(first), forenames.get(second)} == {"m", "f"}


def spelling_pairs(analysis: Analysis, forms: Forms) -> list[Pair]:
    """The pairs of forms of a draft that are spellings of one name, in the order of the draft."""
    judge = _Judge(analysis, forms)
    found = [pair for words in _alike_words(forms.words.values()) if (pair := judge.pair(*words))]
    covered = {use.mention.start for pair in found for form in (pair.form, pair.other) for use in form.uses}
    for first, second in _alike_phrases(forms):
        starts = {first.first.mention.start, second.first.mention.start}
        if not starts <= covered:
            covered |= starts
            found.append(_ordered(first, second, Likeness.PLAIN, True))
    for first, second in _known_pairs(forms):
        starts = {first.first.mention.start, second.first.mention.start}
        pair = _ordered(first, second, Likeness.PLAIN, False)
        if not (starts <= covered or judge.contrasted(pair) or judge.explained(first, second, _RENAMED)):
            covered |= starts
            found.append(pair)
    return sorted(found, key=lambda pair: pair.form.first.span)


def _ordered(first: Form, second: Form, how: Likeness, same_slot: bool) -> Pair:
    """The pair with the rarer form first, or of two as frequent the one that comes later."""
    if (first.count, -first.first.span.start) > (second.count, -second.first.span.start):
        first, second = second, first
    return Pair(first, second, how, same_slot)


def _alike_words(forms: Iterable[Form]) -> Iterator[tuple[Form, Form]]:
    """The pairs of words that share a cheap key, each once."""
    buckets: dict[str, list[Form]] = {}
    for form in forms:
        name = form.letters
        if len(name) >= 3 and not (form.text.isupper() or name[-1].isdigit()):
            buckets.setdefault(frame(form.text), []).append(form)
            if len(name) > _SHORT:
                buckets.setdefault("".join(sorted(name)), []).append(form)
                buckets.setdefault("^" + name[:3], []).append(form)
                buckets.setdefault("$" + name[-3:], []).append(form)
    seen: set[tuple[str, str]] = set()
    for bucket in buckets.values():
        if len(bucket) > 1:
            for first, second in combinations(bucket[:_CROWD], 2):
                key = (first.text, second.text)
                if key not in seen and abs(len(first.letters) - len(second.letters)) <= 3:
                    seen.add(key)
                    yield first, second


def _alike_phrases(forms: Forms) -> Iterator[tuple[Form, Form]]:
    """The pairs of forms that have the same letters and other word breaks, or other capitals in a particle."""
    groups: dict[str, list[Form]] = {}
    for form in forms.phrases.values():
        groups.setdefault(form.letters, []).append(form)
    for form in forms.words.values():
        if form.letters in groups or "-" in form.text:
            groups.setdefault(form.letters, []).append(form)
    for group in sorted(groups.values(), key=lambda group: len(group[0].letters)):
        for first, second in combinations(group[:_CROWD], 2):
            one, other = first.text, second.text
            if one.lower() == other.lower():
                if _in_like_places(first, second) and not (one.isupper() or other.isupper()):
                    yield first, second
            elif one.count(" ") != other.count(" "):
                yield first, second


def _in_like_places(first: Form, second: Form) -> bool:
    """Whether forms that differ in capitals both stand inside a sentence, or both behind a forename: van, Van Gogh."""
    places = [{bool(use.first) for use in form.uses if use.first or not use.mention.opens} for form in (first, second)]
    return bool(places[0] & places[1])


def _known_pairs(forms: Forms) -> Iterator[tuple[Form, Form]]:
    """The pairs of forms that the list of other names knows."""
    known = rows_by_name("other_names.txt")
    rows: dict[int, list[Form]] = {}
    for form in (*forms.words.values(), *forms.phrases.values()):
        for row in known.get(form.letters, ()):
            rows.setdefault(row, []).append(form)
    for group in rows.values():
        for first, second in combinations(group, 2):
            if first.letters != second.letters:
                yield first, second


class _Judge:
    """Decides which words that share a key are spellings of one name in this draft."""

    def __init__(self, analysis: Analysis, forms: Forms) -> None:
        self._analysis = analysis
        self._letters = {form.letters for form in forms.words.values()}
        self._words: WordList = analysis.words

    def pair(self, first: Form, second: Form) -> Pair | None:
        """The two as a pair, or None where they may well be two names."""
        how = likeness(first.text, second.text)
        if (
            how is Likeness.NONE
            or _holds(first.text, second.text)
            or are_distinct(first.text, second.text)
            or _only_display(first, second)
        ):
            return None
        company, other_company = self._company(first), self._company(second)
        same_slot = bool(company & other_company)
        pair = _ordered(first, second, how, same_slot)
        if not same_slot and self._telling(company) and self._telling(other_company):
            return None
        if not self._believed(pair) or self.contrasted(pair) or self.explained(first, second, _SPELLING):
            return None
        return pair

    def _believed(self, pair: Pair) -> bool:
        """Whether likeness, slot and counts together speak for one name."""
        form, other, how, same_slot = pair
        shorter = min(len(form.letters), len(other.letters))
        known = self._is_known(form.text), self._is_known(other.text)
        if how < Likeness.SOUND and not lexicon().demonyms.isdisjoint((form.text, other.text)):
            return False
        rare = form.count <= _FEW and other.count >= _TIMES * form.count
        if how < Likeness.SOUND and _derived(form.letters, other.letters, self._letters, all(known)):
            return False
        if how < Likeness.SOUND and self._is_word(form.text) and self._is_word(other.text):
            return False
        if same_slot:
            return shorter > (2 if how >= Likeness.SOUND else _VERY_LONG - 1 if all(known) else _SHORT - 1)
        if self._is_word(form.text) or self._is_word(other.text):
            return False
        if how >= Likeness.SOUND:
            return rare if all(known) or (shorter <= _SHORT and how is Likeness.SOUND) else shorter >= _SHORT
        if all(known) or known[0]:
            return False
        if how is Likeness.SLIPS:
            return False
        if rare:
            return shorter >= _LONG_ENOUGH or (how is Likeness.FRAME and shorter > _SHORT)
        return shorter >= _VERY_LONG and not any(known) and self._full_and_bare(form, other)

    def _is_known(self, word: str) -> bool:
        """Whether everybody knows the word for a name, or for a word."""
        return word in lexicon().forenames or self._words.size(word) <= LARGE or self._is_word(word)

    def _is_word(self, word: str) -> bool:
        return word not in lexicon().forenames and self._words.size(word.lower()) <= COMMON

    def _company(self, form: Form) -> set[str]:
        """The words that stand beside a form in a name, with a mark for the side that they stand on."""
        found = set()
        for use in form.uses:
            if use.before:
                found.add("<" + letters(use.before))
            if use.after:
                found.add(">" + letters(use.after))
        return found

    def _telling(self, company: set[str]) -> bool:
        """Whether a form has company that marks it as somebody's own: no noun, people or title."""
        lists = lexicon()
        for word in company:
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

    def _full_and_bare(self, first: Form, second: Form) -> bool:
        """Whether one form is the surname of a full name, and the other a surname by itself."""
        places = [{bool(use.first) for use in form.uses if not use.after} for form in (first, second)]
        return places in ([{True}, {False}], [{False}, {True}])

    def contrasted(self, pair: Pair) -> bool:
        """Whether the two stand side by side as two: Hamas in Hama, from Niger to Nigeria."""
        text = self._analysis.text
        spans = sorted([(use.span, form) for form in pair[:2] for use in form.uses], key=lambda item: item[0])
        return any(
            form is not twin
            and span.end < after.start < span.end + 12
            and _CONTRAST.fullmatch(text, span.end, after.start)
            for (span, form), (after, twin) in pairwise(spans)
        )

    def explained(self, first: Form, second: Form, cue: re.Pattern[str]) -> bool:
        """Whether `cue`, words that say why there are two names, stands near either form."""
        text = self._analysis.text
        return any(
            cue.search(text, max(0, use.span.start - _BESIDE), use.span.end + _BESIDE)
            for form in (first, second)
            for use in form.uses
        )


def _only_display(first: Form, second: Form) -> bool:
    """Whether two forms differ in the kind of apostrophe, or in capitals set for display."""
    one, other = first.text.replace("’", "'"), second.text.replace("’", "'")
    return one == other or (one.lower() == other.lower() and (one.isupper() or other.isupper()))


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
