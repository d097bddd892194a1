"""Names that the drafts of one run spell in different ways.

Two stories may well have a Smith and a Smyth, so a name across drafts takes more than a name within one: the same full
name but for one word that the judge of a draft's names would take for a spelling, in stories that have another name in
common that few stories have, or where that word is a long surname that no list knows; or the same letters, with other
accents, hyphens or spaces; or two names of one place that newslint/data/names/other_names.txt knows. A draft that has
both forms speaks of them itself.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations, product

from newslint.language.names import Names
from newslint.language.names.apart import only_display
from newslint.language.names.candidates import alike_words, is_plain, known_pairs
from newslint.language.names.forms import Form, Use
from newslint.language.names.judge import Judge
from newslint.language.names.lexicon import SUFFIXES, lexicon
from newslint.language.names.mentions import Mention
from newslint.language.words import LARGE, word_list
from newslint.text.named_tuples import NamedTuple

#: A name that stands in at most this many drafts, or in at most this share of them, ties two stories together …
_FEW_DRAFTS, _FEW_OF_ALL = 4, 0.02
#: … if it is one that no list holds; of persons with names that everybody knows it takes so many.
_KNOWN_PERSONS = 2
#: Single words of the same letters are one name from this length on, and surnames behind one forename from this.
_LONG_ENOUGH, _VERY_LONG = 5, 7
#: Initials with stops, and words in capitals: matters of house style and of display, not of a name's spelling.
_LAID_OUT = re.compile(r"[A-Z]\.|\b[A-Z]{2,}\b")

#: Words run together, as in the name of an account.
_HANDLE = re.compile(r"[a-z][A-Z]")


class Written(NamedTuple):
    """A name as one draft writes it: the mention that gives it in full, and how often the draft names it."""

    mention: Mention
    times: int


class Spelling(NamedTuple):
    """A name as several drafts write it, by their numbers."""

    text: str
    drafts: dict[int, Written]

    @property
    def weight(self) -> tuple[int, int, int]:
        """What decides which of two spellings is the usual one: drafts, then mentions, then which came first."""
        return len(self.drafts), sum(written.times for written in self.drafts.values()), -min(self.drafts)


class Variance(NamedTuple):
    """Two spellings of one name: the rarer one with the drafts in which it stands, and the usual one."""

    rare: Spelling
    usual: Spelling

    @property
    def is_tie(self) -> bool:
        """Whether both stand in as many drafts and as often."""
        return self.rare.weight[:2] == self.usual.weight[:2]


def names_written(names: Names) -> tuple[Written, ...]:
    """The names of one draft, as far as it gives them outside headlines."""
    return tuple(
        Written(chain.introduction, len(chain.mentions)) for chain in names.chains if not chain.introduction.in_headline
    )


def find_variances(drafts: Sequence[Iterable[Written]]) -> list[Variance]:
    """The names that drafts spell in different ways, each rarer spelling once, with the commonest of the others."""
    spellings: dict[str, Spelling] = {}
    for number, names in enumerate(drafts):
        for written in names:
            text = " ".join(_bare(written.mention.words))
            spellings.setdefault(text, Spelling(text, {})).drafts.setdefault(number, written)
    ties = _Ties(spellings.values(), len(drafts))
    found: dict[str, Variance] = {}
    for one, other in (*_same_letters(spellings), *_one_word_apart(spellings, ties), *_other_names(spellings)):
        pair = spellings[one], spellings[other]
        if pair[0].drafts.keys().isdisjoint(pair[1].drafts):
            rare, usual = sorted(pair, key=lambda spelling: spelling.weight)
            if rare.text not in found or found[rare.text].usual.weight < usual.weight:
                found[rare.text] = Variance(rare, usual)
    return list(found.values())


def _bare(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words of a name without initials and suffixes, which one story gives and the next leaves out."""
    kept = tuple(word for word in words if word not in SUFFIXES and not (len(word) == 2 and word[1] == "."))
    return kept or words


