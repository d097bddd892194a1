"""Whether a draft is a column: told by its writer, in the first person."""

from __future__ import annotations

from itertools import compress, count

from newslint.language.analysis import Analysis

#: The words with which a writer speaks of himself, and how many of them, outside quotations, make a column.
_FIRST_PERSON = frozenset(["i", "i'm", "i've", "i'd", "i'll"])
_LEAST = 4


def is_column(analysis: Analysis) -> bool:
    """Whether the writer says “I” several times in words that are nobody else's."""
    if _FIRST_PERSON.isdisjoint(analysis.vocabulary):
        return False
    starts = analysis.tokens.starts
    places = (starts[at] for at in compress(count(), map(_FIRST_PERSON.__contains__, analysis.forms)))
    return sum(not analysis.is_quoted_at(place) for place in places) >= _LEAST
