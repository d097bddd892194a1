r"""Regular expressions of Vale rules, made ready for Python.

Vale's engine (regexp2) is that of .NET: an inline flag such as `(?i)` holds from where it stands to the end of its
group, look-behinds may have any length, and there are classes such as `\p{Lu}`. What `re` takes in the same sense it
matches, since what it compiles to is kept between runs; all else, and whatever could take for ever, goes through the
`regex` package and under its limit of time.
"""

from __future__ import annotations

import math
import re
import warnings
from functools import cache
from importlib import import_module
from typing import Any, cast

from newslint.checks.literals import required_literals
from newslint.checks.repeats import repeats_a_repeat
from newslint.checks.settings import SettingError
from newslint.text.named_tuples import NamedTuple
from newslint.text.patterns import late_pattern, ready_pattern
from newslint.text.timed_patterns import timed_pattern

_INLINE_FLAGS = late_pattern(r"\(\?([imsx]*(?:-[imsx]+)?)\)")
#: A bracket inside a class, which a later Python may take for a class of its own; escaped ones and [:names:] are none.
_BRACKET = late_pattern(r"(\\.|\[:\^?\w+:\])|\[", re.DOTALL)
#: A character by its number, as many of them as there are up to the last one.
_CODE_POINT = late_pattern(r"\\x\{0*([0-9A-Fa-f]{1,5}|10[0-9A-Fa-f]{4})\}")
_NAMED = late_pattern(r"\(\?<(?=[A-Za-z_])")
_CLASS = late_pattern(r"\[\^?\]?(?:\[:\^?\w+:\]|\\.|[^\]\\])*\]", re.DOTALL)
#: A repeat that may go on longer than this counts as one without an end.
_MANY = 16
#: What matches in several ways may be repeated so often.
_FEW = 3
#: What one choice costs, beside a repeat: ten of them in a row have a thousand ways to match.
_CHOICE = 0.18
_NESTING = ("SUBPATTERN", "ATOMIC_GROUP", "ASSERT", "ASSERT_NOT")
_CHOOSING = ("BRANCH", "ATOMIC_GROUP", "ASSERT", "ASSERT_NOT", "GROUPREF", "GROUPREF_EXISTS")


class Piece(NamedTuple):
    """A pattern as a rule keeps it.

    Attributes:
        written: the pattern as the rule's file has it.
        source: the same in Python's terms.
        timed: whether it is matched by `regex`, under a limit of time.
        literals: folded texts of which every match holds at least one; empty where that cannot be told.
        groups: how many groups it has.
    """

    written: str
    source: str
    timed: bool
    literals: tuple[str, ...]
    groups: int

    @property
    def is_doubtful(self) -> bool:
        """Whether the pattern repeats what is repeated already, and can take for ever."""
        try:
            return repeats_a_repeat(self.source)
        except re.error:
            return False

    def compiled(self, flags: int) -> re.Pattern[str]:
        """The pattern ready to search with; it may raise SlowPatternError while it searches."""
        return timed_pattern(self.source, flags) if self.timed else ready_pattern(self.source, flags)


def make_piece(key: str, pattern: str, template: str = "{}", *, long_text: bool = False) -> list[object]:
    """The piece of a pattern of the rule's `key`, as plain values. Raises SettingError where it is none.

    `template` has the pattern in its braces; `long_text` is for patterns that are searched in whole files at once.
    """
    source = template.replace("{}", translated(pattern))
    groups, timed = _groups(key, pattern, source)
    timed = timed or not _is_quick(source, long_text=long_text)
    return [pattern, source, timed, list(required_literals(source).texts), groups]


def _groups(key: str, pattern: str, source: str) -> tuple[int, bool]:
    """How many groups a pattern has, and whether only `regex` takes it. Raises SettingError where it does not, too."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", FutureWarning)  # sets that may mean something else in a later Python
        try:
            return re.compile(source).groups, False
        except re.error:
            pass
    import regex  # late: few patterns need it

    try:
        return int(regex.compile(source).groups), True
    except regex.error as error:
        place = "" if error.pos is None else f" at character {error.pos + 1}"
        raise SettingError(key, f"'{pattern}' is no regular expression: {error.msg}{place}") from error


def piece(row: object) -> Piece:
    """The piece that `make_piece` has made."""
    written, source, timed, literals, groups = cast("tuple[str, str, bool, list[str], int]", row)
    return Piece(written, source, timed, tuple(literals), groups)


@cache
def translated(pattern: str) -> str:
    """`pattern` in Python's terms: each inline flag as a group that reaches to the end of the group it stands in."""
    out: list[str] = []
    levels: list[list[str]] = [[]]  # the inline flags in force in each open group
    at = 0
    while at < len(pattern):
        letter = pattern[at]
        flags = _INLINE_FLAGS.match(pattern, at) if letter == "(" else None
        group = _CLASS.match(pattern, at) if letter == "[" else None
        if letter == "\\":
            code = _CODE_POINT.match(pattern, at)
            taken = code.group() if code else pattern[at : at + 2]
            out.append(rf"\U{int(code[1], 16):08x}" if code else r"\Z" if taken == r"\z" else taken)
        elif group:
            taken = group.group()
            inside = _CODE_POINT.sub(lambda code: rf"\U{int(code[1], 16):08x}", taken[1:])
            out.append("[" + _BRACKET.sub(lambda found: found[1] or r"\[", inside))
        elif flags:
            taken = flags.group()
            if flags[1]:
                levels[-1].append(f"(?{flags[1]}:")
                out.append(levels[-1][-1])
        elif letter == "(":
            named = _NAMED.match(pattern, at)
            taken = named.group() if named else letter
            levels.append([])
            out.append("(?P<" if named else letter)
        elif letter in ")|":
            taken = letter
            opened = levels.pop() if letter == ")" and len(levels) > 1 else levels[-1]
            out += [")" * len(opened), letter]
            out += opened if letter == "|" else ()
        else:
            taken = letter
            out.append(letter)
        at += len(taken)
    return "".join(out) + ")" * len(levels[0])


def _is_quick(source: str, *, long_text: bool) -> bool:
    """Whether a search with the pattern takes no longer than the square of the text's length.

    Of a long text, it has to take no longer than a multiple of that.
    """
    try:
        tree = import_module("re._parser").parse(source)
    except (ImportError, AttributeError, re.error):
        return False
    return _cost(tree) < (1 if long_text else 2)


def _cost(tree: Any) -> float:
    """How many repeats without an end follow one another in a pattern at the most, choices counted as parts of one.

    It is infinite where what is repeated can match in several ways.
    """
    return sum(_cost_of(str(operation), argument) for operation, argument in tree)


def _cost_of(name: str, argument: Any) -> float:
    if name.endswith("_REPEAT"):
        _, most, body = argument
        if _is_fixed(body):
            return 1 if most > _MANY else _CHOICE
        return _CHOICE + _cost(body) * int(most) if most <= _FEW else math.inf
    if name == "BRANCH":
        return _CHOICE + max(map(_cost, argument[1]))
    if name in _NESTING:
        return _cost(argument if name == "ATOMIC_GROUP" else argument[-1])
    return 0


def _is_fixed(tree: Any) -> bool:
    """Whether a pattern can match in one way only at a place: no repeats and no choices."""
    return all(
        _is_fixed(argument[-1]) if name == "SUBPATTERN" else not name.endswith("_REPEAT") and name not in _CHOOSING
        for name, argument in ((str(operation), argument) for operation, argument in tree)
    )
