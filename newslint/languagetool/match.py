"""What LanguageTool says of one place."""

from __future__ import annotations

import re

from newslint.text.named_tuples import NamedTuple
from newslint.text.span import Span

#: What the ids of LanguageTool's rules are made of.
_ID = re.compile(r"[A-Za-z0-9_.:\[\]-]{1,100}")


class Match(NamedTuple):
    """One match, in code points of the text that was sent.

    Attributes:
        rule: LanguageTool's id of the rule, such as EN_A_VS_AN.
        issue: the kind of thing it is: misspelling, grammar, style …, as LanguageTool's `issueType` says.
        span: where.
        message: what LanguageTool says.
        replacements: what could stand there instead, best first.
    """

    rule: str
    issue: str
    span: Span
    message: str
    replacements: tuple[str, ...]

    @property
    def is_spelling(self) -> bool:
        """Whether it comes from the dictionary, which knows no context."""
        return self.rule.startswith(("MORFOLOGIK_", "HUNSPELL_"))

    def moved(self, offset: int) -> Match:
        """The same match in a text that begins `offset` code points before this one."""
        return self._replace(span=Span(self.span.start + offset, self.span.end + offset))

    def as_json(self) -> list[object]:
        """The match as plain JSON values; `from_json` reads them."""
        return [self.rule, self.issue, *self.span, self.message, list(self.replacements)]


def from_json(row: object, length: int) -> Match:
    """The match that JSON values stand for, in a text of `length` code points. Raises ValueError for anything else."""
    match row:
        case [str(rule), str(issue), int(start), int(end), str(message), [*replacements]] if (
            _ID.fullmatch(rule)
            and 0 <= start < end <= length
            and all(isinstance(replacement, str) for replacement in replacements)
        ):
            return Match(rule, issue, Span(start, end), message, tuple(map(str, replacements)))
    raise ValueError(f"no match: {row!r}"[:200])
