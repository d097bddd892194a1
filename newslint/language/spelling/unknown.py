"""Which words of a draft are in no list and ask for an explanation: names, codes and foreign phrases set aside."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Set
from functools import cache
from itertools import compress, count
from pathlib import Path

from newslint.drafts.draft import Draft
from newslint.language.analysis import Analysis
from newslint.language.tokens import Token, Tokens
from newslint.language.words import LARGE, WordList
from newslint.text.named_tuples import NamedTuple
from newslint.text.patterns import late_pattern

_FILE = Path(__file__).resolve().parent.parent.parent / "data" / "foreign_words.txt"

#: Words shorter or longer than this, in letters, are codes, sounds or rubbish rather than misspellings.
SHORTEST, LONGEST = 3, 30
#: A paragraph in which at least so many lower-case words, and this share of them, are unknown is not in English.
_FOREIGN_IN_PARAGRAPH = 3
#: The same of a whole draft.
_FOREIGN_IN_DRAFT = 8
_FOREIGN_SHARE = 0.35
#: An address, a file name, a handle, a tag, code: what stands between two blanks holds one of these.
_CODE = late_pattern(r"[/@#_=\\<>{}|~^\d]|[^\W_]\.[^\W_]|://")
#: What a word broken off at the end of a line has before it where the line was joined to the next.
_BROKEN_OFF = late_pattern(r"\w-\s+$")
#: What may stand right beside a whole word.
_BEFORE = " \n\t\u00a0“”\"‘'’([—–…*"
_AFTER = " \n\t\u00a0“”\"‘'’)]—–…*.,;:!?"
_OPENING, _CLOSING = ("“", "‘", '"', "'"), ("”", "’", '"', "'", ",", ".")
_BRACKETS = "(["
#: Said with a drawl: huuuge; nobody types a letter four times by mistake.
_DRAWL = late_pattern(r"([aeiouy])\1{2,}")
_LONG_DRAWL = late_pattern(r"([a-z])\1{3,}")
#: A word of the writer's between two foreign ones is at most so long: volvido a ganar.
_LINK = 3
#: The endings of the second word of a species, which is Latin: Formica fusca.
_LATIN_ENDINGS = ("a", "ae", "ensis", "i", "is", "um", "us")
#: How far from a word the blanks around it are looked for, in characters.
_REACH = 100


class UnknownWord(NamedTuple):
    """A word that asks for an explanation: the token without a possessive ending.

    `is_mentioned` where it stands in italics or alone in quotation marks: it may be foreign, or coined.
    """

    token: Token
    is_mentioned: bool


class Unknown(NamedTuple):
    """What is left to be spelled: the words that ask for an explanation, and whether the whole draft is foreign."""

    words: list[UnknownWord]
    is_foreign: bool


@cache
def _foreign_words() -> frozenset[str]:
    rows = _FILE.read_text(encoding="utf-8").splitlines()
    return frozenset(word for row in rows if not row.startswith("#") for word in row.split())


def unlisted_places(analysis: Analysis) -> list[int]:
    """The numbers of the tokens that no list of a large dictionary or smaller holds in lower case, found once."""

    def find(analysis: Analysis) -> list[int]:
        return list(compress(count(), map(analysis.telling.unknown.__contains__, analysis.forms)))

    return analysis.shared(unlisted_places, find)


def find_unknown(analysis: Analysis) -> Unknown:
    """The lower-case words of a draft that neither the word list nor the house knows, where they are plain prose."""
    draft, tokens, forms, words = analysis.draft, analysis.tokens, analysis.forms, analysis.words
    suspects, texts = unlisted_places(analysis), tokens.texts
    places = [at for at in suspects if texts[at].islower()]
    bases = {form: form.removesuffix("'s") for form in {forms[at] for at in places}}
    unknown = {base for base in bases.values() if _needs_explaining(base, words, analysis.house.words)}
    places = [at for at in places if bases[forms[at]] in unknown]
    if not places:
        return Unknown([], is_foreign=False)
    foreign_blocks = _foreign_blocks(draft, tokens, places)
    lower_case = sum(map(str.islower, texts)) if foreign_blocks else 0
    if foreign_blocks and _FOREIGN_IN_DRAFT <= len(places) >= _FOREIGN_SHARE * lower_case:
        return Unknown([], is_foreign=True)
    capitals = {forms[at] for at in suspects if texts[at][0].isupper()}
    found = []
    for at in places:
        word, start = bases[forms[at]], tokens[at].start
        if (
            SHORTEST <= len(word) <= LONGEST
            and word not in capitals
            and draft.block_index(start) not in foreign_blocks
            and is_prose(draft.text, tokens[at])
            and not _is_drawled(word, words)
            and not _is_epithet(draft.text, tokens, at, words)
            and not _is_in_foreign_phrase(draft.text, tokens, at, unknown)
        ):
            token = Token(word, start, start + len(word))
            found.append(UnknownWord(token, _is_mentioned(draft, tokens[at])))
    return Unknown(found, is_foreign=False)


def _needs_explaining(word: str, words: WordList, house: Set[str]) -> bool:
    """Whether no list knows the lower-case word: neither the word list nor the house, as a word or as a name."""
    return (
        word.isalpha()
        and word.isascii()
        and words.size(word) > LARGE
        and word not in house
        and word not in _foreign_words()
        and not _is_name(word, words)
    )


def _is_name(word: str, words: WordList) -> bool:
    name = word.capitalize()
    return words.size(name) <= LARGE and words.is_name(name)


def _foreign_blocks(draft: Draft, tokens: Tokens, at: Iterable[int]) -> set[int]:
    """The numbers of the paragraphs that are in another language."""
    counts = Counter(draft.block_index(tokens[index].start) for index in at)
    suspects = {block for block, count in counts.items() if count >= _FOREIGN_IN_PARAGRAPH}
    if not suspects:
        return set()
    sizes = Counter(draft.block_index(token.start) for token in tokens if token.text.islower())
    return {block for block in suspects if counts[block] >= _FOREIGN_SHARE * sizes[block]}


def is_prose(text: str, token: Token) -> bool:
    """Whether the word stands by itself: no part of an address, of a hyphenation, or of a word broken off."""
    before, after = text[token.start - 1 : token.start], text[token.end : token.end + 1]
    if (before and before not in _BEFORE) or (after and after not in _AFTER):
        return False
    if before and before in _BRACKETS and text[token.start - 2 : token.start - 1].isalnum():  # pick[ing]
        return False
    if _BROKEN_OFF.search(text, max(0, token.start - 3), token.start):
        return False
    head = text[max(0, token.start - _REACH) : token.start].split()
    tail = text[token.end : token.end + _REACH].split()
    chunk = (head[-1] if head and not before.isspace() else "") + token.text
    chunk += tail[0] if tail and not after.isspace() else ""
    return not _CODE.search(chunk)


def _is_in_foreign_phrase(text: str, tokens: Tokens, index: int, unknown: Set[str]) -> bool:
    """Whether a word beside this one is foreign too."""
    return any(
        beside.text in unknown or beside.text in _foreign_words() or _is_accented(beside.text)
        for beside in _neighbours(text, tokens, index)
    )


def _is_drawled(word: str, words: WordList) -> bool:
    """Whether a vowel is drawn out for effect (huuuge), and not a doubled one typed once more (agreeement)."""
    if _LONG_DRAWL.search(word):
        return True
    return bool(_DRAWL.search(word)) and not words.is_common_word(_DRAWL.sub(r"\1\1", word))


def _is_mentioned(draft: Draft, token: Token) -> bool:
    """Whether the word is in italics, or alone in quotation marks."""
    index = bisect_right(draft.emphasis, token.start, key=lambda span: span.start) - 1
    if index >= 0 and token.start < draft.emphasis[index].end:
        return True
    return draft.text[token.start - 1 : token.start] in _OPENING and draft.text[token.end : token.end + 1] in _CLOSING


def _is_epithet(text: str, tokens: Tokens, index: int, words: WordList) -> bool:
    """Whether a Latin word stands right behind a genus: an unknown capitalised word, or its initial."""
    token = tokens[index]
    if not index or not token.text.endswith(_LATIN_ENDINGS):
        return False
    before = tokens[index - 1]
    beside = text[before.end : token.start].strip(".").isspace()
    return beside and before.text.istitle() and (len(before.text) == 1 or not words.knows(before.text))


def _is_accented(word: str) -> bool:
    return word.islower() and not word.replace("’", "").isascii()


def _neighbours(text: str, tokens: Tokens, index: int) -> Iterator[Token]:
    """The words before and after that nothing but a blank parts from this one, or a blank and a very short word."""
    for step in (-1, 1):
        for at in (index + step, index + 2 * step):
            if not 0 <= at < len(tokens) or not _blank_between(text, tokens, at - step, at):
                break
            yield tokens[at]
            if len(tokens[at].text) > _LINK:
                break


def _blank_between(text: str, tokens: Tokens, one: int, other: int) -> bool:
    first, last = min(one, other), max(one, other)
    return text[tokens[first].end : tokens[last].start].isspace()
