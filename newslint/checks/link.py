"""The check `link`: links that follow the reader, and links that lead nowhere."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from fnmatch import fnmatchcase
from typing import cast

from newslint.checks.check import Hit, Setting, coded_check
from newslint.finding import Edit, Fix, Safety
from newslint.language.analysis import Analysis
from newslint.rule import Rule
from newslint.text.named_tuples import NamedTuple
from newslint.text.patterns import late_pattern
from newslint.text.span import Span

#: An address in the prose itself; the stop after it belongs to the sentence.
_BARE = late_pattern(
    r"https?://[^\s<>\"“”()\[\]{}]*(?<![.,;:!?'’])|https?://"
    r"|(?<![\w@./-])(?:[\w-]+\.)+[a-z]{2,6}/[^\s<>\"“”()\[\]{}]*(?<![.,;:!?'’])"
)
#: The links of Markdown and of HTML: what they show, and the address.
_MARKED = late_pattern(
    r"\[(?P<shown>[^\[\]\n]{1,300})\]\((?P<address>[^()\s]*)(?:\s+\"[^\"\n]*\")?\s*\)"
    r"|<a\b[^<>]{0,300}?\bhref=(?P<mark>[\"'])(?P<href>[^\"'<>]*)(?P=mark)[^<>]*>",
    re.IGNORECASE,
)
_WORD = late_pattern(r"\S+")
_PAIR = late_pattern("&(?:amp;)?|;|#|(?<=.)\\?")
_HOST = late_pattern(r"^(?:https?://)?(?:www\.|m\.)?", re.IGNORECASE)
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
    if "http" in draft.text or "=" in draft.text:
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
    return _without_tracking(address, rule) != address


def _without_tracking(address: str, rule: Rule) -> str:
    """`address` without the parameters that track, in its query and in its fragment."""
    place, mark, query = _split(address)
    if not mark:
        return address
    kept = [pair for pair in _PAIR.split(query) if not _is_tracking(pair, place, rule)]
    if len(kept) == len(_PAIR.split(query)):
        return address
    return f"{place}{mark}{'&'.join(kept)}" if any(kept) else place


def _tracking(address: str, rule: Rule) -> list[str]:
    """The names of the parameters of `address` that track, in order."""
    place, _, query = _split(address)
    return [pair.partition("=")[0] for pair in _PAIR.split(query) if _is_tracking(pair, place, rule)]


def _split(address: str) -> tuple[str, str, str]:
    """An address at the first mark behind which parameters may stand: before it, the mark, behind it."""
    match = re.search("[?#]", address)
    return (address[: match.start()], match.group(), address[match.end() :]) if match else (address, "", "")


def _is_tracking(pair: str, place: str, rule: Rule) -> bool:
    name, equals, _ = pair.partition("=")
    name = name.lower()
    if not equals:
        return False
    if any(fnmatchcase(name, known) for known in cast("list[str]", rule.settings["parameters"])):
        return True
    hosts = cast("dict[str, list[str]]", rule.settings["hosts"])
    host = _HOST.sub("", place).partition("/")[0].lower()
    return any(name in names for known, names in hosts.items() if host == known or host.endswith("." + known))


_WRONG: dict[str, Callable[[str, Rule], bool]] = {"empty": _empty, "tracking": _tracks}


@coded_check(
    {
        "flags": Setting(str, None, "which links are reported", choices=tuple(_WRONG), required=True),
        "parameters": Setting(list, [], "query parameters that track, in lower case; * stands for any end"),
        "hosts": Setting(dict, {}, "a mapping: hosts, and names of parameters that track there alone"),
    }
)
def LINK(analysis: Analysis, rule: Rule) -> Iterator[Hit]:  # noqa: N802 - becomes a constant
    """Every link that the rule finds wrong."""
    wrong = _WRONG[cast("str", rule.settings["flags"])]
    for link in analysis.shared("links", _links):
        if not wrong(link.address, rule):
            continue
        names, clean = "", ""
        if rule.settings["flags"] == "tracking":
            names, clean = ", ".join(_tracking(link.address, rule)), _without_tracking(link.address, rule)
        shown = analysis.draft.quote(link.span) == link.address
        fix = Fix((Edit(link.span, clean),), Safety.SAFE) if clean and shown else None
        values = {"address": link.address, "parameters": names}
        yield Hit(link.span, values, suggestions=(clean,) if clean else (), fix=fix)
