"""Which plain texts a pattern cannot match without.

A draft that holds none of them need not be searched with the pattern at all: one pass over the draft for the
literals of every pattern takes the place of most passes of the patterns themselves. The pattern is read with the
parser of the standard library's `re`, whose module is not public; where it is missing, patterns have no literals
and are always searched.
"""

from __future__ import annotations

import re
from importlib import import_module
from typing import Any

from newslint.text.folding import fold

#: More alternatives than this are not worth looking for one by one.
_MOST = 64
#: How many letters a figure or a sign is worth, and from which length on it is.
_SIGN = 2
_WORD = 3


def required_literals(pattern: str) -> tuple[str, ...]:
    """Folded texts of which every match of `pattern` holds at least one; empty where that cannot be told."""
    try:
        tree = import_module("re._parser").parse(pattern)
    except (ImportError, AttributeError, re.error):
        return ()
    return tuple(sorted(_of_sequence(tree) or ()))


def is_anchored(pattern: str) -> bool:
    """Whether `pattern` can match at the beginning of a paragraph alone; False where that cannot be told."""
    try:
        tree = import_module("re._parser").parse(pattern)
    except (ImportError, AttributeError, re.error):
        return False
    return bool(len(tree)) and [str(part) for part in tree[0]] == ["AT", "AT_BEGINNING"]


def _rarity(text: str) -> int:
    """How seldom a text is likely to stand in a draft: long ones do, and words with a figure or a sign in them."""
    if text.isspace():  # stands in every draft
        return 0
    plain = len(text) < _WORD or text.replace(" ", "a").isalpha()
    return len(text) + (0 if plain else _SIGN)


def _better(first: set[str] | None, second: set[str] | None) -> set[str] | None:
    """Of two sets of literals the one that fewer drafts hold: rarer texts, then fewer of them."""
    candidates = [found for found in (first, second) if found]
    return max(candidates, key=lambda found: (min(map(_rarity, found)), -len(found)), default=None)


def _of_sequence(tree: Any) -> set[str] | None:
    best: set[str] | None = None
    run: set[str] = {""}  # the texts that may stand right before the item being looked at
    for operation, argument in tree:
        name = str(operation)
        if name == "ASSERT":  # what must stand before or after belongs to the draft as well
            best = _better(best, _of_sequence(argument[1]))
        here = _texts(name, argument)
        if here is not None and len(run) * len(here) <= _MOST:
            run = {before + after for before in run for after in here}
            continue
        best = _better(best, _usable(run))
        run = here if here is not None else {""}
        best = _better(best, _of_item(name, argument))
    return _better(best, _usable(run))


def _usable(texts: set[str]) -> set[str] | None:
    return {fold(text) for text in texts} if "" not in texts else None


def _texts(name: str, argument: Any) -> set[str] | None:
    """All the texts that an item can match, where they are few and known."""
    if name == "LITERAL":
        return {chr(argument)}
    if name == "IN":
        return _of_set(argument)
    if name == "SUBPATTERN" and not argument[1]:
        return _all_texts(argument[-1])
    if name == "BRANCH":
        found: set[str] = set()
        for branch in argument[1]:
            texts = _all_texts(branch)
            if texts is None:
                return None
            found |= texts
        return found if len(found) <= _MOST else None
    if name in ("MAX_REPEAT", "MIN_REPEAT") and tuple(argument[:2]) == (0, 1):
        texts = _all_texts(argument[2])
        return None if texts is None else texts | {""}
    if name == "AT" or name.startswith("ASSERT"):  # a place, not a text
        return {""}
    return None


def _of_set(members: Any) -> set[str] | None:
    """The characters of a set such as [abc] or [0-9], where they are few and each is named."""
    found: set[str] = set()
    for operation, argument in members:
        if str(operation) == "LITERAL":
            found.add(chr(argument))
        elif str(operation) == "RANGE" and argument[1] - argument[0] < _MOST:
            found.update(map(chr, range(argument[0], argument[1] + 1)))
        else:
            return None
    return found if len(found) <= _MOST else None


def _all_texts(tree: Any) -> set[str] | None:
    found = {""}
    for operation, argument in tree:
        texts = _texts(str(operation), argument)
        if texts is None or len(found) * len(texts) > _MOST:
            return None
        found = {before + after for before in found for after in texts}
    return found


def _of_item(name: str, argument: Any) -> set[str] | None:
    if name == "SUBPATTERN":
        return _of_sequence(argument[-1])
    if name in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT") and argument[0] > 0:
        return _of_sequence(argument[2])
    if name == "BRANCH":
        found: set[str] = set()
        for branch in argument[1]:
            literals = _of_sequence(branch)
            if not literals:
                return None
            found |= literals
        return found if len(found) <= _MOST else None
    return None
