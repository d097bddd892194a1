"""The check `doubled-word`: a word typed twice running."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import compress, count
from operator import eq
from typing import cast

from newslint.checks.check import Hit, Setting, coded_check
from newslint.finding import Edit, Fix, Safety, Severity
from newslint.language.analysis import Analysis
from newslint.rule import Rule
from newslint.text.span import Span

SETTINGS = {
    "small": Setting(list, [], "words that hardly ever stand twice running, in lower case"),
    "small-after": Setting(
        dict, {}, "a mapping: small words that may follow themselves, and the words they do it after"
    ),
    "particles": Setting(list, [], "words that follow themselves as particle and preposition: moved in in May"),
    "governed": Setting(list, [], "words after which a particle is a preposition, so that a second one is a slip"),
    "allow": Setting(list, [], "words that may stand twice running, in lower case"),
}


@coded_check(SETTINGS)
def DOUBLED_WORD(analysis: Analysis, rule: Rule) -> Iterator[Hit]:  # noqa: N802 - becomes a constant
    """Every second of two equal words, small words as errors and others as warnings."""
    forms = analysis.forms
    doubled = list(compress(count(), map(eq, forms, forms[1:])))
    if not doubled:
        return
    small = _Words(rule)
    for index in doubled:
        word = forms[index]
        if not _is_typed_twice(analysis, index):
            continue
        before = forms[index - 1] if index else ""
        if small.is_slip(word, before):
            yield _hit(analysis, index, Safety.SAFE)
        elif _is_content(analysis, index) and word not in small.known:
            yield _hit(analysis, index, Safety.UNSAFE, Severity.WARNING)


class _Words:
    """The words that a rule's page lists."""

    def __init__(self, rule: Rule) -> None:
        self._small, self._particles, self._governed, self._allow = (
            frozenset(cast("list[str]", rule.settings[key])) for key in ("small", "particles", "governed", "allow")
        )
        self._after = cast("dict[str, list[str]]", rule.settings["small-after"])
        self.known = self._small | self._particles | self._allow | frozenset(self._after)

    def is_slip(self, word: str, before: str) -> bool:
        """Whether `word`, said twice after the word `before`, is a slip for certain."""
        if word in self._allow:
            return False
        if word in self._particles:
            return before in self._governed
        return (word in self._small or word in self._after) and before not in self._after.get(word, ())


def _is_typed_twice(analysis: Analysis, index: int) -> bool:
    """Whether the word and the next are plain prose: not parted, hyphenated, emphasised, nor a name."""
    text, first, second = analysis.text, analysis.tokens[index], analysis.tokens[index + 1]
    return (
        text[first.end : second.start].isspace()
        and not second.text[0].isupper()
        and not second.text[0].isdigit()
        and text[first.start - 1 : first.start] not in ("-", "’", "'", "*", "_", ".", "/", "@", "#", "–")
        and text[second.end : second.end + 1] not in ("-", "’", "'", "*", "_", "/", "@", "–")
        and analysis.draft.block_index(first.start) == analysis.draft.block_index(second.start)
    )


def _is_content(analysis: Analysis, index: int) -> bool:
    """Whether the doubled word is an everyday one that is neither said for effect nor repeated on and on."""
    forms, token = analysis.forms, analysis.tokens[index]
    word = forms[index]
    return (
        len(word) > 2
        and token.text.islower()
        and analysis.words.is_common_word(word)
        and word not in forms[max(0, index - 1) : index]
        and word not in forms[index + 2 : index + 3]
        and not analysis.is_quoted(Span(token.start, token.end))
    )


def _hit(analysis: Analysis, index: int, safety: Safety, severity: Severity | None = None) -> Hit:
    first, second = analysis.tokens[index], analysis.tokens[index + 1]
    return Hit(
        Span(first.start, second.end),
        {"word": first.text},
        suggestions=(first.text,),
        fix=Fix((Edit(Span(first.end, second.end), ""),), safety),
        severity=severity,
    )
