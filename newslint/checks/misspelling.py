"""The check `misspelling`: a word that no dictionary holds, near to one that a dictionary holds, and is no name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import cast

from newslint.checks.check import Hit, Setting, coded_check
from newslint.finding import Edit, Fix, Related, Safety, Severity
from newslint.language.analysis import Analysis
from newslint.language.spelling.capitalised import find_slips
from newslint.language.spelling.derivation import is_adjective, is_compound, is_derived, is_negated
from newslint.language.spelling.introduced import is_introduced
from newslint.language.spelling.speller import TRIPLED, Suggestion, commonness, suggest
from newslint.language.spelling.unknown import UnknownWord, find_unknown
from newslint.language.tokens import Token
from newslint.language.words import UNKNOWN, WordList
from newslint.rule import Rule
from newslint.text.span import Span

#: How near to a known word (see language/spelling/distance.py) an unknown word must be before it is called a
#: misspelling of it. Measured on clean copy and on collected misspellings. A word that a very large dictionary holds,
#: or that is made of known parts, is a misspelling only if it is near a word that is written often (in bits: see
#: WordList.frequency).
_NEAREST = 2.6
_NEAREST_RARE, _OFTENER_THAN_RARE = 1.0, 24.0
_NEAREST_SURELY_RARE, _OFTENER_THAN_SURELY_RARE = 0.5, 22.5
_NEAREST_MADE, _OFTENER_THAN_MADE = 1.3, 20.0
_NEAREST_CERTAIN = 0.7
_NEAREST_MENTIONED = 0.9
#: Short words have many neighbours: those of four letters want one that is written often, and those of three are
#: abbreviations and foreign words but for the commonest words with their letters in another order.
_NEAREST_FOR_LENGTH = {4: 1.5, 5: 2.1}
_SHORT, _OFTENER_THAN_SHORT = 4, 21.0
_REORDERED, _OFTENER_THAN_REORDERED = 3, 28.0
#: A rare word shorter than this, in letters, is near too many words to tell.
_LONG_ENOUGH = 4
#: The fix is safe where the first suggestion is this near, and this many bits likelier than the second.
_SAFE_DISTANCE = 0.9
_SAFE_LEAD = 8.0
#: How many of the other uses of a word of the writer's own are named.
_OTHERS = 2


@coded_check({"steady": Setting(int, 3, "how often a draft uses a word of its writer's own, for it to be advice only")})
def MISSPELLING(analysis: Analysis, rule: Rule) -> Iterator[Hit]:  # noqa: N802 - becomes a constant
    """Every unknown word that was probably meant to be another; one with a capital only where it can be no name."""
    words = analysis.words
    unknown, is_foreign = find_unknown(analysis)
    if is_foreign:
        yield _foreign(analysis)
        return
    for slip in find_slips(analysis):
        yield _hit(slip.token, slip.suggestions, is_lower=False)
    uses: dict[str, list[UnknownWord]] = {}
    for row in unknown:
        uses.setdefault(row.token.text, []).append(row)
    for word, rows in uses.items():
        suggestions = _meant(word, words, analysis)
        if not suggestions:
            continue
        if len(rows) >= cast("int", rule.settings["steady"]):
            if not any(row.is_mentioned for row in rows):
                yield from _own_word(analysis, [row.token for row in rows], suggestions)
            continue
        for token, is_mentioned in rows:
            is_near = not is_mentioned or suggestions[0].distance <= _NEAREST_MENTIONED
            if is_near and not _is_quoted_as_written(token, suggestions[0], analysis):
                yield _hit(token, suggestions)


def _is_quoted_as_written(token: Token, first: Suggestion, analysis: Analysis) -> bool:
    """Whether a quotation keeps what somebody wrote or drawled: a name in small letters, a letter drawn out."""
    if first.distance and not TRIPLED.search(token.text):
        return False
    return any(quote.start < token.start < quote.end for quote in analysis.quotes)


def _meant(word: str, words: WordList, analysis: Analysis) -> list[Suggestion]:
    """What `word` was probably meant to be, likeliest first; empty where it is probably meant as it stands."""
    is_rare = words.size(word) < UNKNOWN
    is_made = not is_rare and (is_derived(word, words) or is_compound(word, words))
    suggestions = suggest(word, analysis.vocabulary, nearby=is_rare)
    if not suggestions:
        return []
    first = suggestions[0]
    bits = commonness(first.word, word)
    if is_rare:
        is_near = first.distance <= _NEAREST_RARE and bits >= _OFTENER_THAN_RARE
        is_nearest = first.distance <= _NEAREST_SURELY_RARE and bits >= _OFTENER_THAN_SURELY_RARE
        is_slip = (is_near or is_nearest) and len(word) >= _LONG_ENOUGH
    elif is_made:
        is_plain = is_negated(word, words) or bits < _OFTENER_THAN_MADE
        is_slip = first.distance <= (_NEAREST_CERTAIN if is_plain else _NEAREST_MADE)
        is_slip = is_slip and not is_adjective(word, first.word, words)
    elif len(word) <= _REORDERED:
        suggestions = [row for row in suggestions if _is_reordered(word, row.word, words)]
        is_slip = bool(suggestions)
    else:
        is_slip = first.distance <= min(_NEAREST, _NEAREST_FOR_LENGTH.get(len(word), _NEAREST))
        is_slip = is_slip and (len(word) > _SHORT or bits >= _OFTENER_THAN_SHORT or " " in first.word)
    return suggestions if is_slip else []


def _is_reordered(word: str, other: str, words: WordList) -> bool:
    return sorted(word) == sorted(other) and words.frequency(other) >= _OFTENER_THAN_REORDERED


def _hit(token: Token, suggestions: list[Suggestion], *, is_lower: bool = True) -> Hit:
    """What is found; the fix of a word with a capital, which might be a name, is never safe."""
    first = suggestions[0]
    alone = len(suggestions) == 1 or first.likelihood - suggestions[1].likelihood >= _SAFE_LEAD
    safety = Safety.SAFE if is_lower and alone and first.distance <= _SAFE_DISTANCE else Safety.UNSAFE
    span = Span(token.start, token.end)
    return Hit(
        span,
        suggestions=tuple(suggestion.word for suggestion in suggestions),
        fix=Fix((Edit(span, first.word),), safety),
        confidence=0.95 if safety is Safety.SAFE else 0.8,
    )


def _own_word(analysis: Analysis, uses: Sequence[Token], suggestions: Sequence[Suggestion]) -> Iterator[Hit]:
    """The one hit, on its first use, of a word that the writer uses steadily and does not introduce."""
    if is_introduced(analysis, uses):
        return
    first, *others = (Span(use.start, use.end) for use in uses)
    yield Hit(
        first,
        message=f"“{{found}}” ({len(uses)} times) is not in the dictionaries;"
        " if it is right, put it on the house list of words",
        suggestions=tuple(suggestion.word for suggestion in suggestions),
        confidence=0.3,
        related=tuple(Related(span, "here too") for span in others[:_OTHERS]),
        severity=Severity.ADVICE,
    )


def _foreign(analysis: Analysis) -> Hit:
    """The one finding on a draft that is not in English, on its first word."""
    first = analysis.tokens[0]
    return Hit(
        Span(first.start, first.end),
        message="This draft does not read as English, so its spelling was not checked",
        confidence=0.8,
        severity=Severity.ADVICE,
    )
