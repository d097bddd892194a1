"""The words that stand beside a form in a name, and what they say of two forms that are alike."""

from __future__ import annotations

from newslint.language.names.apart import are_distinct
from newslint.language.names.forms import Form
from newslint.language.names.keys import letters
from newslint.language.names.similarity import Likeness, edits, likeness

#: A word beside a name tells something from this many letters on.
_TELLING = 4
#: So many words before a surname may be one forename.
_TWO_FORENAMES = 2


def company(form: Form) -> set[str]:
    """The words that stand beside a form in a name, with a mark for the side that they stand on."""
    found = set()
    for use in form.uses:
        if use.first and (lead := use.lead):
            found.add("<" + letters(lead))
            if use.first == _TWO_FORENAMES and lead is use.before:  # with a hyphen or without: Marie Claire
                found.add("<" + letters(use.mention.words[0] + lead))
        if use.after:
            found.add(">" + letters(use.after))
    return found


def spell_whole_name(first: Form, second: Form, beside: set[str], other_beside: set[str]) -> bool:
    """Whether forms that are alike stand beside words that are alike as well: Kiryat Shmona, Qiryat Shemona.

    One of the two pairs sounds the same, and the other does but for one vowel at the most.
    """
    how = _sounds(first.text, second.text)
    return how > 0 and any(
        one[0] == other[0]
        and len(one) > _TELLING
        and how + _sounds(one[1:].capitalize(), other[1:].capitalize()) > _SAME_SOUND
        for one in beside
        for other in other_beside
    )


#: What _sounds() gives for the same sound, and for another vowel.
_SAME_SOUND, _OTHER_VOWEL = 2, 1


def _sounds(first: str, second: str) -> int:
    """How far two words sound the same: 0 where they do not, or are known for two names."""
    how = likeness(first, second)
    if how < Likeness.FRAME or are_distinct(first, second):
        return 0
    if how >= Likeness.SOUND:
        return _SAME_SOUND
    return _OTHER_VOWEL if edits(letters(first), letters(second), 1) == 1 else 0


def share_lead(form: Form, other: Form) -> bool:
    """Whether the same word of a name stands before both: Port Selim, Port Salim."""
    leads = {letters(use.lead) for use in form.uses if use.first} & {letters(use.lead) for use in other.uses}
    return bool(leads - {""})


def full_and_bare(first: Form, second: Form) -> bool:
    """Whether one form is the surname of a full name, and the other a surname by itself."""
    places = [{bool(use.first) for use in form.uses if not use.after} for form in (first, second)]
    return places in ([{True}, {False}], [{False}, {True}])
