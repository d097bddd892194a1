"""Accusations that verbs make, of wrongs and of crimes: an agent, a harmful verb and, for most verbs, a victim.

Only what a sentence asserts counts: not what may, would or did not happen, nor what somebody was asked, told or meant
to do.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from itertools import compress, count

from newslint.language.analysis import Analysis
from newslint.language.claims.claim import Claim, ClaimKind, claim_at
from newslint.language.claims.lexicon import lexicon
from newslint.text.named_tuples import NamedTuple
from newslint.text.span import Span
from newslint.text.word_sets import word_set

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
_OBJECT_OPENERS = word_set("the a an his her their its to on at from anyone about against")
#: How far behind a verb a word may taint what it deals in, the word behind it included.
_TAINT_REACH = 4
#: How the words begin that newspapers call illegal without accusing anybody.
_MIGRATION = ("immigra", "migra", "alien")
_PERSONAL = frozenset(["i", "we", "you"])
_PRONOUNS = frozenset(["him", "her", "them"])
#: How many words behind an act its object is looked for.
_OBJECT_REACH = 7
#: How many words before a verb what it asserts depends on.
_CLAUSE = 60
#: How many words before a verb of force its agent is looked for.
_AGENT_REACH = 9
#: How many words before a verb a fire or a flood is what does it, and where nobody is named who could.
_SUBJECT_REACH, _DISASTER_REACH = 4, 14


class _Verb(NamedTuple):
    """A word that may accuse, with the words before it in its sentence and some behind it, folded."""

    word: str
    before: list[str]
    behind: list[str]


class AccusationFinder:
    """Finds the accusations that verbs make in one draft."""

    def __init__(self, analysis: Analysis) -> None:
        self._analysis = analysis
        self._folded = analysis.folded
        self._lexicon = lexicon()

    def find(self) -> Iterator[Claim]:
        """The accusations, in order."""
        used = self._analysis.vocabulary & self._lexicon.triggers
        if used:
            for number in compress(count(), map(used.__contains__, self._analysis.tokens.texts)):
                if self._has_object(number):
                    yield from self._accusation(number)

    def _has_object(self, number: int) -> bool:
        """Whether a word that the verb needs stands behind it: a quick look before all others."""
        words = self._analysis.tokens.texts
        needed = self._lexicon.needed.get(words[number])
        if needed is None:
            return True
        behind = words[number + 1 : number + 1 + _OBJECT_REACH]
        return not needed.isdisjoint(behind) or not needed.isdisjoint(map(str.lower, behind))

    def _accusation(self, number: int) -> Iterator[Claim]:
        tokens, forms = self._analysis.tokens, self._analysis.forms
        start = tokens.starts[number]
        kind = ClaimKind.CRIME if tokens.texts[number] in self._lexicon.offences else ClaimKind.ACCUSATION
        claim = claim_at(self._analysis, kind, Span(start, tokens.ends[number]))
        if claim is None or self._folded[claim.sentence.end - 1] == "?":
            return
        first = bisect_left(tokens.starts, claim.sentence.start, max(0, number - _CLAUSE), number)
        last = bisect_right(tokens.ends, claim.sentence.end, lo=number)
        reach = min(last, number + 1 + _OBJECT_REACH)
        verb = _Verb(tokens.texts[number], forms[first:number], forms[number + 1 : reach])
        taken = self._object(verb) if self._is_asserted(verb) else None
        if taken is not None:
            yield claim._replace(span=Span(start, tokens.ends[number + taken]))

    def _object(self, verb: _Verb) -> int | None:
        """How many words behind the verb belong to the accusation; None where it makes none."""
        word, _, behind = verb
        words = self._lexicon
        passive = self._is_passive(verb)
        if word in words.adverbs:
            return 1 if behind and behind[0].endswith("ed") and not passive else None
        if word in words.wrongs:
            if passive:
                return 0 if word in words.passives else None
            return min(len(behind), 3) if behind or word in words.unbound else None
        if passive:
            return None
        objects = self._objects(verb)
        particle = words.particles.get(word)
        for distance, other in enumerate(behind, 1):
            if behind[distance : distance + 1] == ["away"]:  # it takes money away from others: a saying
                return None
            if particle and particle not in behind[:distance]:
                continue
            if other in objects and (other not in words.taints or self._is_tainted(behind[: distance + 1])):
                return distance
        return None

    def _is_tainted(self, behind: list[str]) -> bool:
        """Whether the last word but one taints what somebody deals in: sold counterfeit drugs."""
        return len(behind) <= _TAINT_REACH and not any(
            word in _PREPOSITIONS or word.startswith(_MIGRATION) for word in behind
        )

    def _objects(self, verb: _Verb) -> AbstractSet[str]:
        """The words of which one must stand behind a verb that does not accuse by itself."""
        words = self._lexicon
        if not words.nature.isdisjoint(verb.before[-_SUBJECT_REACH:]):
            return frozenset()
        objects: AbstractSet[str] = words.acts.get(verb.word, frozenset())
        if verb.word in words.force:
            near = verb.before[-_AGENT_REACH:]
            if not words.agents.isdisjoint(near):
                return objects | words.victims
            if not words.nature.isdisjoint(verb.before[-_DISASTER_REACH:]):
                return objects
            if verb.word in words.unbound and verb.word not in words.present:
                return objects | (words.victims - _PRONOUNS)
        return objects

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
        if (
            previous in _PREPOSITIONS
            or (previous.endswith("est") and previous not in self._lexicon.agents)
            or (previous in _DETERMINERS and previous not in ("and", "or"))
        ):
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
        if verb.word in self._lexicon.offences and verb.word.endswith("s"):  # stabs a man: the plot of a film
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
