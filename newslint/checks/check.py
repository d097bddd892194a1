"""What a kind of check is: its settings, and how it finds what its rules ask for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import repeat
from typing import Any, Generic, TypeVar

from newslint.checks.gate import Gate
from newslint.checks.settings import Setting, SettingError, read_settings
from newslint.finding import Fix, Related, Severity
from newslint.language.analysis import Analysis
from newslint.rule import Rule
from newslint.text.named_tuples import NamedTuple
from newslint.text.span import Span

T = TypeVar("T")

#: What fills no braces.
NO_VALUES: Mapping[str, str] = {}


class Hit(NamedTuple):
    """What a check found, in code points of the draft's text; the engine makes a finding of it.

    Attributes:
        span: where.
        values: what fills the braces of the rule's message; `{found}` (the text at `span`) and `{suggestion}`
            (the first suggestion) are always there.
        message: a message in the place of the rule's own.
        severity: a severity in the place of the rule's own; a check only ever lowers it.
        in_source: whether `span` is of the file, in code points, where it is not about the prose; such a hit has
            neither a fix nor related spans.
    """

    span: Span
    values: Mapping[str, str] = NO_VALUES
    message: str | None = None
    suggestions: tuple[str, ...] = ()
    fix: Fix | None = None
    related: tuple[Related, ...] = ()
    confidence: float = 1.0
    severity: Severity | None = None
    in_source: bool = False


class Runner(NamedTuple):
    """Carries out some rules on a draft in one go. A fault inside it is a fault of those rules.

    One with a `gate` is for one rule, and is carried out only on drafts for which the gate is open for that rule.
    """

    rules: tuple[Rule, ...]
    run: Callable[[Analysis], Iterable[tuple[Rule, Hit]]]
    gate: Gate[Any] | None = None


class Kept(NamedTuple, Generic[T]):
    """What a check keeps of one draft, for the look at all drafts of a run together."""

    path: str
    rule: Rule
    extract: T


class Across(NamedTuple, Generic[T]):
    """How a check looks at all drafts of a run together.

    Attributes:
        extractor: for a rule, what gives what has to be kept of a draft for that: plain values, as small as may be,
            since those of all drafts are held at once.
        find: the hits in what was kept, each with the number of the draft in which it stands. The drafts come in the
            order of their dates and paths, whatever the order in which they were given. A `Related` in another draft
            has its path; all spans are in code points of a draft's text.
    """

    extractor: Callable[[Rule], Callable[[Analysis], T]]
    find: Callable[[Sequence[Kept[T]]], Iterable[tuple[int, Hit]]]


class Check(NamedTuple):
    """A kind of check.

    Attributes:
        settings: the keys that a rule of this kind may have below the common ones.
        prepare: makes the runners of the rules that ask for this check; called once a run.
        complete: takes a rule's settings, defaults filled in, and returns them with whatever is worth deriving
            once and keeping (plain JSON values); raises SettingError for what only this check can see is wrong.
        across: what it looks for in all drafts of a run together, where a newsroom asks for that; None for nothing.
        help: what it finds, one sentence, for a check that shares its module with others.
    """

    settings: Mapping[str, Setting]
    prepare: Callable[[Sequence[Rule]], Sequence[Runner]]
    complete: Callable[[dict[str, object]], dict[str, object]] = lambda settings: settings
    across: Across[Any] | None = None
    help: str = ""

    def read(self, given: Mapping[str, object]) -> dict[str, object]:
        """The complete settings of a rule that states `given`. Raises SettingError."""
        return self.complete(read_settings(self.settings, given))


def coded_check(
    settings: Mapping[str, Setting] | None = None,
) -> Callable[[Callable[[Analysis, Rule], Iterable[Hit]]], Check]:
    """Makes a check of a function that finds one rule's hits in one draft; its docstring begins with what those are.

    @coded_check({"words": Setting(int, 40, "longest sentence that is let pass, in words")})
    def LONG_SENTENCE(analysis, rule): yield Hit(span)
    """

    def make(find: Callable[[Analysis, Rule], Iterable[Hit]]) -> Check:
        def prepare(rules: Sequence[Rule]) -> Sequence[Runner]:
            def runner(rule: Rule) -> Runner:
                return Runner((rule,), lambda analysis: zip(repeat(rule), find(analysis, rule)))

            return [runner(rule) for rule in rules]

        return Check(settings or {}, prepare, help=(find.__doc__ or "").partition("\n")[0])

    return make


__all__ = ["Across", "Check", "Hit", "Kept", "Runner", "Setting", "SettingError", "coded_check"]
