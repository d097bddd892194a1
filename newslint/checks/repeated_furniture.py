"""The check `repeated-furniture`: the same byline or the same dateline a second time."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.check import Hit, coded_check
from newslint.drafts.draft import Block, Part
from newslint.finding import Related
from newslint.language.analysis import Analysis
from newslint.rule import Rule
from newslint.text.patterns import late_pattern
from newslint.text.span import Span

#: A paragraph that is nothing but a byline of two names or more.
_BYLINE = late_pattern(
    r"(?:By|BY|Words by|Story by|Written by) "
    r"(?P<what>[A-Z][\w.'’-]+(?: (?:[A-Z][\w.'’-]*|and|de|van|von|al-\w+)){1,8})(?:[,|] [^.\n]{2,60})?\s*$"
)
#: A place in capitals, an agency or a date perhaps, and the dash.
_DATELINE = late_pattern(r"(?P<what>[A-Z][A-Z .'’-]{2,30})(?:, [^—–\n]{2,30})?(?: \([A-Za-z]{2,10}\))? ?(?:—|–|--| - )")


def _furniture(text: str, block: Block) -> tuple[str, Span] | None:
    """What kind of furniture a block is or begins with, and the words that tell it from another."""
    if block.part not in (Part.BODY, Part.BYLINE, Part.DATELINE):
        return None
    head = text[block.start : block.start + 3]
    if head.startswith(("By ", "BY ", "Wor", "Sto", "Wri")):
        kind, match = "byline", _BYLINE.match(text, block.start, block.end)
    elif head.isupper():
        kind, match = "dateline", _DATELINE.match(text, block.start, min(len(text), block.end + 3))
    else:
        return None
    return (kind, Span(*match.span("what"))) if match else None


@coded_check()
def REPEATED_FURNITURE(analysis: Analysis, _: Rule) -> Iterator[Hit]:  # noqa: N802 - becomes a constant
    """Every byline or dateline that stood in the draft before."""
    first: dict[tuple[str, str], Span] = {}
    for block in analysis.draft.blocks:
        found = _furniture(analysis.text, block)
        if found is None:
            continue
        kind, span = found
        earlier = first.setdefault((kind, analysis.folded[span.start : span.end].strip()), span)
        if earlier != span:
            yield Hit(span, {"what": kind}, related=(Related(earlier, "first here"),))
