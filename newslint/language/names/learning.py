"""Makes a house list of published copy: the names that it writes in several ways, where one way clearly prevails."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from newslint.language.house import HouseName
from newslint.language.names.census import CountedName, FormCount
from newslint.language.names.keys import letters
from newslint.text.named_tuples import NamedTuple

#: A form prevails that at least this many drafts use …
LEAST_DRAFTS = 3
#: … and this share of all drafts that use any form of the name.
LEAST_SHARE = 0.8

#: A capital inside a word, which is a matter of spelling: YouTube.
_CAMEL = re.compile(r"[a-z][A-Z]")


class Learned(NamedTuple):
    """What an archive teaches: names with the form that prevails, and names of which none does."""

    names: list[HouseName]
    undecided: list[str]


def learn(names: Iterable[CountedName]) -> Learned:
    """The house list that counted names make, by the alphabet; a form that two names claim is left to neither."""
    learned: list[HouseName] = []
    undecided: list[str] = []
    for name in names:
        forms = sorted(_whole_forms(name), key=lambda form: (-form.drafts, -form.count, form.text))
        total = sum(form.drafts for form in forms)
        if len(forms) < 2 or total < LEAST_DRAFTS:
            continue
        best, *others = forms
        if best.drafts >= LEAST_DRAFTS and best.drafts >= LEAST_SHARE * total:
            learned.append(HouseName(best.text, tuple(form.text for form in others), _evidence(best, others, total)))
        else:
            undecided.append(" / ".join(f"{form.text} {form.drafts}" for form in forms))
    claimed = [form for name in learned for form in (name.preferred, *name.variants)]
    sure = [name for name in learned if all(claimed.count(form) == 1 for form in (name.preferred, *name.variants))]
    return Learned(sorted(sure, key=lambda name: name.preferred), sorted(undecided))


def _whole_forms(name: CountedName) -> Iterator[FormCount]:
    """The best form, and those that are other spellings of it."""
    best = name.best
    yield best
    for form in name.spellings:
        same_words = form.full and form.text.count(" ") == best.text.count(" ")
        if (same_words or letters(form.text) == letters(best.text)) and _is_spelling(form.text, best.text):
            yield form


def _is_spelling(form: str, best: str) -> bool:
    """Whether a form differs from the best in spelling: not in capitals for display, stops or initials, or as a tag."""
    camel = _CAMEL.search(form)
    if camel and " " in best and " " not in form:
        return False
    if form.replace(".", "").lower() == best.replace(".", "").lower() and not (camel or _CAMEL.search(best)):
        return False
    return _initials(form) == _initials(best)


def _initials(name: str) -> list[str]:
    return [word[0] for word in name.split() if len(word.rstrip(".")) == 1]


def _evidence(best: FormCount, others: list[FormCount], total: int) -> str:
    """The line that says why a form was chosen."""
    rest = ", ".join(f"{form.text} in {form.drafts}" for form in others)
    place = f"first in {best.first.path}, last in {best.last}"
    return f"in {best.drafts} of {total} drafts, {best.drafts / total:.0%}; {rest}; {place}"
