"""Where sentences end in news copy."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from newslint.text.patterns import late_pattern
from newslint.text.span import Span

_FILE = Path(__file__).resolve().parent.parent / "data" / "abbreviations.txt"
#: A stop, what closes after it, white space, and the first letter or figure of what follows. A row of stops is looked
#: at from its beginning alone: a million of them would take hours.
_STOP = late_pattern(r"(?P<stop>[.!?…](?<![.!?…]{2})[.!?…]*)(?P<close>[”’\"')\]]*)\s+(?P<next>[“‘\"'(\[]*[^\W_])")
#: What may stand before a word without a space.
_OPENING = "([{-—–‘'’“\"$"
#: The longest word that is looked up before a stop, in code points: no abbreviation is longer.
_LONGEST = 24
#: Abbreviations that stand in lower case: the others count only with a capital ("Ill." is a state, "ill." is not).
_LOWER_CASE_ABBREVIATIONS = frozenset({"vs", "etc", "est", "viz", "cf", "approx", "ft", "sq"})
#: Words that open sentences and seldom follow an abbreviation inside one.
_OPENER = late_pattern(
    r"[“\"‘']?(?:The|A|An|It|He|She|They|We|I|This|That|These|Those|But|And|In|On|At|For|As|After|When|While|If|There|"
    r"His|Her|Their|Its|Some|Many|Most|No|One|Two|However|Meanwhile|Since|With|What|Who|By|So)\b"
)


def _read_abbreviations() -> frozenset[str]:
    rows = _FILE.read_text(encoding="utf-8").splitlines()
    return frozenset(row.strip().lower() for row in rows if row.strip() and not row.startswith("#"))


class SentenceSplitter:
    """Splits paragraphs into sentences with a pattern and a list of abbreviations that do not end one."""

    def __init__(self, abbreviations: frozenset[str] | None = None) -> None:
        self._abbreviations = _read_abbreviations() if abbreviations is None else abbreviations

    def split(self, text: str, blocks: Iterable[Span]) -> list[Span]:
        """The sentences of the given paragraphs of `text`, in order, without the white space around them."""
        found = []
        for start, end in blocks:
            begin = start
            for match in _STOP.finditer(text, start, end):
                if self._ends(match):
                    found.append(Span(begin, match.end("close")))
                    begin = match.start("next")
            if begin < end:
                found.append(Span(begin, end))
        return found

    def _ends(self, match: re.Match[str]) -> bool:
        """Whether the stop in `match` ends a sentence."""
        following = match["next"][-1]
        if following.islower():
            return False
        if match["stop"] != "." or match["close"]:
            return True
        stop = match.start()
        before = match.string[max(0, stop - _LONGEST) : stop]
        word = before[before.rfind(" ") + 1 :].lstrip(_OPENING)
        if "-" in word:  # the post-Sept. 11 years
            word = word.rpartition("-")[2]
        if "." in word:  # U.S, p.m, Ph.D: these end a sentence only before a word that usually opens one
            return _OPENER.match(match.string, match.start("next")) is not None
        if len(word) == 1 and word.isalpha() and word != "I":  # an initial: J. Smith
            return False
        if word.lower() == "no":
            return not following.isdigit()
        if word[:1].islower() and word not in _LOWER_CASE_ABBREVIATIONS:
            return True
        return word.lower() not in self._abbreviations
