"""The command line: `newslint`, or `python -m newslint`."""

from __future__ import annotations

import gc
import sys

#: How many new objects call for a search for unreachable ones. A draft makes some thousands and drops nearly all of
#: them by itself; Python's own 700 takes a tenth of a run.
_OBJECTS = 50_000


def main() -> None:
    """Runs the command line and ends the process with its exit code."""
    gc.set_threshold(_OBJECTS)
    try:
        from newslint.cli.main import run

        sys.exit(run())
    except KeyboardInterrupt:  # while modules are still being imported
        sys.exit(130)


if __name__ == "__main__":
    main()
