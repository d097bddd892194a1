"""What somebody wants of a new rule, and the page that it makes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from newslint.finding import Severity
from newslint.rule import QuotePolicy
from newslint.rulebook.categories import LISTS
from newslint.rulebook.example_runner import FEWEST
from newslint.rulebook.examples import ExampleKind
from newslint.rulebook.new_page import FLAGGED, QUOTED, UNTOUCHED, NewPage, example_block, fitting_examples, slug
from newslint.rulebook.page import Page, read_page
from newslint.text.named_tuples import NamedTuple


class Wanted(NamedTuple):
    """What a rule is to find, say and leave alone; what is empty is made up.

    Attributes:
        name: its id.
        find: words and phrases; or, in their place,
        pattern: regular expressions; or
        extends: the id of a rule to build on.
        use: what to write instead, best first.
        keys: further keys of the front matter.
        message: what a finding says.
        severity, in_quotes: as the keys of a page.
        title: the heading.
        why: the prose.
        flag: sentences that it must flag.
        clean: sentences that it must leave alone.
    """

    name: str = ""
    find: tuple[str, ...] = ()
    pattern: tuple[str, ...] = ()
    extends: str = ""
    use: tuple[str, ...] = ()
    keys: Mapping[str, object] = {}
    message: str = ""
    severity: str = Severity.WARNING.value
    in_quotes: str = QuotePolicy.SKIP.value
    title: str = ""
    why: str = ""
    flag: tuple[str, ...] = ()
    clean: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """The name given, or one made of what the rule finds."""
        return self.name or f"{LISTS}/{slug((self.find or self.pattern or (self.extends,))[0]) or 'rule'}"

    @property
    def is_named_well(self) -> bool:
        """Whether the id is <category>/<name> in lower case."""
        return self.id.count("/") == 1 and all(part and slug(part, len(part)) == part for part in self.id.split("/"))

    @property
    def said(self) -> str:
        """The message."""
        return self.message or ("write “{suggestion}”, not “{found}”" if self.use else "“{found}” is not for our copy")


def new_rule_page(wanted: Wanted, folder: Path, bases: Sequence[Path]) -> NewPage:
    """The page that `wanted` makes in the rules folder `folder`, without examples; `bases` as `read_page` has them."""
    words = wanted.id.partition("/")[2].replace("-", " ")
    title = wanted.title or words[:1].upper() + words[1:]
    return NewPage(folder / f"{wanted.id}.md", folder, _keys(wanted), title, _prose(wanted), bases)


def _keys(wanted: Wanted) -> dict[str, object]:
    if wanted.extends:
        said = {"message": wanted.message} if wanted.message else {}
        return {"extends": wanted.extends, **said, **wanted.keys}
    keys: dict[str, object] = {"message": wanted.said}
    if wanted.pattern:
        keys |= {"check": "pattern", "find": list(wanted.pattern)}
        keys |= {"use": list(wanted.use)} if wanted.use else {}
    else:
        use = list(wanted.use) if len(wanted.use) > 1 else "".join(wanted.use)
        keys |= {"check": "terms", "terms": dict.fromkeys(wanted.find, use)}
    return {**keys, "severity": wanted.severity, "in-quotes": wanted.in_quotes, **wanted.keys}


def _prose(wanted: Wanted) -> str:
    if wanted.why:
        return wanted.why
    if wanted.extends:
        return f"Our own form of `{wanted.extends}`."
    quotes = " Quotations are left alone." if wanted.in_quotes == QuotePolicy.SKIP.value else ""
    if wanted.use:
        return f"Our copy has “{'” or “'.join(wanted.use)}” in its place.{quotes}"
    return f"Our copy does without it.{quotes}"


def example_blocks(new: NewPage, page: Page, wanted: Wanted) -> list[str]:
    """The examples of the page: of the sentences given, and of others made up where those are too few.

    Raises ExampleMismatchError for a sentence given in which the rule does not what it should.
    """
    flag = [example_block(page, text, ExampleKind.FLAG) for text in wanted.flag]
    clean = [example_block(page, text, ExampleKind.CLEAN) for text in wanted.clean]
    flagged, untouched = _made_up(new, wanted)
    flag += fitting_examples(page, ExampleKind.FLAG, flagged, FEWEST[ExampleKind.FLAG] - len(flag))
    clean += fitting_examples(page, ExampleKind.CLEAN, untouched, FEWEST[ExampleKind.CLEAN] - len(clean))
    return [*flag, *clean]


def _made_up(new: NewPage, wanted: Wanted) -> tuple[Iterable[str], Iterable[str]]:
    """Sentences that the rule may flag, and others that it may leave alone."""
    if wanted.extends:
        texts = _base_texts(new, wanted.extends)
        return texts, [*texts, *UNTOUCHED]
    flagged = [frame.format(phrase) for frame in FLAGGED for phrase in wanted.find]
    clean = [frame.format(use) for frame in FLAGGED for use in wanted.use if wanted.find]
    quoted = [QUOTED.format(phrase) for phrase in wanted.find]
    return flagged, [*clean[:1], *quoted[:1], *clean[1:], *UNTOUCHED]


def _base_texts(new: NewPage, extends: str) -> list[str]:
    """The one-line examples of the rule that is extended."""
    for folder in reversed(new.bases):
        path = folder / f"{extends}.md"
        if path.is_file() and path != new.path:
            examples = read_page(path, folder, new.bases).examples
            return [example.text for example in examples if example.format == "txt" and "\n" not in example.text]
    return []
