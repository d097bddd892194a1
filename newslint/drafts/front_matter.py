"""Reads a Markdown draft's front matter: YAML between two lines `---`, or TOML between two lines `+++`.

The parser of either language says whether it is sound and what the values are. Prose among them (headline, byline …)
is found again in the file, so that a rule can point at it.
"""

from __future__ import annotations

import datetime
import re
from typing import Any

from newslint.drafts.dates import read_date
from newslint.drafts.draft import Part
from newslint.drafts.prose import ProseBuilder
from newslint.drafts.read_error import ReadError
from newslint.text.named_tuples import NamedTuple
from newslint.text.patterns import late_pattern
from newslint.text.span import Span

#: The keys whose values are prose, as Hugo, Jekyll, Eleventy and newsrooms' own templates name them.
_PARTS = {
    **dict.fromkeys(("headline", "title"), Part.HEADLINE),
    **dict.fromkeys(("deck", "dek", "subtitle", "subheadline", "standfirst"), Part.DECK),
    **dict.fromkeys(("description", "summary", "excerpt"), Part.DESCRIPTION),
    **dict.fromkeys(("byline", "author", "authors"), Part.BYLINE),
    **dict.fromkeys(("caption", "image_caption"), Part.CAPTION),
    "dateline": Part.DATELINE,
}
_DATES = ("date", "published", "publishdate", "pubdate", "published_at")
_FENCED = late_pattern(
    r"\ufeff?(?P<fence>---|\+\+\+)[ \t]*(?:\r\n|\n|\r)"
    r"(?P<body>(?:(?!(?P=fence)[ \t]*$|(?P=fence)[ \t]*[\r\n])[^\r\n]*(?:\r\n|\n|\r))*)"
    r"(?:(?P=fence)[ \t]*(?:\r\n|\n|\r|$)|(?P<open>[^\r\n]*$))"
)
#: A line that only front matter begins with: a file may as well begin with a rule.
_YAML_KEY = late_pattern(r"(?:\s|#[^\r\n]*[\r\n])*[\"']?[A-Za-z_][\w .-]*[\"']?:(?:\s|$)")
_TOML_KEY = late_pattern(r"(?:\s|#[^\r\n]*[\r\n])*(?:\[|[\"']?[A-Za-z_][\w.-]*[\"']?[ \t]*=)")
_TOML_VALUE = r"^[ \t]*[\"']?{key}[\"']?[ \t]*=[ \t]*(\"(?:[^\"\\\r\n]|\\.)*\"|'[^'\r\n]*')"
_TOML_LINE = late_pattern(r"line (\d+)")
#: More brackets than any front matter has; libyaml takes quadratic time over them.
_MOST_BRACKETS = 1000
_HINT = "; put a text that holds a colon into quotation marks"
_CLOSE_IT = "line 1: the front matter is not closed: put a line '{fence}' below its keys"


class FrontMatter(NamedTuple):
    """What front matter says besides prose, and where the file goes on behind it."""

    end: int
    fields: dict[str, str]
    date: datetime.date | None


class _Scalar(NamedTuple):
    """One value: its key in lower case, what it says, and where it stands in the file, quotation marks and all."""

    key: str
    value: str
    span: Span | None


def read_front_matter(prose: ProseBuilder) -> FrontMatter:
    """Takes the prose of the front matter, where there is some, into `prose`. Raises ReadError."""
    start = 1 if prose.source.startswith("\ufeff") else 0
    match = _FENCED.match(prose.source)
    if match is None:
        return FrontMatter(start, {}, None)
    fence, body = match["fence"], match["body"]
    is_yaml = fence == "---"
    if not (_YAML_KEY if is_yaml else _TOML_KEY).match(body) and body.strip():
        return FrontMatter(start, {}, None)
    if match["open"] is not None:
        if not body.strip():
            return FrontMatter(start, {}, None)
        raise ReadError(_CLOSE_IT.format(fence=fence))
    fields: dict[str, str] = {}
    date = None
    for key, value, span in (_read_yaml if is_yaml else _read_toml)(body, match.start("body")):
        part = _PARTS.get(key)
        if part and span:
            _write(prose, value, span, part)
            continue
        fields[key] = value
        if key in _DATES:
            date = date or read_date(value)
    return FrontMatter(match.end(), fields, date)


