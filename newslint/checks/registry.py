"""Which check goes by which name: ours, and those that other packages add.

A check is imported when a rule first asks for it. Another package adds one by an entry point in the group
`newslint.checks` whose value is a `newslint.checks.check.Check`.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, cast

from newslint.checks.settings import nearest

if TYPE_CHECKING:
    from newslint.checks.check import Check

ENTRY_POINTS = "newslint.checks"

#: Where each of our own checks is.
OURS = {
    "a-an": "newslint.checks.a_an:A_AN",
    "accused": "newslint.checks.accused:ACCUSED",
    "acronyms": "newslint.checks.acronyms:ACRONYMS",
    "consistency": "newslint.checks.consistency:CONSISTENCY",
    "doubled-word": "newslint.checks.doubled_word:DOUBLED_WORD",
    "entity": "newslint.checks.entity:ENTITY",
    "expired-suppression": "newslint.checks.expired_suppression:EXPIRED_SUPPRESSION",
    "figure-age": "newslint.checks.figures.ages:AGE",
    "figure-anniversary": "newslint.checks.figures.years:ANNIVERSARY",
    "figure-conversion": "newslint.checks.figures.conversions:CONVERSION",
    "figure-headline": "newslint.checks.figures.counts:HEADLINE_MISMATCH",
    "figure-impossible-date": "newslint.checks.figures.calendar_days:IMPOSSIBLE_DATE",
    "figure-listed-count": "newslint.checks.figures.counts:LISTED_COUNT",
    "figure-magnitude": "newslint.checks.figures.counts:MAGNITUDE",
    "figure-order": "newslint.checks.figures.years:ORDER",
    "figure-percentage-change": "newslint.checks.figures.changes:PERCENTAGE_CHANGE",
    "figure-percentage-point": "newslint.checks.figures.changes:PERCENTAGE_POINT",
    "figure-relative-time": "newslint.checks.figures.relative_time:UNDATED_RELATIVE_TIME",
    "figure-shares": "newslint.checks.figures.shares:SHARES",
    "figure-span": "newslint.checks.figures.years:SPAN",
    "figure-sum": "newslint.checks.figures.sums:SUM",
    "figure-weekday": "newslint.checks.figures.calendar_days:WEEKDAY",
    "headline-attribution": "newslint.checks.headline_attribution:HEADLINE_ATTRIBUTION",
    "headline-case": "newslint.checks.headline_case:HEADLINE_CASE",
    "headline-echo": "newslint.checks.headline_echo:HEADLINE_ECHO",
    "honorific": "newslint.checks.honorific:HONORIFIC",
    "house-spelling": "newslint.checks.house_spelling:HOUSE_SPELLING",
    "invisible-character": "newslint.checks.invisible_character:INVISIBLE_CHARACTER",
    "link": "newslint.checks.link:LINK",
    "long-paragraph": "newslint.checks.long_paragraph:LONG_PARAGRAPH",
    "long-sentence": "newslint.checks.long_sentence:LONG_SENTENCE",
    "missing-space": "newslint.checks.missing_space:MISSING_SPACE",
    "misspelling": "newslint.checks.misspelling:MISSPELLING",
    "mixed-marks": "newslint.checks.mixed_marks:MIXED_MARKS",
    "mixed-spelling": "newslint.checks.mixed_spelling:MIXED_SPELLING",
    "mojibake": "newslint.checks.mojibake:MOJIBAKE",
    "name-terms": "newslint.checks.name_terms:NAME_TERMS",
    "name-variants": "newslint.checks.name_variants:NAME_VARIANTS",
    "pattern": "newslint.checks.pattern:PATTERN",
    "quote-comma": "newslint.checks.quote_comma:QUOTE_COMMA",
    "quote-level": "newslint.checks.quote_level:QUOTE_LEVEL",
    "quote-punctuation": "newslint.checks.quote_punctuation:QUOTE_PUNCTUATION",
    "readability-grade": "newslint.checks.readability_grade:READABILITY_GRADE",
    "reference-drift": "newslint.checks.drift:REFERENCE_DRIFT",
    "repeated": "newslint.checks.repeated:REPEATED",
    "repeated-furniture": "newslint.checks.repeated_furniture:REPEATED_FURNITURE",
    "repeated-phrase": "newslint.checks.repeated_phrase:REPEATED_PHRASE",
    "repeated-title": "newslint.checks.repeated_title:REPEATED_TITLE",
    "replace": "newslint.checks.replace:REPLACE",
    "retold": "newslint.checks.retold:RETOLD",
    "sentence-start-figure": "newslint.checks.sentence_start_figure:SENTENCE_START_FIGURE",
    "spellings": "newslint.checks.spellings:SPELLINGS",
    "shared-surname": "newslint.checks.shared_surname:SHARED_SURNAME",
    "surname-first": "newslint.checks.surname_first:SURNAME_FIRST",
    "terms": "newslint.checks.terms:TERMS",
    "unattributed-claim": "newslint.checks.unattributed_claim:UNATTRIBUTED_CLAIM",
    "unattributed-quote": "newslint.checks.unattributed_quote:UNATTRIBUTED_QUOTE",
    "unbalanced-quote": "newslint.checks.unbalanced_quote:UNBALANCED_QUOTE",
    "unclear-speaker": "newslint.checks.unclear_speaker:UNCLEAR_SPEAKER",
    "unused-acronym": "newslint.checks.unused_acronym:UNUSED_ACRONYM",
    "unused-suppression": "newslint.checks.unused_suppression:UNUSED_SUPPRESSION",
    "vague-source": "newslint.checks.vague_source:VAGUE_SOURCE",
}

#: The check of rules of Vale styles that newslint does not carry out; it finds nothing, and who runs it tells why.
UNSUPPORTED = "vale-unsupported"
#: Actions of Vale rules that run a script or a dictionary of Vale's; what such a rule finds comes without suggestions.
SUGGESTING = ("suggest", "convert")
#: Those that rules of Vale styles ask for.
VALE = {
    f"vale-{name}": f"newslint.checks.vale.{name}:{name.upper()}"
    for name in (
        *("capitalization", "conditional", "consistency", "existence", "metric", "occurrence", "readability"),
        *("repetition", "substitution", "unsupported"),
    )
}
#: All that ship.
SHIPPED = OURS | VALE


class UnknownCheckError(Exception):
    """No check goes by that name; the message names the nearest that does."""


@cache
def find_check(name: str) -> Check:
    """The check called `name`. Raises UnknownCheckError."""
    place = SHIPPED.get(name)
    if place:
        module, _, attribute = place.partition(":")
        return cast("Check", getattr(import_module(module), attribute))
    from importlib.metadata import entry_points  # late: 60 ms, and only foreign checks need it

    found = entry_points(group=ENTRY_POINTS)
    if name not in found.names:
        raise UnknownCheckError(f"unknown check '{name}'{nearest(name, [*OURS, *found.names])}")
    from newslint.checks.check import Check  # late: where no check runs it is not needed

    check = found[name].load()
    if not isinstance(check, Check):
        raise UnknownCheckError(f"check '{name}' of {found[name].value} is no newslint check")
    return check
