"""The check `honorific`: Mr, Mrs, Ms or Miss before a surname on second reference, or the surname alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import cast

from newslint.checks.check import Hit, Setting, coded_check
from newslint.drafts.draft import Part
from newslint.finding import Edit, Fix, Related, Safety
from newslint.language.analysis import Analysis
from newslint.language.names import Chain, Mention, NameKind
from newslint.rule import Rule
from newslint.text.span import Span

#: What stands before a name that is an adjective, and how far back it is looked for.
_ARTICLES = ("the ", " a ", " an ", " this ", "-")
_BEFORE = 9
#: After these a name stands for the person; after another word it may be an adjective: a top Holm aide.
_PREPOSITIONS = tuple(
    f" {word} "
    for word in (
        *("to", "of", "with", "for", "by", "from", "and", "or", "that", "when", "after", "before", "as", "on", "about"),
        *("against", "while", "but", "said", "told", "than", "because", "if", "whether", "like", "between"),
    )
)
_HONORIFICS = frozenset({"Mr", "Mrs", "Ms", "Miss", "Mx"})
#: How many of the other places of a person's bare surname are named.
_OTHERS = 2
_FOLDED = frozenset(form for word in _HONORIFICS for form in (word.lower(), word.lower() + "."))


@coded_check(
    {
        "house": Setting(
            str,
            "consistent",
            "what stands on second reference: with an honorific, or without",
            choices=("off", "consistent", "with", "without"),
        )
    }
)
def HONORIFIC(analysis: Analysis, rule: Rule) -> Iterator[Hit]:  # noqa: N802 - becomes a constant
    """Every second reference to a person that is not in the house's way, or not in that of the rest of the draft."""
    house = cast("str", rule.settings["house"])
    if house == "off" or (house != "with" and not _FOLDED & analysis.vocabulary):
        return
    for chain in analysis.names.chains:
        yield from _of_person(analysis, chain, house)


def _of_person(analysis: Analysis, chain: Chain, house: str) -> Iterator[Hit]:
    """The references to one person that are wrong."""
    if chain.kind is not NameKind.PERSON or not chain.full_mentions:
        return
    first = chain.full_mentions[0]
    later = [mention for mention in chain.mentions if _is_second_reference(first, mention)]
    titled = [mention for mention in later if _is_titled(mention)]
    plain = [mention for mention in later if _is_plain(analysis, chain, mention)]
    if house == "consistent":
        if len(plain) >= len(titled):  # an honorific among bare surnames mostly stands in words of somebody else's
            return
        wrong, right = plain, titled
    else:
        wrong, right = (titled, plain) if house == "without" else (plain, titled)
    if house == "with" and wrong:
        yield _without_honorific(wrong)
        return
    for mention in wrong:
        yield _hit(analysis, mention, next(iter(right), None), consistent=house == "consistent")


def _is_second_reference(first: Mention, mention: Mention) -> bool:
    """Whether a mention is the surname alone, in the body, after the full name and outside quotation marks."""
    return mention.is_bare and mention.part is Part.BODY and not mention.quoted and mention.start > first.start


def _is_plain(analysis: Analysis, chain: Chain, mention: Mention) -> bool:
    """Whether a mention is the bare surname of the person, and no part of another name: the Holm report.

    One in capitals labels a speaker in a transcript.
    """
    if analysis.draft.quote(mention.span).isupper():
        return False
    if analysis.text.startswith("-", mention.end):
        return False
    before = analysis.text[max(0, mention.start - _BEFORE) : mention.start].lower()
    if mention.title or mention.surname != chain.surname or before.endswith(_ARTICLES):
        return False
    words = analysis.text[max(0, mention.start - _BEFORE) : mention.start].split()
    if words and words[-1].rstrip(".") in _HONORIFICS:  # two spaces stand between
        return False
    opens = mention.opens or not words or words[-1][0].isupper()  # Then Holm left
    return opens or not words[-1][-1].isalnum() or before.endswith(_PREPOSITIONS)


def _is_titled(mention: Mention) -> bool:
    return mention.title.rstrip(".") in _HONORIFICS


def _without_honorific(mentions: Sequence[Mention]) -> Hit:
    """The one hit of a person whose bare surnames should all have an honorific: only the writer knows which."""
    first, *others = mentions
    why = "house style is an honorific before the surname"
    if others:
        why += f", here and in {len(others)} other place{'s' if len(others) > 1 else ''}"
    return Hit(first.span, {"why": why}, related=tuple(Related(other.span, "here too") for other in others[:_OTHERS]))


def _hit(analysis: Analysis, mention: Mention, other: Mention | None, *, consistent: bool) -> Hit:
    span = Span(mention.title_start, mention.end)
    name = analysis.draft.quote(mention.span)
    related: tuple[Related, ...] = ()
    if consistent and other:
        elsewhere = Span(other.title_start, other.end)
        why = f"elsewhere this draft has “{analysis.draft.quote(elsewhere)}”"
        related = (Related(elsewhere, f"“{analysis.draft.quote(elsewhere)}” here"),)
    else:
        why = "house style is the surname alone"
    if not mention.title:
        return Hit(span, {"why": why}, related=related)
    return Hit(
        span,
        {"why": why},
        suggestions=(name,),
        fix=Fix((Edit(span, name),), Safety.UNSAFE),
        related=related,
    )
