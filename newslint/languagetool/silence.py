"""What LanguageTool says that newslint does not pass on: of names, of words it knows, of what it has said itself."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from newslint.finding import Finding
from newslint.language.analysis import Analysis
from newslint.language.spelling.unknown import find_unknown
from newslint.language.tokens import Token, tokenize
from newslint.languagetool.match import Match
from newslint.text.span import Span

_OFF = Path(__file__).resolve().parent.parent / "data" / "languagetool.txt"
#: The categories of ours that speak of the same matter as a kind of LanguageTool's, wherever the two overlap; of one
#: and the same span any of ours does.
_SAME_MATTER = {
    "misspelling": {"typos", "names"},
    "duplication": {"typos"},
    "inconsistency": {"figures", "typos", "style"},
    "style": {"style"},
    "locale-violation": {"style", "typos"},
}
_SAME_BY_DEFAULT = {"typos", "style"}
_POSSESSIVES = ("'s", "’s", "'", "’")


@cache
def off_by_default() -> frozenset[str]:
    """The ids of LanguageTool's rules that are off unless a newsroom asks for them."""
    rows = _OFF.read_text(encoding="utf-8").splitlines()
    return frozenset(row.partition(":")[0] for row in rows if row and not row.startswith("#"))


def passes(match: Match, span: Span, analysis: Analysis) -> bool:
    """Whether a match at `span` of the draft is about more than a name, or a word that newslint or the house knows."""
    if match.is_spelling:
        return span.start in analysis.shared(_unknown_starts, _unknown_starts)
    words = [Token(text, span.start + at, span.start + end) for text, at, end in tokenize(analysis.draft.quote(span))]
    known = analysis.shared(_house_words, _house_words)
    return not words or not all(_is_name(word, analysis, known) for word in words)


def _unknown_starts(analysis: Analysis) -> frozenset[int]:
    """Where the lower-case words stand that ask for an explanation; a name, capitalised or not, is none of them."""
    return frozenset(word.token.start for word in find_unknown(analysis).words)


def _house_words(analysis: Analysis) -> frozenset[str]:
    """The words of the house's lists, and those of its names, in lower case."""
    names = (word.lower() for name in analysis.house.names for word in name.preferred.split())
    return frozenset([*analysis.house.words, *names])


def _is_name(word: Token, analysis: Analysis, known: frozenset[str]) -> bool:
    plain = word.text
    for ending in _POSSESSIVES:
        plain = plain.removesuffix(ending)
    if plain.lower() in known:
        return True
    if plain.islower():
        return False
    return analysis.names.mention_at(word.start) is not None or not analysis.words.knows(plain)


class Said:
    """What our own findings in a draft say."""

    def __init__(self, ours: Sequence[Finding]) -> None:
        self._spans = {finding.span for finding in ours}
        self._starts: dict[str, list[int]] = {}
        self._reach: dict[str, list[int]] = {}  # how far any of the findings up to this one reaches
        for finding in sorted(ours, key=lambda finding: finding.span):
            reach = self._reach.setdefault(finding.category, [])
            reach.append(max([finding.span.end, *reach[-1:]]))
            self._starts.setdefault(finding.category, []).append(finding.span.start)

    def says(self, match: Match, span: Span) -> bool:
        """Whether one says the same: about the same span of the file, or overlapping it on the same matter."""
        same = _SAME_MATTER.get(match.issue, _SAME_BY_DEFAULT)
        return span in self._spans or any(self._overlaps(category, span) for category in same)

    def _overlaps(self, category: str, span: Span) -> bool:
        before = bisect_left(self._starts.get(category, ()), span.end)
        return before > 0 and self._reach[category][before - 1] > span.start
