"""Lets modules that others import and rarely use cost nothing until they are needed."""

from __future__ import annotations

import os
import sys
from importlib.machinery import PathFinder
from types import ModuleType


class _LateModule(ModuleType):
    """A module that is read when something of it is first asked for that it does not have yet."""

    def __getattr__(self, name: str) -> object:
        spec = self.__spec__
        if spec is None or spec.loader is None:
            raise AttributeError(name)
        self.__class__ = ModuleType  # type: ignore[assignment]
        spec.loader.exec_module(self)
        return getattr(self, name)


def import_late() -> None:
    """Puts stand-ins in the place of the modules of LATE that nobody has imported yet.

    The standard library's own LazyLoader would read a module as soon as a second one imports it.
    """
    for name, own in LATE.items():
        spec = None if name in sys.modules else PathFinder.find_spec(name)
        if spec and spec.origin:
            module = _LateModule(name)
            module.__spec__, module.__loader__, module.__file__ = spec, spec.loader, spec.origin
            vars(module).update(own)
            sys.modules[name] = module


def _cleandoc(doc: str) -> str:
    """What `inspect.cleandoc` makes of a text; of one line, without that module."""
    if "\n" not in doc:
        return doc.expandtabs().lstrip()
    module = sys.modules["inspect"]
    module.getdoc  # noqa: B018 - reads the module, and `cleandoc` is its own then
    return str(module.cleandoc(doc))


def _system() -> str:
    """What `platform.system` says, as that module finds it out where there is os.uname."""
    if hasattr(os, "uname"):
        return os.uname().sysname
    module = sys.modules["platform"]
    module.machine  # noqa: B018 - reads the module, and `system` is its own then
    return str(module.system())


#: Modules of the standard library that a plain run hardly uses, and what it does use; together 9 ms of a start.
LATE: dict[str, dict[str, object]] = {
    "inspect": {"cleandoc": _cleandoc},  # click and dataclasses; click asks for the help of each option
    "ipaddress": {},  # urllib.parse, and that pathlib
    "locale": {},  # gettext, and that click
    "platform": {"system": _system},  # uuid, and that click
}
