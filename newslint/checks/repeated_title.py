"""The check `repeated-title`: a title before the surname of a person who has been introduced already."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from newslint.checks.check import Hit, coded_check
from newslint.drafts.draft import Part
from newslint.finding import Edit, Fix, Related, Safety
from newslint.language.analysis import Analysis
from newslint.language.names import Chain, Mention, NameKind
from newslint.language.numerals import WEEKDAYS
from newslint.rule import Rule
from newslint.text.span import Span

#: Courtesy titles, which `honorific` looks at, and titles that stay: kings, popes and saints have no surname.
_KEPT = frozenset(
    {
        *("mr", "mrs", "ms", "miss", "mx", "sir", "dame", "lord", "lady", "baroness", "baron", "saint", "st", "pope"),
        *("king", "queen", "prince", "princess", "emperor", "empress", "sultan", "sheikh", "sister", "brother"),
        *("mother", "father", "uncle", "aunt"),
    }
)
#: Words before a title that belong to it, so that it cannot go without them; one with a capital does too.
_QUALIFIERS = frozenset(
    {"a", "an", "the", "as", "former", "then", "late", "onetime", "acting", "current", "newly", "elected"}
)
#: How far back the word before a title is looked for, in characters.
_REACH = 20


@coded_check()
def REPEATED_TITLE(analysis: Analysis, _rule: Rule) -> Iterator[Hit]:  # noqa: N802 - becomes a constant
    """Every second reference to a person, in running text, that has the title before the surname again."""
    people = [chain for chain in analysis.names.chains if chain.kind is NameKind.PERSON]
    namesakes = Counter(chain.surname for chain in people)
    for chain in people:
        if namesakes[chain.surname] == 1:
            yield from _of_person(analysis, chain)


def _of_person(analysis: Analysis, chain: Chain) -> Iterator[Hit]:
    """The hits of one person, from the second mention in the body on."""
    introduction: Mention | None = None
    is_titled = False
    for mention in chain.mentions:
        if introduction and is_titled and _is_titled_again(analysis, mention):
            span = Span(mention.title_start, mention.end)
            surname = analysis.draft.quote(mention.span)
            yield Hit(
                span,
                suggestions=(surname,),
                fix=Fix((Edit(span, surname),), Safety.UNSAFE),
                related=(Related(introduction.span, f"“{introduction.text}” is introduced here"),),
            )
        if introduction is None and not mention.is_bare and mention.part is Part.BODY:
            introduction = mention
        is_titled = is_titled or bool(mention.title)


def _is_titled_again(analysis: Analysis, mention: Mention) -> bool:
    """Whether a mention is a surname behind a title of office or rank, in the writer's own running text."""
    if not (mention.title and mention.is_bare and mention.part is Part.BODY) or mention.quoted:
        return False
    title = mention.title.lower().rstrip(".")
    if title in _KEPT or title.endswith("s"):  # Sens. Holm and Lind
        return False
    before = analysis.text[max(0, mention.title_start - _REACH) : mention.title_start].replace("-", " ").split()
    if not before or before[-1] in WEEKDAYS:
        return True
    is_named = before[-1][0].isupper() and before[-1][-1].isalnum()  # Ohio Gov. Holm
    return not is_named and before[-1] not in _QUALIFIERS
