"""Keeps a draft's text from being taken for a command by the log of a GitHub Actions run.

GitHub's runner reads every line that a step prints. It carries out what begins with `::`, spaces before it or not, and
what stands behind `##[` anywhere in a line:
https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs
"""

from __future__ import annotations

#: What a command of the older kind begins with, wherever it stands.
OLDER = "##["
_COMMAND = "::"


def inert(line: str) -> str:
    """A printed line of which nothing is carried out: `## [`, and `./` before a file's name that begins with `::`."""
    if OLDER in line:
        line = line.replace(OLDER, "## [")
    words = line.lstrip()
    return f"{line[: -len(words)]}./{words}" if words.startswith(_COMMAND) else line


def json_text(value: object) -> str:
    """JSON in one line of ASCII, of which nothing is carried out either; a parser gives back what was meant."""
    import json  # late: the text report writes none

    return json.dumps(value).replace(OLDER, "\\u0023#[")
