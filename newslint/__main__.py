"""The command line: `newslint`, or `python -m newslint`."""

from __future__ import annotations


def main() -> None:
    """Runs the command line."""
    from newslint.cli.main import newslint

    newslint(prog_name="newslint")


if __name__ == "__main__":
    main()
