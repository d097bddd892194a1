"""The check `link`: links that follow the reader, and links that lead nowhere."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple, cast

from newslint.checks.check import Hit, Setting, coded_check
from newslint.language.analysis import Analysis
from newslint.rule import Rule
from newslint.text.patterns import late_pattern
from newslint.text.span import Span

#: An address in the prose itself; the stop after it belongs to the sentence.
_BARE = late_pattern(r"https?://[^\s<>\"“”()\[\]{}]*(?<![.,;:!?'’])|https?://")
#: The links of Markdown and of HTML: what they show, and the address.
_MARKED = late_pattern(
    r"\[(?P<shown>[^\[\]\n]{1,300})\]\((?P<address>[^()\s]*)(?:\s+\"[^\"\n]*\")?\s*\)"
    r"|<a\b[^<>]{0,300}?\bhref=(?P<mark>[\"'])(?P<href>[^\"'<>]*)(?P=mark)[^<>]*>",
    re.IGNORECASE,
)
_WORD = late_pattern(r"\S+")
_NOWHERE = late_pattern(
    r"#?|https?://|(?:https?://)?(?:localhost|127\.0\.0\.1|example\.com)(?:[:/].*)?|about:blank|javascript:.*|file:.*|TK",
    re.IGNORECASE,
)


class Link(NamedTuple):
    """A link: where it shows in the prose, and the address that it leads to."""

    span: Span
    address: str


def _links(analysis: Analysis) -> list[Link]:
    """The links of a draft: those in its prose, then those of its mark-up."""
    draft = analysis.draft
    found = []
    if "http" in draft.text:
        found = [Link(Span(*match.span()), match.group()) for match in _BARE.finditer(draft.text)]
    if draft.source != draft.text or "](" in draft.text:
        for match in _MARKED.finditer(draft.source):
            start = match.end() if match["shown"] is None else match.start("shown")
            shown = _WORD.search(draft.text, draft.map.prose(start))
            if shown:
                address = match["address"] if match["href"] is None else match["href"]
                found.append(Link(Span(*shown.span()), address))
    return found


def _empty(address: str, _: Rule) -> bool:
    return _NOWHERE.fullmatch(address) is not None


def _tracks(address: str, rule: Rule) -> bool:
    parameters = frozenset(cast("list[str]", rule.settings["parameters"]))
    _, _, query = address.partition("?")
    return any(pair.partition("=")[0].lower() in parameters for pair in re.split("[&;]", query) if "=" in pair)


_WRONG: dict[str, Callable[[str, Rule], bool]] = {"empty": _empty, "tracking": _tracks}


@coded_check(
    {
        "flags": Setting(str, None, "which links are reported", choices=tuple(_WRONG), required=True),
        "parameters": Setting(list, [], "names of the query parameters that track, in lower case"),
    }
)
def LINK(analysis: Analysis, rule: Rule) -> Iterator[Hit]:  # noqa: N802 - becomes a constant
    """Every link that the rule finds wrong."""
    wrong = _WRONG[cast("str", rule.settings["flags"])]
    for link in analysis.shared("links", _links):
        if wrong(link.address, rule):
            yield Hit(link.span, {"address": link.address})
