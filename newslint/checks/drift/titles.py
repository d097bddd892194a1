"""The title of a person, which differs from one place of a draft to another: Col. Dray, Gen. Dray; Mr Dray, Ms Dray."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from newslint.checks.drift.change import Change, Said, change_of
from newslint.drafts.draft import Part
from newslint.language.analysis import Analysis
from newslint.language.names import Mention, NameKind
from newslint.language.names.people import people_words
from newslint.text.patterns import late_pattern
from newslint.text.span import Span
from newslint.text.word_sets import word_set

#: Before a title: what somebody was, or is to be.
_NOT_NOW = late_pattern(r"\b(?:then|former|formerly|ex|late|now|future|acting|retired|new|newly|as|promoted to)[- ]$")
_BEFORE = 24
#: A draft with one of these tells why a title changes.
_PROMOTION = word_set("promoted promotion promotions elevated demoted demotion rank ranks outranks")
#: Titles that tell of a person’s family.
_COURTESY = word_set("Mr Mrs Ms Miss")
_WORD = late_pattern(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_PARTS = frozenset({Part.BODY, Part.CAPTION, Part.LIST})


class Ranks:
    """Rows of titles of which one person has one at a time."""

    def __init__(self, rows: Iterable[str]) -> None:
        """Reads rows such as `Col = Colonel, Gen = General`."""
        self._places: dict[str, tuple[int, int]] = {}
        for row, text in enumerate(rows):
            for place, names in enumerate(text.split(",")):
                for name in names.split("="):
                    self._places[name.strip()] = row, place

    def of(self, title: str) -> tuple[int, int] | None:
        """The row and the place in it of a title’s last word that has one: of Lt Col, that of Col."""
        return next((self._places[word] for word in reversed(title.split()) if word in self._places), None)


def changed_titles(analysis: Analysis, ranks: Ranks) -> Iterator[Change]:
    """A change for each person whose title is another one of the same row in another place."""
    for name, mentions in _persons(analysis):
        said: dict[int, list[Said]] = defaultdict(list)
        for mention in mentions:
            place = ranks.of(mention.title)
            if place and not _was(analysis, mention):
                row, rank = place
                span = Span(mention.title_start, mention.end)
                said[row].append(Said(str(rank), analysis.text[span.start : span.end], span))
        for items in said.values():
            change = change_of(name, items)
            if change and not _is_explained(analysis, change):
                yield change


def _persons(analysis: Analysis) -> Iterator[tuple[str, list[Mention]]]:
    """The people who alone have their surname, by their full names, and their mentions with a title."""
    full: dict[str, set[str]] = defaultdict(set)
    titled: dict[str, list[Mention]] = defaultdict(list)
    for chain in analysis.names.chains:
        if chain.kind is NameKind.PERSON:
            if not chain.introduction.is_bare:
                full[chain.surname].add(chain.canonical)
            titled[chain.surname] += [m for m in chain.mentions if m.title and not m.quoted and m.part in _PARTS]
    for surname, mentions in titled.items():
        names = full[surname]
        if len(mentions) > 1 and len(names) < 2:
            yield next(iter(names), surname), mentions


def _was(analysis: Analysis, mention: Mention) -> bool:
    """Whether a title is one that the person had before, or is to have."""
    start = mention.title_start
    return _NOT_NOW.search(analysis.folded, max(0, start - _BEFORE), start) is not None


def _is_explained(analysis: Analysis, change: Change) -> bool:
    """Whether the draft tells why: of a promotion, or, near the title, of a family in which several have the name."""
    if change.now.split()[0].rstrip(".") not in _COURTESY:
        return not analysis.vocabulary.isdisjoint(_PROMOTION)
    blocks, index = analysis.draft.blocks, analysis.draft.block_index(change.span.start)
    near = _WORD.findall(analysis.folded, blocks[max(0, index - 1)].start, blocks[index].end)
    return not people_words().kin.isdisjoint(near)
