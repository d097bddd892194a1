"""Which forms of a draft could be spellings of one name: those that share a cheap key, or a row of a list."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import combinations

from newslint.language.names.forms import Form, Forms
from newslint.language.names.keys import chinese_key, frames, letters
from newslint.language.names.lexicon import lexicon
from newslint.language.names.lists import rows_by_name
from newslint.language.words import word_list
from newslint.text.patterns import late_pattern

#: Names of this many letters or fewer are looked for by their consonants alone.
_SHORT = 4
#: Of more forms than this with one key only the first are compared, and of those with one beginning or end none.
_CROWD = 12
#: The size of the words between which a hyphen is a matter of style: Vice-President.
_EVERYDAY = 40
_BREAK = late_pattern(r"[-‐‑ ]")
#: A Chinese name in Wade-Giles: Mao Tse-tung.
_WITH_SYLLABLES = late_pattern(r"[A-Z][a-z’']+ [A-Z][a-z’']+-[a-z’']+")


def alike_words(forms: Iterable[Form]) -> Iterator[tuple[Form, Form]]:
    """The pairs of words that share a cheap key, each once."""
    buckets: dict[str, list[Form]] = {}
    for form in forms:
        for label in _labels(form.text):
            if label in buckets:
                buckets[label].append(form)
            else:
                buckets[label] = [form]
    seen: set[tuple[str, str]] = set()
    for label, bucket in buckets.items():
        if 1 < len(bucket) <= (_CROWD if label[0] in "^$" else len(bucket)):
            for first, second in combinations(bucket[:_CROWD], 2):
                key = (first.text, second.text)
                if key not in seen and abs(len(first.letters) - len(second.letters)) <= 3:
                    seen.add(key)
                    yield first, second


@lru_cache(1 << 14)
def _labels(text: str) -> tuple[str, ...]:
    """The cheap keys of a word, none for one that is not compared."""
    name = letters(text)
    if len(name) < 3 or text.isupper() or name[-1].isdigit():
        return ()
    labels = [*frames(text), *(f"={row}" for row in rows_by_name("spellings.txt").get(name, ()))]
    if len(name) >= _SHORT:
        labels += ["".join(sorted(name)), "^" + name[:3], "$" + name[-3:]]
    if len(name) == _SHORT + 1:
        labels.append("^" + name[:2] + name[-2:])  # with a wrong letter in its middle
    return tuple(labels)


def alike_phrases(forms: Forms) -> Iterator[tuple[Form, Form]]:
    """The pairs of forms of the same letters with other word breaks or capitals of a particle, or with St for Saint."""
    groups: dict[str, list[Form]] = {}
    for form in forms.phrases.values():
        groups.setdefault(_in_full(form), []).append(form)
    for form in forms.words.values():
        if "-" in form.text or form.letters in groups:
            groups.setdefault(_in_full(form), []).append(form)
    several = [group for group in groups.values() if len(group) > 1]
    for group in sorted(several, key=lambda group: len(group[0].letters)):
        for first, second in combinations(group[:_CROWD], 2):
            one, other = first.text, second.text
            if one.lower() == other.lower():
                if _differ_in_particle(one, other) and _in_like_places(first, second):
                    yield first, second
            elif first.letters != second.letters or (
                one.count(" ") != other.count(" ") and not (is_plain(one, other) or is_plain(other, one))
            ):
                yield first, second


#: Abbreviations that open a name, and what they are short for.
_SHORT_FOR = {"St": "saint", "Ste": "sainte"}


def _in_full(form: Form) -> str:
    """The letters of a form, with Saint for St."""
    if form.text[:2] != "St":
        return form.letters
    head = _BREAK.split(form.text, 1)[0]
    return _SHORT_FOR[head] + form.letters[len(head) :] if head in _SHORT_FOR else form.letters


def _differ_in_particle(one: str, other: str) -> bool:
    """Whether capitals alone part two forms, and those of a particle: van Gogh, Van Gogh."""
    pairs = zip(one.split(" "), other.split(" "), strict=True)
    return all(word == twin or word.lower() in lexicon().particles for word, twin in pairs)


def chinese_phrases(forms: Forms) -> Iterator[tuple[Form, Form]]:
    """The pairs of Chinese full names that differ as Wade-Giles and pinyin do: Chao Tzu-yang, Zhao Ziyang."""
    names = [form for form in forms.phrases.values() if form.text.count(" ") == 1]
    groups: dict[str, list[Form]] = {}
    for form in names:
        if "-" in form.text and _WITH_SYLLABLES.fullmatch(form.text):
            groups.setdefault(chinese_key(form.text), []).append(form)
    for form in names if groups else ():
        for other in groups.get(chinese_key(form.text), ()):
            if form.letters != other.letters:
                yield form, other


def known_pairs(forms: Iterable[Form]) -> Iterator[tuple[Form, Form]]:
    """The pairs of forms that the list of other names knows."""
    known = rows_by_name("other_names.txt")
    rows: dict[int, list[Form]] = {}
    for form in forms:
        for row in known.get(form.letters, ()):
            rows.setdefault(row, []).append(form)
    for group in rows.values():
        for first, second in combinations(group, 2):
            if first.letters != second.letters:
                yield first, second


def is_plain(text: str, other: str) -> bool:
    """Whether a form's break says little: between plain words, behind a people, or one that a handle leaves out."""
    lists, words = lexicon(), word_list()
    parts = _BREAK.split(text)
    if len(parts) < 2:
        return False
    if parts[0] in lists.demonyms or (parts[0] in lists.forenames and _BREAK.sub("", text).replace("’", "") == other):
        return True
    return all(
        part in lists.demonyms or (words.is_common_word(part, _EVERYDAY) and part not in lists.forenames)
        for part in parts
    )


def _in_like_places(first: Form, second: Form) -> bool:
    """Whether forms that differ in capitals both stand inside a sentence, or both behind a forename: van, Van Gogh."""
    places = [{bool(use.first) for use in form.uses if use.first or not use.mention.opens} for form in (first, second)]
    return bool(places[0] & places[1])
