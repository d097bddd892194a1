"""What stands around two forms that are alike, and says that they are two names, or another's spelling of one."""

from __future__ import annotations

import re
from itertools import pairwise

from newslint.language.names.forms import Form, Use
from newslint.text.patterns import late_pattern

#: What stands between two names that are set against each other, and so are two; at most so many code points.
_CONTRAST = late_pattern(
    r"[’']?s?,? ?(?:(?:to|by|in) (?:the |its |his |her )?[\w’]+,? )?"  # known as Horgos to the Chinese and Khorgos
    r"(?:and|or|to|from|not|but|vs\.?|versus|against|with|&|/|–|-|\()? ?"
    r"(?:the |now,? |then |once |formerly )?"
)
_CLOSE = 32
#: Words and marks that speak of a name's spelling, and how near to it they stand, in code points.
SPELLING = late_pattern(
    r"\b(?:spell(?:ed|ing|s|t)?\b|transliterat\w+|pronunciation|pronounced (?:like|as|[“\"‘']))|[\[(](?:sic|CQ)[\])]"
)
_BESIDE = 40
#: So many uses of the commoner name are looked at for what is said of it: it is said where the name is new.
_AT_FIRST = 2
#: A nickname, and how much of the name around it is looked at, in code points.
_NICKNAME = late_pattern(r"\w [“\"‘'][A-Z]\w+[”\"’'] [A-Z]")
_NEXT = 4
_OPENING, _CLOSING = frozenset("“\"‘'"), frozenset("”\"’',.")
#: The credit of an account of a social network, whose name is its owner's own: Facebook/Ann Harlow.
_ACCOUNT = late_pattern(r"\b(?:Facebook|Flickr|Instagram|LinkedIn|TikTok|Twitter|X|YouTube)/(?:[\w’.-]+ ){0,4}$")
#: How far before a form the network may stand, in code points.
_CREDIT = 60


def contrasted(text: str, form: Form, other: Form) -> bool:
    """Whether two forms stand side by side as two: Hamas in Hama, from Niger to Nigeria."""
    spans = sorted([(use.span, one) for one in (form, other) for use in one.uses], key=lambda item: item[0])
    return any(
        one is not twin
        and span.end < after.start < span.end + _CLOSE
        and _CONTRAST.fullmatch(text, span.end, after.start)
        for (span, one), (after, twin) in pairwise(spans)
    )


def explained(text: str, form: Form, other: Form, cue: re.Pattern[str]) -> bool:
    """Whether `cue`, words that say why there are two names, stands near `form`, or near `other` at first."""
    return any(
        cue.search(text, max(0, use.span.start - _BESIDE), use.span.end + _BESIDE)
        for use in (*form.uses, *other.uses[:_AT_FIRST])
    )


def is_of_its_own(text: str, form: Form, other: Form, *, apart: bool) -> bool:
    """Whether one of two forms is a nickname, or is written by somebody else.

    `apart` says whether quotation marks around one of them are enough for that.
    """
    return any(
        any(_is_nickname(text, use) for use in one.uses)
        or (apart and all(_is_set_apart(text, use) for use in one.uses))
        or all(_is_account(text, use) for use in one.uses)
        for one in (form, other)
    )


def _is_nickname(text: str, use: Use) -> bool:
    """Whether a form stands in quotation marks inside somebody’s name: Kimberly “Kimbie” Dray."""
    return bool(_NICKNAME.search(text, max(0, use.span.start - _NEXT), use.span.end + _NEXT))


def _is_set_apart(text: str, use: Use) -> bool:
    """Whether a form stands in quotation marks by itself, as a name that the writer does not make her own."""
    start, end = use.span.start, use.span.end
    return text[start - 1 : start] in _OPENING and text[end : end + 1] in _CLOSING


def _is_account(text: str, use: Use) -> bool:
    """Whether a form is in the name of an account."""
    return bool(_ACCOUNT.search(text[max(0, use.span.start - _CREDIT) : use.span.start]))
