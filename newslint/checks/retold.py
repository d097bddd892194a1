"""The check `retold`: a fact told again in other words, paragraphs later."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.check import Hit, coded_check
from newslint.finding import Related
from newslint.language.analysis import Analysis
from newslint.language.repetition import find_repetitions
from newslint.language.retelling import Retelling, find_retellings
from newslint.rule import Rule
from newslint.text.span import Span

#: How many words of the earlier sentence a message quotes.
_MOST_QUOTED = 8


@coded_check()
def RETOLD(analysis: Analysis, _rule: Rule) -> Iterator[Hit]:  # noqa: N802 - becomes a constant
    """Every sentence that tells an earlier one again, unless it repeats its very words."""
    retellings = find_retellings(analysis)
    if not retellings:
        return
    repeated = analysis.shared(find_repetitions, find_repetitions)
    said_again = [repeat.later for repeats in repeated for repeat in repeats]
    for retelling in retellings:
        if any(span.overlaps(retelling.later) for span in said_again) or _are_two_speakers(analysis, retelling):
            continue
        words = analysis.draft.quote(retelling.earlier).split()
        yield Hit(
            retelling.later,
            {"earlier": " ".join(words[:_MOST_QUOTED]).strip('“”"') + (" …" if len(words) > _MOST_QUOTED else "")},
            related=(Related(retelling.earlier, "it is told here first"),),
            confidence=round(min(1.0, retelling.likeness + 0.3), 2),
        )


def _are_two_speakers(analysis: Analysis, retelling: Retelling) -> bool:
    """Whether the two are speech of different people: each may say the same thing."""
    one, other = (_speaker(analysis, span) for span in (retelling.earlier, retelling.later))
    return one is not None and other is not None and one != other


def _speaker(analysis: Analysis, span: Span) -> str | None:
    """Whoever speaks in a sentence with a quotation, by name; an empty name where nobody is named for it."""
    for quoted in analysis.sources.quoted:
        if quoted.span.overlaps(span):
            return (analysis.sources.speaker(quoted.source) if quoted.source else None) or ""
    return None
