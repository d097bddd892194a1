"""The real executable at a pseudo-terminal, where a person presses keys."""

import os
import sys
from pathlib import Path

import pexpect

NEWSLINT = str(Path(sys.executable).with_name("newslint"))
#: Where newslint waits: for a key, for a yes, for a line.
WAITING = [r"\? help > ", r"\[y/N\] ", r"write: ", r"up to that day\): ", r"nothing on a list > "]
SECONDS = 20


class Person:
    """A person at a terminal of 40 lines of 120 columns, who waits for each question."""

    def __init__(self, folder, *arguments, **variables):
        self.screen = ""
        self._child = pexpect.spawn(
            NEWSLINT,
            ["check", *arguments],
            cwd=folder,
            env={**os.environ, "TERM": "xterm", "INPUTRC": os.devnull, **variables},
            encoding="utf-8",
            timeout=SECONDS,
            dimensions=(40, 120),
        )
        self._child.delaybeforesend = None

    def _wait(self, expected):
        try:
            self._child.expect(expected)
        except (pexpect.TIMEOUT, pexpect.EOF):
            raise AssertionError(self.screen + self._child.before) from None
        self.screen += self._child.before + (self._child.after if isinstance(self._child.after, str) else "")

    def press(self, *keys):
        for key in keys:
            self._wait(WAITING)
            self._child.send(key)
        return self

    def interrupt(self):
        self._wait(WAITING)
        self._child.sendintr()
        return self

    def end(self):
        """The exit code, once newslint has ended; all that it wrote is on the screen."""
        self._wait(pexpect.EOF)
        self._child.close()
        return self._child.exitstatus
