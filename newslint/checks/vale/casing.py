"""Title case and sentence case, as Vale's `capitalization` asks for them.

https://vale.sh/docs/checks/capitalization describes it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from newslint.checks.vale.patterns import make_piece, piece
from newslint.text.patterns import late_pattern

#: Words that keep a small letter inside a title: articles, conjunctions and prepositions of three letters or fewer, as
#: the Associated Press Stylebook has it, and "via", "vs" and "per".
_SMALL = frozenset(
    [
        "a",
        "an",
        "and",
        "as",
        "at",
        "but",
        "by",
        "en",
        "for",
        "if",
        "in",
        "nor",
        "of",
        "on",
        "or",
        "per",
        "the",
        "to",
        "v",
        "v.",
        "via",
        "vs",
        "vs.",
    ]
)
#: Prepositions that do so by the Chicago Manual of Style, whatever their length.
_PREPOSITIONS = frozenset(
    [
        "about",
        "above",
        "across",
        "after",
        "against",
        "along",
        "among",
        "around",
        "before",
        "between",
        "beyond",
        "concerning",
        "despite",
        "down",
        "during",
        "following",
        "from",
        "including",
        "into",
        "near",
        "over",
        "since",
        "through",
        "throughout",
        "towards",
        "under",
        "until",
        "upon",
        "with",
        "within",
        "without",
    ]
)
#: A word of a title: hyphens and slashes part it.
_TITLE_WORD = late_pattern(r"[^\W_][^\s/-]*")
_WORD = r"[\w*]+\S*"
_NUMBERED = late_pattern(r"\d+\.")
_PLAIN = late_pattern(r"[\w .'’-]+")


class Words:
    """Parts texts into words, of which an exception of several words is one.

    Attributes:
        exceptions: the texts and patterns whose capitals are as they should be.
    """

    def __init__(self, exceptions: Sequence[str]) -> None:
        self.exceptions = sorted(dict.fromkeys(exceptions), key=len, reverse=True)
        self._folded = {term.casefold(): term for term in reversed(self.exceptions)}

    def split(self, text: str, *, ignore_case: bool = False) -> list[str]:
        """The words of `text`, in order."""
        lowered = text.lower()
        terms = [term for term in self.exceptions if not _PLAIN.fullmatch(term) or term.lower() in lowered]
        known = [rf"\b(?:{part})\b" for part in (_part(term, ignore_case=ignore_case) for term in terms) if part]
        flags = re.IGNORECASE if ignore_case else 0
        return [match.group() for match in re.finditer("|".join([*known, _WORD]), text, flags)]

    def known(self, word: str) -> str | None:
        """How an exception writes `word`; the word itself where a pattern matches in it, None for no exception."""
        written = self._folded.get(word.casefold())
        if written is not None:
            return written
        patterns = (_part(term) for term in self.exceptions)
        return word if any(pattern and re.search(pattern, word) for pattern in patterns) else None


def _part(term: str, *, ignore_case: bool = False) -> str | None:
    """An exception as a pattern; None where `re` does not take it, or not in a short time."""
    if _PLAIN.fullmatch(term):
        return re.escape(term)
    made = piece(make_piece("exceptions", term))
    return None if made.timed else made.source if ignore_case else f"(?-i:{made.source})"


def title_case(text: str, words: Words, *, chicago: bool = False) -> str:
    """`text` with the capitals of a title, in the style of AP or Chicago.

    AP writes "to" with a capital before a verb, which takes a parser to tell: the word stays as it is.
    """
    last = text.rstrip()[-1:] and len(text)

    def cased(match: re.Match[str]) -> str:
        word, (start, end) = match.group(), match.span()
        written = words.known(word)
        if written is not None:
            return written
        small = word.lower()
        if small == "to" and not chicago:
            return word
        minor = small in _SMALL or (chicago and small in _PREPOSITIONS)
        if minor and start and end != last and _is_inside(text, start, end):
            return small
        return word[0].upper() + word[1:]

    return _TITLE_WORD.sub(cased, text)


def _is_inside(text: str, start: int, end: int) -> bool:
    """Whether a small word stands inside a title's clause: not behind a colon or dash, nor first in a compound."""
    before, further = text[start - 1], text[max(start - 2, 0) : start - 1]
    return before in " -/" and further not in (":", "-") and (text[end : end + 1] != "-" or before == "-")


def sentence_case(text: str, words: Words, indicators: Sequence[str]) -> str:
    """`text` with the capitals of a sentence, its words apart by single spaces.

    Behind a word that ends in one of the `indicators` a sentence begins anew.
    """
    made: list[str] = []
    before = ""
    for number, word in enumerate(words.split(text, ignore_case=True)):
        written = words.known(word)
        numbered = number == 1 and _NUMBERED.search(before) is not None
        if written is not None:
            made.append(written)
        elif number == 0 or numbered or (indicators and before.endswith(tuple(indicators))):
            made.append(word[0].upper() + word[1:].lower())
        else:
            made.append(word.lower())
        before = word
    return " ".join(made)
