"""What is derived from the data files that ship, kept between runs.

Word lists are written to be read by people; making look-up tables of those that one short draft needs takes some 15 ms
of a start. What they make is kept in one file, each table by itself, as plain values.
"""

from __future__ import annotations

import marshal
from collections.abc import Callable
from functools import cache, wraps
from typing import ParamSpec, TypeVar, cast

from newslint.text.kept_table import KeptTable

P = ParamSpec("P")
T = TypeVar("T")

#: The name of the file.
_FILE = "derived.marshal"


class DerivedData(KeptTable[tuple[str, ...], bytes]):
    """Values by the names of what makes them, each packed by itself: a run needs few of them."""

    def __init__(self) -> None:
        super().__init__(_FILE)

    def find(self, name: tuple[str, ...], make: Callable[[], T]) -> T:
        """The value of that name, which `make` makes where it is not kept: numbers, texts and containers of them."""
        packed = self.entries.get(name) if self.entries is not None else None
        if packed is not None:
            return cast("T", marshal.loads(packed))  # noqa: S302 - the user's own cache, and its checksum is right
        made = make()
        if self.entries is not None:
            self.note(name, marshal.dumps(made))  # type: ignore[arg-type]
        return made


#: What this process derives.
DERIVED = DerivedData()


def derived(make: Callable[P, T]) -> Callable[P, T]:
    """Lets a function that makes plain values of data files, by texts or nothing else, be called once for good.

    Whoever gets a value must not change it.
    """
    name = f"{make.__module__}.{make.__qualname__}"

    @cache
    @wraps(make)
    def found(*texts: str) -> T:
        return DERIVED.find((name, *texts), lambda: cast("Callable[..., T]", make)(*texts))

    return cast("Callable[P, T]", found)
