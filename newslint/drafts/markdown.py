"""Reads Markdown: markdown-it-py tells the blocks and their lines, and the columns are found again here."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Container, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any

from newslint.drafts.directives import parse_comment
from newslint.drafts.draft import Directive, Draft, Markup, Part
from newslint.drafts.front_matter import read_front_matter
from newslint.drafts.html import HtmlReader
from newslint.drafts.inline import Inline
from newslint.drafts.parts import find_parts
from newslint.drafts.prose import ProseBuilder
from newslint.drafts.source_map import SourceMap
from newslint.text.patterns import late_pattern
from newslint.text.span import Span

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

_LINE = late_pattern(r"[^\n\r]*(?:\r\n|\n|\r|$)")
_PIPE = late_pattern(r"(?<!\\)\|")
_QUOTE_MARKS = late_pattern(r"[\s>]*")
_WORDS = late_pattern(r"\S+(?: \S+)*")


def read_markdown(path: str, source: str) -> Draft:
    """The draft of a Markdown file. Raises ReadError where its front matter does not parse."""
    prose = ProseBuilder(source)
    front = read_front_matter(prose)
    reader = _Reader(prose, front.end)
    reader.read()
    text = prose.text
    blocks, date = find_parts(text, prose.blocks)
    return Draft(
        path,
        source,
        text,
        tuple(blocks),
        SourceMap(prose.pieces),
        fields=front.fields,
        date=front.date or date,
        directives=tuple(sorted(reader.directives, key=_place)),
        markup=prose.markup,
    )


def _place(directive: Directive) -> Span:
    return directive.span


@cache
def _parser() -> MarkdownIt:
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark").enable("table")
    parser.core.ruler.enableOnly(["normalize", "block"])
    return parser


class _Reader:
    """Takes the prose of the blocks below the front matter into a builder."""

    def __init__(self, prose: ProseBuilder, start: int) -> None:
        self.directives: list[Directive] = []
        self._prose = prose
        self._source = prose.source
        self._start = start
        self._html = HtmlReader(prose)
        self._lines = [Span(*match.span()) for match in _LINE.finditer(self._source, start)]
        self._references: Container[str] = ()

    def read(self) -> None:
        """Takes everything there is."""
        environment: dict[str, Any] = {}
        tokens = _parser().parse(self._source[self._start :], environment)
        self._references = environment.get("references", ())
        heading = ""
        depths: Counter[str] = Counter()  # how many elements of each kind are open
        for token in tokens:
            depths[token.type.rpartition("_")[0]] += token.nesting
            quote = [Markup.BLOCKQUOTE] if depths["blockquote"] else []
            match token.type:
                case "heading_open":
                    heading = token.tag
                case "heading_close":
                    heading = ""
                case "tr_open":
                    self._read_row(token, [Markup.TABLE_HEADER] * bool(depths["thead"]) + quote)
                case "inline" if not depths["table"]:
                    kinds = [Markup(heading)] if heading else []
                    self._read_inline(token, _part(heading, depths["list_item"]), kinds + quote)
                case "html_block":
                    self._read_html(token)
        self.directives += self._html.directives

    def _rows(self, token: Token) -> Sequence[Span]:
        first, last = token.map or (0, 0)
        return self._lines[first:last]

    def _read_html(self, token: Token) -> None:
        rows = self._rows(token)
        if rows:
            self._html.read(rows[0].start, rows[-1].end)

    def _read_row(self, token: Token, kinds: Sequence[Markup]) -> None:
        """Takes a table's row, a block for each cell."""
        for row in self._rows(token)[:1]:
            line = self._source[row.start : row.end]
            begin = match.end() if (match := _QUOTE_MARKS.match(line)) else 0
            for end in [*(match.start() for match in _PIPE.finditer(line, begin)), len(line)]:
                cell = line[begin:end].strip()
                if cell:
                    self._take(cell, [row.start + line.index(cell, begin)], Part.TABLE, kinds)
                begin = end + 1

    def _read_inline(self, token: Token, part: Part, kinds: Sequence[Markup]) -> None:
        """Takes a paragraph: finds each line of it in the file, behind whatever marks quotes and lists."""
        kept: list[str] = []
        starts: list[int] = []
        for row, line in zip(self._rows(token), token.content.split("\n"), strict=False):
            text = line.strip()
            at = self._source[row.start : row.end].replace("\0", "\ufffd").rfind(text)
            if at >= 0 and text:
                kept.append(text)
                starts.append(row.start + at)
        self._take("\n".join(kept), starts, part, kinds)

    def _take(self, content: str, starts: Sequence[int], part: Part, kinds: Sequence[Markup]) -> None:
        inline = Inline(content, self._references)
        places = _Places(content, starts)
        for comment in inline.comments:
            directive = parse_comment(content[comment.start + 4 : comment.end - 3], places.span(*comment))
            if directive:
                self.directives.append(directive._replace(home=starts[0]))
        self._write(inline, places)
        alone = bool(inline.images) and self._prose.is_blank
        self._prose.close(part, kinds)
        for image in inline.images if alone else ():
            for span in (image.alt, image.title):
                if span:
                    self._write_caption(content, span, places, kinds)

    def _write(self, inline: Inline, places: _Places) -> None:
        prose = self._prose
        begun = {span.start: -1 for _, span in inline.marked}
        ended: dict[int, list[tuple[Markup, int]]] = {}
        for kind, span in inline.marked:
            ended.setdefault(span.end, []).append((kind, span.start))
        at = 0
        for start, end, text in inline.cuts:
            if end <= at:
                continue
            start = max(start, at)
            if at < start:
                prose.copy(*places.span(at, start))
            for kind, opening in ended.get(start, ()):
                if begun[opening] >= 0:
                    prose.mark(kind, begun[opening])
            if text == " ":
                prose.space(*places.span(start, end))
            else:
                prose.put(text, *places.span(start, end))
            at = end
            if at in begun:
                begun[at] = prose.size
        if at < len(inline.content):
            prose.copy(*places.span(at, len(inline.content)))

    def _write_caption(self, content: str, span: Span, places: _Places, kinds: Sequence[Markup]) -> None:
        """Takes an image's description or title as a caption."""
        for match in _WORDS.finditer(content, *span):
            self._prose.space(*places.span(match.start() - 1, match.start()))
            self._prose.copy(*places.span(*match.span()))
        self._prose.close(Part.CAPTION, [kind for kind in kinds if kind is Markup.BLOCKQUOTE])


def _part(heading: str, list_depth: int) -> Part:
    if heading:
        return Part.HEADLINE if heading == "h1" else Part.SUBHEAD
    return Part.LIST if list_depth else Part.BODY


class _Places:
    """Where the characters of a paragraph, its lines joined by line feeds, stand in the file."""

    def __init__(self, content: str, starts: Sequence[int]) -> None:
        self._starts = starts
        self._lines = [0]
        if len(starts) > 1:
            self._lines += [match.end() for match in re.finditer("\n", content)]

    def span(self, start: int, end: int) -> Span:
        """The source of the characters from `start` to `end`."""
        if len(self._starts) == 1:
            return Span(self._starts[0] + start, self._starts[0] + end)
        return Span(self._place(start), self._place(end - 1) + 1)

    def _place(self, offset: int) -> int:
        line = bisect_right(self._lines, offset) - 1
        return self._starts[line] + offset - self._lines[line]
