"""The check `retold`: a fact told again in other words, paragraphs later."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.check import Hit, coded_check
from newslint.finding import Related
from newslint.language.analysis import Analysis
from newslint.language.repetition import find_repetitions
from newslint.language.retelling import find_retellings
from newslint.rule import Rule

#: How many of the words that both places share a message names.
_MOST_NAMED = 5


@coded_check()
def RETOLD(analysis: Analysis, _rule: Rule) -> Iterator[Hit]:  # noqa: N802 - becomes a constant
    """Every sentence that tells an earlier one again, unless it repeats its very words."""
    retellings = find_retellings(analysis)
    if not retellings:
        return
    repeated = analysis.shared(find_repetitions, find_repetitions)
    said_again = [repeat.later for repeats in repeated for repeat in repeats]
    for retelling in retellings:
        if any(span.overlaps(retelling.later) for span in said_again):
            continue
        yield Hit(
            retelling.later,
            {"shared": ", ".join(retelling.shared[:_MOST_NAMED])},
            related=(Related(retelling.earlier, "it is told here first"),),
            confidence=round(min(1.0, retelling.likeness + 0.3), 2),
        )
