"""The stretches of a draft that Vale's scopes name: paragraphs, headings, sentences, links, the whole file.

Vale looks at one stretch at a time, and so do its rules here: a pattern never reaches from one into the next.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property

from newslint.checks.vale.scopes import INLINE, Scope
from newslint.drafts.draft import Block, Draft, Markup, Part
from newslint.drafts.reading import kind_of
from newslint.language.analysis import Analysis
from newslint.text.folding import fold
from newslint.text.patterns import late_pattern
from newslint.text.span import Span

#: The sections that each part of a story is of; all others are paragraphs.
_SECTIONS = {
    Part.HEADLINE: ("heading", "h1"),
    Part.SUBHEAD: ("heading", "h2"),
    Part.LIST: ("list",),
    Part.TABLE: ("table", "cell"),
    Part.CAPTION: ("figure", "caption"),
    Part.DESCRIPTION: ("attr", "description"),
    Part.PULL_QUOTE: ("blockquote",),
}
_HEADINGS = (Markup.H1, Markup.H2, Markup.H3, Markup.H4, Markup.H5, Markup.H6)
_INLINE_MARKUP = {"link": Markup.LINK, "strong": Markup.STRONG, "emphasis": Markup.EMPHASIS}
#: What Vale's summary, the prose of the whole file, is made of.
_SUMMARISED = frozenset({"paragraph", "list", "blockquote"})
_BETWEEN = "\n\n"
#: The description of an image, in Markdown and in HTML.
_ALT = late_pattern(r"!\[(?P<md>[^\[\]]{1,999})\][(\[]|<img\b[^<>]*?\balt=(?:\"(?P<a>[^\"]+)\"|'(?P<b>[^']+)')")
#: Inline code in Markdown and in HTML; a block of code, which is no inline code, is passed over as a whole.
_CODE = late_pattern(
    r"(?ms)^ {0,3}(?P<fence>`{3,}|~{3,})[^`\n]*$.*?^ {0,3}(?P=fence)`*~*[ \t]*$|<pre\b.*?</pre>"
    r"|(?P<ticks>(?<!`)`{1,3}(?!`))(?P<md>[^`\n]+)(?P=ticks)(?!`)|<(?P<tag>code|kbd|samp|tt)\b[^<>]*>(?P<html>[^<]+)<"
)


class Unit:
    """A stretch of a draft that a rule looks at by itself.

    Attributes:
        text: what it says.
        tags: the sections of scopes that it is of.
        blocks: where the blocks that it has a part of begin in the draft's text.
        in_source: whether it is of the file as it is written, not of the prose.
    """

    def __init__(
        self,
        text: str,
        pieces: Sequence[tuple[int, int]],
        tags: frozenset[str],
        blocks: Sequence[int] = (),
        *,
        in_source: bool = False,
    ) -> None:
        """Takes besides those `pieces`: from which place of the text on it stands at which place of the draft."""
        self.text = text
        self.tags = tags
        self.blocks = blocks
        self.in_source = in_source
        self._pieces = pieces

    @cached_property
    def folded(self) -> str:
        """The text folded, the same length."""
        return fold(self.text)

    def span(self, start: int, end: int) -> Span:
        """Where a stretch of the text stands: in code points of the draft's text, or of the file (`in_source`)."""
        at, place = self._pieces[bisect_right(self._pieces, start, key=lambda piece: piece[0]) - 1]
        return Span(start - at + place, end - at + place)

    def without(self, spans: Iterable[Span]) -> Unit:
        """The same with blanks in the place of these spans of the draft's text."""
        letters = list(self.text)
        for at, place in self._pieces:
            for start, end in spans:
                for index in range(max(start - place + at, at), min(end - place + at, len(letters))):
                    letters[index] = " "
        return Unit("".join(letters), self._pieces, self.tags, self.blocks, in_source=self.in_source)


