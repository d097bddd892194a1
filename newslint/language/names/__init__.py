"""The names in a draft, without a trained model: mentions, and the chains that they form.

    names = analysis.names
    names.mentions            every mention, in order (`Mention`: words, title, surname, forenames, kind, quoted …)
    names.chains              the persons and things named (`Chain`: canonical, mentions, kind, gender)
    names.chain_of(span)      the chain of the mention at a span, or None: who “Jones” is
    names.mention_at(offset)  the mention over an offset, or None
    names.between(start, end) the mentions that begin between two offsets
    names.forms               every word and run of words of the mentions, with its uses (`Forms`)

A bare surname belongs to the full name that introduced it; of two people with one surname, to the one that was
named last. What is unsure stays a chain of its own: chains are rather too many than too few.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import cached_property

from newslint.language.analysis import Analysis
from newslint.language.names.chains import Chain, link
from newslint.language.names.forms import Form, Forms, Use
from newslint.language.names.mentions import Mention, NameKind, find_mentions
from newslint.text.span import Span


class Names:
    """The names of one draft."""

    def __init__(self, analysis: Analysis, mentions: list[Mention]) -> None:
        self._analysis = analysis
        self.mentions = mentions

    @cached_property
    def forms(self) -> Forms:
        """The written forms of the names, and where each stands."""
        return Forms(self._analysis, self.mentions)

    @cached_property
    def chains(self) -> list[Chain]:
        """The persons, places, organisations and other things named, in the order of their first mentions."""
        return link(self.mentions)

    @cached_property
    def _starts(self) -> list[int]:
        return [mention.start for mention in self.mentions]

    @cached_property
    def _chain_by_start(self) -> dict[int, Chain]:
        return {mention.start: chain for chain in self.chains for mention in chain.mentions}

    def mention_at(self, offset: int) -> Mention | None:
        """The mention that covers the code point at `offset`, its title counted in; or None."""
        index = bisect_right(self._starts, offset) - 1
        for mention in self.mentions[max(index, 0) : index + 2]:
            if mention.title_start <= offset < mention.end:
                return mention
        return None

    def between(self, start: int, end: int) -> list[Mention]:
        """The mentions that begin at `start` or later and before `end`, in order."""
        return self.mentions[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def chain_of(self, span: Span) -> Chain | None:
        """The chain of the first mention that overlaps `span`, or None where it holds no name."""
        mention = self.mention_at(span.start) or next(iter(self.between(span.start, span.end)), None)
        return self._chain_by_start[mention.start] if mention else None


def find_names(analysis: Analysis) -> Names:
    """The names of a draft."""
    return Names(analysis, find_mentions(analysis))


__all__ = ["Chain", "Form", "Forms", "Mention", "NameKind", "Names", "Use", "find_names"]
