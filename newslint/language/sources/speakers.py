"""Who says what stands in quotation marks: for each quotation the words that name its source, and how near they are."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from enum import IntEnum

from newslint.drafts.draft import Block, Part
from newslint.language.quotes import Quote
from newslint.language.sources.cues import Cue, CueKind
from newslint.language.sources.inversion import inverted_subject, unlisted_subject
from newslint.language.sources.phrases import opening_subject, phrase_after, subject_after, subject_before
from newslint.language.sources.titles import is_title
from newslint.text.named_tuples import NamedTuple
from newslint.text.patterns import late_pattern
from newslint.text.span import Span
from newslint.text.word_sets import word_set


class Reach(IntEnum):
    """How far from a quotation its source stands."""

    SENTENCE = 0
    PARAGRAPH = 1
    INTRODUCED = 2
    CONTINUED = 3
    NEAR = 4
    NONE = 5


class Quoted(NamedTuple):
    """A quotation with its source.

    Attributes:
        quote: the quotation.
        source: the words that name who said it, or None where no words do.
        cue: the words that say that they said it, or None.
        reach: how far from the quotation they stand.
    """

    quote: Quote
    source: Span | None
    cue: Cue | None
    reach: Reach

    @property
    def span(self) -> Span:
        """The quotation with its marks."""
        return Span(self.quote.start, self.quote.end)


class _Finding(NamedTuple):
    """A source and its cue, as far as they are found."""

    source: Span | None
    cue: Cue | None


#: Nouns that bring in speech when they stand in the sentence before it.
_SPOKEN = word_set("statement remarks comments speech interview letter")
#: What stands before a verb that brings in no speech here and now: to say, could add, has written.
_UNSAID = ("to ", "could ", "would ", "may ", "might ", "can ", "will ", "should ", "has ", "have ", "had ")
#: Words behind which a verb goes on with the subject of its sentence.
_NO_SUBJECT = frozenset({"to", "and", "but", "or", "then", "also"})
#: What goes on with the sentence that brought a quotation in: “…,” and left.
_GOES_ON = late_pattern(r"[\s,”\"]*(?:and|but|while|as|in|before|after|when|during|a reference|referring)\b")
#: A name between a dash, or nothing, and the colon before a quotation.
_NAME_COLON = late_pattern(
    r"(?:^|[-–—―.?!]\s)\s*((?:[A-Z][\w.’'-]+(?:\s(?:de|van|von|al|bin|and)(?=\s))?\s?){1,5}):\s*$"
)
#: How long a name before a colon may be, and how many marks and spaces may part two sentences, in code points.
_NAME_REACH, _GAP = 120, 40
#: A name behind a dash, below or behind a quotation: — Ruth Adler
_SIGNATURE = late_pattern(
    r"\s*(?:—|–|--?|―|~|\[(?=[^\]]{2,60}\]))\s*([A-Z](?:[^.!?“”\"]|(?<=\b[A-Z])\.){1,80}?)(?=\s*(?:[.,\]]?\s*$|, |\]))"
)
#: A short paragraph that ends in a closing mark: the name under a quotation set for display.
_CREDIT = late_pattern(r"([A-Z][^!?“”\"]{2,80}?)\.?[\"”]$")
#: Words of so many letters, in, the, of, begin with no capital in names either.
_SHORT_WORD = 3
_NAME_ALONE = late_pattern(r"((?:[A-Z][\w.’'-]*\s?){1,6})[.,]?$")
#: How many words a pause in a scene takes at the most.
_BEAT = 3
#: The parts of a story that name nobody for what follows them.
_DISPLAY = frozenset({Part.HEADLINE, Part.SUBHEAD, Part.DATELINE, Part.BYLINE, Part.CAPTION})


class SpeakerFinder:
    """Finds the sources of the quotations of one draft, paragraph by paragraph."""

    def __init__(self, text: str, blocks: Sequence[Block], sentences: Sequence[Span], cues: Sequence[Cue]) -> None:
        self._text = text
        self._blocks = blocks
        self._starts = [sentence.start for sentence in sentences]
        self._cues = cues
        self._cue_starts = [cue.start for cue in cues]
        self._verbs = [cue for cue in cues if cue.kind < CueKind.NOUN]
        self._verb_starts = [cue.start for cue in self._verbs]
        self._quotes: Sequence[Quote] = ()
        self._quote_starts: list[int] = []

    def find(self, quotes: Sequence[Quote]) -> list[Quoted]:
        """The sources of `quotes`, in order."""
        found: list[Quoted] = []
        self._quotes = quotes
        starts = self._quote_starts = [quote.start for quote in quotes]
        before: list[Quoted] = []
        last_block = -2
        for index, block in enumerate(self._blocks):
            here = quotes[bisect_left(starts, block.start) : bisect_left(starts, block.end)]
            if not here:
                if last_block == index - 1 and before[0].quote.start >= self._blocks[last_block].start:
                    is_open = not before[-1].quote.closed
                    last_block = index if is_open or self._is_beat(block) else last_block
                continue
            own = self._paragraph(block, here)
            if any(quoted.reach is Reach.NONE for quoted in own):
                own = self._from_around(index, own, before if last_block == index - 1 else [])
            found += own
            before, last_block = own, index
        return _backwards(found)

    def _is_beat(self, block: Block) -> bool:
        """Whether somebody speaks on behind a paragraph: a caption, or a pause in a scene: She pauses."""
        words = self._text[block.start : block.end].split()
        return block.part is Part.CAPTION or (block.part is Part.BODY and len(words) <= _BEAT)

    def _paragraph(self, block: Block, quotes: Sequence[Quote]) -> list[Quoted]:
        """The quotations of one paragraph with the sources that the paragraph itself names."""
        result: list[Quoted] = []
        for number, quote in enumerate(quotes):
            floor = quotes[number - 1].end if number else block.start
            ceiling = quotes[number + 1].start if number + 1 < len(quotes) else block.end
            near = self._in_sentence(quote, floor, ceiling)
            goes_on = near is not None and near.source is None and (near.cue is None or near.cue.is_participle)
            if near and goes_on and result and result[-1].source:  # saying, “…,” and, “…”
                near = _Finding(result[-1].source, near.cue)
            if near:
                result.append(Quoted(quote, near.source, near.cue, Reach.SENTENCE))
                continue
            result.append(Quoted(quote, None, None, Reach.NONE))
        following: list[Quoted | None] = []  # for each quotation, the first one behind it that has a source
        later: Quoted | None = None
        for quoted in reversed(result):
            following.append(later)
            later = quoted if quoted.reach is Reach.SENTENCE and quoted.source else later
        for number, (quoted, later) in enumerate(zip(result, reversed(following), strict=True)):
            if quoted.reach is Reach.NONE:
                result[number] = self._in_paragraph(block, result, number, later)
        return result

    def _in_sentence(self, quote: Quote, floor: int, ceiling: int) -> _Finding | None:
        """The source in the quotation's own sentence."""
        text = self._text
        signed = _SIGNATURE.match(text, quote.end, ceiling)
        if signed:
            return _Finding(Span(*signed.span(1)), None)
        last = text[quote.end - 2] if quote.closed else ""
        after = text[quote.end : quote.end + 1]
        if last == "," or after == ",":
            behind = self._after(quote, ceiling)
            goes_on = _GOES_ON.match(text, quote.end, ceiling) is not None
            if behind and ((behind.cue and behind.cue.is_participle) or goes_on):
                return self._before(quote, floor) or behind
            return behind or self._before(quote, floor)
        introduced = text[floor : quote.start].rstrip().endswith((",", ":"))
        if last in "?!—–-…" and last and not introduced:
            return self._after(quote, ceiling, close=True) or self._before(quote, floor)
        if last == "." or after == ".":
            return self._before(quote, floor)
        return self._before(quote, floor) or self._after(quote, ceiling)

    def _after(self, quote: Quote, ceiling: int, *, close: bool = False) -> _Finding | None:
        """The source in the rest of the sentence: “…,” said Adler. With `close`, only right behind the quotation."""
        text = self._text
        start = quote.end
        while start < ceiling and not text[start].isalnum():
            start += 1
        at = bisect_right(self._starts, start)
        stop = min(ceiling, self._starts[at] if at < len(self._starts) else ceiling)
        cues = self._between(start, stop)
        if any(cue.kind <= CueKind.ACCORDING for cue in cues):  # …,” Adler, who supported the plan, said
            cues = [cue for cue in cues if cue.kind <= CueKind.ACCORDING]
        for cue in cues:
            if close and text.count(" ", start, cue.start) > 5:
                return None
            if cue.kind in (CueKind.NOUN, CueKind.CHANNEL):
                continue
            return _Finding(self._source_of(cue, start, stop), cue)
        if start < stop and not close and text[quote.end - 2] == ",":  # with a verb that is on no list
            is_work = is_title(text[quote.start : quote.end].split())  # “The Uncut Field,” a memoir, was …
            source = None if is_work else unlisted_subject(text, start, stop)
            return _Finding(source, None) if source else None
        return None

    def _before(self, quote: Quote, floor: int) -> _Finding | None:
        """The source in the sentence before the quotation: Adler said, “…”."""
        at = bisect_right(self._starts, quote.start) - 1
        start = max(floor, self._starts[at]) if at >= 0 else floor
        stretch = self._text[start : quote.start].strip()
        if not stretch:
            return None
        cues = self._between(start, quote.start)
        named = None
        if stretch.endswith(":"):
            named = _NAME_COLON.search(self._text, max(start, quote.start - _NAME_REACH), quote.start)
        strong = [cue for cue in cues if cue.kind < CueKind.NOUN]
        if named and not (strong and strong[-1].start >= named.start(1)):
            return _Finding(Span(named.start(1), named.start(1) + len(named[1].rstrip())), None)
        if strong and stretch.endswith(":") and "," in self._text[strong[-1].end : quote.start]:
            return _Finding(opening_subject(self._text, self._opening(start), quote.start), strong[-1])
        if strong:
            cue = strong[-1]
            return _Finding(self._source_of(cue, start, quote.start), cue)
        if stretch.endswith(":") or (stretch.endswith(",") and self._text[quote.start + 1 : quote.start + 2].isupper()):
            return _Finding(opening_subject(self._text, start, quote.start), cues[-1] if cues else None)
        return None

    def _source_of(self, cue: Cue, start: int, stop: int) -> Span | None:
        """The words that name the source of a cue that stands in the stretch from `start` to `stop`."""
        text = self._text
        if cue.kind is CueKind.ACCORDING:
            return subject_after(text, cue.end + len(" to"), stop)
        before = text[start : cue.start].strip(' ,.;:—–-”"')
        if not before:  # “…,” said his daughter
            return phrase_after(text, cue.end, stop)
        if cue.is_participle or before.split()[-1] in _NO_SUBJECT:
            return opening_subject(text, self._opening(start), cue.start)
        return (
            inverted_subject(text, start, Span(cue.start, cue.end), stop)
            or subject_before(text, start, cue.start)
            or subject_after(text, cue.end, stop)
        )

    def _opening(self, place: int) -> int:
        """Where the sentence that holds `place` begins, unless that is inside a quotation."""
        start = self._sentence_start(place, 0)
        at = bisect_right(self._quote_starts, start) - 1
        return place if at >= 0 and start < self._quotes[at].end and self._quotes[at].start <= start else start

    def _in_paragraph(self, block: Block, quotes: Sequence[Quoted], number: int, later: Quoted | None) -> Quoted:
        """The source elsewhere in the paragraph: the speaker so far, or whoever speaks nearest.

        `later` is the first quotation behind this one whose own sentence names its source.
        """
        quote = quotes[number].quote
        earlier = quotes[number - 1] if number else None
        floor = earlier.quote.end if earlier else block.start
        between = [cue for cue in self._between(floor, quote.start) if cue.kind < CueKind.NOUN]
        if earlier and earlier.reach is not Reach.NONE:
            sentence = self._sentence_end(floor)
            new = [cue for cue in between if cue.start >= sentence and not cue.is_participle]
            if not new:
                return Quoted(quote, earlier.source, earlier.cue, Reach.PARAGRAPH)
            between = new
        for cue in reversed(between):
            source = self._source_of(cue, self._sentence_start(cue.start, block.start), quote.start)
            if source:
                return Quoted(quote, source, cue, Reach.PARAGRAPH)
        if later and later.source:
            return Quoted(quote, later.source, later.cue, Reach.PARAGRAPH)
        at = bisect_left(self._verb_starts, quote.end)
        if at < len(self._verbs) and self._verbs[at].start < block.end:
            cue = self._verbs[at]
            start = max(quote.end, self._sentence_start(cue.start, block.start))
            return Quoted(quote, self._source_of(cue, start, block.end), cue, Reach.PARAGRAPH)
        at = bisect_left(self._cue_starts, block.start)
        if at < len(self._cues) and self._cues[at].start < block.end:
            return Quoted(quote, None, self._cues[at], Reach.PARAGRAPH)
        return quotes[number]

    def _from_around(self, index: int, own: list[Quoted], before: Sequence[Quoted]) -> list[Quoted]:
        """The paragraph's quotations with the source that the next paragraph, or the one before, sets for them."""
        following = self._blocks[index + 1] if index + 1 < len(self._blocks) else None
        signed = self._signature(following, own[-1].quote) if following else None
        if signed:
            source: Quoted | None = Quoted(own[0].quote, signed, None, Reach.INTRODUCED)
        elif before and before[-1].reach is not Reach.NONE:
            source = before[-1]._replace(reach=Reach.CONTINUED)
        else:
            source = self._set_by(self._blocks[index - 1], own[0]) if index else None
        if source is None:
            return own
        return [source._replace(quote=quoted.quote) if quoted.reach is Reach.NONE else quoted for quoted in own]

    def _set_by(self, previous: Block, quoted: Quoted) -> Quoted | None:
        """A quotation with the source that the paragraph before it introduces, or leaves speaking."""
        cues = self._between(previous.start, previous.end)
        introduced = self._text[previous.start : previous.end].rstrip().endswith(":")
        final = self._sentence_start(previous.end - 1, previous.start)
        usable = cues if introduced else [cue for cue in cues if self._sets_speaker(cue, previous, final)]
        if not usable and not introduced:
            return None
        cue = usable[-1] if usable else None
        start = self._sentence_start(cue.start if cue else previous.end - 1, previous.start)
        if cue and cue.kind < CueKind.NOUN:
            who = self._source_of(cue, start, previous.end)
        else:
            who = opening_subject(self._text, start, previous.end)
        return Quoted(quoted.quote, who, cue, Reach.INTRODUCED if introduced else Reach.NEAR)

    def _signature(self, block: Block, quote: Quote) -> Span | None:
        """The name that a paragraph under a quotation consists of: — Ruth Adler; a list item has lost its dash.

        In a quotation set for display the name may stand before its closing mark.
        """
        if not quote.closed and (credit := _CREDIT.match(self._text, block.start, block.end)):
            words = [word for word in credit[1].split() if len(word) > _SHORT_WORD]
            capitals = sum(word[0].isupper() for word in words)
            return Span(*credit.span(1)) if capitals > 1 and 2 * capitals > len(words) else None
        pattern = _NAME_ALONE if block.part is Part.LIST else _SIGNATURE
        signed = pattern.match(self._text, block.start, block.end)
        return Span(*signed.span(1)) if signed else None

    def _sets_speaker(self, cue: Cue, block: Block, last: int) -> bool:
        """Whether whoever the cue belongs to may speak on behind the block, whose last sentence starts at `last`."""
        if block.part in _DISPLAY:
            return False
        if cue.kind > CueKind.ACCORDING:
            return cue.kind is CueKind.NOUN and cue.start >= last and cue.word in _SPOKEN
        if self._text.endswith(_UNSAID, 0, cue.start) and cue.word not in ("said", "told"):
            return False
        return cue.kind is CueKind.ACCORDING or not cue.is_participle

    def _between(self, start: int, stop: int) -> Sequence[Cue]:
        """The cues from `start` to `stop`."""
        return self._cues[bisect_left(self._cue_starts, start) : bisect_left(self._cue_starts, stop)]

    def _sentence_start(self, place: int, floor: int) -> int:
        at = bisect_right(self._starts, place) - 1
        return max(floor, self._starts[at]) if at >= 0 else floor

    def _sentence_end(self, place: int) -> int:
        """Where the first sentence that begins behind `place` begins."""
        start = place
        while start < min(place + _GAP, len(self._text)) and not self._text[start].isalnum():
            start += 1
        at = bisect_right(self._starts, start)
        return self._starts[at] if at < len(self._starts) else len(self._text)


def _backwards(found: list[Quoted]) -> list[Quoted]:
    """Gives the paragraphs of a quotation that runs on the source that its last paragraph names."""
    given = False  # whether the paragraph behind has its source from a later one
    for number in range(len(found) - 2, -1, -1):
        quoted, after = found[number], found[number + 1]
        is_told = given or after.reach < Reach.CONTINUED
        given = is_told and quoted.quote.runs_on and quoted.reach >= Reach.CONTINUED
        if given:
            found[number] = quoted._replace(source=after.source, cue=after.cue, reach=Reach.CONTINUED)
    return found