def _read_yaml(body: str, base: int) -> list[_Scalar]:
    """The scalars at the top of the mapping, and those in lists there.

    The parser's events are read one by one, as building the tree of values would take a frame of the stack a level.
    """
    import yaml

    if body.count("[") + body.count("{") > _MOST_BRACKETS:
        raise ReadError(_broken(1, "it has too many brackets"))
    loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    found: list[_Scalar] = []
    depth = 0
    key: str | None = None
    in_list = False
    try:
        for event in yaml.parse(body, Loader=loader):
            if isinstance(event, yaml.CollectionStartEvent):
                if depth == 0 and not isinstance(event, yaml.MappingStartEvent):
                    return []
                if depth == 1:
                    in_list = isinstance(event, yaml.SequenceStartEvent)
                depth += 1
                continue
            if isinstance(event, yaml.CollectionEndEvent):
                depth -= 1
            elif isinstance(event, yaml.ScalarEvent) and key and (depth == 1 or (depth == 2 and in_list)):
                start, end = event.start_mark, event.end_mark
                span = Span(base + start.index, base + end.index) if start and end else None
                found.append(_Scalar(key, str(event.value), span))
            if depth == 1 and isinstance(event, yaml.ScalarEvent | yaml.AliasEvent | yaml.CollectionEndEvent):
                key = str(getattr(event, "value", "")).lower() if key is None else None
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 2 if mark else 1
        raise ReadError(_broken(line, (getattr(error, "problem", None) or "it is no YAML") + _HINT)) from error
    return found


def _read_toml(body: str, base: int) -> list[_Scalar]:
    """The scalars at the top of the table; a text in one line is found again in the file."""
    import tomllib

    normal = body.replace("\r\n", "\n").replace("\r", "\n")
    try:
        table = tomllib.loads(normal)
    except (tomllib.TOMLDecodeError, RecursionError, ValueError) as error:
        where = _TOML_LINE.search(str(error))
        raise ReadError(_broken(int(where[1]) + 1 if where else 1, str(error).partition(" (at ")[0])) from error
    found: list[_Scalar] = []
    for key, value in table.items():
        if isinstance(value, str):
            place = re.search(_TOML_VALUE.format(key=re.escape(key)), body, re.MULTILINE)
            span = Span(base + place.start(1), base + place.end(1)) if place else None
            found.append(_Scalar(key.lower(), value, span))
        elif not isinstance(value, dict | list):
            found.append(_Scalar(key.lower(), str(value), None))
    return found


def _broken(line: int, problem: str) -> str:
    reason = " ".join(problem.split())
    return f"line {line}: the front matter does not parse: {reason}"


def _write(prose: ProseBuilder, value: str, span: Span, part: Part) -> None:
    """Takes a value as a block, character by character where the file spells it so.

    White space stands for white space, a doubled apostrophe or a backslash and a character for that character; a
    value that is written in any other way stands for its whole place in the file.
    """
    source = prose.source
    start, end = span
    if source[start : start + 1] in ("'", '"') and end - start >= 2:
        start, end = start + 1, end - 1
    steps = _align(value.strip(), source, start, end)
    if steps is None:
        words = " ".join(value.split())
        prose.put(words, *span)
    else:
        for text, begin, stop in steps:
            prose.put(text, begin, stop)
    prose.close(part)


def _align(value: str, source: str, start: int, end: int) -> list[tuple[str, int, int]] | None:
    """The pieces of `value` with their places between `start` and `end` of `source`; None where they do not match."""
    steps: list[tuple[str, int, int]] = []
    at = 0
    while at < len(value):
        stop = start
        if value[at].isspace():
            while stop < end and source[stop].isspace():
                stop += 1
            steps.append((" ", start, stop))
            while at < len(value) and value[at].isspace():
                at += 1
            at -= 1
        elif start < end and source[start] == value[at]:
            stop = start + 1 + (value[at] == "'" == source[start + 1 : start + 2] and value[at + 1 : at + 2] != "'")
            steps.append((value[at], start, stop))
        elif source[start : start + 1] == "\\" and source[start + 1 : start + 2] == value[at]:
            stop = start + 2
            steps.append((value[at], start, stop))
        if stop == start:
            return None
        start = stop
        at += 1
    return steps
