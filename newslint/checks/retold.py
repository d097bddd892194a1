"""The check `retold`: a fact told again in other words, paragraphs later."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from newslint.checks.check import Hit, coded_check
from newslint.checks.meant_twice import is_live_blog
from newslint.drafts.draft import Part
from newslint.finding import Related
from newslint.language.analysis import Analysis
from newslint.language.repetition import find_repetitions
from newslint.language.retelling import Retelling, find_retellings
from newslint.language.stems import stems
from newslint.language.words import LARGE
from newslint.rule import Rule
from newslint.text.span import Span

#: How many words of the earlier sentence a message quotes.
_MOST_QUOTED = 8
#: How many stems that stand nowhere else in the draft the two share, names apart, or else how much of the earlier or of
#: the later sentence is in the other. Judged on published copy: of what shares less, three in four go on from what was
#: told.
_FEWEST_OWN = 3
_MOST_OF_EARLIER = 0.7
_ALL_OF_LATER = 0.95
#: A story says what its headline says in one of its first paragraphs, furniture counted in.
_LEAD = 6
#: A first paragraph of no more words than this is a headline, though it has a stop.
_HEADLINE_WORDS = 15


@coded_check()
def RETOLD(analysis: Analysis, _rule: Rule) -> Iterator[Hit]:  # noqa: N802 - becomes a constant
    """Every sentence that tells an earlier one again, unless it repeats its very words."""
    retellings = [retelling for retelling in find_retellings(analysis) if _tells_again(analysis, retelling)]
    if not retellings or is_live_blog(analysis):
        return
    repeated = analysis.shared(find_repetitions, find_repetitions)
    said_again = [repeat.later for repeats in repeated for repeat in repeats]
    for retelling in retellings:
        if any(span.overlaps(retelling.later) for span in said_again) or _are_two_speakers(analysis, retelling):
            continue
        words = analysis.draft.quote(retelling.earlier).split()
        yield Hit(
            retelling.later,
            {"earlier": " ".join(words[:_MOST_QUOTED]).strip('“”"') + (" …" if len(words) > _MOST_QUOTED else "")},
            related=(Related(retelling.earlier, "it is told here first"),),
            confidence=round(min(1.0, retelling.likeness + 0.3), 2),
        )


def _tells_again(analysis: Analysis, retelling: Retelling) -> bool:
    """Whether the later sentence tells what the earlier one told, and does not only go on from it."""
    if _is_lead(analysis, retelling):
        return False
    one, other = _stems(analysis, retelling.earlier), _stems(analysis, retelling.later)
    common = one.keys() & other.keys()
    if len(common) >= _MOST_OF_EARLIER * len(one) or len(common) >= _ALL_OF_LATER * len(other):
        return True
    plain = {stem for stem in common if analysis.words.size(one[stem]) <= LARGE}
    if len(plain) < _FEWEST_OWN:
        return False
    for span in analysis.sentences:
        if span not in (retelling.earlier, retelling.later):
            plain -= _stems(analysis, span).keys()
    return len(plain) >= _FEWEST_OWN


def _is_lead(analysis: Analysis, retelling: Retelling) -> bool:
    """Whether the later sentence is where the story first says what its headline says."""
    draft = analysis.draft
    first = draft.blocks[0]
    is_headline = first.part is Part.HEADLINE or len(draft.quote(first.span).split()) <= _HEADLINE_WORDS
    return is_headline and retelling.earlier.start < first.end and draft.block_index(retelling.later.start) <= _LEAD


def _stems(analysis: Analysis, span: Span) -> dict[str, str]:
    """The stems of a sentence, each with the word that it is of."""
    starts = analysis.tokens.starts
    forms = analysis.forms[bisect_left(starts, span.start) : bisect_left(starts, span.end)]
    found = dict(zip(stems(forms), forms, strict=True))
    found.pop("", None)
    return found


def _are_two_speakers(analysis: Analysis, retelling: Retelling) -> bool:
    """Whether the two are speech of different people: each may say the same thing."""
    one, other = (_speaker(analysis, span) for span in (retelling.earlier, retelling.later))
    return one is not None and other is not None and one != other


def _speaker(analysis: Analysis, span: Span) -> str | None:
    """Whoever speaks in a sentence with a quotation, by name; an empty name where nobody is named for it."""
    for quoted in analysis.sources.quoted:
        if quoted.span.overlaps(span):
            return (analysis.sources.speaker(quoted.source) if quoted.source else None) or ""
    return None
