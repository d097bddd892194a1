"""Accusations that say what somebody is, or knew: Smith is a thief, the driver was drunk, the makers knew it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from newslint.language.analysis import Analysis
from newslint.language.claims.claim import Claim, ClaimKind, claim_at
from newslint.language.claims.lexicon import lexicon
from newslint.language.names.people import people_words
from newslint.text.patterns import ready_pattern
from newslint.text.span import Span
from newslint.text.word_sets import word_set

#: What may follow a word that says what somebody is; another noun would make it a description: a spy thriller.
_ENDS = (
    r"(?=\s*(?:[.,;:!)—–]|$|\n)|\s(?:and|or|but|who|when|while|as|because|for|from|of|in|on|at|after|before|behind)\b)"
)
#: Words between the verb and what somebody is.
_BETWEEN = r"(?: (?:clearly|plainly|obviously|simply|just|also|both|visibly|badly|very|deeply|himself|herself))?"
#: Words before such a verb that stand for a person.
_PRONOUNS = word_set("he she they")
#: Words that keep what a sentence says from being asserted, or make it a memory of the writer's own.
_UNASSERTED = word_set(
    "if whether unless how why no nobody not never anyone anybody would could may might i we my our me us"
)
#: Words that open a sentence before such a verb and stand for nobody.
_NOBODY = word_set(
    "it this that there here what which who one someone somebody everyone everybody something everything"
)
#: Words of which each accusation of this kind has one.
_KNEW = frozenset({"knew", "known"})


@cache
def _is_pattern() -> re.Pattern[str]:
    words = lexicon()
    called, states = ("|".join(sorted(rows)) for rows in (words.called, words.states))
    plural = "|".join(sorted(_plural(row) for row in words.called))
    return ready_pattern(
        rf"\b(?:(?:is|was){_BETWEEN} an? (?:{called})|(?:are|were){_BETWEEN} (?:{plural})|"
        rf"(?:is|was|are|were){_BETWEEN} (?:{states})){_ENDS}"
    )


def _plural(noun: str) -> str:
    return noun[:-1] + "ves" if noun.endswith("ief") else noun[:-3] + "men" if noun.endswith("man") else noun + "s"


@cache
def _knew_pattern() -> re.Pattern[str]:
    words = lexicon()
    who = "|".join(sorted(words.agents | words.owners | words.knowers))
    return ready_pattern(
        rf"\b(?:{who})s? (?:(?:had|has|have) )?(?:(?:always|long|also|already) )?(?:knew|known) "
        r"(?:(?:(?:about|of) )?(?:it|this|that)(?: (?:all along|for [a-z ]{3,20}))?(?=[.;!]|$|\n)|"
        rf"(?:of|about) (?:the|its|their|these|those|this) (?:[a-z-]+ ){{0,2}}(?:{'|'.join(sorted(words.known))})\b)"
    )


@cache
def _last_words() -> frozenset[str]:
    """Of each phrase the last word, in both numbers: a draft without any of them is not searched."""
    words = lexicon()
    nouns = {row.rpartition(" ")[2] for row in words.called | words.states}
    return frozenset(nouns | {_plural(noun) for noun in nouns})


def find_predicates(analysis: Analysis) -> Iterator[Claim]:
    """The accusations of this kind, in no order."""
    folded, vocabulary = analysis.folded, analysis.vocabulary
    if not _last_words().isdisjoint(vocabulary):
        for match in _is_pattern().finditer(folded):
            claim = claim_at(analysis, ClaimKind.ACCUSATION, Span(*match.span()))
            if claim and _is_asserted(analysis, claim) and _is_person(analysis, claim):
                yield claim
    if not _KNEW.isdisjoint(vocabulary):
        for match in _knew_pattern().finditer(folded):
            claim = claim_at(analysis, ClaimKind.ACCUSATION, Span(*match.span()))
            if claim and _is_asserted(analysis, claim):
                yield claim


def _is_asserted(analysis: Analysis, claim: Claim) -> bool:
    """Whether a claim is made of somebody else, and not asked or supposed."""
    if analysis.folded[claim.sentence.end - 1] == "?":
        return False
    return _UNASSERTED.isdisjoint(re.findall(r"[a-z]+", analysis.folded[claim.sentence.start : claim.span.start]))


def _is_person(analysis: Analysis, claim: Claim) -> bool:
    """Whether the word before a claim's verb stands for somebody: a name, a pronoun, a person by trade or office."""
    before = analysis.folded[claim.sentence.start : claim.span.start].rstrip(" ,").rpartition(" ")[2]
    if not before:
        return False
    words = lexicon()
    if before in _PRONOUNS or before in words.agents or before in words.owners or before in people_words().all:
        return True
    at = analysis.folded.rindex(before, claim.sentence.start, claim.span.start)
    return analysis.text[at].isupper() and before not in _NOBODY and not before.endswith("'s")
