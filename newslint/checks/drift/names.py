"""The name of a person, of which a part differs from one place of a draft to another.

Two people may well share a surname or a forename, so it takes more than that: the same office or the same description
(harbour master Robin Dray, harbour master Peter Dray), the two parts of a name in turned order, or a surname that
nobody of the draft has and that is like that of somebody who has been introduced.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from newslint.checks.drift.change import Change
from newslint.language.analysis import Analysis
from newslint.language.names import Mention
from newslint.language.names.descriptions import roles
from newslint.language.names.lexicon import lexicon
from newslint.language.names.pairs import spelling_pairs
from newslint.language.names.similarity import edits
from newslint.text.patterns import late_pattern
from newslint.text.word_sets import word_set

#: What follows somebody who speaks.
_SAYS = late_pattern(r",?[”’\"']* (?:(?:also|later|then) )?(?:said|says|told|added|asked|explained|replied|wrote)\b")
_COURTESY = word_set("Mr Mrs Ms Miss Dr")
#: A surname that nobody has been introduced by stands this often at the most, and has this many letters at the least.
_FEW, _LONG_ENOUGH = 2, 5
#: Two surnames that end in the same letter may differ in so many slips, others in one.
_SLIPS = 2


def changed_names(analysis: Analysis, offices: frozenset[str]) -> Iterator[Change]:
    """A change for each person of whose name a part differs from what it was before."""
    full = [
        mention for mention in analysis.names.mentions if not (mention.is_bare or mention.quoted or mention.in_headline)
    ]
    persons = [mention for mention in full if _is_person(mention)]
    told: set[int] = set()
    for change in (*_office(persons, offices), *_role(analysis, persons), *_turned(full), *_unlike(analysis)):
        if change.span.start not in told:
            told.add(change.span.start)
            yield change


def _change(now: Mention, before: Mention, name: str) -> Change:
    return Change(name, now.text, now.span, before.text, before.span)


def _initial(mention: Mention) -> str:
    return mention.forenames[0][0]


def _office(full: list[Mention], offices: frozenset[str]) -> Iterator[Change]:
    """Mayor Robin Dray has become Mayor Peter Dray."""
    holders: dict[tuple[str, str], Mention] = {}
    for mention in full:
        if mention.title in offices:
            before = holders.setdefault((mention.title, mention.surname), mention)
            if _initial(before) != _initial(mention):
                yield _change(mention, before, f"{mention.title} {mention.surname}")


def _role(analysis: Analysis, full: list[Mention]) -> Iterator[Change]:
    """Harbour master Robin Dray has become harbour master Peter Dray, or Robin Pike."""
    known: dict[frozenset[str], list[Mention]] = defaultdict(list)
    for mention in full:
        if mention.forenames[0] in lexicon().forenames:
            for role in roles(analysis, mention):
                before = next((other for other in known[role] if _half_alike(mention, other)), None)
                if before:
                    yield _change(mention, before, before.text)
                known[role].append(mention)


def _half_alike(one: Mention, other: Mention) -> bool:
    """Whether two full names have the same forename and not the same surname, or the other way round."""
    if one.forenames[0] == other.forenames[0]:
        return one.surname != other.surname
    return one.surname == other.surname and _initial(one) != _initial(other)


def _turned(full: list[Mention]) -> Iterator[Change]:
    """Robin Dray has become Dray Robin."""
    seen: dict[tuple[str, ...], Mention] = {}
    for mention in full:
        if len(mention.words) == 2:
            before = seen.get(mention.words[::-1])
            if before and mention.words not in seen and (_is_person(before) or _is_person(mention)):
                yield _change(mention, before, before.text)
            seen.setdefault(mention.words, mention)


def _unlike(analysis: Analysis) -> Iterator[Change]:
    """Peter Hansen has become Mr Hanson: a speaker whom nobody introduced, with nearly the surname of somebody else."""
    for chain in analysis.names.chains:
        name, first = chain.surname, chain.mentions[0]
        if (
            chain.introduction.is_bare
            and len(chain.mentions) <= _FEW
            and len(name) >= _LONG_ENOUGH
            and not (first.quoted or first.in_headline)
            and _is_speaker(analysis, first)
        ):
            other = _introduced_alike(analysis, name, first.start)
            if other and not _is_told(analysis, name):
                yield Change(other.text, name, first.span, other.surname, other.span)


def _introduced_alike(analysis: Analysis, name: str, place: int) -> Mention | None:
    """The person introduced before `place` whose surname is nearly `name`; None where a full name has that, too."""
    found = None
    for mention in analysis.names.mentions:
        if mention.is_bare:
            continue
        if name in mention.words:
            return None
        if found is None and mention.start < place and not mention.in_headline and _is_person(mention):
            other = mention.surname
            limit = _SLIPS if name[-1] == other[-1] else 1
            if other[0] == name[0] and edits(name, other, limit) <= limit:
                found = mention
    return found


def _is_person(full: Mention) -> bool:
    return bool(full.title) or full.forenames[0] in lexicon().forenames


def _is_told(analysis: Analysis, name: str) -> bool:
    """Whether the name is reported as another spelling."""
    pairs = spelling_pairs(analysis, analysis.names.forms)
    return any(name in (pair.form.text, pair.other.text) for pair in pairs)


def _is_speaker(analysis: Analysis, mention: Mention) -> bool:
    return mention.title in _COURTESY or (not mention.title and _SAYS.match(analysis.text, mention.end) is not None)