class Units:
    """The stretches of one draft, each kind made when a rule first asks for it."""

    def __init__(self, analysis: Analysis) -> None:
        self._analysis = analysis
        self._draft = analysis.draft
        self._formats = frozenset({kind_of(analysis.draft.path)})
        self._chosen: dict[tuple[Scope, ...], list[Unit]] = {}

    def of(self, scopes: tuple[Scope, ...]) -> list[Unit]:
        """The stretches that one of these scopes means, each once for each kind."""
        if scopes not in self._chosen:
            self._chosen[scopes] = list(self._choose(scopes))
        return self._chosen[scopes]

    def _choose(self, scopes: Iterable[Scope]) -> Iterator[Unit]:
        seen: set[int] = set()
        for scope in scopes:
            for unit in self._candidates(scope.sections):
                if id(unit) not in seen and scope.holds(unit.tags):
                    seen.add(id(unit))
                    yield unit.without(self._inline_spans(scope.left_out)) if scope.left_out else unit

    def _candidates(self, sections: frozenset[str]) -> Iterable[Unit]:
        special: dict[str, Callable[[], Sequence[Unit]]] = {
            "raw": lambda: [self.raw],
            "summary": lambda: [self.summary],
            "sentence": lambda: self._sentences,
            "code": lambda: self._codes,
            "alt": lambda: [*self.prose, *self._alts],
            "attr": lambda: [*self.prose, *self._alts],
        }
        for name, units in special.items():
            if name in sections:
                return units()
        inline = sections & INLINE
        return self._inline(inline) if inline else self.prose

    @cached_property
    def prose(self) -> list[Unit]:
        """The blocks of the draft; a dateline and the paragraph that it opens are one."""
        units = []
        dateline: Block | None = None
        for block in self._draft.blocks:
            if block.part is Part.DATELINE and dateline is None:
                dateline = block
                continue
            start = block.start
            if dateline and block.part is Part.BODY:
                start = dateline.start
            elif dateline:
                units.append(self._unit(dateline.span, self._tags(dateline), [dateline.start]))
            starts = [start, block.start] if start != block.start else [start]
            units.append(self._unit(Span(start, block.end), self._tags(block), starts))
            dateline = None
        if dateline:
            units.append(self._unit(dateline.span, self._tags(dateline), [dateline.start]))
        return units

    def _unit(self, span: Span, tags: frozenset[str], blocks: Sequence[int]) -> Unit:
        return Unit(self._draft.quote(span), [(0, span.start)], tags, blocks)

    def _tags(self, block: Block) -> frozenset[str]:
        sections: tuple[str, ...] = _SECTIONS.get(block.part, ("paragraph",))
        if "heading" in sections:
            level = next((kind for kind in _HEADINGS if self._is_in(block, kind)), None)
            sections = ("heading", level.value) if level else sections
        elif block.part is Part.BODY and self._is_in(block, Markup.BLOCKQUOTE):
            sections = ("blockquote",)
        elif block.part is Part.TABLE and self._is_in(block, Markup.TABLE_HEADER):
            sections = ("table", "header")
        elif block.part is Part.CAPTION and self._is_alt(block):
            sections = (*sections, "attr", "alt")
        return frozenset({"text", *sections}) | self._formats

    def _is_in(self, block: Block, kind: Markup) -> bool:
        return any(span.start <= block.start < span.end for span in self._draft.markup.get(kind, ()))

    def _is_alt(self, block: Block) -> bool:
        place = self._draft.map.span(block.span)
        return any(span.overlaps(place) for span in self._alt_spans)

    @cached_property
    def _sentences(self) -> list[Unit]:
        owners = {start: unit for unit in self.prose for start in unit.blocks}
        units = []
        for sentence in self._analysis.sentences:
            block = self._draft.block_at(sentence.start)
            if block:
                tags = owners[block.start].tags | {"sentence"}
                units.append(self._unit(sentence, tags, [block.start]))
        return units

    @cached_property
    def raw(self) -> Unit:
        """The file as it is written."""
        return Unit(self._draft.source, [(0, 0)], frozenset({"raw"}) | self._formats, in_source=True)

    @cached_property
    def summary(self) -> Unit:
        """The prose of the file without headings, tables and captions."""
        parts: list[str] = []
        pieces: list[tuple[int, int]] = []
        blocks: list[int] = []
        at = 0
        for unit in self.prose:
            if unit.tags & _SUMMARISED:
                parts.append(unit.text)
                pieces.append((at, unit.span(0, 0).start))
                blocks += unit.blocks
                at += len(unit.text) + len(_BETWEEN)
        return Unit(_BETWEEN.join(parts), pieces or [(0, 0)], frozenset({"summary"}) | self._formats, blocks)

    def _inline(self, kinds: Iterable[str]) -> list[Unit]:
        units = []
        for kind in sorted(kinds):
            for span in self._inline_spans({kind}):
                block = self._draft.block_at(span.start)
                units.append(self._unit(span, frozenset({kind}) | self._formats, [block.start] if block else []))
        return units

    def _inline_spans(self, kinds: Iterable[str]) -> list[Span]:
        """Where inline elements of these kinds stand in the prose; code stands in none."""
        spans: list[Span] = []
        for kind in kinds:
            if kind in _INLINE_MARKUP:
                spans += self._draft.markup.get(_INLINE_MARKUP[kind], ())
            elif kind == "quote":
                spans += (Span(quote.start, quote.end) for quote in self._analysis.quotes)
        return spans

    @cached_property
    def _alt_spans(self) -> list[Span]:
        return (
            _groups(self._draft, _ALT, "md", "a", "b")
            if "![" in self._draft.source or "<img" in self._draft.source
            else []
        )

    @cached_property
    def _alts(self) -> list[Unit]:
        """The descriptions of images that are no prose: those of images inside a paragraph."""
        prose = [self._draft.map.span(block.span) for block in self._draft.parts(Part.CAPTION)]
        spans = [span for span in self._alt_spans if not any(span.overlaps(place) for place in prose)]
        return self._source_units(spans, {"text", "attr", "alt"})

    @cached_property
    def _codes(self) -> list[Unit]:
        return self._source_units(_groups(self._draft, _CODE, "md", "html"), {"code"})

    def _source_units(self, spans: Iterable[Span], tags: set[str]) -> list[Unit]:
        source = self._draft.source
        sections = frozenset(tags) | self._formats
        return [Unit(source[start:end], [(0, start)], sections, in_source=True) for start, end in spans]


def _groups(draft: Draft, pattern: re.Pattern[str], *names: str) -> list[Span]:
    """Where one of the groups of these names stands in the file, for each match."""
    spans = (Span(*match.span(name)) for match in pattern.finditer(draft.source) for name in names if match[name])
    return list(spans)
