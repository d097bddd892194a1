"""A bar on a terminal, in long runs only, and nothing of it is left."""

import io
import sys

import pytest

from newslint.cli import progress


class Terminal(io.StringIO):
    def isatty(self):
        return True


@pytest.fixture(autouse=True)
def environment(monkeypatch):
    monkeypatch.setenv("TERM", "xterm")


def run(monkeypatch, stream, patience):
    monkeypatch.setattr(sys, "stderr", stream)
    monkeypatch.setattr(progress, "PATIENCE", patience)
    assert list(progress.counted(list(range(50)), "Checking")) == list(range(50))
    return stream.getvalue()


def test_a_long_run_shows_a_bar_and_takes_it_away(monkeypatch):
    shown = run(monkeypatch, Terminal(), -1)
    assert "Checking" in shown
    assert "100%" in shown
    assert shown.endswith("\n\x1b[A\x1b[2K")


def test_a_short_run_shows_none(monkeypatch):
    assert run(monkeypatch, Terminal(), 60) == ""


def test_what_is_no_terminal_gets_none(monkeypatch):
    assert run(monkeypatch, io.StringIO(), -1) == ""
    monkeypatch.setenv("TERM", "dumb")
    assert run(monkeypatch, Terminal(), -1) == ""


def test_an_interrupted_run_takes_it_away(monkeypatch):
    stream = Terminal()
    monkeypatch.setattr(sys, "stderr", stream)
    monkeypatch.setattr(progress, "PATIENCE", -1)
    items = progress.counted([1, 2, 3], "Checking")
    next(items)
    items.close()
    assert stream.getvalue().endswith("\x1b[A\x1b[2K")
