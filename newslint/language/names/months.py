"""Names of months that are somebody's name: April Ryan, Theresa May."""

from __future__ import annotations

from newslint.language.names.lexicon import Lexicon
from newslint.language.words import COMMON, word_list
from newslint.text.patterns import late_pattern
from newslint.text.word_sets import word_set

#: The months that people are called by, first or last.
MONTHS = frozenset({"April", "May", "June", "August", "Jan"})
#: Words before which, or behind which, a month is a month: in April, the June vote.
_OF_DATES = word_set(
    "a about after an any around before between by during each early every for from in last late mid next of since the "
    "this through throughout till to until"
)
_WORD_BEFORE = late_pattern(r"(\w+) $")
#: How far before a month the word before it begins at the most, in code points.
_NEAR = 12
_SURNAME_BEHIND = late_pattern(r" ([A-Z][\w’'-]+)(?! \d)")
_DAY_BEHIND = late_pattern(r"\.?,? \d")


def is_name(text: str, start: int, end: int, before: str, opens: bool, introduced: set[str], lists: Lexicon) -> bool:
    """Whether the month that stands from `start` to `end` is (part of) somebody's name.

    `before` is the capitalised word right before it, or ''; `introduced` holds the months that are surnames in the
    draft, as far as it has been read, and is added to.
    """
    month = text[start:end]
    if _DAY_BEHIND.match(text, end):
        return False
    if before in lists.forenames or before in lists.titles:
        introduced.add(month)
        return True
    said = _WORD_BEFORE.search(text[max(0, start - _NEAR) : start])
    if said and said[1].lower() in _OF_DATES and month != "Jan":  # which is no month without its stop
        return False
    if month in introduced:
        return not opens
    surname = _SURNAME_BEHIND.match(text, end)
    if not surname or month == "May":
        return False
    return not (opens and word_list().is_common_word(surname[1], COMMON))
