"""The capitalised words of a draft, which names are made of."""

from __future__ import annotations

import re
from typing import NamedTuple

from newslint.drafts.draft import Block, Part
from newslint.language.analysis import Analysis
from newslint.language.names.lexicon import Lexicon, lexicon

#: Capital letters of the Latin alphabets, for the inside of a character class.
_UPPER = "".join(chr(code) for code in (*range(0x41, 0x250), *range(0x1E00, 0x1F00)) if chr(code).isupper())
_ARTICLES = "al|el|ul|ad|an|ar|as|ash|at|az|ed|es|ez|et"
_CAPITALISED = re.compile(
    rf"(?<![\w@#/.])(?:"
    rf"(?P<stops>(?:[{_UPPER}]\.-?){{2,}}|[{_UPPER}]\.(?=\s[{_UPPER}]))"  # U.S., J.K., J. before a surname
    rf"|(?:(?:{_ARTICLES})[-‐‑]|d[’'])?"
    rf"[{_UPPER}]\w*(?:[’'‘ʼ`]\w+)*(?:[-‐‑]\w+(?:[’'‘ʼ`]\w+)*)*)"
)
_POSSESSIVE = re.compile(r"[’'‘ʼ`][sS]$")
#: What may stand between the stop of the last sentence and its first word.
_OPENERS = " \u00a0“”\"‘’'([*_"
#: After these, a capital says nothing of a name.
_STOPS = frozenset(".!?:;…—–•|>-")
#: A headline in which this share of the longer words is capitalised is in title case.
_TITLE_CASE = 0.7
_LONGER_WORD = re.compile(r"(?<![\w'’])\w{4,}")


class CapitalWord(NamedTuple):
    """A capitalised word: as it is compared, where it stands without its possessive ending, and what is known of it.

    `opens` is True where the capital may be that of a sentence or a headline; `possessive`, where ’s follows;
    `gap` is what lies between the word before it and it, where both are in one block, and None otherwise.
    """

    text: str
    start: int
    end: int
    opens: bool
    possessive: bool
    gap: str | None
    block: Block


def _cut_tail(word: str, lists: Lexicon) -> str:
    """`word` without what a hyphen ties to it: Russian-backed is Russian."""
    head, hyphen, tail = word.rpartition("-")
    if hyphen and (tail in lists.hyphen_tails or (len(tail) > 4 and tail.islower() and tail.endswith(("ed", "ing")))):
        return _cut_tail(head, lists)
    return word


def _is_title_case(text: str) -> bool:
    longer = _LONGER_WORD.findall(text)
    return bool(longer) and sum(word[0].isupper() for word in longer) >= _TITLE_CASE * len(longer)


def _opens(text: str, block_start: int, start: int, gap: str | None, abbreviations: frozenset[str]) -> bool:
    """Whether the word at `start` opens a sentence, a quotation or the block."""
    if gap == " ":
        return False
    lead = text[max(block_start, start - 6) : start]
    bare = lead.rstrip(_OPENERS)
    if not bare:
        return start - 6 <= block_start
    if bare[-1] == ".":
        word = text[max(block_start, start - 12) : start - len(lead) + len(bare) - 1].rpartition(" ")[2].lstrip("(“\"'")
        return word not in abbreviations and not (len(word) == 1 and word.isupper())
    return bare[-1] in _STOPS or lead[-1] in "“\"‘'(["


def capital_words(analysis: Analysis) -> list[CapitalWord]:
    """The capitalised words of every block, in order, days and months left out."""
    text, lists = analysis.text, lexicon()
    found: list[CapitalWord] = []
    add = found.append
    for block in analysis.draft.blocks:
        headline = block.part in (Part.HEADLINE, Part.DECK, Part.SUBHEAD) and _is_title_case(
            text[block.start : block.end]
        )
        last_end = -1
        for match in _CAPITALISED.finditer(text, block.start, block.end):
            start, end = match.span()
            word = match.group()
            if word == "I" or word[:2] in ("I'", "I’"):
                continue
            possessive = False
            if not match["stops"]:
                if len(word) > 3 and _POSSESSIVE.search(word):
                    possessive, word = True, word[:-2]
                if "-" in word:
                    cut = _cut_tail(word, lists)
                    possessive, word = possessive and cut == word, cut
                end = start + len(word)
            if word in lists.calendar:
                continue
            gap = text[last_end:start] if last_end >= 0 else None
            opens = headline or _opens(text, block.start, start, gap, lists.abbreviations)
            add(CapitalWord(word, start, end, opens, possessive, gap, block))
            last_end = end
    return found
