"""Accusations that say what somebody is, or knew: Smith is a thief, the driver was drunk, the makers knew it."""

from __future__ import annotations

import re

from newslint.language.analysis import Analysis
from newslint.language.claims.claim import Claim
from newslint.language.claims.lexicon import Lexicon, lexicon
from newslint.language.names.people import people_words
from newslint.text.patterns import late_pattern
from newslint.text.word_sets import word_set

#: Words between the verb and what somebody is.
_BETWEEN = r"(?: (?:clearly|plainly|obviously|simply|just|also|both|visibly|badly|very|deeply|himself|herself))?"
#: What stands before a noun that says what somebody is, before several of them, and before an adjective.
IS_A = late_pattern(rf"\b(?:is|was){_BETWEEN} an? $")
ARE = late_pattern(rf"\b(?:are|were){_BETWEEN} $")
IS = late_pattern(rf"\b(?:is|was|are|were){_BETWEEN} $")
#: What may follow a word that says what somebody is; another noun would make it a description: a spy thriller.
ENDS = late_pattern(
    r"(?=\s*(?:[.,;:!)—–]|$|\n)|\s(?:and|or|but|who|when|while|as|because|for|from|of|in|on|at|after|before|behind)\b)"
)
#: What follows where it was said before what somebody knew: knew it all along.
KNEW_IT = late_pattern(r"(?: (?:all along|for [a-z ]{3,20}))?(?=[.;!]|$|\n)")
#: Words before a verb that stand for a person.
_PRONOUNS = word_set("he she they")
#: Words that keep what a sentence says from being asserted, or make it a memory of the writer's own.
_UNASSERTED = word_set(
    "if whether unless how why no nobody not never anyone anybody would could may might i we my our me us"
)
#: Words that open a sentence before such a verb and stand for nobody.
_NOBODY = word_set(
    "it this that there here what which who one someone somebody everyone everybody something everything"
)


def plural(noun: str) -> str:
    """Several of what a noun of the section [called] names."""
    return noun[:-1] + "ves" if noun.endswith("ief") else noun[:-3] + "men" if noun.endswith("man") else noun + "s"


def who_knew(words: Lexicon) -> re.Pattern[str]:
    """Who can have known of a wrong, before the verb."""
    who = "|".join(sorted(words.agents | words.owners | words.knowers))
    return late_pattern(rf"\b(?:{who})s? (?:(?:had|has|have) )?(?:(?:always|long|also|already) )?$")


def known(words: Lexicon) -> re.Pattern[str]:
    """What it is wrong to have known of, behind `knew of`."""
    return late_pattern(
        rf" (?:(?:it|this|that){KNEW_IT.pattern}|"
        rf"(?:the|its|their|these|those|this) (?:[a-z-]+ ){{0,2}}(?:{'|'.join(sorted(words.known))})\b)"
    )


def is_asserted(analysis: Analysis, claim: Claim) -> bool:
    """Whether a claim is made of somebody else, and not asked or supposed."""
    if analysis.folded[claim.sentence.end - 1] == "?":
        return False
    return _UNASSERTED.isdisjoint(re.findall(r"[a-z]+", analysis.folded[claim.sentence.start : claim.span.start]))


def is_person(analysis: Analysis, claim: Claim) -> bool:
    """Whether the word before a claim stands for somebody: a name, a pronoun, a person by trade or office."""
    before = analysis.folded[claim.sentence.start : claim.span.start].rstrip(" ,").rpartition(" ")[2]
    if not before:
        return False
    words = lexicon()
    if before in _PRONOUNS or before in words.agents or before in words.owners or before in people_words().all:
        return True
    at = analysis.folded.rindex(before, claim.sentence.start, claim.span.start)
    return analysis.text[at].isupper() and before not in _NOBODY and not before.endswith("'s")
