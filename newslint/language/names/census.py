"""The census of names: every name in many drafts, each form that it is written in, how often and where first.

Drafts are added one by one and none is kept, so that an archive of any size can be counted. Within a draft a name is
a chain; across drafts, chains are one name where their full forms have the same letters, where a draft had both as two
spellings of one name, or where they sound the same word for word and are not names that everybody knows for two.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from newslint.language.analysis import Analysis
from newslint.language.names.apart import are_distinct
from newslint.language.names.chains import Chain, full_key
from newslint.language.names.keys import frame, letters
from newslint.language.names.lexicon import lexicon
from newslint.language.names.lists import rows_by_name
from newslint.language.names.mentions import NameKind
from newslint.language.names.pairs import spelling_pairs
from newslint.language.names.similarity import Likeness, likeness
from newslint.language.words import LARGE, word_list
from newslint.text.lines import Lines
from newslint.text.named_tuples import NamedTuple

#: More names than this are not kept: those that the fewest drafts use go first.
MOST_NAMES = 100_000
#: Names of one word and fewer letters than this are alike by chance.
_LONG_ENOUGH = 5
#: More names than this that share their consonants are not compared with each other.
_CROWD = 40


class Place(NamedTuple):
    """Where a name stands: the draft's path, line and column, both from 1."""

    path: str
    line: int
    column: int


@dataclass(slots=True)
class FormCount:
    """One form of a name: its uses, the drafts that use it, its first place and the last draft that has it.

    `full` says whether some draft uses it as the whole name, and not in the place of a longer form.
    """

    text: str
    first: Place
    last: str
    count: int = 0
    drafts: int = 1
    full: bool = False


class CountedName:
    """A name, the forms that it is written in by their text, and how many drafts have it."""

    __slots__ = ("drafts", "forms", "kind")

    def __init__(self, drafts: int = 0) -> None:
        self.drafts = drafts
        self.kind = NameKind.OTHER
        self.forms: dict[str, FormCount] = {}

    def add(self, other: CountedName) -> None:
        """Adds what was counted elsewhere, in later drafts."""
        self.drafts += other.drafts
        if self.kind is NameKind.OTHER:
            self.kind = other.kind
        for form in other.forms.values():
            known = self.forms.setdefault(form.text, form)
            if known is not form:
                known.count += form.count
                known.drafts += form.drafts
                known.last = form.last
                known.full = known.full or form.full

    @property
    def count(self) -> int:
        """How often it stands in the drafts, in whatever form."""
        return sum(form.count for form in self.forms.values())

    @property
    def best(self) -> FormCount:
        """The form to call it by: of the full ones the commonest, those of several words first."""
        return max(self.forms.values(), key=lambda form: (form.full, " " in form.text, form.drafts, form.count))

    @property
    def spellings(self) -> list[FormCount]:
        """The other ways to write the whole name, the commonest first."""
        own = {letters(word) for word in self.best.text.split()}
        others = [
            form
            for form in self.forms.values()
            if form is not self.best and (form.full or not own.issuperset(map(letters, form.text.split())))
        ]
        return sorted(others, key=lambda form: (-form.drafts, -form.count, form.text))

    @property
    def short_forms(self) -> list[FormCount]:
        """The forms that are a part of the whole name, such as the surname, the commonest first."""
        known = {self.best.text, *(form.text for form in self.spellings)}
        short = [form for form in self.forms.values() if form.text not in known]
        return sorted(short, key=lambda form: (-form.count, form.text))


class _Joined:
    """Names that turn out to be one, each group under the first of its keys."""

    def __init__(self) -> None:
        self._heads: dict[str, str] = {}

    def head(self, key: str) -> str:
        """The key that the group of `key` goes by."""
        while key in self._heads:
            key = self._heads[key]
        return key

    def join(self, one: str, other: str) -> bool:
        """Makes two names one; whether they were two."""
        first, second = sorted((self.head(one), self.head(other)))
        if first != second:
            self._heads[second] = first
        return first != second


