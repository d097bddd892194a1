"""Where output goes: standard output that may close or not know a letter, files written whole or not at all."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from typing import TextIO

import click

from newslint.report.visible import visible
from newslint.report.workflow_commands import inert

Writing = Callable[[TextIO], object]


def warn(message: str) -> None:
    """One line on standard error."""
    click.echo(inert(visible(message)), err=True)


def to_stdout(write: Writing) -> None:
    """Lets `write` write to standard output; a reader that goes away (`| head`) ends it quietly.

    Raises click.ClickException where nothing can be written, on a full disk for instance.
    """
    stream = sys.stdout
    if hasattr(stream, "reconfigure"):
        stream.reconfigure(errors="backslashreplace")
    try:
        write(stream)
        stream.flush()
    except BrokenPipeError:
        silence()
    except OSError as error:
        silence()
        raise click.ClickException(f"standard output cannot be written: {error.strerror}") from error


def print_lines(lines: Iterable[str]) -> None:
    """Writes lines to standard output, as `to_stdout` does."""
    to_stdout(lambda out: out.writelines(f"{line}\n" for line in lines))


def silence() -> None:
    """Sends what is still to be written nowhere, so that the end of the process does not trip over a closed pipe."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())


def to_file(path: Path, write: Writing) -> None:
    """Lets `write` write a file that replaces `path` when it is whole. Raises click.ClickException.

    A device or a pipe (/dev/null, /dev/stderr) is written to and never replaced; a link keeps leading where it did.
    """
    path = path.resolve() if path.is_symlink() else path
    special = path.exists() and not path.is_file()
    scratch = path if special else path.with_name(f".{path.name}.{os.getpid()}")
    try:
        try:
            with scratch.open("w", encoding="utf-8", errors="backslashreplace", newline="\n") as stream:
                write(stream)
            if not special:
                scratch.replace(path)
        finally:
            if not special:
                scratch.unlink(missing_ok=True)
    except OSError as error:
        raise click.ClickException(f"{path}: cannot be written: {error.strerror}") from error


def replace_bytes(path: Path, data: bytes) -> None:
    """Puts `data` in the place of a file's content, whole or not at all; its permissions stay, and links to it.

    Nobody else may read it on the way. Raises OSError.
    """
    from tempfile import mkstemp  # late: 5 ms, and most runs write no file

    path = path.resolve()
    held = path.stat()
    handle, name = mkstemp(dir=path.parent, prefix=".newslint-")
    scratch = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
        with suppress(OSError, AttributeError):  # who may not give a file away keeps it, and Windows knows no owners
            os.chown(scratch, held.st_uid, held.st_gid)
        scratch.chmod(stat.S_IMODE(held.st_mode))
        scratch.replace(path)
    finally:
        scratch.unlink(missing_ok=True)


def wants_color(asked: bool | None, output: Path | None) -> bool:
    """Whether a report is coloured: as asked, else on a terminal that NO_COLOR does not speak against."""
    if asked is not None:
        return asked
    if output or os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        return False
    return sys.stdout.isatty()
