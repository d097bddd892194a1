"""What a draft says of the people that it names: their age, and in a few words what they are."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.language.analysis import Analysis
from newslint.language.names.mentions import Mention
from newslint.language.names.people import people_words
from newslint.text.named_tuples import NamedTuple
from newslint.text.patterns import late_pattern
from newslint.text.span import Span
from newslint.text.word_sets import word_set

#: An age behind a name (Ann Harlow, 45,) and before one (45-year-old Ann Harlow).
_AGE_BEHIND = late_pattern(r", (?:aged |who is )?(?P<age>\d{2,3})(?=[,.;)])|, (?P<years>\d{1,3}) years old")
_AGE_BEFORE = late_pattern(r"(?P<age>\d{1,3})[- ]year[- ]old (?:\w+ ){0,2}$")
#: A description behind a name (Ann Harlow, the chief engineer,) and before one (the chief engineer Ann Harlow).
_BEHIND = late_pattern(r", (?:the |its |her |his |their |a |an )?((?:[\w’'-]+ ){1,7}[\w’'-]+)(?=[,.;])")
_BEFORE = late_pattern(r"(?:^|[ (])((?:[a-z][\w’'-]* ){1,4}[a-z][\w’'-]*),? $")
#: How far before a name an age or a description is looked for, in code points.
_FAR = 60
#: A description of fewer words of weight fits too many people.
_LEAST = 2
_SMALL = word_set("the a an of and in for at on to its his her their who is was as that with from by")


class Age(NamedTuple):
    """An age in years, as written, and where it stands."""

    years: str
    span: Span


def ages(analysis: Analysis, mention: Mention) -> Iterator[Age]:
    """The ages that stand beside a mention."""
    behind = _AGE_BEHIND.match(analysis.text, mention.end)
    group = "age" if behind and behind["age"] else "years"
    if behind:
        yield Age(behind[group], Span(*behind.span(group)))
    at = max(0, mention.title_start - _FAR)
    lead = analysis.text[at : mention.title_start]
    before = _AGE_BEFORE.search(lead) if "old " in lead else None
    if before:
        start, end = before.span("age")
        yield Age(before["age"], Span(at + start, at + end))


def roles(analysis: Analysis, mention: Mention) -> Iterator[frozenset[str]]:
    """What stands beside a mention and says what the person is: the words of weight in it.

    A noun for what one person does ends it before the name and stands in it behind.
    """
    text, words = analysis.folded, people_words().roles
    behind = _BEHIND.match(text, mention.end)
    if behind:
        said = frozenset(behind[1].split()) - _SMALL
        if len(said) >= _LEAST and not said.isdisjoint(words):
            yield said
    lead = analysis.text[max(0, mention.title_start - _FAR) : mention.title_start]
    last = lead[:-1].removesuffix(",").rpartition(" ")[2]
    before = _BEFORE.search(lead) if last in words or last in _SMALL else None
    if before:
        said_before = [word for word in before[1].split() if word not in _SMALL][-_LEAST:]
        if len(said_before) == _LEAST and said_before[-1] in words:
            yield frozenset(said_before)
