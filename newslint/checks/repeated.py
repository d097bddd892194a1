"""The check `repeated`: a paragraph, a sentence or a quotation that stands in a draft twice, or in two drafts."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from typing import cast

from newslint.checks.check import Across, Check, Hit, Kept, Setting, coded_check
from newslint.checks.meant_twice import (
    is_cut_out,
    is_display,
    is_excerpt,
    is_live_blog,
    is_pull_quote,
    is_speech_with_another_tag,
)
from newslint.checks.pattern import check_pattern, rule_pattern
from newslint.checks.taken_up import is_taken_up
from newslint.finding import Related, Severity
from newslint.language.analysis import Analysis
from newslint.language.repetition import RUNNING_COPY, Repeat, find_repetitions
from newslint.language.tokens import tokenize
from newslint.rule import Rule
from newslint.text.named_tuples import NamedTuple
from newslint.text.span import Span

#: How many of the places in which two passages differ a message shows, and in how many words each at the most.
_MOST_SHOWN = 2
_MOST_WORDS = 6
#: A change of more words than this is told in more words: “x” for “y” is read at a glance only where both are short.
_FEW_WORDS = 3
#: Passages of more words than this are not compared word by word for the message.
_LONGEST_COMPARED = 400
#: From how many places on a short sentence is a refrain, and how many words are short.
_REFRAIN_PLACES = 3
_REFRAIN_WORDS = 15
#: From how many words on a passage is no mere label, credit or correction.
_LONG = 30
#: How much of a paragraph of a live blog, and of how many words at the least, is an earlier one's that makes it a copy,
#: and how many paragraphs off another copy stands: a single paragraph is background that entries carry along.
_COPIED = 0.85
_COPIED_WORDS = 20
_COPIED_TOGETHER = 2
#: What is said of a paragraph that stands in another draft.
_IN_ANOTHER = "This paragraph stands in {path} too, {difference}"


@cache
def _compiled(pattern: str, timed: bool) -> re.Pattern[str]:
    return rule_pattern(pattern, timed, re.IGNORECASE)


def _find(analysis: Analysis, rule: Rule) -> Iterator[Hit]:
    """Every later place of what is said twice."""
    found = analysis.shared(find_repetitions, find_repetitions)
    repeats = {"paragraph": found.paragraphs, "sentence": found.sentences, "quotation": found.quotations}
    kind = cast("str", rule.settings["of"])
    places = Counter(repeat.earlier for repeat in repeats[kind])
    live = bool(repeats[kind]) and is_live_blog(analysis)
    entries = [analysis.draft.block_index(repeat.later.start) for repeat in repeats[kind]] if live else []
    for repeat in repeats[kind]:
        text = analysis.draft.quote(repeat.later)
        if _is_excepted(text, rule) and len(text.split()) < _LONG:
            continue
        if places[repeat.earlier] + 1 >= _REFRAIN_PLACES and len(text.split()) < _REFRAIN_WORDS:
            continue
        if is_cut_out(analysis, repeat) if kind == "paragraph" else is_pull_quote(analysis, repeat):
            continue
        if is_display(analysis, repeat) or (kind != "paragraph" and is_taken_up(analysis, repeat)):
            continue
        hit = _hit(analysis, repeat)
        doubtful = (
            (live and not _is_copied_entry(analysis, repeat, kind, entries))
            or is_speech_with_another_tag(analysis, repeat)
            or (kind == "sentence" and is_excerpt(analysis, repeat))
        )
        yield hit._replace(severity=Severity.ADVICE) if doubtful else hit


def _is_copied_entry(analysis: Analysis, repeat: Repeat, kind: str, entries: Sequence[int]) -> bool:
    """Whether a paragraph of a live blog, and one beside it, say so nearly what earlier ones said that both are copies.

    `entries` are the numbers of all paragraphs of the draft that repeat earlier ones.
    """
    number = analysis.draft.block_index(repeat.later.start)
    together = sum(abs(other - number) <= _COPIED_TOGETHER for other in entries) > 1
    words = len(analysis.draft.quote(repeat.later).split())
    return kind == "paragraph" and together and repeat.likeness >= _COPIED and words >= _COPIED_WORDS


def _is_excepted(text: str, rule: Rule) -> bool:
    return any(_compiled(pattern, rule.timed).search(text) for pattern in cast("list[str]", rule.settings["except"]))


def _hit(analysis: Analysis, repeat: Repeat) -> Hit:
    draft = analysis.draft
    return Hit(
        repeat.later,
        {"difference": difference(draft.quote(repeat.earlier), draft.quote(repeat.later))},
        related=(Related(repeat.earlier, "it stands here first"),),
        confidence=round(repeat.likeness, 2),
    )


def difference(first: str, second: str) -> str:
    """What sets `second` apart from `first`, in a few words: “word for word” where nothing does."""
    old, new = _spelled(first), _spelled(second)
    one, other = [word.casefold() for word in old], [word.casefold() for word in new]
    if one == other:
        return "word for word"
    if max(len(one), len(other)) > _LONGEST_COMPARED:
        return "in nearly the same words"
    from difflib import SequenceMatcher  # late: 5 ms, and only a draft that repeats itself needs it

    changes = [
        _change(old[a1:a2], new[b1:b2], opens=a1 == b1 == 0, closes=a2 == len(old) and b2 == len(new))
        for tag, a1, a2, b1, b2 in SequenceMatcher(None, one, other, autojunk=False).get_opcodes()
        if tag != "equal"
    ]
    more = len(changes) - _MOST_SHOWN
    shown = ", ".join(changes[:_MOST_SHOWN])
    return shown + (f" and {more} more change{'s' if more > 1 else ''}" if more > 0 else "")


def _change(old: list[str], new: list[str], *, opens: bool, closes: bool) -> str:
    """What became of the words `old`, at the beginning of a passage, at its end, or inside."""
    was, now = (f"“{_short(words)}”" for words in (old, new))
    where = "begins" if opens else "ends"
    if not new:
        return f"without {was}" + (" at its beginning" if opens else " at its end" if closes else "")
    if not old:
        return f"with {now} " + ("before it" if opens else "behind it" if closes else "put in")
    if (opens or closes) and max(len(old), len(new)) > _FEW_WORDS:
        return f"with {now} where the first {where} with {was}"
    if max(len(old), len(new)) > _FEW_WORDS:
        return f"with {now} in the place of {was}"
    return f"{now} for {was}"


def _spelled(text: str) -> list[str]:
    return [token.text for token in tokenize(text)]


def _short(words: list[str]) -> str:
    return " ".join(words) if len(words) <= _MOST_WORDS else " ".join(words[: _MOST_WORDS - 1]) + " …"


class _Paragraph(NamedTuple):
    """A paragraph of a draft, as it is kept for the look at all drafts of a run."""

    span: Span
    text: str


def _extractor(rule: Rule) -> Callable[[Analysis], list[_Paragraph]]:
    """What gives the paragraphs of a draft that may be repeated in another one."""

    def extract(analysis: Analysis) -> list[_Paragraph]:
        draft = analysis.draft
        paragraphs = (_Paragraph(block.span, draft.quote(block.span)) for block in draft.parts(*RUNNING_COPY))
        return [paragraph for paragraph in paragraphs if not _is_excepted(paragraph.text, rule)]

    return extract if rule.settings["of"] == "paragraph" else lambda _: []


def _find_across(drafts: Sequence[Kept[list[_Paragraph]]]) -> Iterator[tuple[int, Hit]]:
    """Every place of a paragraph in a later draft than the first."""
    from newslint.language.copies import Copies, Group  # late: only a look at several drafts needs its library

    def hit(group: Group) -> Iterator[tuple[int, Hit]]:
        first = group.places[0]
        path, text = drafts[first.draft].path, copies.text(first.number)
        for place in group.places[1:]:
            most = cast("int", drafts[place.draft].rule.settings["boilerplate"])
            if place.draft != first.draft and group.drafts <= most:
                values = {"path": path, "difference": difference(text, copies.text(place.number))}
                related = (Related(first.span, "it stands here first", path),)
                yield place.draft, Hit(place.span, values, _IN_ANOTHER, related=related, severity=Severity.WARNING)

    with Copies() as copies:
        for number, draft in enumerate(drafts):
            for paragraph in draft.extract:
                copies.add(number, paragraph.span, paragraph.text)
        for group in copies.groups():
            yield from hit(group)


def _complete(settings: dict[str, object]) -> dict[str, object]:
    for pattern in cast("list[object]", settings["except"]):
        check_pattern("except", pattern)
    return settings


_SETTINGS = {
    "of": Setting(str, None, "what is repeated", choices=("paragraph", "sentence", "quotation"), required=True),
    "except": Setting(list, [], "regular expressions; a passage in which one is found is let pass"),
    "boilerplate": Setting(int, 5, "a paragraph in more drafts of a run than this is not reported across drafts"),
}
REPEATED = Check(_SETTINGS, coded_check(_SETTINGS)(_find).prepare, _complete, Across(_extractor, _find_across))
