"""Claims that set phrases make: crimes that are somebody's, reasons for what somebody did, the dead and the hurt."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from newslint.language.analysis import Analysis
from newslint.language.claims.claim import Claim, ClaimKind, claim_at
from newslint.language.claims.lexicon import lexicon
from newslint.text.patterns import late_pattern, ready_pattern
from newslint.text.span import Span
from newslint.text.word_sets import word_set

if TYPE_CHECKING:
    from ahocorasick_rs import AhoCorasick

#: How far before a crime its owner is looked for, in code points.
_OWNER_REACH = 60


class _Phrases:
    """The phrases of data/accusations.txt, all found in one pass."""

    def __init__(self) -> None:
        from ahocorasick_rs import AhoCorasick, MatchKind

        words = lexicon()
        self._kinds = [ClaimKind.ACCUSATION] * len(words.phrases) + [ClaimKind.MOTIVE] * len(words.motives)
        self._first_crime = len(self._kinds)
        self._kinds += [ClaimKind.ACCUSATION] * len(words.crimes)
        phrases = words.phrases + words.motives + words.crimes
        self._automaton: AhoCorasick = AhoCorasick(phrases, matchkind=MatchKind.LeftmostLongest)
        agents = "|".join(sorted(words.agents))
        self._owner = ready_pattern(rf"\b(?:{agents})(?:'s|s'|') (?:[a-z-]+ ){{0,3}}$")

    def find(self, analysis: Analysis) -> Iterator[Claim]:
        """The claims that the phrases make; a crime is one only where it is somebody's: the regime’s gas attack."""
        folded = analysis.folded
        for number, start, end in self._automaton.find_matches_as_indexes(folded):
            if folded[start - 1 : start].isalnum() or folded[end : end + 1].isalnum():
                continue
            begin = start
            if number >= self._first_crime:
                owner = self._owner.search(folded, max(0, start - _OWNER_REACH), start)
                if owner is None:
                    continue
                begin = owner.start()
            claim = claim_at(analysis, self._kinds[number], Span(begin, end))
            if claim:
                yield claim


@cache
def _phrases() -> _Phrases:
    return _Phrases()


def find_phrases(analysis: Analysis) -> Iterator[Claim]:
    """The claims that set phrases make."""
    yield from _phrases().find(analysis)


#: Words without which no draft counts casualties.
_HARM = word_set("killed killing died dead wounded injured perished drowned slain")
#: A count of people whom something killed or hurt, where a count is an estimate or large.
_COUNT = late_pattern(
    r"\b(?:(?:at least|more than|over|up to|as many as|about|around|some|nearly|almost|an estimated|fewer than) "
    r"(?:\d[\d,.]*|(?:a )?(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]+teen|[a-z]+ty|hundred|"
    r"thousand|million|dozen|score))(?: (?:million|thousand|hundred|dozen))?|hundreds|thousands|dozens|scores|millions|"
    r"\d+,\d{3}|\d{3,}) (?:of )?(?:[a-z'-]+ ){0,3}?(?:(?:have|had|has) been |were |was |have |had )?"
    r"(?:killed|died|wounded|injured|maimed|massacred|perished|drowned|slain)\b"
    r"|\b(?:killed|killing|wounded|wounding|injured|injuring|left) (?:at least|more than|over|up to|as many as|about|"
    r"around|nearly|almost|an estimated|hundreds|thousands|dozens|scores|\d+,\d{3}|\d{3,})\b"
)


def find_casualties(analysis: Analysis) -> Iterator[Claim]:
    """The counts of people killed or hurt."""
    if not _HARM.isdisjoint(analysis.vocabulary):
        yield from _matches(analysis, ClaimKind.CASUALTIES, _COUNT)


#: The kinds of claim that a word or two give away, and that most drafts make without harm.
_PLAIN = {
    ClaimKind.SUPERLATIVE: r"\b(?:the (?:most|least|best|worst|first|only|[a-z]{3,}est) [a-z]+|unprecedented)\b",
    ClaimKind.PREDICTION: r"\b(?:will|won't|shall|(?:is|are) (?:expected|likely|set|certain|bound|going) to)\b",
    ClaimKind.FIGURE: r"(?:[$£€]\s?)?\b\d+(?:[.,]\d+)*(?:%| percent| per cent| million| billion| trillion| people)?",
}


def find_plain(analysis: Analysis, kind: ClaimKind) -> list[Claim]:
    """The claims of one of the kinds that drafts are full of: superlatives, predictions, figures."""
    return list(_matches(analysis, kind, ready_pattern(_PLAIN[kind])))


def _matches(analysis: Analysis, kind: ClaimKind, pattern: re.Pattern[str]) -> Iterator[Claim]:
    for match in pattern.finditer(analysis.folded):
        claim = claim_at(analysis, kind, Span(*match.span()))
        if claim:
            yield claim
