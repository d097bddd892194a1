"""The check `unclear-speaker`: “he said”, and nobody near whom it can be, or two."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from typing import cast

from newslint.checks.check import Hit, Setting, coded_check
from newslint.drafts.draft import Block, Part
from newslint.finding import Related
from newslint.language.analysis import Analysis
from newslint.language.names import Mention, NameKind
from newslint.language.sources import CueKind
from newslint.rule import Rule
from newslint.text.patterns import late_pattern
from newslint.text.span import Span
from newslint.text.word_sets import word_set

_PARTS = frozenset({Part.BODY, Part.LIST})
#: Words right before the verb where he or she may say something.
_BEFORE = word_set("he she He She also later then")
_SAYS = late_pattern(r"\b(he|she)(?: also| later| then)? $")
_SAME = {
    "he": late_pattern(r"\b(?:he|his|him|himself|man|boy|father|son|brother|husband|mr|king|prince|chairman)\b"),
    "she": late_pattern(
        r"\b(?:she|her|hers|herself|woman|girl|mother|daughter|sister|wife|mrs|ms|miss|queen|princess)\b"
    ),
}
_GENDERS = {"he": "m", "she": "f"}
_WORD = late_pattern(r"[a-z]+")
_EITHER = "Who is “{pronoun}”? It can be {names}"


@coded_check(
    {
        "paragraphs": Setting(int, 2, "how many paragraphs back a speaker may have been named"),
        "people": Setting(list, [], "words for one person, who may be the speaker without a name"),
    }
)
def UNCLEAR_SPEAKER(analysis: Analysis, rule: Rule) -> Iterator[Hit]:  # noqa: N802 - becomes a constant
    """Every `he said` or `she said` for which the last paragraphs name nobody, or the last sentence two people."""
    reach = cast("int", rule.settings["paragraphs"])
    people = frozenset(cast("list[str]", rule.settings["people"]))
    folded = analysis.folded
    for cue in analysis.sources.cues:
        before = analysis.tokens.texts[cue.token - 1]
        if cue.kind is not CueKind.SPEECH or before not in _BEFORE:
            continue
        match = _SAYS.search(folded, max(0, cue.start - 24), cue.start)
        if match is None:
            continue
        index = analysis.draft.block_index(match.start())
        block = analysis.draft.blocks[index]
        if block.part not in _PARTS:
            continue
        span = Span(match.start(), cue.end)
        pair = _pair(analysis, match[1], match.start(), block)
        if pair:
            names = " or ".join(mention.surname for mention in pair)
            related = tuple(Related(mention.span, f"{mention.text} is named here") for mention in pair)
            yield Hit(span, {"pronoun": match[1], "names": names}, message=_EITHER, related=related)
        elif not _is_clear(analysis, match[1], match.start(), index, reach) and people.isdisjoint(
            _WORD.findall(folded, analysis.draft.blocks[max(0, index - 1)].start, match.start())
        ):
            last = _last_named(analysis, match[1], block)
            where = f"; the last one named is {last.text}, far above" if last else ""
            related = (Related(last.span, f"{last.text}, named here"),) if last else ()
            yield Hit(span, {"pronoun": match[1], "where": where}, related=related)


def _is_clear(analysis: Analysis, pronoun: str, place: int, index: int, reach: int) -> bool:
    """Whether somebody whom the pronoun fits is named, or meant by the same pronoun, in the last paragraphs."""
    blocks = analysis.draft.blocks
    start = blocks[max(0, index - reach)].start
    near = blocks[max(0, index - 1)].start
    if _SAME[pronoun].search(analysis.folded, start, place):
        return True
    if any(cue.kind is CueKind.SPEECH for cue in analysis.sources.between(near, blocks[index].start)):
        return True  # somebody speaks there who has no name, or one that is not known for one
    for mention in analysis.names.between(start, place):
        if (not mention.possessive or mention.start >= near) and _fits(analysis, mention, pronoun):
            return True
    return False


def _pair(analysis: Analysis, pronoun: str, place: int, block: Block) -> tuple[Mention, Mention] | None:
    """The two people, joined by “and”, whom the sentence before names alone and either of whom the pronoun fits.

    None where the pronoun or a verb of saying stands between, which tells of whom the talk is.
    """
    text = analysis.text
    sentence = bisect_right(analysis.sentences, place, key=lambda span: span.start) - 1
    if sentence < 1 or analysis.sentences[sentence - 1].start < block.start:
        return None
    before = analysis.sentences[sentence - 1]
    people = analysis.names.between(before.start, place)
    if len(people) != 2 or text[people[0].end : people[1].title_start] != " and ":
        return None
    if analysis.sources.between(before.start, place) or _SAME[pronoun].search(analysis.folded, people[1].end, place):
        return None
    chains = [analysis.names.chain_of(mention.span) for mention in people]
    if chains[0] is chains[1] or any(chain is None or chain.gender != _GENDERS[pronoun] for chain in chains):
        return None
    return people[0], people[1]


def _fits(analysis: Analysis, mention: Mention, pronoun: str) -> bool:
    """Whether a name can be that of a man, or of a woman."""
    chain = analysis.names.chain_of(mention.span)
    if chain is None or chain.kind not in (NameKind.PERSON, NameKind.OTHER):
        return False
    if chain.gender:
        return chain.gender == _GENDERS[pronoun]
    return chain.kind is NameKind.PERSON or not mention.is_bare or _speaks(analysis, mention)


def _speaks(analysis: Analysis, mention: Mention) -> bool:
    """Whether a verb of saying stands right beside a name."""
    sources = analysis.sources
    beside = [*sources.between(mention.start - 12, mention.start), *sources.between(mention.end, mention.end + 8)]
    return any(cue.kind <= CueKind.ACCORDING for cue in beside)


def _last_named(analysis: Analysis, pronoun: str, block: Block) -> Mention | None:
    """The last person named before the paragraph whom the pronoun fits."""
    before = (mention for mention in reversed(analysis.names.between(0, block.start)) if not mention.possessive)
    return next((mention for mention in before if _fits(analysis, mention, pronoun)), None)
