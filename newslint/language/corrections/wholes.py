"""Makes whole names of the parts that a correction gives: “She is Ada Bernhardt, not Bernhard”."""

from __future__ import annotations

from collections.abc import Sequence

from newslint.language.names.similarity import Likeness, edits, likeness
from newslint.text.patterns import late_pattern

#: How many letters a wrong form may differ by from the word of a name that it stands for, or half of a longer one's.
_SLIPS = 2

#: What says which word of a name was wrong: its last, or its first.
_PART = late_pattern(r"(?i)\b(?:sur|fore)names?\b|\b(?:last|family|first|given) names?\b")
_SURNAME = late_pattern(r"(?i)\bsurnames?\b|\b(?:last|family) names?\b")


def whole_names(right: str, wrong: Sequence[str], names: Sequence[str], text: str) -> tuple[str, list[str]]:
    """What was meant and what stood there as whole names, as far as the correction and the `names` in it tell."""
    if not right[:1].isupper():
        return right, list(wrong)
    if " " not in right:
        whole = next((name for name in names if " " in name and right in name.split()), "")
        misspelled = "" if whole else next((name for name in names if _misspells(name, right)), "")
        if whole:
            right = whole
        elif misspelled and (not wrong or wrong[0] in misspelled.split()):
            word = _nearest(right, misspelled.split())
            return misspelled.replace(word, right), [misspelled]
    return right, [_completed(form, right, text) for form in wrong]


def _misspells(name: str, right: str) -> bool:
    """Whether a whole name has a word that is nearly `right`."""
    return " " in name and likeness(_nearest(right, name.split()), right) > Likeness.NONE


def _completed(form: str, right: str, text: str) -> str:
    """`form` in the place of the words of the name `right` that it stands for."""
    words, parts = right.split(), form.split()
    if len(parts) >= len(words) or not form[:1].isupper() or form in words:
        return form
    starts = range(len(words) - len(parts) + 1)
    at = min(starts, key=lambda start: (_apart(" ".join(words[start : start + len(parts)]), form), -start))
    if not all(_is_alike(part, word) for part, word in zip(parts, words[at:], strict=False)):
        if len(parts) > 1 or not _PART.search(text):
            return form
        at = len(words) - 1 if _SURNAME.search(text) else 0
    return " ".join([*words[:at], *parts, *words[at + len(parts) :]])


def _is_alike(one: str, other: str) -> bool:
    return likeness(one, other) > Likeness.NONE or _apart(one, other) <= max(_SLIPS, max(len(one), len(other)) // 2)


def _nearest(form: str, words: Sequence[str]) -> str:
    return min(words, key=lambda word: _apart(word, form))


def _apart(one: str, other: str) -> int:
    return edits(one.lower(), other.lower(), max(len(one), len(other)))
