"""What a rule's page explains, for reports that carry it with them."""

from __future__ import annotations

from newslint.rule import Rule
from newslint.rulebook.front_matter import FrontMatterError, read_front_matter

_FENCE = "\n```"


def prose_of(rule: Rule) -> str:
    """The prose of a rule's page, Markdown without its examples; empty where the page cannot be read."""
    try:
        body = read_front_matter(rule.path.read_text(encoding="utf-8")).body
    except (OSError, UnicodeDecodeError, FrontMatterError):
        return ""
    return body.partition(_FENCE)[0].strip()
