"""Statements that need a source: accusations, the reasons given for what somebody did, the dead and the hurt.

An accusation is an agent, a harmful verb and, for most verbs, a victim; data/accusations.txt holds the words. Only
what a sentence asserts counts: not what may, would or did not happen, nor what somebody was asked, told or meant to do.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache, cached_property
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from newslint.language.analysis import Analysis
from newslint.language.inflection import inflect
from newslint.text.span import Span
from newslint.text.word_sets import word_set

_FILE = Path(__file__).resolve().parents[1] / "data" / "accusations.txt"


class ClaimKind(StrEnum):
    """What a claim is about."""

    ACCUSATION = "accusation"
    MOTIVE = "motive"
    CASUALTIES = "casualties"
    SUPERLATIVE = "superlative"
    PREDICTION = "prediction"
    FIGURE = "figure"


class Claim(NamedTuple):
    """A claim: what it is about, the words that make it one, and its sentence."""

    kind: ClaimKind
    span: Span
    sentence: Span


@dataclass
class _Lexicon:
    """data/accusations.txt, every verb in all its forms."""

    wrongs: set[str] = field(default_factory=set)
    passives: set[str] = field(default_factory=set)
    unbound: set[str] = field(default_factory=set)
    acts: dict[str, set[str]] = field(default_factory=dict)
    adverbs: set[str] = field(default_factory=set)
    force: set[str] = field(default_factory=set)
    agents: set[str] = field(default_factory=set)
    victims: set[str] = field(default_factory=set)
    crimes: list[str] = field(default_factory=list)
    phrases: list[str] = field(default_factory=list)
    motives: list[str] = field(default_factory=list)
    present: set[str] = field(default_factory=set)

    def add_verb(self, section: str, row: str) -> None:
        """Adds every form of the verb in a row of one of the sections of verbs."""
        verb, _, objects = row.partition(":")
        base, *irregular = verb.split()
        mark, base = base[-1], base.rstrip("+*")
        third, *regular = inflect(base)
        forms = {base, *irregular} if base.endswith("ed") else {base, third, *regular, *irregular}
        if not base.endswith("ed") and base not in irregular:
            self.present.update((base, third))
        if section == "acts":
            for form in forms:
                self.acts.setdefault(form, set()).update(objects.split())
            return
        getattr(self, section).update(forms)
        if mark == "+":
            self.passives.update(forms)
        elif mark == "*":
            self.unbound.update(forms)

    @cached_property
    def triggers(self) -> set[str]:
        """Every word that can make an accusation."""
        return self.wrongs | set(self.acts) | self.adverbs | self.force


@cache
def _lexicon() -> _Lexicon:
    lexicon = _Lexicon()
    section = ""
    for row in _FILE.read_text(encoding="utf-8").splitlines():
        if row.startswith("["):
            section = row.strip("[] ")
        elif not row or row.startswith("#"):
            continue
        elif section in ("wrongs", "acts", "force"):
            lexicon.add_verb(section, row)
        elif section in ("crimes", "phrases", "motives"):
            getattr(lexicon, section).append(row)
        else:
            getattr(lexicon, section).add(row)
    return lexicon


#: Words shortly before a verb that keep it from being asserted.
_UNASSERTED = word_set(
    "to not never would could might may should will can cannot nor must if let no than won't didn't don't "
    "doesn't hadn't haven't hasn't wasn't did can't couldn't wouldn't isn't aren't"
)
#: Words that do so anywhere before it in the sentence.
_CONDITIONS = word_set("if whether unless how why possibility question questions fears anyone anybody those whoever")
_PREPOSITIONS = word_set("of for from by without against about in on with at to")
_BE = word_set("is are was were be been being get got gets")
_HAVE = frozenset(["has", "have", "had"])
#: Words before what is then a noun or an adjective.
_DETERMINERS = word_set(
    "a an the his her their its this that these those any some such my our more most many other new old first "
    "second last two three and or"
)
#: Words before the object of a verb in the present tense, where a noun would have none.
_OBJECT_OPENERS = word_set("the a an his her their its to on at from anyone about")
_PERSONAL = frozenset(["i", "we", "you"])
_PRONOUNS = frozenset(["him", "her", "them"])
#: How many words behind an act its object is looked for.
_OBJECT_REACH = 7
#: How many words before a verb of force its agent is looked for.
_AGENT_REACH = 9


def find_claims(analysis: Analysis) -> list[Claim]:
    """The claims that a draft makes outside quotations, in order."""
    return sorted([*_Finder(analysis).accusations(), *_motives(analysis), *_casualties(analysis)], key=lambda c: c.span)


class _Verb(NamedTuple):
    """A word that may accuse, with the words before it in its sentence and some behind it, folded."""

    word: str
    before: list[str]
    behind: list[str]


class _Finder:
    """Finds the accusations of one draft."""

    def __init__(self, analysis: Analysis) -> None:
        self._analysis = analysis
        self._folded = analysis.folded
        self._lexicon = _lexicon()

    def accusations(self) -> Iterator[Claim]:
        """The accusations, those that verbs make before those that nouns make."""
        analysis, triggers = self._analysis, self._lexicon.triggers
        if not analysis.vocabulary.isdisjoint(triggers):
            for number, token in enumerate(analysis.tokens):
                if token.text in triggers:
                    yield from self._accusation(number)
        for match in chain(_crimes().finditer(self._folded), _phrases().finditer(self._folded)):
            yield from _claim(analysis, ClaimKind.ACCUSATION, Span(*match.span()))

    def _accusation(self, number: int) -> Iterator[Claim]:
        tokens = self._analysis.tokens
        for claim in _claim(self._analysis, ClaimKind.ACCUSATION, Span(tokens[number].start, tokens[number].end)):
            sentence = claim.sentence
            first = bisect_left(tokens, sentence.start, hi=number, key=lambda token: token.start)
            last = bisect_right(tokens, sentence.end, lo=number, key=lambda token: token.end)
            reach = min(last, number + 1 + _OBJECT_REACH)
            verb = _Verb(
                tokens[number].text,
                [self._folded[token.start : token.end] for token in tokens[first:number]],
                [self._folded[token.start : token.end] for token in tokens[number + 1 : reach]],
            )
            if self._folded[sentence.end - 1] != "?" and self._is_asserted(verb):
                taken = self._object(verb)
                if taken is not None:
                    yield claim._replace(span=Span(claim.span.start, tokens[number + taken].end))

    def _object(self, verb: _Verb) -> int | None:
        """How many words behind the verb belong to the accusation; None where it makes none."""
        word, before, behind = verb
        lexicon = self._lexicon
        passive = self._is_passive(verb)
        if word in lexicon.adverbs:
            return 1 if behind and behind[0].endswith("ed") and not passive else None
        if word in lexicon.wrongs:
            if passive:
                return 0 if word in lexicon.passives else None
            return min(len(behind), 3) if behind or word in lexicon.unbound else None
        if passive:
            return None
        objects: AbstractSet[str] = lexicon.acts.get(word, frozenset())
        if word in lexicon.force:
            if not lexicon.agents.isdisjoint(before[-_AGENT_REACH:]):
                objects = objects | lexicon.victims
            elif word in lexicon.unbound:
                objects = objects | (lexicon.victims - _PRONOUNS)
        return next((distance for distance, other in enumerate(behind, 1) if other in objects), None)

    def _is_passive(self, verb: _Verb) -> bool:
        close = [word for word in verb.before[-3:] if not word.endswith("ly")]
        return bool(close) and close[-1] in _BE and not verb.word.endswith("ing")

    def _is_asserted(self, verb: _Verb) -> bool:
        """Whether a verb says that something happened, or happens, of somebody other than the speaker."""
        word, before, behind = verb
        close = [other for other in before if not other.endswith("ly")][-3:]
        if not close or not _CONDITIONS.isdisjoint(before) or not _UNASSERTED.isdisjoint(close):
            return False
        previous = close[-1]
        if previous in _PERSONAL or (len(close) > 1 and close[-2] in _PERSONAL and previous in _HAVE):
            return False
        if word.endswith("ing"):
            return previous in _BE
        if word in self._lexicon.present:
            return self._is_present(verb, previous)
        if previous in _PREPOSITIONS or (previous in _DETERMINERS and previous not in ("and", "or")):
            return False
        if word.endswith("en"):
            return previous in _BE or previous in _HAVE
        if previous in _BE or previous in _HAVE or word in self._lexicon.wrongs & self._lexicon.unbound:
            return True
        if not behind or behind[0] not in _PREPOSITIONS or behind[:2] == ["at", "least"]:
            return True
        return behind[0] in self._lexicon.acts.get(word, ())

    def _is_present(self, verb: _Verb, previous: str) -> bool:
        """Whether a form that could be a noun is a verb in the present tense: rebels use children."""
        if previous in _DETERMINERS - {"and"} or previous in _PREPOSITIONS or previous.endswith("'s"):
            return False
        if previous in self._lexicon.triggers:  # took bribes: a noun
            return False
        plural = previous.endswith("s") or previous in ("they", "who", "people", "and", "police")
        if verb.word.endswith("s") == plural and previous != "who":
            return False
        following = verb.behind[0] if verb.behind else ""
        if following in _OBJECT_OPENERS or following in self._lexicon.victims or following.endswith("s"):
            return True
        return following in self._lexicon.acts.get(verb.word, ())


def _claim(analysis: Analysis, kind: ClaimKind, span: Span) -> Iterator[Claim]:
    """The claim that stands at `span`, unless that is in quotation marks or in no sentence."""
    if analysis.is_quoted(span):
        return
    at = bisect_right(analysis.sentences, span.start, key=lambda sentence: sentence.start) - 1
    if at >= 0 and span.end <= analysis.sentences[at].end:
        yield Claim(kind, span, analysis.sentences[at])


@cache
def _crimes() -> re.Pattern[str]:
    crimes = "|".join(sorted(map(re.escape, _lexicon().crimes), key=len, reverse=True))
    agents = "|".join(sorted(_lexicon().agents))
    return re.compile(rf"\b(?:{agents})(?:'s|s'|') (?:[a-z-]+ ){{0,3}}?(?:{crimes})\b")


def _any_of(phrases: Iterable[str]) -> re.Pattern[str]:
    return re.compile(r"\b(?:" + "|".join(map(re.escape, phrases)) + r")\b")


@cache
def _phrases() -> re.Pattern[str]:
    return _any_of(_lexicon().phrases)


@cache
def _motive_pattern() -> re.Pattern[str]:
    return _any_of(_lexicon().motives)


def _motives(analysis: Analysis) -> Iterator[Claim]:
    for match in _motive_pattern().finditer(analysis.folded):
        yield from _claim(analysis, ClaimKind.MOTIVE, Span(*match.span()))


#: Words without which no draft counts casualties.
_HARM = word_set("killed killing died dead wounded injured perished drowned slain")
#: A count of people whom something killed or hurt, where a count is an estimate or large.
_COUNT = re.compile(
    r"\b(?:(?:at least|more than|over|up to|as many as|about|around|some|nearly|almost|an estimated|fewer than) "
    r"(?:\d[\d,.]*|[a-z]+)(?: (?:million|thousand|hundred|dozen))?|hundreds|thousands|dozens|scores|millions|"
    r"\d+,\d{3}|\d{3,}) (?:of )?(?:[a-z'-]+ ){0,3}?(?:(?:have|had|has) been |were |was |have |had )?"
    r"(?:killed|died|wounded|injured|maimed|massacred|perished|drowned|slain)\b"
    r"|\b(?:killed|killing|wounded|wounding|injured|injuring|left) (?:at least|more than|over|up to|as many as|about|"
    r"around|nearly|almost|an estimated|hundreds|thousands|dozens|scores|\d+,\d{3}|\d{3,})\b"
)


def _casualties(analysis: Analysis) -> Iterator[Claim]:
    if not _HARM.isdisjoint(analysis.vocabulary):
        for match in _COUNT.finditer(analysis.folded):
            yield from _claim(analysis, ClaimKind.CASUALTIES, Span(*match.span()))


#: The kinds of claim that a word or two give away, and that most drafts make without harm.
_PLAIN = {
    ClaimKind.SUPERLATIVE: r"\b(?:the (?:most|least|best|worst|first|only|[a-z]{3,}est) [a-z]+|unprecedented)\b",
    ClaimKind.PREDICTION: r"\b(?:will|won't|shall|(?:is|are) (?:expected|likely|set|certain|bound|going) to)\b",
    ClaimKind.FIGURE: r"(?:[$£€]\s?)?\b\d+(?:[.,]\d+)*(?:%| percent| per cent| million| billion| trillion| people)?",
}


def find_plain(analysis: Analysis, kind: ClaimKind) -> list[Claim]:
    """The claims of a kind that `find_claims` leaves out."""
    matches = re.finditer(_PLAIN[kind], analysis.folded)
    return [claim for match in matches for claim in _claim(analysis, kind, Span(*match.span()))]
