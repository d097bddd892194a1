"""The check `surname-first`: a bare surname before the full name has been given."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from newslint.checks.check import Hit, Setting, coded_check
from newslint.drafts.draft import Part
from newslint.finding import Related
from newslint.language.analysis import Analysis
from newslint.language.names import Chain, Mention, NameKind
from newslint.language.names.lexicon import lexicon
from newslint.language.words import COMMON
from newslint.rule import Rule
from newslint.text.patterns import late_pattern

#: What makes an adjective of a name that everybody knows: the Harlow administration.
_ATTRIBUTE = late_pattern(
    r"[- ](?:administration|campaign|famil|brother|sister|er[as]|supporter|voter|ally|allies|rall|camp|presiden|-)"
)


#: What makes a bare name a part of another, of a place or of a phrase: Team Harlow, in Harlow, a Harlow girl.
_IN_OTHER_NAME = late_pattern(r"(?:\bTeam |\w-|\b(?:in|at|near|a|an|the) )$")
_BEFORE = 20
#: What stands behind a name that is part of another (Harlow’s Deli), labels a speaker, signs the
#: story or stands in a caption.
_NEXT = late_pattern(r"[’']s? [A-Z]|:| (?:reported|contributed) | \((?:left|right|cent)")
#: Paragraphs at the top that may be headline and deck though nothing marks them so.
_TOP = 2
#: A paragraph of so many words or fewer is a heading, or a deck.
_SHORT = 8


@coded_check({"known": Setting(list, [], "surnames that need no introduction")})
def SURNAME_FIRST(analysis: Analysis, rule: Rule) -> Iterator[Hit]:  # noqa: N802 - becomes a constant
    """The first mention of each person whom the body introduces only later."""
    known = frozenset(cast("list[str]", rule.settings["known"]))
    for chain in analysis.names.chains:
        if chain.kind is NameKind.PERSON and chain.surname not in known:
            introduced = _introduced_late(analysis, chain)
            if introduced and not _needs_no_introduction(analysis, introduced[0]):
                first, full = introduced
                yield Hit(
                    first.span, {"full": full.text}, related=(Related(full.span, f"“{full.text}” is introduced here"),)
                )


def _needs_no_introduction(analysis: Analysis, mention: Mention) -> bool:
    """Whether a mention stands at the top, labels or signs, makes an adjective of the name, or is part of another."""
    text, start = analysis.text, mention.start
    index = analysis.draft.block_index(start)
    block = analysis.draft.blocks[index]
    return (
        index < _TOP
        or len(text[block.start : block.end].split()) <= _SHORT
        or is_attribute(analysis, mention)
        or _IN_OTHER_NAME.search(text, max(0, start - _BEFORE), start) is not None
        or _NEXT.match(text, mention.end) is not None
    )


def is_attribute(analysis: Analysis, mention: Mention) -> bool:
    """Whether a mention makes an adjective of a name: the Harlow family."""
    return _ATTRIBUTE.match(analysis.text, mention.end) is not None


def _introduced_late(analysis: Analysis, chain: Chain) -> tuple[Mention, Mention] | None:
    """The first mention in the body and the later one that gives the full name, where it is so."""
    body = [mention for mention in chain.mentions if mention.part is Part.BODY]
    if not body or not body[0].is_bare or body[0].title or body[0].quoted or body[0].surname != chain.surname:
        return None
    full = next((mention for mention in body if not mention.is_bare), None)
    if full is None or not (full.title or _is_person(analysis, full)):
        return None
    return body[0], full


def _is_person(analysis: Analysis, full: Mention) -> bool:
    """Whether a full name is surely a person's: a forename, and behind it no word or initials (Tommy Trojan)."""
    surname = full.surname
    is_word = analysis.words.size(surname.lower()) <= COMMON or surname[:-1].isupper()
    return full.forenames[0] in lexicon().forenames and not is_word
