"""The check `doubled-word`: a word typed twice running."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import compress, count
from operator import eq
from typing import cast

from newslint.checks.check import Hit, Setting, coded_check
from newslint.finding import Edit, Fix, Safety, Severity
from newslint.language.analysis import Analysis
from newslint.language.clauses import Clause, clause_before
from newslint.language.stems import stem
from newslint.rule import Rule
from newslint.text.span import Span

#: So many words lie between a verb and its particle at the most, the verb counted: moved the whole family in.
_VERB_REACH = 4

#: Verbs that go on with a participle in -ing and are followed by no noun in -ing: what we are are doing.
_PLURAL = frozenset({"are", "were", "am"})

SETTINGS = {
    "small": Setting(list, [], "words that hardly ever stand twice running, in lower case"),
    "small-after": Setting(
        dict, {}, "a mapping: small words that may follow themselves, and the words they do it after"
    ),
    "phrasal": Setting(
        dict,
        {},
        "a mapping: words that follow themselves as particle and preposition (moved in in May), and the verbs whose "
        "particle they are; they also do where a clause ends with them (the house he lived in in May)",
    ),
    "passive": Setting(
        dict, {}, "a mapping: such words, and the participles that they follow in the passive (was paid for for years)"
    ),
    "closing": Setting(list, [], "verbs that follow themselves where a clause ends with them: what it is is"),
    "particles": Setting(list, [], "words that follow themselves as particle and preposition, but after some words"),
    "governed": Setting(
        list, [], "words after which one of the particles is a preposition, so that a second is a slip"
    ),
    "slip-after": Setting(
        dict, {}, "a mapping: words that may follow themselves, and the words after which it is a slip"
    ),
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
    reach = 0
    for index in doubled:
        word = forms[index]
        if index < reach or not _is_typed_twice(analysis, index):
            continue
        reach = index + 1
        while forms[reach : reach + 1] == [word] and _is_typed_twice(analysis, reach - 1):
            reach += 1  # typed three times: one slip
        following = forms[reach] if reach < len(forms) else ""
        if small.is_slip(word, clause_before(analysis, index), following):
            yield _hit(analysis, index, reach, Safety.SAFE)
        elif _is_content(analysis, index) and word not in small.known:
            yield _hit(analysis, index, reach, Safety.UNSAFE, Severity.WARNING)


class _Words:
    """The words that a rule's page lists."""

    def __init__(self, rule: Rule) -> None:
        self._small, self._closing, self._particles, self._governed, self._allow = (
            frozenset(cast("list[str]", rule.settings[key]))
            for key in ("small", "closing", "particles", "governed", "allow")
        )
        self._after, self._phrasal, self._passive, self._slip_after = (
            cast("dict[str, list[str]]", rule.settings[key])
            for key in ("small-after", "phrasal", "passive", "slip-after")
        )
        self.known = self._small | self._closing | self._particles | self._allow
        self.known = self.known.union(self._after, self._phrasal, self._slip_after)

    def is_slip(self, word: str, clause: Clause, following: str) -> bool:
        """Whether `word`, said twice behind `clause` and before the word `following`, is a slip for certain."""
        before = clause.words[-1] if clause.words else ""
        if word in self._slip_after:
            return before in self._slip_after[word]
        if word in self._particles:
            return before in self._governed
        if word in self._allow or before in self._after.get(word, ()):
            return False
        if word in self._phrasal:
            return not (
                _holds_verb(clause.words[-_VERB_REACH:], self._phrasal[word])
                or clause.is_passive_of(self._passive.get(word, ()))
                or clause.may_end_with(word)
            )
        if word in self._closing:
            goes_on = word in _PLURAL and following.endswith("ing") and not following.endswith("thing")
            return goes_on or not clause.is_subject()
        return word in self._small or word in self._after


def _holds_verb(words: Sequence[str], verbs: Sequence[str]) -> bool:
    """Whether one of `words` is a form of one of `verbs`: their irregular forms are listed."""
    return any(word in verbs or stem(word) in filter(None, map(stem, verbs)) for word in words)


def _is_typed_twice(analysis: Analysis, index: int) -> bool:
    """Whether the word and the next are plain prose: not parted, hyphenated, emphasised, nor a name."""
    text, first, second = analysis.text, analysis.tokens[index], analysis.tokens[index + 1]
    return (
        text[first.end : second.start].isspace()
        and (not second.text[0].isupper() or _is_pronoun(analysis, index))
        and not second.text[0].isdigit()
        and text[first.start - 1 : first.start] not in ("-", "’", "'", "*", "_", ".", "/", "@", "#", "–")
        and text[second.end : second.end + 1] not in ("-", "’", "'", "*", "_", "/", "@", "–")
        and analysis.draft.block_index(first.start) == analysis.draft.block_index(second.start)
    )


def _is_pronoun(analysis: Analysis, index: int) -> bool:
    """Whether the word is the pronoun I, and not a number of a king or a war: World War I."""
    texts = analysis.tokens.texts
    if texts[index + 1] != "I":
        return False
    capitals = clause_before(analysis, index).capitals
    return len(capitals) < 2 or not capitals[-1]  # a sentence may begin with the word before


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


def _hit(analysis: Analysis, index: int, end: int, safety: Safety, severity: Severity | None = None) -> Hit:
    """The hit on the words from number `index` on, which are the same up to `end`."""
    first, last = analysis.tokens[index], analysis.tokens[end - 1]
    return Hit(
        Span(first.start, last.end),
        {"word": first.text},
        suggestions=(first.text,),
        fix=Fix((Edit(Span(first.end, last.end), ""),), safety),
        severity=severity,
    )
