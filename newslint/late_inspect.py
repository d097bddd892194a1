"""Lets `import inspect` cost nothing until it is needed: click and dataclasses import it and rarely use it."""

from __future__ import annotations

import sys
from importlib.machinery import PathFinder
from types import ModuleType

_NAME = "inspect"


class _LateModule(ModuleType):
    """A module that is read when something of it is first asked for that it does not have yet."""

    def __getattr__(self, name: str) -> object:
        spec = self.__spec__
        if spec is None or spec.loader is None:
            raise AttributeError(name)
        self.__class__ = ModuleType  # type: ignore[assignment]
        spec.loader.exec_module(self)
        return getattr(self, name)


def import_inspect_late() -> None:
    """Puts a stand-in in the place of the module `inspect`, which takes 6 ms with all that it imports itself.

    All that click asks of it in a plain run is `cleandoc`, of the help of each option. The standard library's own
    LazyLoader would read the module as soon as a second one imports it.
    """
    spec = None if _NAME in sys.modules else PathFinder.find_spec(_NAME)
    if spec and spec.origin:
        module = _LateModule(_NAME)
        module.__spec__, module.__loader__, module.__file__ = spec, spec.loader, spec.origin
        vars(module)["cleandoc"] = _cleandoc
        sys.modules[_NAME] = module


def _cleandoc(doc: str) -> str:
    """What `inspect.cleandoc` makes of a text; of one line, without that module."""
    if "\n" not in doc:
        return doc.expandtabs().lstrip()
    module = sys.modules[_NAME]
    module.getdoc  # noqa: B018 - reads the module, and `cleandoc` is its own then
    return str(module.cleandoc(doc))