class Census:
    """Counts the names of drafts."""

    def __init__(self, most: int = MOST_NAMES) -> None:
        """Begins to count; `most` is how many names are kept."""
        self.drafts = 0
        self._most = most
        self._names: dict[str, CountedName] = {}
        #: names that drafts had both as spellings of one name, and how many drafts; of three in one draft, two pairs
        self._links: Counter[tuple[str, str]] = Counter()

    def add(self, analysis: Analysis) -> None:
        """Counts the names of one draft."""
        self.drafts += 1
        found, keys = _count(analysis)
        for key, name in found.items():
            self._names.setdefault(key, CountedName()).add(name)
        joined = _Joined()
        for pair in spelling_pairs(analysis, analysis.names.forms):
            ends = {keys.get(form.first.mention.start) for form in (pair.form, pair.other)}
            linked = sorted(key for key in ends if key)
            if len(linked) == len(ends) > 1 and joined.join(linked[0], linked[1]):
                self._links[linked[0], linked[1]] += 1
        if len(self._names) > self._most:
            self._prune()

    def _prune(self) -> None:
        """Forgets the names that the fewest drafts have, until half of what is allowed is left at the most."""
        least = 1
        while len(self._names) > self._most // 2:
            self._names = {key: name for key, name in self._names.items() if name.drafts > least}
            least += 1
        self._links = Counter({link: n for link, n in self._links.items() if self._names.keys() >= set(link)})

    def names(self) -> list[CountedName]:
        """Every name with all its forms, the commonest first, then by the alphabet."""
        joined = _Joined()
        for one, other in (*sorted(self._links), *self._alike()):
            joined.join(one, other)
        names: dict[str, CountedName] = {}
        for key, name in self._names.items():
            names.setdefault(joined.head(key), CountedName()).add(name)
        for (one, _), both in self._links.items():
            names[joined.head(one)].drafts -= both
        return sorted(names.values(), key=lambda name: (-name.count, name.best.text))

    def _alike(self) -> Iterator[tuple[str, str]]:
        """The keys of names that sound the same, or that the list of other names knows for one."""
        rows = rows_by_name("other_names.txt")
        buckets: dict[str, list[str]] = {}
        for key, name in self._names.items():
            buckets.setdefault(frame(name.best.text), []).append(key)
            for row in rows.get(key, ()):
                buckets.setdefault(f"={row}", []).append(key)
        for mark, keys in buckets.items():
            for one, other in combinations(keys[:_CROWD], 2):
                if mark[0] == "=" or sound_alike(self._names[one].best.text, self._names[other].best.text):
                    yield one, other


def _count(analysis: Analysis) -> tuple[dict[str, CountedName], dict[int, str]]:
    """The names of one draft by their keys, and the key of each mention by its start."""
    draft = analysis.draft
    lines = Lines(draft.source)
    names: dict[str, CountedName] = {}
    keys: dict[int, str] = {}
    for chain in analysis.names.chains:
        if _is_people(chain):
            continue
        key = _key(chain)
        name = names.setdefault(key, CountedName(drafts=1))
        name.kind = chain.kind if name.kind is NameKind.OTHER else name.kind
        for mention in chain.mentions:
            keys[mention.start] = key
            text = _straight(mention.text)
            if text not in name.forms:
                place = Place(draft.path, *lines.position(draft.map.span(mention.span).start))
                name.forms[text] = FormCount(text, place, draft.path)
            name.forms[text].count += 1
        name.forms[_straight(chain.canonical)].full = True
    return names, keys


def _straight(text: str) -> str:
    """`text` with the apostrophe of the keyboard, in which lists are kept."""
    return text.replace("’", "'")


def _is_people(chain: Chain) -> bool:
    """Whether a chain is only the name of a people: Russian, Syrians."""
    words = chain.introduction.words
    return len(words) == 1 and words[0] in lexicon().demonyms


def _key(chain: Chain) -> str:
    """What the full forms of one name share, whatever their accents, breaks and initials."""
    return letters("".join(full_key(chain.introduction)))


def sound_alike(first: str, second: str) -> bool:
    """Whether two names may be one, said by their sound alone: word for word, and not as known names of two."""
    pairs = list(zip(first.split(), second.split(), strict=False))
    if first.count(" ") != second.count(" ") or (len(pairs) == 1 and len(letters(first)) < _LONG_ENOUGH):
        return False
    rare = any(one == other and not _is_known(one) for one, other in pairs)
    return all(one == other or _same_word(one, other, alone=len(pairs) == 1, rare=rare) for one, other in pairs)


def _same_word(one: str, other: str, *, alone: bool, rare: bool) -> bool:
    """Whether two words are one name: alone, or in names that are the same otherwise, where a rare word tells more."""
    lists = lexicon()
    if likeness(one, other) < Likeness.SOUND or are_distinct(one, other) or not lists.demonyms.isdisjoint((one, other)):
        return False
    if letters(one) == letters(other):
        return True
    if one in lists.forenames and other in lists.forenames:
        return rare
    return not alone or not (_is_known(one) or _is_known(other))


def _is_known(word: str) -> bool:
    """Whether everybody knows it for a word or a name."""
    words = word_list()
    return word in lexicon().forenames or words.size(word) <= LARGE or words.size(word.lower()) <= LARGE
