"""Where a draft names somebody or something."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from functools import cached_property, lru_cache, partial
from itertools import pairwise

from newslint.drafts.draft import Part
from newslint.language.analysis import Analysis
from newslint.language.names.keys import frame, plain_key
from newslint.language.names.lexicon import AMBIGUOUS_TITLES, SUFFIXES, Lexicon, lexicon
from newslint.language.names.months import MONTHS
from newslint.language.names.words import DISPLAY, CapitalWord, capital_words
from newslint.language.words import COMMON, WordList
from newslint.text.named_tuples import NamedTuple
from newslint.text.patterns import late_pattern
from newslint.text.span import Span

#: A word this common opens a sentence before a name (Will, May) sooner than it is part of one.
_FUNCTION_WORD = 10
#: No name is of more words than this, titles among them.
_LONGEST = 12
#: An acronym has so many letters at the most; where all words are in capitals, one of more than so many is a name.
_ACRONYM, _SHORT_ACRONYM = 5, 4
_CONTRACTION = late_pattern(r"[’'](?:ve|re|ll|m|d|t|s)$")


class NameKind(StrEnum):
    """What a name is the name of, where that can be told."""

    PERSON = "person"
    PLACE = "place"
    ORGANISATION = "organisation"
    OTHER = "other"


class Mention(NamedTuple):
    """One place where a draft uses a name.

    Attributes:
        start, end: where the name stands, in code points of the draft's text, end exclusive; the title before it and
            the possessive ’s after it are left out.
        words: its words, particles among them; capitals of an all-capital headline folded; as written otherwise.
        title: the title or honorific before it, `President` or `Foreign Minister`, or ''.
        title_start: where the title begins; `start` where there is none.
        kind: what it names, as far as the words themselves tell; `Chain.kind` knows more.
        part: the part of the draft that it stands in.
        quoted: whether it stands inside quotation marks.
        opens: whether it is at the beginning of a sentence or in a title-case headline.
        possessive: whether ’s follows.
    """

    start: int
    end: int
    words: tuple[str, ...]
    title: str
    title_start: int
    kind: NameKind
    part: Part
    quoted: bool
    opens: bool
    possessive: bool

    @property
    def span(self) -> Span:
        """Where the name stands, without title and possessive."""
        return Span(self.start, self.end)

    @property
    def text(self) -> str:
        """The name's words in one line."""
        return " ".join(self.words)

    @property
    def surname(self) -> str:
        """The last word that is no suffix, without its particles; the whole of a one-word name."""
        last = self.words[-1]
        return last if last not in SUFFIXES else next((w for w in reversed(self.words) if w not in SUFFIXES), last)

    @property
    def particles(self) -> tuple[str, ...]:
        """The particles right before the surname: `de` of Staffan de Mistura."""
        return _before_surname(self.words)[1]

    @property
    def forenames(self) -> tuple[str, ...]:
        """What stands before the surname and its particles, initials among it; none for a one-word name."""
        return _before_surname(self.words)[0]

    @property
    def is_bare(self) -> bool:
        """Whether it is one word (particles aside): a surname, a forename, a place."""
        return len(self.words) == 1 or not self.forenames

    @property
    def in_headline(self) -> bool:
        """Whether it stands in the headline, the deck or a subhead."""
        return self.part in DISPLAY


