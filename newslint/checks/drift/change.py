"""A change in what a draft says of a person."""

from __future__ import annotations

from collections.abc import Iterable

from newslint.text.named_tuples import NamedTuple
from newslint.text.span import Span


class Change(NamedTuple):
    """What is said of whom in one place, and what differs from it in another."""

    name: str
    now: str
    span: Span
    before: str
    place: Span


class Said(NamedTuple):
    """What one place of a draft says of a person: as it is compared, as it is shown, and where."""

    value: str
    shown: str
    span: Span


def change_of(name: str, said: Iterable[Said]) -> Change | None:
    """The first place that says what the fewest say, beside the first that says what most do; None where all agree.

    Of two that are said as often, the later one is the change.
    """
    by_value: dict[str, list[Said]] = {}
    for item in sorted(said, key=lambda item: item.span):
        by_value.setdefault(item.value, []).append(item)
    if len(by_value) < 2:
        return None
    ranked = sorted(by_value.values(), key=lambda items: (-len(items), items[0].span))
    odd, usual = ranked[-1][0], ranked[0][0]
    return Change(name, odd.shown, odd.span, usual.shown, usual.span)
