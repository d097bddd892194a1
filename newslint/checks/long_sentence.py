"""The check `long-sentence`: a sentence of more words than a reader keeps in mind."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from typing import cast

from newslint.checks.check import Hit, Setting, coded_check
from newslint.language.analysis import Analysis
from newslint.rule import Rule
from newslint.text.span import Span

#: A sentence with so many semicolons or commas is a list, and one with so many commas behind a colon.
_LIST_SEMICOLONS, _LIST_COMMAS, _LIST_COMMAS_BEHIND_COLON = 2, 8, 3
SETTINGS = {
    "words": Setting(int, 40, "how long a sentence is reported, in words of the writer's own"),
    "most": Setting(int, 1, "how many sentences of a draft are reported, the longest ones"),
}


@coded_check(SETTINGS)
def LONG_SENTENCE(analysis: Analysis, rule: Rule) -> Iterator[Hit]:  # noqa: N802 - becomes a constant
    """The longest sentences of a draft, of `words` words or more, in the order of the draft."""
    fewest = cast("int", rule.settings["words"])
    long = []
    for sentence in analysis.sentences:
        if analysis.text.count(" ", *sentence) < fewest - 1:
            continue
        block = analysis.draft.block_at(sentence.start)
        if rule.scope and block and block.part not in rule.scope:
            continue
        words = _own_words(analysis, sentence)
        if words >= fewest and not _is_list(analysis.text[sentence.start : sentence.end]):
            long.append((words, sentence))
    longest = sorted(long, key=lambda row: (-row[0], row[1]))[: cast("int", rule.settings["most"])]
    for words, sentence in sorted(longest, key=lambda row: row[1]):
        yield Hit(sentence, {"words": str(words)})


def _is_list(sentence: str) -> bool:
    """Whether a sentence is long because it lists things."""
    return (
        sentence.count(";") >= _LIST_SEMICOLONS
        or sentence.count(",") >= _LIST_COMMAS
        or sentence.partition(": ")[2].count(",") >= _LIST_COMMAS_BEHIND_COLON
    )


def _own_words(analysis: Analysis, sentence: Span) -> int:
    """How many words of a sentence are the writer's and not quoted."""
    words = len(analysis.text[sentence.start : sentence.end].split())
    quotes = analysis.quotes
    for index in range(bisect_right(quotes, sentence.start, key=lambda quote: quote.end), len(quotes)):
        quote = quotes[index]
        if quote.start >= sentence.end:
            break
        words -= len(analysis.text[max(quote.start, sentence.start) : min(quote.end, sentence.end)].split())
    return words
