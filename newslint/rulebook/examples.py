r"""The examples on a rule's page.

    ```flag              a draft in which the rule reports just what stands in [brackets]
    ```clean             a draft in which it reports nothing
    ```fix               a draft, a line `=>`, and the same draft with the rule's fixes applied

After the word may stand the draft's format (txt, md, html), its day (`date=2026-11-22`), its spelling
(`english=gb`) and settings of the rule (`house=%`, `house="per cent"`). A bracket that belongs to the draft is
written `\[`.
A place marked in a `flag` example is where a finding is, or the other place that it names.
"""

from __future__ import annotations

import re
import shlex
from dataclasses import dataclass, field
from enum import StrEnum

from newslint.text.patterns import late_pattern
from newslint.text.span import Span


class ExampleKind(StrEnum):
    """What an example shows."""

    FLAG = "flag"
    CLEAN = "clean"
    FIX = "fix"


class ExampleError(Exception):
    """An example that cannot be read: the line of the page (from 1) and what to do."""

    def __init__(self, line: int, message: str) -> None:
        super().__init__(message)
        self.line = line
        self.message = message


@dataclass(frozen=True, slots=True)
class Example:
    """One example.

    Attributes:
        kind: what it shows.
        text: the draft, without the brackets.
        marks: what stood in brackets, in code points of `text`.
        fixed: what the fixes make of it, for a `fix` example.
        line: the line of the page on which it begins, from 1.
        format: the draft's format: txt, md or html.
        options: settings for this example alone.
    """

    kind: ExampleKind
    text: str
    marks: tuple[Span, ...]
    fixed: str
    line: int
    format: str = "txt"
    options: dict[str, str] = field(default_factory=dict)


#: A fenced block of a page, an example or not.
FENCE = late_pattern(r"^(?P<fence>`{3,})(?P<info>[^`\n]*)\n(?P<text>.*?)^(?P=fence) *$", re.MULTILINE | re.DOTALL)
_MARK = late_pattern(r"\\([\[\]])|([\[\]])")
_FORMATS = ("txt", "md", "html")


def read_examples(body: str, first_line: int) -> tuple[Example, ...]:
    """The examples in the body of a page that begins on line `first_line`. Raises ExampleError."""
    found = []
    for fence in FENCE.finditer(body):
        line = first_line + body.count("\n", 0, fence.start())
        try:
            words = shlex.split(fence["info"])
        except ValueError as error:
            raise ExampleError(line, f"the quotes in '{fence['info'].strip()}' do not pair") from error
        if not words or words[0] not in tuple(ExampleKind):
            continue
        kind = ExampleKind(words[0])
        form, options = _read_info(words[1:], line)
        text, fixed = fence["text"].removesuffix("\n"), ""
        if kind is ExampleKind.FIX:
            text, arrow, fixed = text.partition("\n=>\n")
            if not arrow:
                raise ExampleError(line, "a fix example is a draft, a line '=>', and the draft as mended")
            fixed = _read_marks(fixed, line)[0]
        text, marks = _read_marks(text, line)
        if kind is ExampleKind.FLAG and not marks:
            raise ExampleError(line, "a flag example marks nothing: put what is reported in [brackets]")
        if kind is ExampleKind.CLEAN and marks:
            raise ExampleError(line, "a clean example marks something: write a bracket of the draft as '\\['")
        found.append(Example(kind, text, marks, fixed, line, form, options))
    return tuple(found)


def _read_info(words: list[str], line: int) -> tuple[str, dict[str, str]]:
    form, options = "txt", {}
    for word in words:
        key, equals, value = word.partition("=")
        if equals:
            options[key] = value
        elif word in _FORMATS:
            form = word
        else:
            raise ExampleError(line, f"'{word}' is neither a format ({', '.join(_FORMATS)}) nor a setting like house=%")
    return form, options


def _read_marks(text: str, line: int) -> tuple[str, tuple[Span, ...]]:
    plain: list[str] = []
    length = at = 0
    opened: list[int] = []
    marks = []
    for bracket in _MARK.finditer(text):
        before = text[at : bracket.start()]
        plain.append(before)
        length += len(before)
        at = bracket.end()
        if bracket[1]:
            plain.append(bracket[1])
            length += 1
        elif bracket[2] == "[":
            opened.append(length)
        elif opened:
            marks.append(Span(opened.pop(), length))
        else:
            raise ExampleError(line, "a ']' closes nothing: write a bracket of the draft as '\\]'")
    if opened:
        raise ExampleError(line, "a '[' is not closed: write a bracket of the draft as '\\['")
    return "".join(plain) + text[at:], tuple(sorted(marks))