@lru_cache(1 << 14)
def _before_surname(words: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The forenames and the particles of a name of these words."""
    core = [word for word in words if word not in SUFFIXES][:-1]
    at = len(core)
    lists = lexicon()
    while len(words) > 1 and at and core[at - 1].lower() in lists.particles:
        if at == 1 and core[0] in lists.forenames:  # Ben Harlow
            break
        at -= 1
    return tuple(core[:at]), tuple(core[at:]) if len(words) > 1 else ()


#: Makes a mention of a tuple in a third of the time: a draft has sixty.
_make = partial(tuple.__new__, Mention)


def find_mentions(analysis: Analysis) -> list[Mention]:
    """The name mentions of a draft, in order, none overlapping."""
    found = capital_words(analysis)
    sure = {word.text for word in found if not word.opens and not (word.text.isupper() and len(word.text) > 1)}
    finder = _Finder(analysis, found, sure)
    return [mention for run in _runs(found) for mention in finder.read(run)]


def _joins(before: CapitalWord, word: CapitalWord, lists: Lexicon) -> bool:
    """Whether two capitalised words stand in one name."""
    gap = word.gap
    if gap is None or before.possessive or not 0 < len(gap) < 16 or (word.opens and not before.opens):
        return False
    if gap in (" ", "\u00a0"):
        return True
    if len(gap) < 2:
        return False
    if gap == ". ":
        return before.text in lists.abbreviations
    if gap == ", ":
        return word.text in SUFFIXES
    if gap == " & ":
        return True
    inner = gap.strip().lower().split(" ")
    if gap[0] == " " and gap[-1] == " " and all(part in lists.particles for part in inner):
        return True
    if gap in (" of ", " of the ", " for ", " for the "):
        return before.text in lists.linking_words
    return False


def _runs(words: list[CapitalWord]) -> Iterator[list[CapitalWord]]:
    """The capitalised words grouped into those that stand in one name."""
    lists = lexicon()
    run: list[CapitalWord] = []
    for word in words:
        if run and (len(run) == _LONGEST or not _joins(run[-1], word, lists)):
            yield run
            run = []
        run.append(word)
    if run:
        yield run


class _Finder:
    """Makes mentions of runs of capitalised words."""

    def __init__(self, analysis: Analysis, found: list[CapitalWord], sure: set[str]) -> None:
        self._analysis = analysis
        self._found = found
        self._text = analysis.text
        self._lists = lexicon()
        self._words: WordList = analysis.words
        self._sure = sure
        self._no_names: dict[str, bool] = {}
        self._folds = {word.upper(): word for word in sure}

    @cached_property
    def _sure_keys(self) -> set[str]:
        """The keys of the words that are names for sure: another spelling of one is a name as well."""
        return {plain_key(word) for word in self._sure}

    @cached_property
    def _sure_beginnings(self) -> dict[str, set[str]]:
        """The words that names begin with for sure, by the word behind, be the two tied by a hyphen or not."""
        found: dict[str, set[str]] = {}
        for one, two in pairwise(self._found):
            if two.gap == " " and not one.opens:
                found.setdefault(two.text, set()).add(one.text)
        for word in self._found:
            if "-" in word.text:
                first, *_, last = word.text.split("-")
                found.setdefault(last, set()).add(first)
        return found

    def _begins_sure_name(self, word: CapitalWord, after: CapitalWord, *, loosely: bool) -> bool:
        """Whether a word begins a name as one like it does elsewhere: Saint Denis, where Saint-Denis is sure."""
        key = frame if loosely else plain_key
        return key(word.text) in map(key, self._sure_beginnings.get(after.text, ()))

    def read(self, run: list[CapitalWord]) -> list[Mention]:
        """The mentions in one run of capitalised words."""
        if len(run) == 1:
            return self._alone(run)
        if not run[0].opens:
            return self._named(run)
        found: list[Mention] = []
        part: list[CapitalWord] = []
        for index, word in enumerate(run):
            if word.opens and not self._is_name(word, run, index):
                found += self._named(part)
                part = []
            else:
                part.append(word)
        found += self._named(part)
        return found

    def _alone(self, run: list[CapitalWord]) -> list[Mention]:
        """The mention in a run of one word, as two of three are."""
        text = run[0].text
        if self._never_alone(text) or (run[0].opens and not self._is_name(run[0], run, 0)):
            return []
        return self._mention(run, [])

    def _never_alone(self, word: str) -> bool:
        """Whether a lone capitalised word is no name, wherever it stands; remembered for each word of the draft."""
        known = self._no_names.get(word)
        if known is None:
            known = self._no_names[word] = word == "The" or word in self._lists.titles or self._is_function_word(word)
        return known

    def _named(self, run: list[CapitalWord]) -> list[Mention]:
        """The mentions in a run in which every capital is that of a name."""
        lists = self._lists
        while run and (run[0].text == "The" or (len(run) == 1 and self._is_function_word(run[0].text))):
            run = run[1:]
        if len(run) > 2 and run[0].text in lists.demonyms:
            run = run[1:]
        for at, word in enumerate(run):
            if word.text in lists.titles and not (
                word.text in lists.forenames or (at and run[at - 1].text in lists.forenames)
            ):
                after = self._after_title(run, at)
                if after is not None:  # what stands before the title is another name
                    first = at
                    while first and run[first - 1].text in lists.title_modifiers:
                        first -= 1
                    return [*self._mention(run[:first], []), *self._mention(run[after:], run[first:after])]
        return self._mention(run, [])

    def _after_title(self, run: list[CapitalWord], at: int) -> int | None:
        """Where the name after the title at `at` begins, or None where no name follows it."""
        lists = self._lists
        after = at + 1
        while after < len(run):
            text, gap = run[after].text, run[after].gap
            if gap in (" of ", " of the ", " for ") or text in lists.titles or text in lists.title_modifiers:
                after += 1
                continue
            break
        if after >= len(run) or run[after].text in SUFFIXES:
            return None
        rest = run[after:]
        if rest[0].text in lists.organisation_words:
            return None
        doubtful = run[at].text in AMBIGUOUS_TITLES and not self._lists.forenames.get(rest[0].text)
        return None if doubtful and all(self._words.is_common_word(word.text) for word in rest) else after

    def _is_function_word(self, word: str) -> bool:
        """Whether a lone capitalised word is one of the commonest of English (It, With), or contracted (We’ve)."""
        if word in MONTHS:
            return False  # those that are no names are left out before
        head = _without_contraction(word) if len(word) > 3 else word
        return self._words.size(head.lower()) <= _FUNCTION_WORD and word not in self._lists.forenames

    def _is_name(self, word: CapitalWord, run: list[CapitalWord], index: int) -> bool:
        """Whether a word at the beginning of a sentence is (part of) a name."""
        text = word.text
        if text.isupper() and len(text) > 1:
            return text in self._folds or not self._words.is_common_word(text)
        size, _ = self._words.record(_without_contraction(text).lower())
        if size > COMMON:
            return True
        last = index + 1 == len(run)
        if not last and run[index + 1].gap == ". ":
            return True  # St. Petersburg
        if not last and self._begins_sure_name(word, run[index + 1], loosely=size > _FUNCTION_WORD):
            return True
        if size <= _FUNCTION_WORD and (last or text not in self._lists.forenames):
            return text in self._lists.titles and not last
        if text in self._sure or plain_key(text) in self._sure_keys:
            return True
        lists = self._lists
        names_itself = self._words.is_name(text) or text in lists.forenames or text in lists.titles
        return names_itself and not last

    def _mention(self, run: list[CapitalWord], title: list[CapitalWord]) -> list[Mention]:
        """The mention that `run` makes with the title before it, if any name is in it."""
        titles = self._lists.titles
        if not run or (run[-1].text in titles and all(word.text in titles for word in run)):
            return []
        text = self._text
        start, end = run[0].start, run[-1].end
        words: list[str] = []
        for index, word in enumerate(run):
            if index and word.gap not in (" ", "\u00a0"):
                words += [part for part in (word.gap or "").split() if part[0].isalpha() or part == "&"]
            words.append(self._folded(word))
        particle = _particle_before(text, start, run[0].block.start)
        if particle and not title:
            start -= len(particle) + 1
            words.insert(0, particle)
        title_start = title[0].start if title else start
        return [
            _make(
                (
                    start,
                    end,
                    tuple(words),
                    text[title_start : title[-1].end] if title else "",
                    title_start,
                    self._kind(run, bool(title)),
                    run[0].block.part,
                    self._analysis.is_quoted_at(start),
                    run[0].opens,
                    run[-1].possessive,
                )
            )
        ]

    def _folded(self, word: CapitalWord) -> str:
        """The word without the capitals of a headline or a dateline that is set in capitals."""
        text = word.text
        if len(text) < 2 or not text.isupper():
            return text
        folded = self._folds.get(text)
        if folded or not word.opens:
            return folded or text
        shouted = len(text) > _ACRONYM or plain_key(text) in self._sure_keys or self._is_set_in_capitals(word)
        return text.title() if shouted else text

    def _is_set_in_capitals(self, word: CapitalWord) -> bool:
        """Whether a word is in capitals as all words of its block are, or as the place of a dateline."""
        if len(word.text) <= _SHORT_ACRONYM or word.block.part is Part.DATELINE:
            return len(word.text) > _SHORT_ACRONYM
        return " " in (block := self._text[word.block.start : word.block.end]) and block.isupper()

    def _kind(self, run: list[CapitalWord], titled: bool) -> NameKind:
        lists = self._lists
        first, last = run[0].text, run[-1].text
        if titled:
            return NameKind.PERSON
        if not lists.organisation_words.isdisjoint([word.text for word in run]):
            return NameKind.ORGANISATION
        if len(run) > 1 and (last in lists.place_words or first in lists.place_words):
            return NameKind.PLACE
        if len(run) > 1 and first in lists.forenames:
            return NameKind.PERSON
        return NameKind.OTHER


def _without_contraction(word: str) -> str:
    """`word` without the verb that is drawn into it: We of We’ve."""
    return _CONTRACTION.split(word)[0] if "’" in word or "'" in word else word


def _particle_before(text: str, start: int, floor: int) -> str:
    """The lower-case particle that opens the name at `start`: `de` before Mistura; or ''."""
    if start - floor < 3 or text[start - 1] != " ":
        return ""
    word = text[max(floor, start - 6) : start - 1].rpartition(" ")[2]
    return word if word in lexicon().opening_particles else ""