def _same_letters(spellings: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Pairs that differ in accents, hyphens and spaces, or in capitals inside a word."""
    groups: dict[str, list[Form]] = defaultdict(list)
    for text in spellings:
        form = Form(text)
        if " " in text or len(form.letters) >= _LONG_ENOUGH:
            groups[form.letters].append(form)
    for group in groups.values():
        for first, second in combinations(group, 2):
            one, other = first.text, second.text
            if _LAID_OUT.search(one) or _LAID_OUT.search(other) or only_display(first, second):
                continue
            if " " not in one and one.lower() == other.lower():  # a matter of terms: Youtube, YouTube
                continue
            if one.count(" ") == other.count(" ") or not (
                is_plain(one, other) or is_plain(other, one) or _HANDLE.search(one + " " + other)
            ):
                yield one, other


def _one_word_apart(spellings: Mapping[str, Spelling], ties: _Ties) -> Iterator[tuple[str, str]]:
    """Pairs that differ in one word, as far as the rest of the name or the stories speak for one name."""
    slots: dict[tuple[str, ...], list[Form]] = defaultdict(list)
    whole: dict[Form, str] = {}
    for text, spelling in spellings.items():
        words = tuple(text.split(" "))
        mention = next(iter(spelling.drafts.values())).mention._replace(words=words)
        for index, word in enumerate(words):
            form = Form(word)
            form.uses.append(Use(mention, index, index + 1, mention.span))
            slots[(*words[:index], "", *words[index + 1 :])].append(form)
            whole[form] = text
    judge = Judge(whole)
    unsure: list[tuple[str, str]] = []
    for slot, forms in slots.items():
        telling = any(_is_rare(word) for word in slot if word)
        for first, second in alike_words(forms) if len(forms) > 1 else ():
            if judge.likely(first, second):
                one, other = whole[first], whole[second]
                if telling or _are_rare_surnames(first, second) or ties.between(spellings[one], spellings[other]):
                    yield one, other
                elif " " in one:
                    unsure.append((one, other))
    yield from _tied_by_each_other(unsure, spellings)


def _tied_by_each_other(
    pairs: Iterable[tuple[str, str]], spellings: Mapping[str, Spelling]
) -> Iterator[tuple[str, str]]:
    """The pairs of which two drafts have several: two names that two stories spell in different ways."""
    of_drafts: dict[tuple[int, int], list[tuple[str, str]]] = defaultdict(list)
    for one, other in pairs:
        for drafts in product(spellings[one].drafts, spellings[other].drafts):
            of_drafts[min(drafts), max(drafts)].append((one, other))
    for shared in of_drafts.values():
        if len(shared) > 1:
            yield from shared


def _other_names(spellings: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Pairs that the list of other names knows: Bombay, Mumbai."""
    return ((one.text, other.text) for one, other in known_pairs([Form(text) for text in spellings]))


def _is_rare(word: str) -> bool:
    """Whether a word of a name is in no list, so that two stories hardly have it by chance."""
    return word[-1] != "." and word_list().size(word) > LARGE and word_list().size(word.lower()) > LARGE


def _are_rare_surnames(first: Form, second: Form) -> bool:
    """Whether two forms behind a forename are long and in no list: hardly two people's, called the same besides."""
    return all(_is_rare_surname(form, use) for form in (first, second) for use in form.uses)


def _is_rare_surname(form: Form, use: Use) -> bool:
    named = use.before in lexicon().forenames or (use.before and use.mention.title)
    return bool(named) and not use.after and len(form.letters) >= _VERY_LONG and _is_rare(form.text)


class _Ties:
    """Which drafts tell of the same people and things: those that share a name that few drafts have."""

    def __init__(self, spellings: Iterable[Spelling], drafts: int) -> None:
        few = max(_FEW_DRAFTS, int(_FEW_OF_ALL * drafts))
        self._rare: dict[int, set[str]] = defaultdict(set)
        self._persons: dict[int, set[str]] = defaultdict(set)
        for text, drafts_of in spellings:
            words = text.split(" ")
            if not 1 < len(drafts_of) <= few or len(words) < 2:
                continue
            forenames = lexicon().forenames
            if any(_is_rare(word) and word not in forenames for word in words):
                chosen = self._rare
            elif words[0] in forenames:
                chosen = self._persons
            else:
                continue
            for number in drafts_of:
                chosen[number].add(text)

    def between(self, first: Spelling, second: Spelling) -> bool:
        """Whether a draft with the one spelling and a draft with the other tell of the same."""
        return any(
            self._rare[one] & self._rare[other] or len(self._persons[one] & self._persons[other]) >= _KNOWN_PERSONS
            for one in first.drafts
            for other in second.drafts
        )
