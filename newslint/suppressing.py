"""Puts a suppression into a draft, where it lets one finding pass and changes nothing that is read.

Where a suppression may stand hangs on the format, and on the mark-up around the paragraph. So a few places are tried,
the most readable one first, and the draft is looked at again with each.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator

from newslint.drafts.draft import Block, Draft, Part
from newslint.drafts.late_draft import LateDraft
from newslint.engine.result import Result
from newslint.finding import Finding
from newslint.text.lines import Lines, line_end

#: Parts whose like a line between them would part from one another.
_CLOSE = frozenset({Part.LIST, Part.TABLE})


def suppressed(
    result: Result, finding: Finding, reason: str, check: Callable[[str], Result], until: str = ""
) -> Result | None:
    """The draft of `result` with a suppression of a finding's rule for its paragraph, else for the whole file.

    `reason` is one line without `-->`, and `until` its last day, if it is to have one. `check` looks at a text in the
    place of the draft's own. None where there is no place for it.
    """
    draft = result.draft
    if draft is None or isinstance(draft, LateDraft) or "-->" in reason or len(reason.splitlines()) != 1:
        return None
    before = Counter((found.rule, found.message) for found in result.findings)
    told = f"{finding.rule} until {until} -- {reason}" if until else f"{finding.rule} -- {reason}"
    for text in _candidates(draft, finding, told):
        checked = check(text)
        if checked.draft is None or isinstance(checked.draft, LateDraft) or len(checked.errors) > len(result.errors):
            continue
        after = Counter((found.rule, found.message) for found in checked.findings)
        gone = {rule for rule, _ in before - after}
        if _words(checked.draft) == _words(draft) and gone == {finding.rule} and not after - before:
            return checked
    return None


def _words(draft: Draft) -> list[str]:
    return [word for block in draft.blocks for word in draft.quote(block.span).split()]


def _candidates(draft: Draft, finding: Finding, told: str) -> Iterator[str]:
    """The file with the suppression in each of the places that it may stand in, the best one first."""
    comment = f"<!-- newslint: ignore {told} -->"
    block = draft.block_at(draft.map.prose(finding.span.start))
    if block:
        is_close = block.part in _CLOSE or any(block.span.overlaps(span) for span in draft.quoted)
        ways = (_at_the_end, _on_a_line_above) if is_close else (_on_a_line_above, _at_the_end)
        for way in ways:
            yield way(draft, block, comment)
    yield from _for_the_file(draft, f"<!-- newslint: ignore-file {told} -->")


def _on_a_line_above(draft: Draft, block: Block, comment: str) -> str:
    source, lines = draft.source, Lines(draft.source)
    start = lines.start(lines.position(draft.map.span(block.span).start).line)
    rest = source[start:]
    indent = rest[: len(rest) - len(rest.lstrip(" \t"))]
    return f"{source[:start]}{indent}{comment}{line_end(source)}{rest}"


def _at_the_end(draft: Draft, block: Block, comment: str) -> str:
    end = draft.map.span(block.span).end
    return f"{draft.source[:end]} {comment}{draft.source[end:]}"


def _for_the_file(draft: Draft, comment: str) -> Iterator[str]:
    """Above each of the first paragraphs, since front matter may stand before the text, and at the end."""
    for block in draft.blocks[:3]:
        yield _on_a_line_above(draft, block, comment)
    newline = line_end(draft.source)
    gap = "" if draft.source.endswith(newline) else newline
    yield f"{draft.source}{gap}{newline}{comment}{newline}"
