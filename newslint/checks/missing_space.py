"""The check `missing-space`: a comma, a stop or a closing quotation mark with the next word right behind it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.checks.check import Hit, coded_check
from newslint.finding import Edit, Fix, Safety
from newslint.language.analysis import Analysis
from newslint.language.words import WordList
from newslint.rule import Rule
from newslint.text.patterns import late_pattern
from newslint.text.span import Span

#: A mark, perhaps a closing quotation mark, and a letter right behind it. It begins with a class of marks alone, so
#: that the search skips to marks.
_JOINED = late_pattern(r"[.,;!?”](?:(?<!”)[”\"])?(?=[^\W\d_])")
_WORD_BEFORE = late_pattern(r"[^\W_]*(?:\.[^\W\d_])*$")
_WORD_AFTER = late_pattern(r"[^\W\d_]+")
#: How far back the word before the mark is looked for, in characters.
_REACH = 30
#: What stands between two blanks is an address, a file name, a handle or code where it holds one of these.
_CODE = late_pattern(
    r"[/@#_=\\<>{}|~^&]|www\.|\.(?:com|org|net|gov|edu|co|io|uk|html?|pdf|docx?|txt|jpe?g|png)\b", re.IGNORECASE
)
#: Titles that are written with a stop and a space before a name.
_TITLES = frozenset(
    ["St", "Mr", "Mrs", "Ms", "Dr", "Sen", "Gov", "Rep", "Gen", "Lt", "Col", "Capt", "Sgt", "Rev", "Prof"]
)
#: What is written right behind the letters of an abbreviation: U.S.es is none, B.A.s is.
_TAILS = frozenset({"s", "d", "ed", "er", "ers", "ing"})


@coded_check()
def MISSING_SPACE(analysis: Analysis, _: Rule) -> Iterator[Hit]:  # noqa: N802 - becomes a constant
    """Every mark that ends a word, a sentence or a quotation and has the next word right behind it."""
    text = analysis.text
    for match in _JOINED.finditer(text):
        before = _WORD_BEFORE.search(text, max(0, match.start() - _REACH), match.start())
        after = _WORD_AFTER.match(text, match.end())
        if before is None or after is None:
            continue
        if _is_slip(before.group(), match.group(), after.group(), analysis.words) and not _CODE.search(
            _chunk(text, match.start())
        ):
            start = before.start() if before.group() else match.start()
            span = Span(start, after.end())
            at = Span(match.end(), match.end())
            mended = text[start : at.start] + " " + text[at.start : span.end]
            yield Hit(span, suggestions=(mended,), fix=Fix((Edit(at, " "),), Safety.UNSAFE))


def _is_slip(before: str, mark: str, after: str, words: WordList) -> bool:
    """Whether a space is missing between the word and mark before and the word after."""
    if mark == "”" or mark[-1] in '”"':
        return before.isalnum() and after not in _TAILS and len(after) > 1
    if "." in before:  # U.S.is
        return (
            before.isupper()
            and after.islower()
            and len(after) > 1
            and after not in _TAILS
            and words.is_common_word(after)
        )
    if not before.isalpha() or len(before) < 2 or len(after) < 2:
        return False
    if mark == ".":
        if before in _TITLES:
            return after.istitle()
        return after.istitle() and before.islower() and words.is_common_word(before)
    if mark in ("!", "?"):
        return after.istitle() and before.islower()
    return words.is_common_word(before) and words.knows(after)


def _chunk(text: str, at: int) -> str:
    """What stands between the blanks around `at`, a hundred characters each way at the most."""
    head = text[max(0, at - 100) : at].split()
    tail = text[at : at + 100].split()
    joined = bool(head) and not text[at - 1 : at].isspace()
    return (head[-1] if joined else "") + (tail[0] if tail else "")
