"""Reads HTML: the prose of its elements, whatever state they are in.

The standard library's parser splits broken mark-up differently from one Python release to the next and can take
quadratic time over it; this one looks at every character a fixed number of times and knows the offset of each.
"""

from __future__ import annotations

import datetime
import html
import re

from newslint.drafts.dates import read_date
from newslint.drafts.directives import parse_comment
from newslint.drafts.draft import Directive, Draft, Markup, Part
from newslint.drafts.parts import find_parts
from newslint.drafts.prose import ProseBuilder
from newslint.drafts.source_map import SourceMap
from newslint.text.named_tuples import NamedTuple
from newslint.text.patterns import late_pattern
from newslint.text.span import Span

#: Elements inside a paragraph; every other element that is known by no list below begins and ends one.
_INLINE = frozenset(
    {"a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "data", "del", "dfn", "em", "font", "i", "ins", "label"}
    | {"mark", "nobr", "q", "s", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr"}
)
_VOID = frozenset({"area", "base", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track"})
#: Elements whose text is no prose; those of the second list stand inside a paragraph.
_SKIPPED = frozenset(
    {"audio", "canvas", "head", "iframe", "math", "nav", "noscript", "object", "pre", "script", "select", "style"}
    | {"svg", "template", "textarea", "title", "video"}
)
SKIPPED_INLINE = frozenset({"code", "kbd", "samp"})
INLINE_MARKUP = {
    **dict.fromkeys(("em", "i", "cite"), Markup.EMPHASIS),
    **dict.fromkeys(("strong", "b"), Markup.STRONG),
    "a": Markup.LINK,
    "q": Markup.QUOTE,
}
_BLOCK_MARKUP = {
    **{name: Markup(name) for name in ("h1", "h2", "h3", "h4", "h5", "h6", "blockquote")},
    "th": Markup.TABLE_HEADER,
}
#: Elements that another block ends, closed or not.
_CLOSED_BY_BLOCKS = frozenset({"p", "h1", "h2", "h3", "h4", "h5", "h6"})
_PARTS = {
    **dict.fromkeys(("h2", "h3", "h4", "h5", "h6"), Part.SUBHEAD),
    **dict.fromkeys(("li", "dd", "dt"), Part.LIST),
    **dict.fromkeys(("td", "th"), Part.TABLE),
    **dict.fromkeys(("figcaption", "caption"), Part.CAPTION),
    "h1": Part.HEADLINE,
}
#: What newsrooms' templates call the parts, as one of an element's classes or the last part of a BEM name.
_CLASSES = {
    **dict.fromkeys(("headline",), Part.HEADLINE),
    **dict.fromkeys(("dek", "deck", "standfirst", "subtitle", "subheadline", "sub-headline"), Part.DECK),
    **dict.fromkeys(("byline",), Part.BYLINE),
    **dict.fromkeys(("dateline",), Part.DATELINE),
    **dict.fromkeys(("caption", "wp-caption-text"), Part.CAPTION),
    **dict.fromkeys(("pullquote", "pull-quote"), Part.PULL_QUOTE),
}
_NEXT = late_pattern(r"[<&]")
_ENTITY = late_pattern(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});?")
# An atomic group: of a possessive one, Python 3.11.0 to 3.11.4 make something else.
_QUOTED_TAG = late_pattern(r"""<(/?)([a-zA-Z][a-zA-Z0-9:-]*+)((?>(?:[^<>"']|"[^"]*"|'[^']*')*))>""")
_TAG = late_pattern(r"<(/?)([a-zA-Z][a-zA-Z0-9:-]*+)([^<>]*+)>")
_SPACE = r" \t\n\r\f\v\x1c-\x1f\x85\u2028\u2029"
_WORDS = late_pattern(rf"([{_SPACE}]+)|[^{_SPACE}]+(?: [^{_SPACE}]+)*")
_CLASS = late_pattern(r"""(?i)\bclass\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""")
_DATETIME = late_pattern(r"""(?i)\bdatetime\s*=\s*["']?([\d-]{10})""")
_ATTRIBUTE = late_pattern(r"""([^\s=<>"'/]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+))""")
#: The attributes of an image that readers are shown or told.
_TOLD = frozenset({"alt", "title"})
_PUBLISHED = late_pattern(r"""(?i)["']article:published_time["']\s+content\s*=\s*["']?([\d-]{10})""")


def read_html(path: str, source: str) -> Draft:
    """The draft of an HTML file or fragment."""
    prose = ProseBuilder(source)
    reader = HtmlReader(prose)
    reader.read(1 if source.startswith("\ufeff") else 0, len(source))
    text = prose.text
    blocks, date = find_parts(text, prose.blocks)
    return Draft(
        path,
        source,
        text,
        tuple(blocks),
        SourceMap(prose.pieces),
        date=reader.date or date,
        directives=tuple(reader.directives),
        markup=prose.markup,
    )


def resolve_entity(entity: str) -> str | None:
    """The characters that an entity stands for, line breaks as spaces; None where there is no such entity."""
    text = html.unescape(entity)
    return None if text == entity else "".join(" " if letter.splitlines() == [""] else letter for letter in text)


class _Open(NamedTuple):
    """An element that is not closed yet, and the part that its text is."""

    name: str
    part: Part


class HtmlReader:
    """Takes the prose of HTML into a builder: a whole file, or stretches of a Markdown file one after the other."""

    def __init__(self, prose: ProseBuilder) -> None:
        self.directives: list[Directive] = []
        self.date: datetime.date | None = None
        self._prose = prose
        self._source = prose.source
        self._end = 0
        self._open: list[_Open] = []
        self._counts: dict[str, int] = {}
        self._marks: dict[Markup, list[int]] = {}
        self._images: list[Span] = []
        self._broken_at = -1
        self._absent: set[str] = set()
        self._quotes_pair = True

    def read(self, start: int, end: int) -> None:
        """Takes the prose of a stretch of the source."""
        self._end = end
        self._open.clear()
        self._counts.clear()
        self._absent.clear()
        at = start
        while at < end:
            match = _NEXT.search(self._source, at, end)
            stop = match.start() if match else end
            self._take(at, stop)
            at = self._take_markup(stop) if match else end
        self._close_block()

    @property
    def _part(self) -> Part:
        return self._open[-1].part if self._open else Part.BODY

    def _close_block(self) -> None:
        images = self._images if self._prose.is_blank else ()
        kinds = [kind for name, kind in _BLOCK_MARKUP.items() if self._counts.get(name)] if self._prose.size else ()
        self._prose.close(self._part, kinds)
        for span in images:
            self._take_caption(span)
        self._images = []
        self._marks.clear()
        self._broken_at = -1

    def _take(self, start: int, end: int) -> None:
        """Takes text, each run of white space in it as one space."""
        for match in _WORDS.finditer(self._source, start, end):
            if match[1]:
                self._prose.space(*match.span())
            else:
                self._prose.copy(*match.span())

    def _take_caption(self, span: Span) -> None:
        """Takes the description or the title of an image that stands by itself, as a caption."""
        at = span.start
        while at < span.end:
            stop = self._source.find("&", at, span.end)
            self._take(at, stop if stop >= 0 else span.end)
            at = self._take_entity(stop) if stop >= 0 else span.end
        self._prose.close(Part.CAPTION, [Markup.BLOCKQUOTE] if self._counts.get("blockquote") else ())

    def _take_markup(self, at: int) -> int:
        """Deals with the `<` or `&` at `at`; returns where to go on."""
        source = self._source
        if source[at] == "&":
            return self._take_entity(at)
        if source.startswith("<!--", at):
            close = self._find("-->", at + 4)
            if close < 0:
                return at + 4
            directive = parse_comment(source[at + 4 : close], Span(at, close + 3))
            if directive:
                self.directives.append(directive._replace(home=self._prose.opened))
            return close + 3
        if source.startswith(("<!", "<?"), at):
            close = self._find(">", at)
            return close + 1 if close >= 0 else at + 2
        match = self._match_tag(at)
        if match is None:
            self._prose.copy(at, at + 1)
            return at + 1
        return self._take_tag(match)

    def _take_entity(self, at: int) -> int:
        match = _ENTITY.match(self._source, at, self._end)
        text = resolve_entity(match.group()) if match else None
        if match is None or text is None:
            self._prose.copy(at, at + 1)
            return at + 1
        if text == " ":
            self._prose.space(at, match.end())
        else:
            self._prose.put(text, at, match.end())
        return match.end()

    def _match_tag(self, at: int) -> re.Match[str] | None:
        """The tag at `at`. A `>` may stand in quoted attributes until a tag is found that is broken."""
        letter = self._source[at + 1 : at + 2]
        if letter != "/" and not (letter.isascii() and letter.isalpha()):
            return None
        if self._quotes_pair:
            match = _QUOTED_TAG.match(self._source, at, self._end)
            if match:
                return match
            self._quotes_pair = False
        return _TAG.match(self._source, at, self._end)

    def _take_tag(self, match: re.Match[str]) -> int:
        slash, name, attributes = match.groups()
        name = name.lower()
        if name in _SKIPPED or name in SKIPPED_INLINE:
            return match.end() if slash else self._skip(name, match)
        if name == "br":
            self._break_line(match)
        elif name in _INLINE:
            self._take_inline(name, bool(slash), attributes)
        elif slash:
            self._close_element(name)
        elif name in _VOID:
            if name == "hr":
                self._close_block()
            elif name == "img":
                self._images += _told(match)
        else:
            self._open_element(name, attributes)
        return match.end()

    def _skip(self, name: str, tag: re.Match[str]) -> int:
        """Goes past an element that holds no prose; an unclosed one is taken for a stray tag, but for scripts."""
        close = self._find(f"</{name}", tag.end())
        if close < 0:
            return self._end if name in ("script", "style") else tag.end()
        if name == "head":
            published = _PUBLISHED.search(self._source, tag.end(), close)
            self.date = self.date or (read_date(published[1]) if published else None)
        past = self._find(">", close)
        past = past + 1 if past >= 0 else self._end
        if name not in SKIPPED_INLINE:
            self._close_block()
        elif self._source[past : past + 1].isalnum():
            self._prose.space(tag.start(), past)
        return past

    def _break_line(self, tag: re.Match[str]) -> None:
        """A line break is a space; two of them end the paragraph, as in old pages."""
        if self._prose.size and self._broken_at == self._prose.size:
            self._close_block()
            return
        self._prose.space(*tag.span())
        self._broken_at = self._prose.size

    def _take_inline(self, name: str, closes: bool, attributes: str) -> None:
        kind = INLINE_MARKUP.get(name)
        if kind:
            if not closes:
                self._marks.setdefault(kind, []).append(self._prose.size)
            elif self._marks.get(kind):
                self._prose.mark(kind, self._marks[kind].pop())
        elif name == "time" and self.date is None:
            moment = _DATETIME.search(attributes)
            self.date = read_date(moment[1]) if moment else None

    def _open_element(self, name: str, attributes: str) -> None:
        self._close_block()
        if self._open and self._open[-1].name in _CLOSED_BY_BLOCKS and name != "div":
            self._pop()
        part = _part_of_classes(attributes) or _PARTS.get(name) or self._part
        self._open.append(_Open(name, part))
        self._counts[name] = self._counts.get(name, 0) + 1

    def _close_element(self, name: str) -> None:
        self._close_block()
        while self._counts.get(name):
            if self._pop() == name:
                break

    def _pop(self) -> str:
        name = self._open.pop().name
        self._counts[name] -= 1
        return name

    def _find(self, needle: str, start: int) -> int:
        """Where `needle`, in lower or upper case, next stands; -1 without it, and then it is not looked for again."""
        if needle in self._absent:
            return -1
        if needle.startswith("</"):
            match = re.compile(rf"{needle}\b", re.IGNORECASE).search(self._source, start, self._end)
            found = match.start() if match else -1
        else:
            found = self._source.find(needle, start, self._end)
        if found < 0:
            self._absent.add(needle)
        return found


def _told(tag: re.Match[str]) -> list[Span]:
    """Where the values of a tag's attributes stand that are told to readers, the description first."""
    found: dict[str, Span] = {}
    for attribute in _ATTRIBUTE.finditer(tag.string, *tag.span(3)):
        name = attribute[1].lower()
        if name in _TOLD and attribute.lastindex:
            found.setdefault(name, Span(*attribute.span(attribute.lastindex)))
    return [found[name] for name in sorted(found)]


def _part_of_classes(attributes: str) -> Part | None:
    match = _CLASS.search(attributes) if attributes else None
    if match is None:
        return None
    for name in (match[1] or match[2] or match[3] or "").lower().split():
        part = _CLASSES.get(name.rpartition("__")[2])
        if part:
            return part
    return None
