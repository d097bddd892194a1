"""What reaches a user when something breaks."""

import sys

import click
import pytest

from newslint.cli import main
from newslint.cli.output import to_file


@pytest.fixture
def broken(monkeypatch):
    def command(error):
        @click.command()
        def check():
            raise error

        monkeypatch.setattr(main.LateGroup, "get_command", lambda *_: check)
        monkeypatch.setattr(sys, "argv", ["newslint", "check"])

    return command


@pytest.mark.parametrize("error", [ValueError("first\nsecond"), MemoryError(), RecursionError("too deep")])
def test_a_fault_is_one_line(broken, capsys, error):
    broken(error)
    assert main.run() == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err.startswith(f"newslint: a fault of newslint itself, {type(error).__name__}")
    assert printed.err.count("\n") == 1


def test_an_interruption_is_no_fault(broken, capsys):
    broken(KeyboardInterrupt())
    assert main.run() == 130
    assert "interrupted" in capsys.readouterr().err


def test_a_report_that_fails_leaves_the_file_as_it_was(tmp_path):
    path = tmp_path / "report.txt"
    path.write_text("before", encoding="utf-8")

    def write(stream):
        stream.write("half")
        raise ValueError("disk")

    with pytest.raises(ValueError, match="disk"):
        to_file(path, write)
    assert [entry.name for entry in tmp_path.iterdir()] == ["report.txt"]
    assert path.read_text(encoding="utf-8") == "before"
