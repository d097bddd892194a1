"""Pairs of forms in one draft that are, as far as can be told, two spellings of one name.

Likeness alone does not tell: Iran and Iraq are more alike than Sednaya and Saydnaya. What tells is likeness with the
company that the two keep. They share a slot where the same word of a name stands beside both (Dereck Lively, Dereck
Livley); they are two names where each has company of its own (Bernie Sanders, Sarah Saunders), where both are words
or names that everybody knows, or where newslint/data/names/distinct_names.txt says so.
"""

from __future__ import annotations

from newslint.language.analysis import Analysis
from newslint.language.names.candidates import alike_phrases, alike_words, known_pairs
from newslint.language.names.forms import Form, Forms
from newslint.language.names.judge import Judge, Pair, company, ordered
from newslint.language.names.similarity import Likeness, likeness
from newslint.text.patterns import late_pattern

#: Words that say why a thing has two names.
_RENAMED = late_pattern(
    r"\b(?:former(?:ly)?|known as|once called|now called|also called|renamed|changed (?:its|his|her) name|alias|aka|"
    r"a\.k\.a|n[ée]e)\b"
)


def spelling_pairs(analysis: Analysis, forms: Forms) -> list[Pair]:
    """The pairs of forms of a draft that are spellings of one name, in the order of the draft."""
    judge = Judge(forms.words.values(), analysis.text)
    found = [pair for words in alike_words(forms.words.values()) if (pair := judge.pair(*words))]
    covered = {use.mention.start for pair in found for form in (pair.form, pair.other) for use in form.uses}

    def add(first: Form, second: Form, pair: Pair) -> None:
        starts = {first.first.mention.start, second.first.mention.start}
        if not starts <= covered:
            covered.update(starts)
            found.append(pair)

    for first, second in alike_phrases(forms):
        add(first, second, ordered(first, second, Likeness.PLAIN, True))
    for first, second in known_pairs((*forms.words.values(), *forms.phrases.values())):
        pair = ordered(first, second, Likeness.PLAIN, False)
        if not (judge.contrasted(pair) or judge.explained(pair, _RENAMED)):
            add(first, second, pair)
    return sorted(found, key=lambda pair: pair.form.first.span)


#: How British and American spelling differ inside a word of a name.
_REGIONAL = (("isation", "ization"), ("fence", "fense"), ("our", "or"), ("tre", "ter"), ("ogue", "og"), ("ise", "ize"))
_MAY_BE_BRITISH = late_pattern("|".join(british for british, _ in _REGIONAL))


def regional_pairs(analysis: Analysis) -> list[Pair]:
    """Words of one name in British and in American spelling: World Health Organisation, Organization."""
    words = analysis.names.forms.words
    found: list[Pair] = []
    if not _MAY_BE_BRITISH.search(" ".join(words)):
        return found
    for form in words.values():
        if not (_MAY_BE_BRITISH.search(form.text) and analysis.words.is_british_only(form.text.lower())):
            continue
        for british, american in _REGIONAL:
            other = words.get(form.text.replace(british, american)) if british in form.text else None
            if other and company(form) & company(other) and likeness(form.text, other.text) < Likeness.SOUND:
                found.append(ordered(form, other, Likeness.SLIP, True))
    return found
