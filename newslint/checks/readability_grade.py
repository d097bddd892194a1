"""The check `readability-grade`: copy that asks for more years of school than the house wants."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from newslint.checks.check import Hit, Setting, coded_check
from newslint.drafts.draft import Part
from newslint.language.analysis import Analysis
from newslint.language.readability import SCORES, running_sentences, score
from newslint.rule import Rule
from newslint.text.span import Span

_GRADES = tuple(name for name, known in SCORES.items() if known.is_grade)
SETTINGS = {
    "grade": Setting(int, 14, "the highest grade that is let pass, in years of American school"),
    "score": Setting(str, "automated-readability-index", "which score of textstat's tells the grade", _GRADES),
    "words": Setting(int, 100, "a body of fewer words than this has no grade worth telling"),
}


@coded_check(SETTINGS)
def READABILITY_GRADE(analysis: Analysis, rule: Rule) -> Iterator[Hit]:  # noqa: N802 - becomes a constant
    """One finding, on the first paragraph, where the body's grade is above `grade`."""
    blocks = analysis.draft.parts(Part.BODY)
    if not blocks or len(analysis.tokens) < cast("int", rule.settings["words"]):
        return
    grade = score(cast("str", rule.settings["score"]), " ".join(running_sentences(analysis)))
    if grade > cast("int", rule.settings["grade"]):
        yield Hit(Span(blocks[0].start, blocks[0].end), {"grade": f"{grade:.0f}"})
