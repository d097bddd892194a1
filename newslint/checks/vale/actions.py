"""What a Vale rule's `action` makes of what was found.

https://vale.sh/docs/actions. describes it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import cast

from newslint.checks.registry import SUGGESTING
from newslint.checks.settings import SettingError, nearest
from newslint.checks.vale.patterns import make_piece, piece
from newslint.text.edits import apply_edits
from newslint.text.named_tuples import NamedTuple
from newslint.text.patterns import late_pattern
from newslint.text.span import Span

#: A group of what was found, as an action's parameters name it: $1, ${1}.
_GROUP = late_pattern(r"\$(?:\{(\w+)\}|(\d+))")


def _substituted(text: str, pattern: str, new: str) -> str:
    """`text` with what a pattern's groups make of `new` in the place of each of its matches."""
    edits = [
        (Span(*match.span()), expanded(new, match))
        for match in piece(make_piece("action", pattern)).compiled(0).finditer(text)
    ]
    return apply_edits(text, edits)


#: What each step of `edit` makes of a text and its own parameters, and how many of them it takes.
_STEPS: Mapping[str, tuple[int, Callable[..., str]]] = {
    "replace": (2, str.replace),
    "remove": (1, lambda text, letters: text.translate(str.maketrans("", "", letters))),
    "regex": (2, _substituted),
    "trim_right": (1, str.rstrip),
    "trim_left": (1, str.lstrip),
    "trim": (1, str.strip),
    "truncate": (1, lambda text, at: text.split(at)[0]),
    "split": (2, lambda text, at, index: (text.split(at)[int(index) :] or [text])[0]),
    "wrap": (1, lambda text, mark: f"{mark}{text}{mark}"),
    "unwrap": (1, lambda text, mark: text.removeprefix(mark).removesuffix(mark)),
    "prefix": (1, lambda text, before: before + text),
    "suffix": (1, lambda text, after: text + after),
    "capitalize": (0, lambda text: text[:1].upper() + text[1:]),
    "uncapitalize": (0, lambda text: text[:1].lower() + text[1:]),
    "lower": (0, str.lower),
    "upper": (0, str.upper),
}


class Action(NamedTuple):
    """An action: its name, and its parameters, one list for each step of an `edit`."""

    name: str
    steps: tuple[tuple[str, ...], ...]

    def results(self, found: str, match: re.Match[str] | None = None) -> list[str] | None:
        """What could stand in the place of `found`, best first; an empty text to take it out, None for no advice."""
        if self.name == "replace":
            return [expanded(text, match) for step in self.steps for text in step] or None
        if self.name == "remove":
            return [""]
        if self.name == "edit":
            for name, *parameters in self.steps:
                given = parameters if name == "regex" else [expanded(text, match) for text in parameters]
                found = _STEPS[name][1](found, *given)
            return [found.strip()]
        return None


NO_ACTION = Action("", ())


def expanded(text: str, match: re.Match[str] | None) -> str:
    """`text` with the groups of `match` in the place of $1, ${1}; one that there is none of leaves nothing."""
    if match is None or "$" not in text:
        return text

    def group(name: re.Match[str]) -> str:
        try:
            return match[int(name[2]) if name[2] else int(name[1]) if name[1].isdigit() else name[1]] or ""
        except IndexError:
            return ""

    return _GROUP.sub(group, text)


def read_action(given: Mapping[str, object]) -> list[object]:
    """An action as plain values: its name, and the steps. Raises SettingError."""
    name = str(given.get("name") or "")
    parameters = given.get("params") or []
    if not isinstance(parameters, list):
        raise SettingError("action", f"'params' of an action is a list, not {parameters!r}")
    if name == "edit":
        return [name, _read_steps(parameters)]
    if name in ("", "replace", "remove"):
        return [name, [[str(text) for text in parameters]] if parameters else []]
    if name in SUGGESTING:
        return ["", []]
    raise SettingError("action", f"unknown action '{name}'{nearest(name, ('replace', 'remove', 'edit', 'suggest'))}")


def _read_steps(parameters: Sequence[object]) -> list[list[str]]:
    flat = [str(one) for item in parameters for one in (item if isinstance(item, list) else [item])]
    steps: list[list[str]] = []
    at = 0
    while at < len(flat):
        name = flat[at]
        if name not in _STEPS:
            hint = nearest(name, _STEPS) or f": known are {', '.join(_STEPS)}"
            raise SettingError("action", f"unknown edit '{name}'{hint}")
        takes = _STEPS[name][0]
        step = flat[at : at + 1 + takes]
        if len(step) <= takes:
            raise SettingError("action", f"the edit '{name}' takes {takes} parameters: add what is missing")
        if name == "split" and not step[2].isdigit():
            raise SettingError("action", f"the edit 'split' takes a text and a number from 0, not '{step[2]}'")
        if name == "regex":
            make_piece("action", step[1])
        steps.append(step)
        at += 1 + takes
    if not steps:
        raise SettingError("action", "'edit' takes what to do: write params: [regex, pattern, replacement]")
    return steps


def action_of(row: object) -> Action:
    """The action that `read_action` has read."""
    name, steps = cast("tuple[str, list[list[str]]]", row)
    return Action(name, tuple(tuple(step) for step in steps))
