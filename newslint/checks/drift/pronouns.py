"""A person who is he, and once or twice she, in a draft in which there is nobody else that it could be.

Whose a pronoun is can seldom be told without doubt: in published copy one in three stands for somebody other than the
last one named. What can be told is that a draft has nobody of a gender: no name, no title, no noun for one. There a
pronoun of that gender is a slip, unless it stands for an official or a student of whom the paragraph has just spoken.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.drift.change import Change, Said
from newslint.drafts.draft import Part
from newslint.language.analysis import Analysis
from newslint.language.names import Chain, Mention, NameKind
from newslint.language.names.lexicon import lexicon
from newslint.language.names.people import people_words
from newslint.text.patterns import late_pattern
from newslint.text.span import Span
from newslint.text.word_sets import word_set

_OF_GENDER = {"m": word_set("he him his himself"), "f": word_set("she her hers herself")}
_GENDERS = {word: gender for gender, words in _OF_GENDER.items() for word in words}
_PRONOUN = late_pattern(r"\b(?:he|him|his|himself|she|hers?|herself)\b")
_WORD = late_pattern(r"[^\W\d_]+(?:-[^\W\d_]+)*")
#: More pronouns of one gender are no slip.
_MOST = 2
#: In how many paragraphs before a pronoun a person may stand whose gender nothing tells.
_REACH = 4
#: A draft with one of these may call one person he and she, and be right.
_OF_BOTH = word_set("transgender trans nonbinary transition transitioned transitioning gender drag")


def changed_pronouns(analysis: Analysis) -> Iterator[Change]:
    """A change at the first pronoun of a gender that nobody in the draft is of."""
    words = analysis.vocabulary
    if not words.isdisjoint(_OF_BOTH):
        return
    of_nobody = [
        gender
        for gender, pronouns in _OF_GENDER.items()
        if not (words.isdisjoint(pronouns) or _has_people(analysis, gender))
    ]
    said = _said(analysis) if of_nobody else {}
    if not said:
        return
    titled = _titled(analysis)
    order = {gender: (len(items) + len(titled[gender]), -items[0].span.start) for gender, items in said.items()}
    odd = min(said, key=order.__getitem__)
    usual = "m" if odd == "f" else "f"
    others = sorted((*said.get(usual, ()), *titled[usual]), key=lambda item: item.span)
    if odd not in of_nobody or not others or len(said[odd]) > _MOST:
        return
    for item in said[odd]:
        person = _person(analysis, item.span.start)
        if person:
            yield Change(person.canonical, item.shown, item.span, others[0].shown, others[0].span)
            return


def _said(analysis: Analysis) -> dict[str, list[Said]]:
    """The pronouns of the body outside quotations, by their gender."""
    found: dict[str, list[Said]] = {}
    for block in analysis.draft.parts(Part.BODY):
        for match in _PRONOUN.finditer(analysis.folded, block.start, block.end):
            if not analysis.is_quoted_at(match.start()):
                span = Span(*match.span())
                gender = _GENDERS[match[0]]
                found.setdefault(gender, []).append(Said(gender, analysis.text[span.start : span.end], span))
    return found


def _titled(analysis: Analysis) -> dict[str, list[Said]]:
    """The titles of men and of women that people have outside quotations, by their gender."""
    found: dict[str, list[Said]] = {"m": [], "f": [], "a": []}
    for mention in analysis.names.mentions:
        if mention.title and not mention.quoted:
            gender = lexicon().titles.get(mention.title, "a")
            span = Span(mention.title_start, mention.end)
            found[gender].append(Said(gender, analysis.text[span.start : span.end], span))
    return found


def _has_people(analysis: Analysis, gender: str) -> bool:
    """Whether a draft has somebody of a gender, or a name that may well be of somebody of that gender."""
    if not analysis.vocabulary.isdisjoint(people_words().of_gender[gender]):
        return True
    return any(
        chain.gender == gender
        or (chain.kind is NameKind.OTHER and " " in chain.canonical and _has_forename(chain.introduction))
        for chain in analysis.names.chains
        if chain.kind in (NameKind.PERSON, NameKind.OTHER)
    )


def _has_forename(mention: Mention) -> bool:
    return mention.words[0] in lexicon().forenames


def _person(analysis: Analysis, place: int) -> Chain | None:
    """The last person named before a pronoun, where it can stand for nobody else; or None."""
    blocks, index = analysis.draft.blocks, analysis.draft.block_index(place)
    words = _WORD.findall(analysis.folded, blocks[index].start, place)
    if not people_words().all.isdisjoint(words):
        return None
    person: Chain | None = None
    for mention in analysis.names.between(blocks[max(0, index - _REACH)].start, place):
        chain = analysis.names.chain_of(mention.span)
        if chain is None:
            continue
        if chain.kind is NameKind.PERSON:
            if chain.gender is None and person not in (None, chain):
                return None
            person = chain
        elif chain.kind is NameKind.OTHER and len(mention.words) > 1 and mention.start >= blocks[index].start:
            return None  # perhaps a person
    return person
