"""The check `acronyms`: initials that a draft never spells out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import cast

from newslint.checks.check import Hit, Setting, coded_check
from newslint.drafts.draft import Part
from newslint.language.analysis import Analysis
from newslint.language.names.lexicon import lexicon, read_rows
from newslint.language.stems import function_words
from newslint.rule import Rule
from newslint.text.patterns import late_pattern
from newslint.text.span import Span

#: Capitals only, with & and hyphen inside: what a reader may ask the meaning of; before a colon, it labels a speaker.
#: It begins with a class of letters alone so that the search skips to capitals: that halves its time.
_ACRONYM = late_pattern(r"[A-Z][A-Z]{2,5}(?![\w@/&’'+-]|\.\w|:)")
_INSIDE = frozenset("_@#/&.$’'-")
#: The call letters of American stations, which are short for nothing.
_CALL_LETTERS = late_pattern(r"[KW][A-Z]{3}")
#: Words that initials leave out, or not.
_SMALL = r"(?:(?:of|the|for|and|de|in|on|to|a|&) ){0,2}"


@cache
def _known() -> frozenset[str]:
    return frozenset(word for row in read_rows("acronyms.txt") for word in row)


@coded_check({"least": Setting(int, 2, "how often a draft uses an acronym before its meaning is asked for")})
def ACRONYMS(analysis: Analysis, rule: Rule) -> Iterator[Hit]:  # noqa: N802 - becomes a constant
    """The first use of each acronym that is neither known nor spelled out in the draft."""
    text, least = analysis.text, cast("int", rule.settings["least"])
    uses: dict[str, list[Span]] = {}
    for block in analysis.draft.parts(Part.BODY):
        for match in _ACRONYM.finditer(text, block.start, block.end):
            before = text[match.start() - 1 : match.start()]
            if before.isalnum() or before in _INSIDE:
                continue
            uses.setdefault(match.group(), []).append(Span(*match.span()))
    for acronym, spans in uses.items():
        known = acronym in _known() or acronym.lower() in analysis.house.words
        if len(spans) < least or known or _CALL_LETTERS.fullmatch(acronym):
            continue
        if not (_is_spelled_out(acronym, text) or _is_word(acronym, analysis) or _opens_name(acronym, spans, analysis)):
            yield Hit(spans[0])


def _is_spelled_out(acronym: str, text: str) -> bool:
    """Whether the draft has words that begin with the letters of the acronym, or gives it in brackets or after “or”."""
    if f"({acronym})" in text or f"{acronym} (" in text or f", or {acronym}," in text:
        return True
    words = rf"[\w’'-]*[ -]{_SMALL}".join(re.escape(letter) for letter in acronym)
    return re.search(rf"\b{words}[\w’'-]+", text, re.IGNORECASE) is not None


def _is_word(acronym: str, analysis: Analysis) -> bool:
    """Whether the capitals are those of a word that is shouted, or of a name that stands elsewhere in small letters."""
    return analysis.words.knows(acronym.lower()) or acronym.title() in analysis.names.forms.words


def _opens_name(acronym: str, spans: list[Span], analysis: Analysis) -> bool:
    """Whether the capitals somewhere open a longer name, which says what they are: BFM TV, SBC Communications."""
    lists = lexicon()
    for span in spans:
        mention = analysis.names.mention_at(span.start)
        if mention and len(mention.words) > 1 and mention.words[0] == acronym:
            after = mention.words[1]
            if not (after in lists.titles or after in lists.forenames or after.lower() in function_words()):
                return True
    return False
