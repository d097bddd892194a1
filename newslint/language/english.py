"""American or British: which spelling a draft is in."""

from __future__ import annotations

from newslint.language.house import English
from newslint.language.words import Telling

#: How many words spelled one way, over those spelled the other, decide it.
_MARGIN = 2


def spelled_in(telling: Telling) -> English | None:
    """The spelling that most of the telling words of a draft are in, or None where they do not tell."""
    american, british = len(telling.american), len(telling.british)
    if american >= british + _MARGIN or (american and not british):
        return English.AMERICAN
    if british >= american + _MARGIN or (british and not american):
        return English.BRITISH
    return None
