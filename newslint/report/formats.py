"""The output formats by name, each imported when it is asked for."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import TextIO, cast

from newslint.report.run import Run

#: Writes the report of a run to a stream.
Writer = Callable[[Run, TextIO], None]

#: The formats, the default one first: module and function.
FORMATS = {
    "text": "newslint.report.text:write",
    "json": "newslint.report.json_report:write",
    "github": "newslint.report.github:write",
    "sarif": "newslint.report.sarif:write",
    "gitlab": "newslint.report.gitlab:write",
    "rdjson": "newslint.report.rdjson:write",
    "rdjsonl": "newslint.report.rdjson:write_lines",
    "junit": "newslint.report.junit:write",
    "checkstyle": "newslint.report.checkstyle:write",
    "csv": "newslint.report.csv_report:write",
    "html": "newslint.report.html.page:write",
}


def find_format(name: str) -> Writer:
    """The function that writes the format `name`, one of FORMATS."""
    module, _, function = FORMATS[name].partition(":")
    return cast("Writer", getattr(import_module(module), function))
