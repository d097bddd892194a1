"""Which plain texts a pattern cannot match without.

A draft that holds none of them need not be searched with the pattern at all: one pass over the draft for the
literals of every pattern takes the place of most passes of the patterns themselves. The pattern is read with the
parser of the standard library's `re`, whose module is not public; where it is missing, patterns have no literals
and are always searched.
"""

from __future__ import annotations

import math
import re
from functools import cache
from importlib import import_module
from itertools import pairwise
from typing import Any

from newslint.text.folding import fold
from newslint.text.named_tuples import NamedTuple

#: More alternatives than this are not worth looking for one by one.
_MOST = 256
#: How seldom a character stands in English news copy, in bits; measured, and rounded. All others are as rare as 4.
_BITS = {
    letter: bits
    for letters, bits in ((" ", 2.5), ("etaonisr", 4.0), ("hldcu", 5.0), ("mgfpwyb.,", 6.3), ("vk'j-x“”012", 9.0))
    for letter in letters
}
_RARE = 11.0
#: The same of a figure behind another, of a space behind another, and of an s behind an apostrophe.
_SECOND_FIGURE, _SECOND_SPACE, _POSSESSIVE = 4.0, 6.0, 0.5
#: How much rarer a capital is.
_CAPITAL = 5.0
#: A text of letters alone is a word or a part of one, and so likelier than its letters are by themselves: it counts for
#: no more bits than these, and these for each letter.
_WORD, _LETTER = 4.0, 1.3
#: What a text more costs in the one pass over a draft, as so many places of the draft at which one stands.
_PLACE = 5e-6
#: What a place costs in that pass, before case is looked at, beside one for which a whole paragraph must be searched.
_HIT = 0.2
#: What a place at which a match begins, or none does, costs beside one for which a whole paragraph must be searched.
_AT_ONCE = 0.06
#: How often the texts stand, with one of which an item ends, that are worth a place before what follows: figures are.
_TELLING = 0.1
_REPEATS = ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT")


class Literals(NamedTuple):
    """Texts of which every match of a pattern holds at least one; none where that cannot be told.

    Attributes:
        texts: the texts; `exact`, as the pattern writes them, or folded.
        opening: whether each match begins where one of them does.
    """

    texts: tuple[str, ...]
    exact: bool
    opening: bool


#: Literals as settings hold them, so that they can be kept: what is kept knows no named tuples.
PlainLiterals = tuple[tuple[str, ...], bool, bool]
NO_LITERALS = Literals((), exact=False, opening=False)


def required_literals(pattern: str, *, case: bool = False) -> Literals:
    """The literals of `pattern`, to which `case` matters or not."""
    try:
        tree = import_module("re._parser").parse(pattern)
    except (ImportError, AttributeError, re.error):
        return NO_LITERALS
    readers = [_Reader(case=False)]
    if case and not tree.state.flags & re.IGNORECASE:
        readers.append(_Reader(case=True))
    found: list[tuple[float, Literals]] = []
    for reader in readers:
        inner, opening = reader.of_sequence(tree), reader.opening(tree)
        if inner:
            shortest = (text for text in inner if not any(other in text for other in inner if other != text))
            found.append((_cost(inner), Literals(tuple(sorted(shortest)), reader.case, opening=False)))
        if opening:
            found.append((_cost(opening, _AT_ONCE), Literals(tuple(sorted(opening)), reader.case, opening=True)))
    return min(found, key=lambda literals: literals[0], default=(0.0, NO_LITERALS))[1]


def is_anchored(pattern: str) -> bool:
    """Whether `pattern` can match at the beginning of a paragraph alone; False where that cannot be told."""
    try:
        tree = import_module("re._parser").parse(pattern)
    except (ImportError, AttributeError, re.error):
        return False
    return bool(len(tree)) and [str(part) for part in tree[0]] == ["AT", "AT_BEGINNING"]


@cache
def _rarity(text: str) -> float:
    """How seldom a text is likely to stand in a draft, in bits: long ones do, and those with a figure or a sign."""
    capitals = _CAPITAL * sum(map(str.isupper, text))
    text = fold(text)
    bits = _BITS.get(text[0], _RARE)
    for before, letter in pairwise(text):
        if before.isdecimal() and letter.isdecimal():
            bits += _SECOND_FIGURE
        elif before + letter == "'s":
            bits += _POSSESSIVE
        else:
            bits += _SECOND_SPACE if before == letter == " " else _BITS.get(letter, _RARE)
    is_word = text.replace(" ", "a").isalpha() and not text.isspace()
    return capitals + (min(bits, _WORD + _LETTER * len(text)) if is_word else bits)


def _frequency(texts: set[str]) -> float:
    """At how many of the places of a draft one of the texts is likely to stand."""
    return 1.0 if "" in texts else math.fsum(2.0 ** -_rarity(text) for text in texts)


def _cost(texts: set[str], each: float = 1.0) -> float:
    """What it costs to look for the texts: how often they stand and what `each` place costs then, and their number."""
    return each * _frequency(texts) + _HIT * _frequency({fold(text) for text in texts}) + _PLACE * len(texts)


def _better(first: set[str] | None, second: set[str] | None) -> set[str] | None:
    """Of two sets of literals the one that costs less."""
    return min([texts for texts in (first, second) if texts and "" not in texts], key=_cost, default=None)


def _extended(texts: set[str], more: set[str], *, last: bool = False) -> set[str]:
    """`texts` with one of `more` behind them, or before them, where that costs less."""
    if len(texts) * len(more) > _MOST:
        return texts
    longer = {after + before if last else before + after for before in texts for after in more}
    return longer if _cost(longer) < _cost(texts) else texts


