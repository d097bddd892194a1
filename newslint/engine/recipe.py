"""What a linter is made of: all that decides what it finds in a draft besides the draft itself and newslint's code."""

from __future__ import annotations

import marshal
from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from newslint.checks.registry import SHIPPED
from newslint.language.house import House
from newslint.rule import Rule
from newslint.rulebook.code_stamp import code_stamp, foreign_stamp
from newslint.text.digest import digest

if TYPE_CHECKING:
    from newslint.engine.linter import Linter
    from newslint.rulebook.ruleset import Peer


#: The newest form of `marshal` in which the same values are always the same bytes, whoever else holds them.
_PLAIN = 2


class Recipe:
    """The rules and the house of a linter, to be sent to another process or told from others by its fingerprint.

    Attributes:
        rules: the rules that run.
        house: the house's language.
        known: all rules that there are.
        across: whether results keep what is needed to look at all drafts of a run together.
    """

    def __init__(self, rules: Sequence[Rule], house: House, known: Sequence[Rule], *, across: bool = False) -> None:
        self.rules = tuple(rules)
        self.house = house
        self.known = tuple(known)
        self.across = across

    def linter(self, peer: Peer | None = None) -> Linter:
        """The linter, made ready now; `peer` looks at drafts besides."""
        from newslint.engine.linter import Linter  # late: where all results are remembered none is made

        return Linter(self.rules, self.house, self.known, peer, across=self.across)

    @cached_property
    def is_foreign(self) -> bool:
        """Whether checks of other packages run; they may look at a draft's path, too."""
        return any(rule.check not in SHIPPED for rule in self.rules)

    @cached_property
    def fingerprint(self) -> bytes | None:
        """What is the same only where the same is found in the same draft; None where that cannot be told.

        It cannot where drafts are looked at together, and where the code of a check of another package is not to be
        found.
        """
        if self.across:
            return None
        foreign = sorted({rule.check for rule in self.rules} - SHIPPED.keys())
        stamps = [foreign_stamp(name) for name in foreign]
        if None in stamps:
            return None
        house = self.house
        names = [(name.preferred, name.variants, name.note) for name in house.names]
        told = [
            code_stamp(),
            stamps,
            [_row(rule) for rule in self.rules],
            [(rule.id, rule.enabled) for rule in self.known],
            [house.english and house.english.value, names, sorted(house.words), str(house.date)],
        ]
        try:
            return digest(marshal.dumps(told, _PLAIN))
        except ValueError:  # a date or the like in the page of a house rule
            import json  # late: few rules have any

            return digest(json.dumps(told, default=_plain).encode())


def _row(rule: Rule) -> Iterable[object]:
    spoken = (rule.id, rule.message, rule.severity.value, rule.in_quotes.value, sorted(rule.scope))
    return (*spoken, rule.check, rule.enabled, rule.timed, dict(rule.settings))


def _plain(value: object) -> object:
    """What stands for a value that JSON does not have; sets in an order."""
    return sorted(value, key=repr) if isinstance(value, (set, frozenset)) else repr(value)
