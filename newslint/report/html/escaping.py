"""Text and attributes of an HTML page, in ASCII: nothing in a draft can become mark-up."""

from __future__ import annotations

from html import escape
from urllib.parse import quote

from newslint.report.visible import visible
from newslint.report.workflow_commands import OLDER


def text(words: str) -> str:
    """`words` as text, or as an attribute's value in double quotation marks; control characters as signs."""
    escaped = escape(visible(words)).replace(OLDER, "&#35;#[")
    return escaped.encode("ascii", "xmlcharrefreplace").decode("ascii")


def rule_anchor(rule: str) -> str:
    """The fragment under which the page explains a rule."""
    return f"rule-{quote(rule, safe='')}"
