"""Patterns that repeat what is repeated already: pointless, and the surest way to one that takes for ever.

`(a+)+` can part a run of letters in as many ways as there are sums of its length, and tries them all where the rest of
the pattern does not match. The pattern is read with the parser of the standard library's `re`, whose module is not
public; where it is missing nothing is told.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from typing import Any

_REPEATS = ("MAX_REPEAT", "MIN_REPEAT")
#: A repeat that may go on longer than this counts as one without an end.
_MANY = 100


def repeats_a_repeat(pattern: str) -> bool:
    """Whether `pattern`, a regular expression, repeats without end a group that is nothing but a repeat without end."""
    try:
        tree = import_module("re._parser").parse(pattern)
    except (ImportError, AttributeError):
        return False
    return any(
        _is_endless(name, argument) and any(_is_endless(*item) for item in _alone(argument[2]))
        for name, argument in _items(tree)
    )


def _is_endless(name: str, argument: Any) -> bool:
    return name in _REPEATS and int(argument[1]) > _MANY


def _items(tree: Any) -> Iterator[tuple[str, Any]]:
    """Every item of a pattern, those inside others too."""
    for operation, argument in tree:
        name = str(operation)
        yield name, argument
        for inner in _parts(name, argument):
            yield from _items(inner)


def _parts(name: str, argument: Any) -> list[Any]:
    """The patterns inside an item."""
    if name == "SUBPATTERN":
        return [argument[-1]]
    if name == "BRANCH":
        return list(argument[1])
    if name.endswith("_REPEAT"):
        return [argument[2]]
    if name in ("ASSERT", "ASSERT_NOT"):
        return [argument[1]]
    return [argument] if name == "ATOMIC_GROUP" else []


def _alone(tree: Any) -> Iterator[tuple[str, Any]]:
    """The items that can each be all that `tree` matches: the one that it has, or those of its alternatives."""
    if len(tree) != 1:
        return
    ((operation, argument),) = tree
    name = str(operation)
    if name in ("SUBPATTERN", "BRANCH"):
        for inner in _parts(name, argument):
            yield from _alone(inner)
    else:
        yield name, argument