def _shortest(texts: set[str], *, last: bool) -> set[str]:
    """Those of the texts that do not begin, or end, with another one of them."""
    cuts = [{text[-size:] if last else text[:size] for size in range(1, len(text))} | {""} for text in texts]
    return {text for text, parts in zip(texts, cuts, strict=True) if not text or texts.isdisjoint(parts)}


class _Reader:
    """Reads the items of a parsed pattern, for which `case` matters or not."""

    def __init__(self, *, case: bool) -> None:
        self.case = case

    def opening(self, tree: Any) -> set[str] | None:
        """The texts with one of which every match begins; None where that cannot be told, or a match may be empty."""
        texts = self._edge_of_sequence(tree, last=False)
        return texts if "" not in texts and tree.getwidth()[0] else None

    def of_sequence(self, tree: Any) -> set[str] | None:
        """The texts of which one stands in every match of the items; None where that cannot be told."""
        best: set[str] | None = None
        run: set[str] = {""}  # the texts of which one stands right before the item being looked at
        for operation, argument in tree:
            name = str(operation)
            if name == "ASSERT":  # what must stand before or after belongs to the draft as well
                best = _better(best, self.of_sequence(argument[1]))
            texts = self._texts(name, argument)
            if texts is not None and len(run) * len(texts) <= _MOST:
                if len(texts) > 1:
                    best = _better(best, run)
                run = {before + after for before in run for after in texts}
                continue
            best = _better(best, _extended(run, self._edge(name, argument)))
            best = _better(best, self._of_item(name, argument))
            closing = self._edge(name, argument, last=True)
            if _is_optional(name, argument):
                closing = run | self._edge_of_sequence(argument[2], last=True)
            run = closing if _frequency(closing) < _TELLING else {""}
        return _better(best, run)

    def _of_item(self, name: str, argument: Any) -> set[str] | None:
        if name == "SUBPATTERN" and not self._has_own_case(argument):
            return self.of_sequence(argument[-1])
        if name in _REPEATS and argument[0] > 0:
            return self.of_sequence(argument[2])
        if name == "BRANCH":
            found: set[str] = set()
            for branch in argument[1]:
                literals = self.of_sequence(branch)
                if not literals:
                    return None
                found |= literals
            return found if len(found) <= _MOST else None
        return None

    def _edge(self, name: str, argument: Any, *, last: bool = False) -> set[str]:
        """The texts of which one stands at the beginning of every match of an item, or at its `last` end.

        Where nothing is known, or the match may be empty, "" is among them.
        """
        texts = self._texts(name, argument)
        if texts is not None:
            return _shortest(texts, last=last)
        if name == "SUBPATTERN" and not self._has_own_case(argument):
            return self._edge_of_sequence(argument[-1], last=last)
        if name == "BRANCH":
            edges = [self._edge_of_sequence(branch, last=last) for branch in argument[1]]
            return _shortest(set().union(*edges), last=last)
        if name in _REPEATS and argument[0] > 0:
            return self._edge_of_sequence(argument[2], last=last)
        return {""}

    def _edge_of_sequence(self, tree: Any, *, last: bool) -> set[str]:
        found = {""}
        items = list(tree)
        while items:
            operation, argument = items.pop(-1 if last else 0)
            name = str(operation)
            texts = self._texts(name, argument)
            if texts is None or len(found) * len(texts) > _MOST:
                more = self._edge(name, argument, last=last)
                if _is_optional(name, argument):
                    more = self._edge_of_sequence(argument[2], last=last) | self._edge_of_sequence(items, last=last)
                return _shortest(_extended(found, more, last=last), last=last)
            found = {after + before if last else before + after for before in found for after in texts}
        return found

    def _texts(self, name: str, argument: Any) -> set[str] | None:
        """All the texts that an item can match, where they are few and known."""
        if name == "LITERAL":
            return {self._folded(chr(argument))}
        if name == "IN":
            return self._of_set(argument)
        if name == "SUBPATTERN" and not argument[1]:
            return self._all_texts(argument[-1])
        if name == "BRANCH":
            found: set[str] = set()
            for branch in argument[1]:
                texts = self._all_texts(branch)
                if texts is None:
                    return None
                found |= texts
            return found if len(found) <= _MOST else None
        if name in ("MAX_REPEAT", "MIN_REPEAT") and tuple(argument[:2]) == (0, 1):
            texts = self._all_texts(argument[2])
            return None if texts is None else texts | {""}
        if name == "AT" or name.startswith("ASSERT"):  # a place, not a text
            return {""}
        return None

    def _of_set(self, members: Any) -> set[str] | None:
        """The characters of a set such as [abc] or [0-9], where they are few and each is named."""
        found: set[str] = set()
        for operation, argument in members:
            if str(operation) == "LITERAL":
                found.add(self._folded(chr(argument)))
            elif str(operation) == "RANGE" and argument[1] - argument[0] < _MOST:
                found.update(self._folded(chr(code)) for code in range(argument[0], argument[1] + 1))
            else:
                return None
        return found if len(found) <= _MOST else None

    def _all_texts(self, tree: Any) -> set[str] | None:
        found = {""}
        for operation, argument in tree:
            texts = self._texts(str(operation), argument)
            if texts is None or len(found) * len(texts) > _MOST:
                return None
            found = {before + after for before in found for after in texts}
        return found

    def _folded(self, letter: str) -> str:
        return letter if self.case else fold(letter)

    def _has_own_case(self, argument: Any) -> bool:
        """Whether a group sets flags of its own, so that case may not matter inside it though it does outside."""
        return self.case and bool(argument[1])


def _is_optional(name: str, argument: Any) -> bool:
    return name in _REPEATS and argument[0] == 0
