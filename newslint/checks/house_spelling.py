"""The check `house-spelling`: a name that the house, or nearly everybody, spells in one way."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import cast

from newslint.checks.check import Check, Hit, Runner, Setting
from newslint.language.analysis import Analysis
from newslint.language.house import HouseName
from newslint.language.names import Form
from newslint.language.names.judge import are_distinct
from newslint.language.names.keys import frame
from newslint.language.names.similarity import Likeness, likeness
from newslint.rule import Rule

SETTINGS = {
    "names": Setting(dict, {}, "the right form of each name, and the forms that are wrong"),
    "near-misses": Setting(bool, True, "whether forms that are spelled nearly as on the house list are wrong too"),
}
#: A name of fewer letters than this is too short for a near miss.
_LONG_ENOUGH = 5


class _Names:
    """A list of names, made ready to look forms up in."""

    def __init__(self, names: Iterable[HouseName], near: bool) -> None:
        self.rows = names
        self._near = near
        self._variants: dict[str, HouseName] = {}
        self._preferred: set[str] = set()
        self._frames: dict[str, list[HouseName]] = {}
        for name in names:
            self._preferred.add(_straight(name.preferred))
            for variant in name.variants:
                self._variants[_straight(variant)] = name
            if near:
                self._frames.setdefault(frame(name.preferred), []).append(name)

    def may_hold(self, form: Form) -> bool:
        """Whether a form is worth a closer look: without near misses, few are."""
        return self._near or form.text in self._variants or "’" in form.text

    def right(self, form: Form, analysis: Analysis) -> HouseName | None:
        """The name that `form` is a wrong form of, or None."""
        text = _straight(form.text)
        if text in self._preferred or text.isupper():
            return None
        listed = self._variants.get(text)
        if listed or not self._frames:
            return listed
        return next((name for name in self._frames.get(frame(form.text), ()) if _misses(form, name, analysis)), None)


def _straight(text: str) -> str:
    return text.replace("’", "'")


def _misses(form: Form, name: HouseName, analysis: Analysis) -> bool:
    """Whether a form is a near miss of the right form: as alike as transliterations are, and no name of its own."""
    text, right = form.text, name.preferred
    if text.count(" ") != right.count(" ") or len(form.letters) < _LONG_ENOUGH or are_distinct(text, right):
        return False
    if likeness(text, right) >= Likeness.SOUND:
        return " " in text or not analysis.words.knows(text)
    return likeness(text, right) is Likeness.FRAME and not any(analysis.words.knows(word) for word in text.split())


def _hits(analysis: Analysis, names: _Names) -> Iterator[Hit]:
    forms = analysis.names.forms
    for form in filter(names.may_hold, (*forms.words.values(), *forms.phrases.values())):
        name = names.right(form, analysis)
        if name:
            values = {"right": name.preferred, "note": f" ({name.note})" if name.note else ""}
            for use in form.uses:
                if not analysis.is_quoted(use.span) or name.preferred not in analysis.text:
                    yield Hit(use.span, values, suggestions=(name.preferred,))


def _prepare(rules: Sequence[Rule]) -> Sequence[Runner]:
    def runner(rule: Rule) -> Runner:
        given = cast("dict[str, list[str] | str]", rule.settings["names"])
        shipped = _Names(
            [HouseName(right, (wrong,) if isinstance(wrong, str) else tuple(wrong)) for right, wrong in given.items()],
            near=False,
        )
        ready: list[_Names] = []  # the house list of the run, once a draft has brought it

        def run(analysis: Analysis) -> Iterator[tuple[Rule, Hit]]:
            rows = analysis.house.names
            if rows and not (ready and ready[0].rows is rows):
                ready[:] = [_Names(rows, near=bool(rule.settings["near-misses"]))]
            for names in (shipped, *(ready if rows else ())):
                for hit in _hits(analysis, names):
                    yield rule, hit

        return Runner((rule,), run)

    return [runner(rule) for rule in rules]


HOUSE_SPELLING = Check(SETTINGS, _prepare)
