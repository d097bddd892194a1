"""A linter for news copy: names, attribution, figures, repetition, typos and house style.

What a script can use is listed in `__all__` and described in docs/api.md. It is imported when it is first asked for,
so that `import newslint` costs next to nothing.
"""

from __future__ import annotations

TYPE_CHECKING = False  # as type checkers understand it; importing typing would cost more than all the rest
if TYPE_CHECKING:
    from newslint.api import check_file, check_text
    from newslint.config.source import BrokenConfigError
    from newslint.drafts.read_error import ReadError
    from newslint.finding import Edit, Finding, Fix, Related, Safety, Severity
    from newslint.text.span import Span

__version__ = "0.1.0"

__all__ = [
    "BrokenConfigError",
    "Edit",
    "Finding",
    "Fix",
    "ReadError",
    "Related",
    "Safety",
    "Severity",
    "Span",
    "__version__",
    "check_file",
    "check_text",
]

#: Where each public name is defined.
_HOMES = {
    "BrokenConfigError": "newslint.config.source",
    "ReadError": "newslint.drafts.read_error",
    "Span": "newslint.text.span",
    "check_file": "newslint.api",
    "check_text": "newslint.api",
} | dict.fromkeys(("Edit", "Finding", "Fix", "Related", "Safety", "Severity"), "newslint.finding")


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module 'newslint' has no attribute '{name}'")
    from importlib import import_module

    value = globals()[name] = getattr(import_module(_HOMES[name]), name)
    return value


def __dir__() -> list[str]:
    return __all__
