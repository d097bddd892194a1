"""All that is known about the language of one draft, each part computed once, when first asked for."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeVar

from newslint.drafts.draft import Draft, Part
from newslint.language.english import spelled_in
from newslint.language.house import English, House
from newslint.language.quotes import Quotations, Quote, find_quotations
from newslint.language.sentences import SentenceSplitter
from newslint.language.tokens import Tokens, tokenize
from newslint.language.words import Telling, WordList, word_list
from newslint.text.folding import fold
from newslint.text.span import Span

if TYPE_CHECKING:
    from newslint.language.claims import Claim
    from newslint.language.names import Names
    from newslint.language.sources import Sources

T = TypeVar("T")

_SPLITTER = SentenceSplitter()


class Analysis:
    """The language of one draft. Every offset is a code point of `draft.text`."""

    def __init__(self, draft: Draft, house: House | None = None) -> None:
        self.draft = draft
        self.text = draft.text
        self.house = house or House()
        self._shared: dict[object, Any] = {}

    def close(self) -> None:
        """Lets go of all that is known, which refers to the analysis itself: garbage that costs a tenth of a run."""
        vars(self).clear()

    def shared(self, key: object, compute: Callable[[Analysis], T]) -> T:
        """What `compute` makes of this draft, made once for all who ask with the same `key`."""
        try:
            known: T = self._shared[key]
        except KeyError:
            known = self._shared[key] = compute(self)
        return known

    @cached_property
    def folded(self) -> str:
        """The text in lower case with straight apostrophes, the same length."""
        return fold(self.text)

    @property
    def words(self) -> WordList:
        """The word list of English."""
        return word_list()

    @cached_property
    def tokens(self) -> Tokens:
        """The words of the whole text, in order."""
        return tokenize(self.text)

    @cached_property
    def forms(self) -> list[str]:
        """The words of the text, folded: one for each of `tokens`."""
        words = self.tokens.texts  # no word holds a blank, so that all are folded in one go
        return fold(" ".join(words)).split(" ") if words else []

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """The distinct words of the text, folded."""
        return frozenset(self.forms)

    @cached_property
    def sentences(self) -> list[Span]:
        """The sentences of every block but datelines and bylines, in order."""
        skipped = (Part.DATELINE, Part.BYLINE)
        return _SPLITTER.split(self.text, [block.span for block in self.draft.blocks if block.part not in skipped])

    @cached_property
    def sentence_words(self) -> list[tuple[int, int]]:
        """For each of `sentences` the number of its first token, and that of the first one behind it."""
        starts = self.tokens.starts
        return [(bisect_left(starts, start), bisect_left(starts, end)) for start, end in self.sentences]

    @cached_property
    def quotations(self) -> Quotations:
        """What stands in quotation marks, nested quotations and marks without a partner told apart."""
        return find_quotations(self.draft)

    @property
    def quotes(self) -> list[Quote]:
        """What stands in quotation marks and inside no other quotation, in order."""
        return self.quotations.outer

    @cached_property
    def _quote_starts(self) -> list[int]:
        return [quote.start for quote in self.quotes]

    def is_quoted(self, span: Span) -> bool:
        """Whether `span` begins inside quotation marks."""
        return self.is_quoted_at(span.start)

    def is_quoted_at(self, offset: int) -> bool:
        """Whether the code point at `offset` stands inside quotation marks."""
        index = bisect_right(self._quote_starts, offset) - 1
        return index >= 0 and offset < self.quotes[index].end

    @cached_property
    def telling(self) -> Telling:
        """The distinct words of which the word list tells something: unknown ones, and those of one English alone."""
        return self.words.telling(self.vocabulary)

    @cached_property
    def english(self) -> English | None:
        """The spelling that the house, or else the draft's own words, speak for; None where nothing tells."""
        return self.house.english or spelled_in(self.telling)

    @cached_property
    def names(self) -> Names:
        """The names of the draft: every mention, and the chains of mentions that name one person or thing."""
        from newslint.language.names import find_names  # late: its lists are read only where a rule asks for names

        return find_names(self)

    @cached_property
    def sources(self) -> Sources:
        """Who says so: the words of saying, and the sources of what is quoted and stated."""
        from newslint.language.sources import find_sources  # late: only rules on attribution ask

        return find_sources(self)

    @cached_property
    def claims(self) -> list[Claim]:
        """What the draft itself asserts and needs a source for: accusations, motives, casualties."""
        from newslint.language.claims import find_claims  # late: only rules on attribution ask

        return find_claims(self)
