"""Claims that set phrases make: crimes that are somebody's, reasons for what somebody did, the dead and the hurt."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from functools import cache
from typing import TYPE_CHECKING

from newslint.language.analysis import Analysis
from newslint.language.claims.claim import Claim, ClaimKind, claim_at
from newslint.language.claims.lexicon import lexicon
from newslint.language.claims.predicates import (
    ARE,
    ENDS,
    IS,
    IS_A,
    KNEW_IT,
    is_asserted,
    is_person,
    known,
    plural,
    who_knew,
)
from newslint.text.named_tuples import NamedTuple
from newslint.text.patterns import late_pattern, ready_pattern
from newslint.text.span import Span
from newslint.text.word_sets import word_set

if TYPE_CHECKING:
    from ahocorasick_rs import AhoCorasick

#: How far before a crime its owner is looked for, and how far a doer's deed or a cause's fault may be, in code points.
_OWNER_REACH, _DEED_REACH = 60, 160
#: How long the words are that say that somebody is something, in code points.
_VERB_REACH = 24
#: Words behind what is then no deed of somebody's: the government's corruption watchdog.
_OFFICES = (
    r"(?! (?:units?|squad|office|probes?|scandals?|cases?|trials?|charges?|inquiry|investigations?|investigators|"
    r"allegations?|claims?|laws?|act|bill|commission(?:er)?|committee|courts?|tribunal|watchdog|report|convention|"
    r"museum|experts?|prevention|policy|survivors|victims|helpline|conviction|convictions|complaints?)\b)"
)


class _Phrases:
    """The phrases of data/accusations.txt, all found in one pass, and what must stand around some of them."""

    def __init__(self) -> None:
        from ahocorasick_rs import AhoCorasick, MatchKind

        words = lexicon()
        deeds, agents = "|".join(words.deeds), "|".join(sorted(words.agents | words.owners))
        plain = _Group(ClaimKind.ACCUSATION)
        owned = _Group(
            ClaimKind.ACCUSATION,
            before=late_pattern(rf"\b(?:{agents})(?:'s|s'|') (?:[a-z-]+ ){{0,3}}$"),
            behind=late_pattern(_OFFICES),
            reach=_OWNER_REACH,
        )
        suffered = _Group(
            ClaimKind.ACCUSATION,
            before=late_pattern(r"[a-z]+(?:'s|s') (?:[a-z-]+ ){0,2}$"),
            reach=_OWNER_REACH,
        )
        suffered_by = _Group(
            ClaimKind.ACCUSATION, behind=late_pattern(r" [^.,;:!?\n]{3,60} by (?:the|an?|its|his|her|their) ")
        )
        done = _Group(
            ClaimKind.ACCUSATION, before=late_pattern(rf"\b(?:the|an?) (?:[a-z-]+ ){{0,2}}(?:{deeds})\b[^.!?\n]*$")
        )
        faulty = _Group(
            ClaimKind.ACCUSATION,
            behind=late_pattern(
                rf" (?:(?!whether|alleged|possible)[\w'-]+ ){{0,6}}(?:{'|'.join(sorted(words.faults))})\b"
            ),
        )
        called = _Group(ClaimKind.ACCUSATION, IS_A, ENDS, _VERB_REACH, of_person=True)
        knew = who_knew(words)
        groups: dict[_Group, Collection[str]] = {
            plain: words.phrases,
            called: words.called,
            called._replace(before=ARE): {plural(noun) for noun in words.called},
            called._replace(before=IS): words.states,
            _Group(ClaimKind.ACCUSATION, knew, KNEW_IT, of_person=False): _forms_of_knowing("it", "this", "that"),
            _Group(ClaimKind.ACCUSATION, knew, known(words), of_person=False): _forms_of_knowing("about", "of"),
            _Group(ClaimKind.MOTIVE): words.motives,
            owned: words.crimes,
            suffered: [f"{deed} of" for deed in words.deeds],
            suffered_by: [f"the {deed} of" for deed in words.deeds],
            done: words.doers,
            faulty: words.causes,
        }
        self._groups = [group for group, phrases in groups.items() for _ in phrases]
        phrases = [phrase for group in groups.values() for phrase in group]
        self._automaton: AhoCorasick = AhoCorasick(phrases, matchkind=MatchKind.LeftmostLongest)

    def find(self, analysis: Analysis) -> Iterator[Claim]:
        """The claims that the phrases make."""
        folded = analysis.folded
        for number, start, end in self._automaton.find_matches_as_indexes(folded):
            if folded[start - 1 : start].isalnum() or folded[end : end + 1].isalnum():
                continue
            group = self._groups[number]
            if group.before is not None:
                found = group.before.search(folded, max(0, start - group.reach), start)
                if found is None:
                    continue
                start = found.start()
            if group.behind is not None:
                found = group.behind.match(folded, end, end + group.reach)
                if found is None:
                    continue
                end = found.end()
            claim = claim_at(analysis, group.kind, Span(start, end))
            if claim and group.holds(analysis, claim):
                yield claim


def _forms_of_knowing(*objects: str) -> list[str]:
    return [f"{verb} {word}" for verb in ("knew", "known") for word in objects]


class _Group(NamedTuple):
    """Phrases that make claims of one kind, where certain words stand within `reach` before and behind them.

    `of_person` is None for those that accuse wherever they stand; the others must be asserted, and where it is true of
    somebody named right before them.
    """

    kind: ClaimKind
    before: re.Pattern[str] | None = None
    behind: re.Pattern[str] | None = None
    reach: int = _DEED_REACH
    of_person: bool | None = None

    def holds(self, analysis: Analysis, claim: Claim) -> bool:
        """Whether a claim that such a phrase makes is one."""
        if self.of_person is None:
            return True
        return is_asserted(analysis, claim) and (not self.of_person or is_person(analysis, claim))


@cache
def _phrases() -> _Phrases:
    return _Phrases()


def find_phrases(analysis: Analysis) -> Iterator[Claim]:
    """The claims that set phrases make."""
    yield from _phrases().find(analysis)


#: Words without which no draft counts the dead and the hurt.
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
        yield from _matches(analysis, ClaimKind.CASUALTY, _COUNT)


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
