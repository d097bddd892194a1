"""The check `vague-source`: something is said by nobody in particular."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache
from typing import cast

from newslint.checks.check import Hit, Setting, coded_check
from newslint.drafts.draft import Part
from newslint.language.analysis import Analysis
from newslint.language.sources import Cue, CueKind
from newslint.rule import Rule
from newslint.text.patterns import late_pattern, ready_pattern
from newslint.text.span import Span

_PARTS = frozenset({Part.BODY, Part.LIST, Part.HEADLINE, Part.DECK})
#: How far before a cue its source is looked for, in code points.
_REACH = 60


#: What tells more of who they are: Indiana insiders, the company’s critics.
_QUALIFIED = late_pattern(r"(?:[A-Z][\w.-]*|['’]s?|\b(?:[Ff]ew|[Nn]o)) $")


@cache
def _pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    heads = "|".join(map(re.escape, words))
    return ready_pattern(
        rf"(?<![\w'-])((?:{heads}))(?: (?:have|has|had|also|now|often|long|widely|already|generally))*,? ?$"
    )


@coded_check({"sources": Setting(list, [], "who is too vague, in lower case", required=True)})
def VAGUE_SOURCE(analysis: Analysis, rule: Rule) -> Iterator[Hit]:  # noqa: N802 - becomes a constant
    """Every vague source of a verb of saying, unless somebody is named for it there or in the next paragraph."""
    words = tuple(cast("list[str]", rule.settings["sources"]))
    if analysis.vocabulary.isdisjoint(word.rpartition(" ")[2] for word in words):
        return
    pattern = _pattern(words)
    for cue in analysis.sources.cues:
        if cue.kind > CueKind.EVIDENCE or (cue.is_participle and cue.kind is not CueKind.ACCORDING):
            continue
        found = _source(analysis, cue, pattern)
        if found and not _is_named(analysis, found):
            yield Hit(found, {"cue": cue.word})


def _source(analysis: Analysis, cue: Cue, pattern: re.Pattern[str]) -> Span | None:
    """The vague words right before the cue, or right behind `according to`."""
    folded = analysis.folded
    if cue.kind is CueKind.ACCORDING:
        behind = re.match(r" to (?:the )?", folded[cue.end : cue.end + 8])
        start = cue.end + (behind.end() if behind else 0)
        word = re.match(r"(?:[a-z-]+ ){0,2}[a-z-]+", folded[start : start + _REACH])
        match = pattern.search(word.group()) if word else None
    else:
        start = max(0, cue.start - _REACH)
        match = pattern.search(folded[start : cue.start])
    if match is None or _QUALIFIED.search(analysis.text, max(0, start + match.start(1) - 24), start + match.start(1)):
        return None
    block = analysis.draft.block_at(start + match.start(1))
    return Span(start + match.start(1), start + match.end(1)) if block and block.part in _PARTS else None


def _named_sources(analysis: Analysis) -> list[int]:
    """Where the sources begin that are named, in order."""
    sources = analysis.sources
    said = [*(quoted.source for quoted in sources.quoted), *(told.source for told in sources.statements)]
    return sorted(span.start for span in set(said) if span and analysis.names.chain_of(span))


def _is_named(analysis: Analysis, found: Span) -> bool:
    """Whether the paragraph or the next one goes on to name somebody who speaks."""
    blocks = analysis.draft.blocks
    index = analysis.draft.block_index(found.start)
    end = blocks[min(index + 1, len(blocks) - 1)].end
    starts = analysis.shared(_named_sources, _named_sources)
    at = bisect_right(starts, found.start)
    return at < len(starts) and starts[at] < end
