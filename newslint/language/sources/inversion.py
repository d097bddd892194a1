"""Finds the subject of a verb of saying that stands behind it: The road is closed, said a neighbor."""

from __future__ import annotations

from newslint.language.names.people import people_words
from newslint.language.sources.phrases import has_clause, opening_subject, phrase_after
from newslint.text.patterns import late_pattern
from newslint.text.span import Span
from newslint.text.word_sets import word_set

#: What may follow a subject that stands behind its verb; another verb would make it the subject of a clause.
_SUBJECT_ENDS = late_pattern(r"\s*(?:$|[^\w\s]|(?!(?:told|said|added|is|was|are|were|has|have|had|to)\b)\w)")
#: Verbs of saying behind which whoever hears it, or what is said, stands: always, or as often as not.
_NEVER_INVERTED = word_set("told tells tell telling")
_TAKES_OBJECT = word_set(
    "asked asks urged urges warned warns cautioned cautions begged begs quoted quotes emailed texted messaged teased "
    "teases chided chides recalled recalls answered announced declared reported wrote writes admitted acknowledged"
)
#: What opens a subject that is no name, and who speaks without an article.
_DETERMINERS = word_set("the a an his her their its our my one two three another some many several")
_PERSONAL = word_set("he she they")
_PERSONS = word_set("police prosecutors authorities residents witnesses neighbors neighbours rescuers forecasters")
#: A verb right behind a quotation: “…,” thundered the mayor.
_UNLISTED = late_pattern(
    r"(?!(?:is|was|has|his|its|this|as|us|yes|based|called|published|named|released)\b)[a-z]+(?:ed|s)\s"
)
#: Words that show that what follows a verb is a clause.
_AUXILIARY = word_set("would could will can may might must should did does")


def inverted_subject(text: str, start: int, cue: Span, end: int) -> Span | None:
    """The subject behind a verb of saying that closes a clause: The road is closed, said a neighbor.

    `text[start:end]` is the sentence, or what of it stands between quotations; what follows the verb in it may as well
    be its object (The mayor, a Democrat, told the council …), or open what is said.
    """
    before = text[start : cue.start].rstrip()
    verb = text[cue.start : cue.end].lower()
    if not before.endswith(",") or verb in _NEVER_INVERTED:
        return None
    found = phrase_after(text, cue.end, end)
    if found is None or not _SUBJECT_ENDS.match(text, found.end, end):
        return None
    words = text[found.start : found.end].split()
    if not _AUXILIARY.isdisjoint(words):  # The mayor, a Democrat, said the road would close
        return None
    is_clause = has_clause(before)
    if words[0][0].isupper():
        return found if is_clause or verb not in _TAKES_OBJECT else None
    is_person = _is_person(words)
    if not is_person and words[0] not in _DETERMINERS:
        return None
    return found if is_clause and (is_person or verb in ("said", "says")) else None


def unlisted_subject(text: str, start: int, end: int) -> Span | None:
    """The subject in `text[start:end]`, right behind a quotation, of a verb that is on no list: “…,” thundered Bell."""
    verb = _UNLISTED.match(text, start, end)
    if verb is None:
        return opening_subject(text, start, end)
    behind = phrase_after(text, verb.end(), end)
    if behind is None:
        return None
    words = text[behind.start : behind.end].split()
    return behind if words[0][0].isupper() or _is_person(words) else None


def _is_person(words: list[str]) -> bool:
    return words[0] in _PERSONAL or not _PERSONS.isdisjoint(words) or not people_words().all.isdisjoint(words)
