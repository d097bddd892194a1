"""A bar that counts what a long run has done, on a terminal."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator, Sequence
from typing import TypeVar

import click

T = TypeVar("T")

#: How long a run goes on without a bar, in seconds.
PATIENCE = 1.0
#: How often the bar moves on at the most, from its beginning to its end.
_STEPS = 200
#: Up a line, which is the bar's, and clears it.
_CLEAR = "\x1b[A\x1b[2K"


def counted(items: Sequence[T], label: str) -> Iterator[T]:
    """The items, counted off by a bar on standard error where that is a terminal.

    It appears after a second and is gone at the end, so that only the report is left.
    """
    if not sys.stderr.isatty() or os.environ.get("TERM") == "dumb":
        yield from items
        return
    began = time.monotonic()
    at = 0
    while at < len(items) and time.monotonic() - began < PATIENCE:
        yield items[at]
        at += 1
    if at == len(items):
        return
    steps = max(1, len(items) // _STEPS)
    try:
        with click.progressbar(length=len(items), label=label, file=sys.stderr, update_min_steps=steps) as bar:
            bar.update(at)
            for item in items[at:]:
                yield item
                bar.update(1)
    finally:
        sys.stderr.write(_CLEAR)
        sys.stderr.flush()
