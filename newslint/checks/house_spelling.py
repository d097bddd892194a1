"""The check `house-spelling`: a name that the house, or nearly everybody, spells in one way."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from enum import Enum
from typing import cast

from newslint.checks.check import Check, Hit, Runner, Setting
from newslint.language.analysis import Analysis
from newslint.language.house import HouseName
from newslint.language.names import Form
from newslint.language.names.apart import are_distinct
from newslint.language.names.keys import frame, letters
from newslint.language.names.similarity import Likeness, likeness
from newslint.rule import Rule
from newslint.text.patterns import late_pattern
from newslint.text.span import Span

SETTINGS = {
    "names": Setting(dict, {}, "the right form of each name, and the forms that are wrong, or `wrong` and a `note`"),
    "near-misses": Setting(bool, True, "whether forms that are spelled nearly as on the house list are wrong too"),
}
#: A name of fewer letters than this is too short for a near miss.
_LONG_ENOUGH = 5
_BREAK = late_pattern(r"[-‐‑ ]")


class Near(Enum):
    """Which forms that are nearly a name of a list are wrong."""

    NONE = "none"
    #: those of several words with a slip of the pen in one of them, which no tongue and no house writes so
    SLIPS = "slips"
    #: those that sound the same as well
    MISSES = "misses"


class _Names:
    """A list of names, made ready to look forms up in."""

    def __init__(self, names: Iterable[HouseName], near: Near) -> None:
        self.rows = names
        self._near = near
        self._variants: dict[str, HouseName] = {}
        self._preferred: set[str] = set()
        self._frames: dict[str, list[HouseName]] = {}
        self._by_word: dict[str, list[HouseName]] = {}
        for name in names:
            self._preferred.add(_straight(name.preferred))
            for variant in name.variants:
                self._variants[_straight(variant)] = name
            if near is Near.MISSES:
                self._frames.setdefault(frame(name.preferred), []).append(name)
            if near is not Near.NONE:
                for word in _straight(name.preferred).split():
                    self._by_word.setdefault(word, []).append(name)

    def prefers(self, analysis: Analysis, span: Span) -> bool:
        """Whether what stands at `span` is the right form of a name."""
        return _straight(analysis.text[span.start : span.end]) in self._preferred

    def may_hold(self, form: Form) -> bool:
        """Whether a form is worth a closer look: without near misses, few are."""
        if self._near is Near.MISSES or form.text in self._variants or "’" in form.text:
            return True
        return self._near is Near.SLIPS and " " in form.text and not self._by_word.keys().isdisjoint(form.text.split())

    def right(self, form: Form, analysis: Analysis) -> HouseName | None:
        """The name that `form` is a wrong form of, or None."""
        text = _straight(form.text)
        if text in self._preferred or text[:1].lower() + text[1:] in self._preferred or text.isupper():
            return None
        listed = self._variants.get(text)
        if listed:
            return listed
        for name in self._frames.get(frame(form.text), ()):
            if _misses(form, name, analysis):
                return name
        near = (name for word in text.split() for name in self._by_word.get(word, ()))
        if self._near is Near.SLIPS and text[-1] == "s" and text.rstrip("s") in self._preferred:
            return None  # the Obamas
        most = Likeness.PLAIN if self._near is Near.MISSES else Likeness.FRAME
        return next((name for name in near if _slips(text, _straight(name.preferred), analysis, most)), None)


def _straight(text: str) -> str:
    return text.replace("’", "'")


def _misses(form: Form, name: HouseName, analysis: Analysis) -> bool:
    """Whether a form is a near miss of the right form: as alike as transliterations are, and no name of its own."""
    text, right = form.text, name.preferred
    if len(form.letters) < _LONG_ENOUGH or are_distinct(text, right):
        return False
    if len(_BREAK.split(text)) != len(_BREAK.split(right)) and form.letters != letters(right):
        return False
    if likeness(text, right) >= Likeness.SOUND:
        return " " in text or not analysis.words.knows(text)
    return likeness(text, right) is Likeness.FRAME and not any(analysis.words.knows(word) for word in text.split())


def _slips(text: str, right: str, analysis: Analysis, most: Likeness = Likeness.PLAIN) -> bool:
    """Whether a name is the right one but for a slip in one word, which makes no word or name that is known.

    The word is as like the right one as `most` says, at the most.
    """
    words, right_words = text.split(), right.split()
    if len(words) != len(right_words):
        return False
    others = [(word, other) for word, other in zip(words, right_words, strict=True) if word != other]
    if len(others) != 1 or len(others[0][0]) < _LONG_ENOUGH or analysis.words.knows(others[0][0]):
        return False
    return Likeness.SLIP <= likeness(*others[0]) <= most and not are_distinct(*others[0])


def is_wrong_form(form: Form, name: HouseName, analysis: Analysis) -> bool:
    """Whether a form is one of the wrong forms of a name on the house list, or a near miss of the right one."""
    text, right = _straight(form.text), _straight(name.preferred)
    if text in name.variants:
        return True
    if frame(form.text) == frame(name.preferred) and _misses(form, name, analysis):
        return True
    return not set(text.split()).isdisjoint(right.split()) and _slips(text, right, analysis)


def _hits(analysis: Analysis, names: _Names) -> Iterator[Hit]:
    forms = analysis.names.forms
    wrong = [
        (use.span, name)
        for form in filter(names.may_hold, (*forms.words.values(), *forms.phrases.values()))
        if (name := names.right(form, analysis))
        for use in form.uses
    ]
    end = 0  # of the last name reported: a word inside it is not reported again
    for span, name in sorted(wrong, key=lambda item: (item[0].start, -item[0].end)):
        if span.start >= end and not (analysis.is_quoted(span) and name.preferred in analysis.text):
            end = span.end
            note = f" ({name.note})" if name.note else ""
            yield Hit(span, {"right": name.preferred, "note": note}, suggestions=(name.preferred,))


def _shipped(right: str, given: object) -> HouseName:
    """A row of a rule's page: the wrong forms, or a mapping of `wrong` and `note`."""
    row = cast("dict[str, object]", given) if isinstance(given, dict) else {"wrong": given}
    wrong = cast("list[str] | str", row.get("wrong", []))
    return HouseName(right, (wrong,) if isinstance(wrong, str) else tuple(wrong), str(row.get("note", "")))


def _prepare(rules: Sequence[Rule]) -> Sequence[Runner]:
    def runner(rule: Rule) -> Runner:
        given = cast("dict[str, object]", rule.settings["names"])
        shipped = _Names([_shipped(right, forms) for right, forms in given.items()], near=Near.SLIPS)
        ready: list[_Names] = []  # the house list of the run, once a draft has brought it

        def run(analysis: Analysis) -> Iterator[tuple[Rule, Hit]]:
            rows = analysis.house.names
            if rows and not (ready and ready[0].rows is rows):
                ready[:] = [_Names(rows, near=Near.MISSES if rule.settings["near-misses"] else Near.NONE)]
            found = [hit for hit in _hits(analysis, shipped) if not (rows and ready[0].prefers(analysis, hit.span))]
            found = [*(_hits(analysis, ready[0]) if rows else ()), *found]
            yield from ((rule, hit) for hit in {hit.span.start: hit for hit in reversed(found)}.values())

        return Runner((rule,), run)

    return [runner(rule) for rule in rules]


HOUSE_SPELLING = Check(SETTINGS, _prepare)
