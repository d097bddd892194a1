"""Suppressions that writers put into a draft: `newslint: ignore names until 2027-01-31 -- the family's own`.

Vale's own comments (`<!-- vale off -->`, `<!-- vale Google.We = NO -->`) are read as well, for the rules of Vale
styles; https://vale.sh/docs/formats/markdown has their forms.
"""

from __future__ import annotations

import re

from newslint.drafts.draft import Directive
from newslint.text.patterns import late_pattern
from newslint.text.span import Span

#: What every directive of ours holds, whether it is written newslint or Newslint: a text without it has none.
MARK = "ewslint"
#: What every comment of Vale's begins with.
_VALE_MARKS = ("<!-- vale ", "<!--vale ")
#: The colon may be forgotten where a word follows that other linters' suppressions begin with.
_DIRECTIVE = late_pattern(
    r"\s*newslint(?::\s*|\s+(?=(?:ignore|disable|enable|skip|suppress|allow)\b))(?P<action>[^\s,]*)(?P<rest>.*)",
    re.DOTALL | re.IGNORECASE,
)
#: What parts the rules from the reason; writing programs turn two hyphens into a dash.
_REASON = late_pattern(r"(?:^|\s)(?:--+|—|–)(?:\s|$)")
#: What parts the rules from the last day on which they are let pass.
_UNTIL = "until"
_VALE = late_pattern(
    r"\s*vale\s+(?:(?P<toggle>on|off)|styles?\s*=\s*(?P<styles>[\w.-]+(?:\s*,\s*[\w.-]+)*)"
    r"|(?P<rule>[\w.-]+)(?P<words>\[.*\])?\s*=\s*(?P<value>YES|NO|on|off))\s*",
    re.DOTALL,
)
_QUOTED = late_pattern(r'"((?:[^"\\]|\\.)*)"')
_ESCAPED = late_pattern(r"\\(.)", re.DOTALL)
#: A comment inside a line of plain text, with the blanks behind it.
_INLINE = late_pattern(r"<!--([^\n]*?)-->[ \t]*")
#: A line of plain text that is a directive and nothing else.
_LINE = late_pattern(r"\s*(?:<!--(?P<html>.*?)-->|\[(?P<bracket>[^\[\]]*)\]|#(?P<hash>.*))\s*", re.DOTALL)


def has_directives(source: str) -> bool:
    """Whether `source` may hold a directive at all."""
    return MARK in source or any(mark in source for mark in _VALE_MARKS)


def parse_comment(comment: str, span: Span) -> Directive | None:
    """The directive that an HTML comment's text is, or None where it is not for newslint."""
    return _parse(comment, span) or _parse_vale(comment, span)


def _parse_vale(comment: str, span: Span) -> Directive | None:
    """The directive that a comment of Vale's is, in the terms of ours."""
    match = _VALE.fullmatch(comment)
    if match is None:
        return None
    if match["styles"]:
        styles = (f"vale/{style.strip()}" for style in match["styles"].split(","))
        return Directive("ignore-others", tuple(styles), "", span, is_vale=True)
    action = "ignore-start" if (match["toggle"] or match["value"]) in ("off", "NO") else "ignore-end"
    words = tuple(_ESCAPED.sub(r"\1", word) for word in _QUOTED.findall(match["words"] or ""))
    rule = f"vale/{match['rule']}" if match["rule"] else "vale"
    return Directive(action, (rule,), "", span, is_vale=True, words=words)


def _parse(comment: str, span: Span) -> Directive | None:
    """The directive of ours that a comment's text is, or None.

    An action that there is none of, or none at all, is kept as it is written, in lower case: the engine reports it.
    """
    match = _DIRECTIVE.fullmatch(comment)
    if match is None:
        return None
    rest = match["rest"]
    parting = _REASON.search(rest)
    told, reason = (rest[: parting.start()], rest[parting.end() :]) if parting else (rest, "")
    words = told.replace(",", " ").split()
    at = next((number for number, word in enumerate(words) if word.lower() == _UNTIL), None)
    until = None if at is None else " ".join(words[at + 1 :])
    return Directive(match["action"].lower(), tuple(words[:at]), " ".join(reason.split()), span, until)


def parse_line(line: str, start: int) -> Directive | None:
    """The directive that a line of plain text, at `start` of the file, is; None where it is prose."""
    match = _LINE.fullmatch(line)
    if match is None:
        return None
    lead = len(line) - len(line.lstrip())
    span = Span(start + lead, start + len(line.rstrip()))
    if match["html"]:
        return parse_comment(match["html"], span)
    return _parse(match["bracket"] or match["hash"] or "", span)


def parse_inside(line: str, start: int) -> list[tuple[Directive, Span]]:
    """The directives inside a line of plain text, at `start` of the file, each with the stretch that is no prose."""
    found = []
    for match in _INLINE.finditer(line):
        close = start + match.end(1) + len("-->")
        directive = parse_comment(match[1], Span(start + match.start(), close))
        if directive:
            found.append((directive, Span(start + match.start(), start + match.end())))
    return found
