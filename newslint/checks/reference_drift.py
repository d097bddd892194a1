"""The check `reference-drift`: the age of one person, or the forename of the holder of one office, changes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from newslint.checks.check import Hit, Setting, coded_check
from newslint.finding import Related
from newslint.language.analysis import Analysis
from newslint.language.names import Chain, Mention, NameKind
from newslint.rule import Rule
from newslint.text.patterns import late_pattern
from newslint.text.span import Span

#: An age behind a name (Ann Harlow, 45,) and before one (45-year-old Ann Harlow).
_AGE_BEHIND = late_pattern(r", (?:aged |who is )?(?P<age>\d{2,3})(?=[,.;)])|, (?P<years>\d{1,3}) years old")
_AGE_BEFORE = late_pattern(r"(?P<age>\d{1,3})[- ]year[- ]old (?:\w+ ){0,2}$")
#: How far before a name its age is looked for, in code points.
_BEFORE = 40


@coded_check({"offices": Setting(list, [], "titles that one person of a surname has at a time")})
def REFERENCE_DRIFT(analysis: Analysis, rule: Rule) -> Iterator[Hit]:  # noqa: N802 - becomes a constant
    """Each place where what is said of a person differs from what was said before."""
    offices = frozenset(cast("list[str]", rule.settings["offices"]))
    holders: dict[tuple[str, str], Mention] = {}
    for chain in analysis.names.chains:
        if chain.kind is NameKind.PERSON:
            yield from _ages(analysis, chain)
            for mention in chain.full_mentions:
                if mention.title in offices:
                    before = holders.setdefault((mention.title, mention.surname), mention)
                    if before.forenames[0][0] != mention.forenames[0][0]:
                        yield _hit(
                            mention.span, f"{mention.title} {mention.surname}", mention.text, before.text, before.span
                        )
                        break


def _ages(analysis: Analysis, chain: Chain) -> Iterator[Hit]:
    """A hit where the age of a person first differs from the one given before."""
    said = [item for mention in chain.mentions for item in _age(analysis, mention)]
    for age, span in said:
        first, place = said[0]
        if age != first:
            yield _hit(span, chain.canonical, age, first, place)
            return


def _hit(span: Span, name: str, now: str, before: str, place: Span) -> Hit:
    return Hit(span, {"name": name, "now": now, "before": before}, related=(Related(place, f"“{before}” here"),))


def _age(analysis: Analysis, mention: Mention) -> Iterator[tuple[str, Span]]:
    """The age that stands beside a mention, and where."""
    behind = _AGE_BEHIND.match(analysis.text, mention.end)
    group = "age" if behind and behind["age"] else "years"
    if behind:
        yield behind[group], Span(*behind.span(group))
    start = mention.title_start
    before = _AGE_BEFORE.search(analysis.text[max(0, start - _BEFORE) : start])
    if before:
        at = max(0, start - _BEFORE) + before.start("age")
        yield before["age"], Span(at, at + len(before["age"]))
