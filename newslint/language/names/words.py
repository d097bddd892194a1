"""The capitalised words of a draft, which names are made of."""

from __future__ import annotations

from functools import lru_cache, partial

from newslint.drafts.draft import Block, Part
from newslint.language.analysis import Analysis
from newslint.language.names.lexicon import Lexicon, lexicon
from newslint.language.names.months import MONTHS, is_name
from newslint.text.named_tuples import NamedTuple
from newslint.text.patterns import late_pattern

#: Capital letters of the Latin alphabets, for the inside of a character class.
UPPER = "".join(chr(code) for code in (*range(0x41, 0x250), *range(0x1E00, 0x1F00)) if chr(code).isupper())
#: A word that begins with a capital: U.S., J.K., J. before a surname, O’Brien, Ki-moon. It begins with a class of
#: letters alone so that the search skips to capitals; what stands before it is looked at afterwards.
_CAPITALISED = late_pattern(
    rf"[{UPPER}](?:\.(?:-?[{UPPER}](?:\.-?[{UPPER}])*\.|(?=\s[{UPPER}]))|\w*(?:[’'‘ʼ`\-‐‑]\w+)*)"
)
#: Behind these a capital is the inside of a word, an address, a handle or a tag.
_INSIDE = frozenset("@#/._")
#: A name with a stroke behind it, which another follows: the Ipsos/Reuters poll; and the length of the longest.
_ALTERNATIVE = late_pattern(rf"(?:^|[\s(“\"])[{UPPER}]\w+/$")
_LONGEST_BEFORE = 24
#: What a capital may be tied to in lower case: the articles of Arabic (al-Assad) and of French (d’Estaing), bin-Salman.
_TIED = late_pattern(r"(?<!\w)(?:(?:al|el|ul|ad|an|ar|as|ash|at|az|ed|es|ez|et|abu|bin|ibn)[-‐‑]|[dl][’'])$")
_TIES = frozenset("-‐‑’'")
_APOSTROPHES = frozenset("’'‘ʼ`")
#: The parts of a draft whose capitals are a matter of display, and whose names are bare by custom.
DISPLAY = frozenset({Part.HEADLINE, Part.DECK, Part.SUBHEAD})
#: What may stand between the stop of the last sentence and its first word.
_OPENERS = " \u00a0“”\"‘’'([*_"
#: After these, a capital says nothing of a name.
_STOPS = frozenset(".!?:;…—–•|>-")
#: A headline in which this share of the longer words is capitalised is in title case.
_TITLE_CASE = 0.7
_LONGER_WORD = late_pattern(r"(?<![\w'’])\w{4,}")


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


#: Makes a capital word of a tuple in a third of the time: a draft has a hundred.
_make = partial(tuple.__new__, CapitalWord)


def _cut_tail(word: str, lists: Lexicon) -> str:
    """`word` without what a hyphen ties to it: Russian-backed is Russian."""
    head, hyphen, tail = word.rpartition("-")
    if hyphen and (tail in lists.hyphen_tails or (len(tail) > 4 and tail.islower() and tail.endswith(("ed", "ing")))):
        return _cut_tail(head, lists)
    return word


@lru_cache(1 << 14)
def _bare(word: str) -> tuple[str, bool]:
    """`word` without possessive ending and tail, and whether it has the ending.

    '' for `I`, days, and the months that nobody is called by.
    """
    lists, possessive = lexicon(), False
    if word[-1] != ".":
        if word[-1] in "sS" and word[-2:-1] in _APOSTROPHES and len(word) > 3:
            possessive, word = True, word[:-2]
        if "-" in word:
            cut = _cut_tail(word, lists)
            possessive, word = possessive and cut == word, cut
    if (word in lists.calendar and word not in MONTHS) or (
        word[0] == "I" and (len(word) == 1 or word[1] in _APOSTROPHES)
    ):
        return "", False
    return word, possessive


def _is_title_case(text: str) -> bool:
    longer = _LONGER_WORD.findall(text)
    return bool(longer) and sum(word[0].isupper() for word in longer) >= _TITLE_CASE * len(longer)


def _opens(text: str, block_start: int, start: int, abbreviations: frozenset[str]) -> bool:
    """Whether the word at `start` opens a sentence, a quotation or the block."""
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
    abbreviations = lists.abbreviations
    found: list[CapitalWord] = []
    months: set[str] = set()  # those that are surnames in this draft
    for block in analysis.draft.blocks:
        display = block.part in DISPLAY and _is_title_case(text[block.start : block.end])
        last_end = -1
        for match in _CAPITALISED.finditer(text, block.start, block.end):
            start = match.start()
            before = text[start - 1] if start > block.start else ""
            if (
                before != " "
                and (before.isalnum() or before in _INSIDE)
                and not (before == "/" and _ALTERNATIVE.search(text, max(block.start, start - _LONGEST_BEFORE), start))
            ):
                continue
            word = match.group()
            if before in _TIES and (tied := _TIED.search(text, max(block.start, start - 4), start)):
                start = tied.start()
                word = text[start : match.end()]
            word, possessive = _bare(word)
            if not word:
                continue
            gap = text[last_end:start] if last_end >= 0 else None
            follows = before == " " and start - 2 >= block.start and text[start - 2].isalnum()  # as most names do
            opens = display or not (follows or gap == " " or not _opens(text, block.start, start, abbreviations))
            if word in MONTHS:
                before = found[-1].text if gap == " " else ""
                if display or not is_name(text, start, start + len(word), before, opens, months, lists):
                    continue
            last_end = start + len(word)
            found.append(_make((word, start, last_end, opens, possessive, gap, block)))
    return found
