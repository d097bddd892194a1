"""The command line: `newslint`, or `python -m newslint`."""

from __future__ import annotations

import gc
import os
import sys

from newslint.late_modules import import_late

#: How many new objects call for a search for unreachable ones. A draft makes some thousands and drops nearly all of
#: them by itself; Python's own 700 takes a tenth of a run. A start with one draft makes fewer than this.
_OBJECTS = 100_000
#: What has something to do itself when the process ends.
_ENDING = ("multiprocessing.resource_tracker", "coverage")


def main() -> None:
    """Runs the command line and ends the process with its exit code."""
    gc.set_threshold(_OBJECTS)
    import_late()
    try:
        from newslint.cli.main import run

        code = run()
    except KeyboardInterrupt:  # while modules are still being imported
        code = 130
    if any(module in sys.modules for module in _ENDING):
        sys.exit(code)
    # Taking every object apart at the end takes a fifth of a run on one draft; all files are closed by now.
    try:
        for stream in filter(None, (sys.stdout, sys.stderr)):  # a process may be started without either
            stream.flush()
    except (OSError, ValueError):
        code = code or 2
    os._exit(code)


if __name__ == "__main__":
    main()
