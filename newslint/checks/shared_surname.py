"""The check `shared-surname`: a bare surname right behind two people who share it."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.check import Hit, coded_check
from newslint.checks.surname_first import is_attribute
from newslint.drafts.draft import Part
from newslint.finding import Related
from newslint.language.analysis import Analysis
from newslint.language.names import Mention, NameKind
from newslint.language.names.lexicon import lexicon
from newslint.rule import Rule

#: How many paragraphs back, its own counted in, two people must have been named in full for a surname to be either's.
_PARAGRAPHS = 2
#: More words than this before a surname are a headline, not forenames.
_FORENAMES = 2


@coded_check()
def SHARED_SURNAME(analysis: Analysis, _rule: Rule) -> Iterator[Hit]:  # noqa: N802 - becomes a constant
    """The first bare surname of each paragraph that may be either of two people named in full just before."""
    full = _full_names(analysis)
    done: set[tuple[int, str]] = set()
    for mention in analysis.names.mentions:
        place = (analysis.draft.block_index(mention.start), mention.surname)
        if place in done or mention.surname not in full or not _may_be_either(analysis, mention):
            continue
        near = _named_before(analysis, mention, full[mention.surname])
        if len(near) > 1:
            done.add(place)
            one, other = list(near.values())[-2:]
            related = tuple(Related(person.span, f"“{person.text}” is named here") for person in (one, other))
            yield Hit(mention.span, {"one": one.text, "other": other.text}, related=related)


def _full_names(analysis: Analysis) -> dict[str, list[Mention]]:
    """The mentions of people in full, in order, by the surnames that more than one of them has."""
    found: dict[str, list[Mention]] = {}
    for chain in analysis.names.chains:
        if chain.kind is NameKind.PERSON:
            for mention in chain.mentions:
                forenames = mention.forenames
                is_full = 0 < len(forenames) <= _FORENAMES and forenames[0] in lexicon().forenames
                if is_full and not mention.quoted and mention.part is Part.BODY:
                    found.setdefault(mention.surname, []).append(mention)
    shared = {name: mentions for name, mentions in found.items() if len({one.forenames[0] for one in mentions}) > 1}
    return {name: sorted(mentions, key=lambda mention: mention.start) for name, mentions in shared.items()}


def _may_be_either(analysis: Analysis, mention: Mention) -> bool:
    """Whether a mention is a surname alone, in the writer's own words, and makes no adjective of it."""
    is_alone = mention.is_bare and not mention.title and not mention.quoted and mention.part is Part.BODY
    return is_alone and not is_attribute(analysis, mention)


def _named_before(analysis: Analysis, mention: Mention, people: list[Mention]) -> dict[str, Mention]:
    """The last mention in full of each of `people` in the paragraphs right before, by forename."""
    number = analysis.draft.block_index(mention.start)
    first = analysis.draft.blocks[max(0, number - _PARAGRAPHS + 1)].start
    return {person.forenames[0]: person for person in people if first <= person.start < mention.start}
