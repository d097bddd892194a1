"""Which capitalised words of a draft are misspelled: a few that no name explains.

A name is no misspelling, and an unknown word with a capital is a name until everything speaks against it. That is so in
three places: a day or a month; a title right before a name; and a word that opens a sentence, where any word has a
capital, if it is used nowhere else and is a slip of a word that opens sentences and ends as no surname does.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator

from newslint.language.analysis import Analysis
from newslint.language.names.lexicon import lexicon
from newslint.language.spelling.distance import distance
from newslint.language.spelling.speller import Suggestion, suggest
from newslint.language.spelling.unknown import is_prose, unlisted_places
from newslint.language.tokens import Token
from newslint.language.words import COMMON, UNKNOWN
from newslint.text.named_tuples import NamedTuple

#: A shorter word, in letters, has too many neighbours, names among them.
_SHORTEST = 6
#: How near to the word meant (see `distance`) a misspelling must be, and how often that word is written, in bits.
_NEAREST, _OFTEN = 0.8, 21.0
#: How much likelier than the next the word meant must be, in bits.
_LEAD = 4.0
#: A capitalised word this near to one inside a sentence is a name spelled in two ways.
_NEAR_A_NAME = 1.3
#: How the words end that open sentences and are no surnames: adverbs, participles, abstract nouns, plurals of those.
_ENDINGS = (
    *("ly", "ing", "tion", "tions", "ment", "ments", "ity", "ities", "ever", "though", "while", "cause", "fore"),
    *("ials", "ents", "ants", "tors", "ians", "ists", "ople", "lice"),
)


class Slip(NamedTuple):
    """A misspelled word with a capital, and what was meant, likeliest first, as it is to be written."""

    token: Token
    suggestions: list[Suggestion]


def find_slips(analysis: Analysis) -> list[Slip]:
    """The capitalised words of a draft that are plainly misspelled, in order."""
    found = []
    for at in _suspects(analysis):
        token = analysis.tokens[at]
        meant = _calendar(token) or _title(analysis, at) or _opener(analysis, at)
        if meant and is_prose(analysis.text, token) and not _is_a_name(analysis, at):
            found.append(Slip(token, meant))
    return found


def _suspects(analysis: Analysis) -> Iterator[int]:
    """The numbers of the capitalised words that no list holds, in any case, and that are used once."""
    words, forms, texts = analysis.words, analysis.forms, analysis.tokens.texts
    unknown = {
        form
        for form in analysis.telling.unknown
        if len(form) >= _SHORTEST
        and form.isalpha()
        and form.isascii()
        and words.size(form) == words.size(form.capitalize()) == UNKNOWN
        and form not in analysis.house.words
    }
    if not unknown:
        return
    places = [at for at in unlisted_places(analysis) if forms[at] in unknown]
    uses = Counter(forms[at] for at in places)
    for at in places:
        if uses[forms[at]] == 1 and texts[at].istitle():
            yield at


def _near(token: Token, others: Iterable[str]) -> list[Suggestion]:
    """The one of the capitalised words `others` that a word with its first and last letter is a plain slip of."""
    word = token.text
    alike = (
        other
        for other in others
        if other[0] == word[0]
        and other[-1] == word[-1]
        and len(other) >= _SHORTEST
        and abs(len(other) - len(word)) <= 1
    )
    rated = (Suggestion(other, distance(word.lower(), other.lower(), _NEAREST), 0.0) for other in alike)
    near = [row for row in rated if row.distance <= _NEAREST]
    return sorted(near, key=lambda row: (row.distance, row.word))[:1]


def _calendar(token: Token) -> list[Suggestion]:
    """The day or month that was meant."""
    return _near(token, lexicon().calendar)


def _title(analysis: Analysis, at: int) -> list[Suggestion]:
    """The title that was meant, where a name follows it."""
    tokens = analysis.tokens
    if at + 1 == len(tokens):
        return []
    token, following = tokens[at], tokens[at + 1]
    if not following.text[0].isupper() or analysis.text[token.end : following.start] != " ":
        return []
    return _near(token, lexicon().titles)


def _opener(analysis: Analysis, at: int) -> list[Suggestion]:
    """The word that was meant to open a sentence."""
    token, words = analysis.tokens[at], analysis.words
    if not _opens(analysis, at):
        return []
    meant = suggest(token.text.lower(), analysis.vocabulary, nearby=True)
    first = meant[0] if meant else None
    if (
        first is None
        or first.distance > _NEAREST
        or not first.word.isalpha()
        or not first.word.endswith(_ENDINGS)
        or words.size(first.word) > COMMON
        or words.frequency(first.word) < _OFTEN
        or (len(meant) > 1 and first.likelihood - meant[1].likelihood < _LEAD)
    ):
        return []
    return [row._replace(word=row.word.capitalize()) for row in meant]


def _opens(analysis: Analysis, at: int) -> bool:
    """Whether a sentence begins with this word and goes on, after a blank or a comma, in lower case."""
    tokens, sentences = analysis.tokens, analysis.sentences
    start, end = tokens.starts[at], tokens.ends[at]
    index = bisect_left(sentences, (start + 1,)) - 1
    if index < 0 or at + 1 == len(tokens) or (at and tokens.starts[at - 1] >= sentences[index].start):
        return False
    return tokens.texts[at + 1].islower() and analysis.text[end : tokens.starts[at + 1]] in (" ", ", ")


def _is_a_name(analysis: Analysis, at: int) -> bool:
    """Whether a word nearly like this one has a capital elsewhere, or the house lists one."""
    word = analysis.forms[at]
    others = {text.lower() for text in set(analysis.tokens.texts) if text[:1] == word[0].upper()} - {word}
    others.update(part.lower() for name in analysis.house.names for part in name.preferred.split())
    return word in others or any(
        not analysis.words.is_common_word(other) and distance(word, other, _NEAR_A_NAME) <= _NEAR_A_NAME
        for other in others
    )
