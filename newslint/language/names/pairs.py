"""Pairs of forms in one draft that are, as far as can be told, two spellings of one name.

Likeness alone does not tell: Iran and Iraq are more alike than Sednaya and Saydnaya. What tells is likeness with the
company that the two keep. They share a slot where the same word of a name stands beside both (Dereck Lively, Dereck
Livley); they are two names where each has company of its own (Bernie Sanders, Sarah Saunders), where both are words
or names that everybody knows, or where newslint/data/names/distinct_names.txt says so.
"""

from __future__ import annotations

from newslint.language.analysis import Analysis
from newslint.language.names.around import contrasted, explained
from newslint.language.names.candidates import alike_phrases, alike_words, chinese_phrases, known_pairs
from newslint.language.names.company import company
from newslint.language.names.forms import Form, Forms
from newslint.language.names.judge import Judge, Pair, ordered
from newslint.language.names.kept import without_kept
from newslint.language.names.keys import letters
from newslint.language.names.similarity import Likeness, likeness
from newslint.text.patterns import late_pattern

#: Words that say why a thing has two names.
_RENAMED = late_pattern(
    r"\b(?:formerly|the former [A-Z]\w+\b(?! [A-Z])|(?:known as|called) (?=[A-Z“\"])|colon(?:y|ial)\b|renamed|"
    r"changed (?:its|his|her) name|alias|aka|a\.k\.a|n[ée]e\b)"
)


def spelling_pairs(analysis: Analysis, forms: Forms) -> list[Pair]:
    """The pairs of forms of a draft that are spellings of one name, in the order of the draft."""
    judge = Judge(forms.words.values(), analysis.text)
    compared, phrases = (
        [rest for form in some if (rest := without_kept(form, analysis.text)).uses]
        for some in (forms.words.values(), forms.phrases.values())
    )
    known = [ordered(*pair, Likeness.PLAIN, False) for pair in known_pairs((*compared, *phrases))]
    found = [
        pair
        for pair in known
        if not (
            contrasted(analysis.text, pair.form, pair.other)
            or explained(analysis.text, pair.form, pair.other, _RENAMED)
        )
    ]
    found += [ordered(*pair, Likeness.SOUND, True) for pair in chinese_phrases(forms)]
    covered = {place for pair in found for place in _places(pair)}
    words = [
        pair
        for alike in alike_words((*compared, *forms.barrels))
        if not set(alike) <= set(forms.barrels) and (pair := judge.pair(*alike))
    ]
    words = [pair for pair in _joined(words, forms) if not _places(pair) <= covered]
    found += words
    told = [{use.mention.start for form in (pair.form, pair.other) for use in form.uses} for pair in found]
    for first, second in alike_phrases(forms):
        mentions = {first.first.mention.start, second.first.mention.start}
        if not any(mentions <= starts for starts in told):
            told.append(mentions)
            found.append(ordered(first, second, Likeness.PLAIN, True))
        else:
            found = [_widened(pair, mentions, forms) for pair in found]
    return sorted(found, key=lambda pair: pair.form.first.span)


def _places(pair: Pair) -> set[tuple[int, int]]:
    """The words that two forms take up, each by its mention and its number."""
    return {
        (use.mention.start, number)
        for form in (pair.form, pair.other)
        for use in form.uses
        for number in range(use.first, use.last)
    }


def _joined(pairs: list[Pair], forms: Forms) -> list[Pair]:
    """The pairs, those of the words of one name as one: Muhammad Hussain, Mohammed Hussein."""
    found: list[Pair] = []
    for pair in sorted(pairs, key=lambda pair: pair.form.first.span):
        whole = _together(found[-1], pair, forms) if found else None
        if whole:
            found[-1] = whole
        else:
            found.append(pair)
    return [pair for pair in found if not any(_goes_with(pair, other) for other in found if other is not pair)]


def _goes_with(first: Pair, second: Pair) -> bool:
    """Whether the words of one pair stand nowhere but in names right before those of another, which tells of both."""
    form, other = second.form, second.other
    return any(_leads(first.form, one) and _leads(first.other, two) for one, two in ((form, other), (other, form)))


def _leads(before: Form, behind: Form) -> bool:
    """Whether a form stands nowhere but right before another in one name."""
    ends = {(use.mention.start, use.first) for use in behind.uses}
    return all((use.mention.start, use.last) in ends for use in before.uses)


def _together(first: Pair, second: Pair, forms: Forms) -> Pair | None:
    """Two pairs as one, where the rarer words stand in one name wherever they stand, and so do the other two."""
    form, other = _run(first.form, second.form, forms), _run(first.other, second.other, forms)
    if not (form and other and form.count == first.form.count == second.form.count):
        return None
    return Pair(form, other, max(first.likeness, second.likeness), True) if form.count <= other.count else None


def _widened(pair: Pair, mentions: set[int], forms: Forms) -> Pair:
    """A pair of words of the two names at `mentions`, which differ in their breaks besides, as that of the names."""
    uses = pair.form.first, pair.other.first
    before = [" ".join(use.mention.words[: use.first]) for use in uses]
    if (
        {use.mention.start for use in uses} != mentions
        or before[0] == before[1]
        or letters(before[0]) != letters(before[1])
    ):
        return pair
    whole = [forms.phrases.get(use.mention.text) for use in uses]
    if not (whole[0] and whole[1]) or whole[0] is whole[1] or whole[0].count != pair.form.count:
        return pair
    return Pair(whole[0], whole[1], pair.likeness, True) if whole[0].count <= whole[1].count else pair


def _run(first: Form, second: Form, forms: Forms) -> Form | None:
    """The run of words from the one form to the other, in the first name that has both."""
    for use in first.uses:
        for after in second.uses:
            if after.mention is use.mention and after.first >= use.last:
                return forms.phrases.get(" ".join(use.mention.words[use.first : after.last]))
    return None


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
