"""What the `scope` of a Vale rule asks for: https://vale.sh/docs/scopes.

A scope is one selector, or several that must all hold (`paragraph & ~blockquote`); a rule may list several scopes, of
which one has to hold. A selector is sections apart by dots, all of which the stretch must be of: `heading.h1`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache

from newslint.checks.settings import SettingError, nearest
from newslint.text.named_tuples import NamedTuple

#: What a selector may begin with. Comments are those of program code, which no draft has.
_BASES = (
    *("text", "sentence", "paragraph", "heading", "list", "table", "figure", "blockquote", "attr", "alt", "raw"),
    *("summary", "link", "strong", "emphasis", "code", "quote", "comment"),
)
#: Inline elements: to negate one leaves its text out of the stretches that the rule looks at.
INLINE = frozenset({"link", "strong", "emphasis", "code", "quote"})
#: The stretches that are the whole file, which has no parts to be left out.
WHOLE_FILE = frozenset({"raw", "summary"})


class Selector(NamedTuple):
    """The sections that a stretch must be of or, where it is negated, must not be of."""

    sections: frozenset[str]
    negated: bool


class Scope(NamedTuple):
    """Selectors that must all hold."""

    selectors: tuple[Selector, ...]

    @property
    def sections(self) -> frozenset[str]:
        """The sections that a stretch must be of."""
        return frozenset[str]().union(*(selector.sections for selector in self.selectors if not selector.negated))

    @property
    def left_out(self) -> frozenset[str]:
        """The inline elements whose text the rule does not look at."""
        return INLINE & frozenset[str]().union(*(one.sections for one in self.selectors if one.negated))

    def holds(self, tags: frozenset[str]) -> bool:
        """Whether a stretch of these sections is meant."""
        if "sentence" in tags and "sentence" not in self.sections:
            return False  # a rule that does not name sentences sees the paragraph, not its pieces as well
        for selector in self.selectors:
            if selector.negated and (selector.sections <= tags or tags & WHOLE_FILE):
                return False
            if not selector.negated and not selector.sections <= tags:
                return False
        return True


def read_scopes(scopes: Iterable[object]) -> list[str]:
    """The scopes of a rule, as they are written. Raises SettingError where newslint has no such stretches."""
    read = []
    for scope in scopes:
        text = str(scope).strip()
        for part in text.split("&"):
            base = part.strip().removeprefix("~").partition(".")[0]
            if base not in _BASES:
                hint = nearest(base, _BASES) or f": newslint knows {', '.join(_BASES)}"
                raise SettingError("scope", f"the scope '{part.strip()}' is not supported{hint}")
        read.append(text)
    return read or ["text"]


@cache
def scope_of(text: str) -> Scope:
    """A scope that `read_scopes` has read."""
    return Scope(tuple(_selector(part.strip()) for part in text.split("&")))


def _selector(part: str) -> Selector:
    return Selector(frozenset(part.removeprefix("~").split(".")), part.startswith("~"))


def scopes_of(texts: Sequence[str]) -> tuple[Scope, ...]:
    """The scopes of a rule."""
    return tuple(map(scope_of, texts))
