"""Asks a person at a terminal: single keys, and lines that can be edited."""

from __future__ import annotations

import os
import sys
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager, suppress

import click

#: What Ctrl-D gives, and what the keys begin with that are no letters.
_END, _ESCAPE = "\x04", "\x1b"
#: How many bytes are read at a time.
_MOST = 1024
#: Keys that are typed faster than they are read come together.
_typed: deque[str] = deque()


def is_terminal() -> bool:
    """Whether there is a person to ask: both what is read and what is written is a terminal."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def press(question: str) -> str:
    """The key that a person presses; that of an arrow and the like is a sequence of characters.

    Raises KeyboardInterrupt for Ctrl-C, and EOFError for Ctrl-D and where the terminal is gone.
    """
    with _single_keys():
        click.echo(question, nl=False)
        if not _typed:
            given = _read()
            _typed.extend([given] if given.startswith(_ESCAPE) else given)
        key = _typed.popleft() if _typed else _END
        click.echo(key if key.isprintable() else "")
    if key == _END:
        raise EOFError
    return key


@contextmanager
def _single_keys() -> Iterator[None]:
    """Has the terminal hand over each key at once, and not show it.

    click.getchar would throw away what was typed before it waits.
    """
    try:
        import termios
        import tty
    except ImportError:  # Windows
        yield
        return
    terminal = sys.stdin.fileno()
    held = termios.tcgetattr(terminal)
    try:
        tty.setcbreak(terminal, termios.TCSADRAIN)
        yield
    finally:
        termios.tcsetattr(terminal, termios.TCSADRAIN, held)


def _read() -> str:
    if sys.platform == "win32":
        return click.getchar()
    return os.read(sys.stdin.fileno(), _MOST).decode(sys.stdin.encoding, "replace")


def _forget_what_is_typed() -> None:
    """Lets no key that was meant for something else answer a question."""
    _typed.clear()
    with suppress(ImportError):
        import termios

        termios.tcflush(sys.stdin, termios.TCIFLUSH)


def is_yes(question: str) -> bool:
    """Whether the answer is y; any other key is no."""
    _forget_what_is_typed()
    return press(f"{question} [y/N] ").lower() == "y"


def ask(question: str, given: str = "") -> str:
    """A line that a person types, or makes of what is `given` where the terminal can edit it; empty for none.

    Ctrl-C and Ctrl-D take the question back.
    """
    _forget_what_is_typed()
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
