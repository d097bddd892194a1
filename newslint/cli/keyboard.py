"""Asks a person at a terminal: single keys, and lines that can be edited."""

from __future__ import annotations

import sys
from collections import deque
from contextlib import suppress

import click

_ESCAPE = "\x1b"
#: Keys that are typed faster than they are read come together.
_typed: deque[str] = deque()


def is_terminal() -> bool:
    """Whether there is a person to ask: both what is read and what is written is a terminal."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def read_key() -> str:
    """The next key; that of an arrow and the like is a sequence of characters.

    Raises KeyboardInterrupt for Ctrl-C, and EOFError for Ctrl-D and where the terminal is gone.
    """
    if not _typed:
        given = click.getchar()
        _typed.extend([given] if given.startswith(_ESCAPE) else given)
        if not _typed:
            raise EOFError
    return _typed.popleft()


def is_yes(question: str) -> bool:
    """Whether the answer is y; any other key is no."""
    click.echo(f"{question} [y/N] ", nl=False)
    _typed.clear()
    key = read_key()
    click.echo(key if key.isprintable() else "")
    return key.lower() == "y"


def ask(question: str, given: str = "") -> str:
    """A line that a person types, or makes of what is `given` where the terminal can edit it; empty for none.

    Ctrl-C and Ctrl-D take the question back.
    """
    _typed.clear()
    with suppress(click.Abort, ImportError):
        try:
            import readline  # on Windows there is none, and the line is typed anew
        except ImportError:
            return str(click.prompt(question, default="", show_default=False)).strip()
        readline.set_startup_hook(lambda: readline.insert_text(given))
        try:
            return str(click.prompt(question, default="", show_default=False)).strip()
        finally:
            readline.set_startup_hook(None)
    click.echo()
    return ""
