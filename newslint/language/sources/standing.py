"""Whether a source is somebody whom a reader can tell: named, known by an office, or anybody at all."""

from __future__ import annotations

from enum import Enum

from newslint.language.analysis import Analysis
from newslint.language.sources.cues import CueKind, cue_forms
from newslint.language.sources.people import PRONOUNS
from newslint.text.patterns import late_pattern
from newslint.text.span import Span
from newslint.text.word_sets import word_set


class Standing(Enum):
    """How well the words of a source tell who it is."""

    NAMED = "named"
    #: Told by an office or a thing: the mayor, police, a report.
    UNNAMED = "unnamed"
    #: One of many, or many: an official, critics, two of the guards; a pronoun that stands for nobody.
    ANONYMOUS = "anonymous"
    NONE = "none"


#: Words that open an indefinite source.
_INDEFINITE = word_set(
    "a an one two three four five six seven eight nine ten another other others some several many most few both "
    "anyone someone somebody everyone everybody nobody neither either unnamed anonymous multiple numerous"
)
#: Plurals that stand for one institution.
_INSTITUTIONS = word_set(
    "police prosecutors authorities detectives investigators lawyers attorneys officers deputies firefighters "
    "organisers organizers researchers courts judges regulators lawmakers rebels troops forces"
)
_DEFINITE = word_set("the his her their its our my your this that these those")
#: What a sentence says where its source is not to be named.
_CONDITION = late_pattern(
    r"\b(?:anonymity|anonymously|(?:asked|declined|did not want|requested) (?:not )?to be (?:named|identified)|"
    r"not be (?:named|identified)|not authori[sz]ed to (?:speak|discuss|comment))\b"
)
#: How far behind its source such words may stand, in code points.
_CONDITION_REACH = 200


def standing_of(analysis: Analysis, source: Span | None) -> Standing:
    """How well the words at `source` tell who speaks."""
    if source is None:
        return Standing.NONE
    words = analysis.folded[source.start : source.end].split()
    indefinite = words[0] in _INDEFINITE
    if not indefinite and analysis.sources.speaker(source):
        return Standing.NAMED
    if len(words) == 1 and words[0] in PRONOUNS:
        return Standing.ANONYMOUS
    if _is_thing(words):
        return Standing.UNNAMED
    if indefinite and _is_appositive(analysis, source):
        return Standing.NAMED
    plural = words[-1].endswith("s") and words[0] not in _DEFINITE
    if indefinite or (plural and words[-1] not in _INSTITUTIONS) or _is_conditioned(analysis, source):
        return Standing.ANONYMOUS
    return Standing.UNNAMED


def _is_thing(words: list[str]) -> bool:
    """Whether a source is a document or an institution's words: a report, the indictment."""
    forms = cue_forms()
    nouns = (forms.get(word) for word in words[:3])
    return any(form is not None and (form.kind is CueKind.NOUN or (form.doubtful and form.base)) for form in nouns)


def _is_appositive(analysis: Analysis, source: Span) -> bool:
    """Whether a name follows at once: a spokesman, Per Holm."""
    if analysis.text[source.end : source.end + 2] != ", ":
        return False
    mention = analysis.names.mention_at(source.end + 2)
    return mention is not None and mention.start <= source.end + 2


def _is_conditioned(analysis: Analysis, source: Span) -> bool:
    """Whether the sentence goes on to say that its source is not to be named."""
    reach = source.end + _CONDITION_REACH
    stop = analysis.text.find(". ", source.end, reach)
    return _CONDITION.search(analysis.folded, source.end, stop if stop >= 0 else reach) is not None
