"""What tells two names apart by themselves: endings, lists, a hyphen that ties one of them to more."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence

from newslint.language.names.forms import Form
from newslint.language.names.lexicon import lexicon
from newslint.language.names.lists import share_row


def are_distinct(first: str, second: str) -> bool:
    """Whether the lists know the two for two names: as such, or as a man's forename and a woman's."""
    if share_row("distinct_names.txt", first, second):
        return True
    forenames = lexicon().forenames
    return {forenames.get(first), forenames.get(second)} == {"m", "f"}


def only_display(first: Form, second: Form) -> bool:
    """Whether forms differ in the kind of apostrophe, in capitals for display, or in that of an article (Al-)."""
    one, other = first.text.replace("’", "'"), second.text.replace("’", "'")
    if one.lower() != other.lower():
        return False
    return one[1:] == other[1:] or one.isupper() or other.isupper()


def holds(first: str, second: str) -> bool:
    """Whether one form is a part of the other, which a hyphen ties to more: al-Assad and Assad, Swiss-EU and Swiss."""
    return first in re.split(r"[-‐‑]", second) or second in re.split(r"[-‐‑]", first)


def shared(one: Sequence[str], other: Sequence[str]) -> int:
    """How many letters two names have in common at their beginning, or how many words two lists of words."""
    return next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))


def derived(one: str, other: str, stems: Container[str], known: bool) -> bool:
    """Whether one name is the other with an ending (Syria, Syrian), or both are a stem with two (Latino, Latina).

    The latter counts where everybody knows both names, or the stem is itself in the draft.
    """
    if len(one) > len(other):
        one, other = other, one
    common = shared(one, other)
    endings = lexicon().endings
    if other[common:] not in endings:
        return False
    return common == len(one) or (one[common:] in endings and (one[:common] in stems or known))
