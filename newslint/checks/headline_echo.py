"""The check `headline-echo`: a first sentence that says no more than the headline."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from newslint.checks.check import Hit, Setting, coded_check
from newslint.drafts.draft import Part
from newslint.finding import Related
from newslint.language.analysis import Analysis
from newslint.language.stems import stem
from newslint.rule import Rule
from newslint.text.span import Span

#: How many words of content a sentence must share with the headline to say the same.
_FEWEST_SHARED = 2


@coded_check({"more": Setting(int, 2, "how many words of content the first sentence must add to the headline")})
def HEADLINE_ECHO(analysis: Analysis, rule: Rule) -> Iterator[Hit]:  # noqa: N802 - becomes a constant
    """The first sentence of the body, where it adds too little to the headline."""
    headlines = analysis.draft.parts(Part.HEADLINE)
    body = analysis.draft.parts(Part.BODY)
    if not headlines or not body:
        return
    first = next((sentence for sentence in analysis.sentences if body[0].span.contains(sentence)), None)
    if first is None:
        return
    title, lede = _content(analysis, headlines[0].span), _content(analysis, first)
    if len(lede & title) >= _FEWEST_SHARED and len(lede - title) < cast("int", rule.settings["more"]):
        yield Hit(first, related=(Related(headlines[0].span, "the headline"),))


def _content(analysis: Analysis, span: Span) -> set[str]:
    """The stems of what the words at `span` are about."""
    forms = zip(analysis.forms, analysis.tokens, strict=True)
    return {stemmed for form, token in forms if span.start <= token.start < span.end and (stemmed := stem(form))}
