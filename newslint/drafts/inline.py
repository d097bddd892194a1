"""Tells prose from mark-up in one paragraph of Markdown.

The rules are CommonMark's, and those of Hugo and Jekyll for shortcodes. Every construct becomes a cut: a stretch of the
paragraph that is not prose as it stands, and what stands there instead. What is no prose at all (an address, code, an
image) leaves nothing behind, not even a second space.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Container
from dataclasses import dataclass

from newslint.drafts.draft import Markup
from newslint.drafts.html import INLINE_MARKUP, SKIPPED_INLINE, resolve_entity
from newslint.text.named_tuples import NamedTuple
from newslint.text.patterns import late_pattern
from newslint.text.span import Span

_BREAKS = r"\n\r\v\f\x1c-\x1e\x85\u2028\u2029"
_SPECIAL = late_pattern(rf"[\\`<{{&\[\]*_~{_BREAKS}]")
_SPECIAL_OR_URL = late_pattern(rf"[\\`<{{&\[\]*_~{_BREAKS}]|(?<![^\W_])(?:https?://|www\.)[^\s<>]+", re.IGNORECASE)
_ESCAPE = late_pattern(r"\\[!-/:-@\[-`{-~]")
_ENTITY = late_pattern(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_AUTOLINK = late_pattern(r"<(?:[a-zA-Z][a-zA-Z0-9+.-]{1,31}:[^\s<>]*|[^\s<>@]+@[^\s<>]+)>")
_TAG = late_pattern(r"<(/?)([a-zA-Z][a-zA-Z0-9:-]*+)[^<>]*+>")
#: The address and the title of a link, in its parentheses.
_TARGET = late_pattern(
    r"\(\s{0,99}(?:<[^<>\n]{0,2000}>|[^\s()<>]{0,2000}(?:\([^\s()]{0,2000}\)[^\s()]{0,2000}){0,9})"
    r"(?:\s{1,99}(?:\"(?P<double>[^\"]{0,1000})\"|'(?P<single>[^']{0,1000})'))?\s{0,99}\)"
)
_LABEL = late_pattern(r"\[([^\[\]]{0,999})\]")
_FOOTNOTE = late_pattern(r"\[\^[^\[\]\s]{1,99}\]:?")
#: What opens and closes a shortcode; the longest opening comes first.
_SHORTCODES = (("{{<", ">}}"), ("{{%", "%}}"), ("{{", "}}"), ("{%", "%}"))
_SPACES = " \t"
_AFTER_SPACE = " \t\n.,;:!?)”’"
_URL_ENDS = ".,;:!?'\"*_~]}”’"


class Cut(NamedTuple):
    """A stretch of Markdown, and the text that stands for it: none, a space, or the character that it means."""

    start: int
    end: int
    text: str


class Image(NamedTuple):
    """An image: its description and its title, which are prose of their own."""

    alt: Span
    title: Span | None


@dataclass(slots=True)
class _Run:
    """Asterisks or underscores that may open emphasis: those that are left of the run."""

    start: int
    count: int


class _Bracket(NamedTuple):
    """A `[` that may open a link or, with `!` before it, an image."""

    start: int
    is_image: bool


class Inline:
    """The constructs of one paragraph of Markdown, in code points of its `content`.

    Attributes:
        cuts: what is no prose as it stands, in order; one may lie inside another.
        marked: the stretches between marks of emphasis and of links, in the order of their ends.
        images: the images, in order.
        comments: the HTML comments, with their marks.
    """

    def __init__(self, content: str, references: Container[str] = ()) -> None:
        self.content = content
        self.cuts: list[Cut] = []
        self.marked: list[tuple[Markup, Span]] = []
        self.images: list[Image] = []
        self.comments: list[Span] = []
        self._references = references
        self._brackets: list[_Bracket] = []
        self._runs: dict[str, list[_Run]] = {"*": [], "_": []}
        self._struck = -1
        self._tags: dict[Markup, list[int]] = {}
        self._ticks: dict[int, list[int]] | None = None
        self._absent: set[str] = set()
        self._handled = 0
        self._scan()

    def _scan(self) -> None:
        takers: dict[str, Callable[[int], int]] = {
            "\\": self._take_escape,
            "`": self._take_code,
            "<": self._take_angle,
            "{": self._take_shortcode,
            "&": self._take_entity,
            "[": self._take_opening,
            "]": self._take_closing,
            "*": self._take_run,
            "_": self._take_run,
            "~": self._take_strike,
        }
        content = self.content
        has_urls = "://" in content or "www." in content.lower()
        pattern = _SPECIAL_OR_URL if has_urls else _SPECIAL
        while match := pattern.search(content, self._handled):
            at = match.start()
            if match.end() > at + 1:
                self._handled = self._take_url(at, match.end())
            else:
                self._handled = takers.get(content[at], self._take_break)(at)
        self.cuts.sort(key=lambda cut: (cut.start, -cut.end))

    def _cut(self, start: int, end: int, text: str = "") -> None:
        self.cuts.append(Cut(start, end, text))

    def _cut_object(self, start: int, end: int) -> int:
        """Cuts out what is no prose, so that neither two words are glued together nor two spaces are left."""
        content = self.content
        before, after = content[start - 1 : start], content[end : end + 1]
        if before.isalnum() and after.isalnum():
            self._cut(start, end, " ")
            return end
        if not after or after in _AFTER_SPACE:
            while start and content[start - 1] in _SPACES:
                start -= 1
        self._cut(start, end)
        return end

    def _take_escape(self, at: int) -> int:
        if _ESCAPE.match(self.content, at):
            self._cut(at, at + 2, self.content[at + 1])
            return at + 2
        return at + 1

    def _take_break(self, at: int) -> int:
        """A line break, with the white space around it and the backslash before it, is one space."""
        content = self.content
        start, end = at, at + 1
        escaped = bool(self.cuts) and self.cuts[-1].end == at
        if content[at] == "\n" and content[at - 1 : at] == "\\" and not escaped:
            start -= 1
        while start > 0 and content[start - 1] in _SPACES:
            start -= 1
        while content[end : end + 1] and content[end] in _SPACES:
            end += 1
        self._cut(start, end, " ")
        return end

    def _take_url(self, start: int, end: int) -> int:
        content = self.content
        extra = content.count(")", start, end) - content.count("(", start, end)
        while content[end - 1] in _URL_ENDS or (content[end - 1] == ")" and extra > 0):
            extra -= content[end - 1] == ")"
            end -= 1
        return self._cut_object(start, end)

    def _take_entity(self, at: int) -> int:
        match = _ENTITY.match(self.content, at)
        text = resolve_entity(match.group()) if match else None
        if match is None or text is None:
            return at + 1
        self._cut(at, match.end(), text)
        return match.end()

    def _take_code(self, at: int) -> int:
        if self._ticks is None:
            self._ticks = {}
            for match in reversed(list(re.finditer("`+", self.content))):
                self._ticks.setdefault(len(match.group()), []).append(match.start())
        end = at + 1
        while self.content.startswith("`", end):
            end += 1
        closing = self._ticks.get(end - at, [])
        while closing and closing[-1] < end:
            closing.pop()
        return self._cut_object(at, closing.pop() + end - at) if closing else end

    def _take_angle(self, at: int) -> int:
        content = self.content
        if content.startswith("<!--", at):
            end = self._find("-->", at + 4)
            if end < 0:
                return at + 1
            self.comments.append(Span(at, end + 3))
            return self._cut_object(at, end + 3)
        autolink = _AUTOLINK.match(content, at)
        if autolink:
            return self._cut_object(*autolink.span())
        tag = _TAG.match(content, at)
        return self._take_tag(tag) if tag else at + 1

    def _take_tag(self, tag: re.Match[str]) -> int:
        slash, name = tag[1], tag[2].lower()
        if name in SKIPPED_INLINE and not slash:
            close = self._find(f"</{name}>", tag.end())
            return self._cut_object(tag.start(), tag.end() if close < 0 else close + len(name) + 3)
        if name == "img":
            return self._cut_object(*tag.span())
        kind = INLINE_MARKUP.get(name)
        if kind and not slash:
            self._tags.setdefault(kind, []).append(tag.end())
        elif kind and self._tags.get(kind):
            self.marked.append((kind, Span(self._tags[kind].pop(), tag.start())))
        self._cut(*tag.span(), " " if name == "br" else "")
        return tag.end()

    def _take_shortcode(self, at: int) -> int:
        for opening, closing in _SHORTCODES:
            if self.content.startswith(opening, at):
                end = self._find(closing, at + len(opening))
                return self._cut_object(at, end + len(closing)) if end >= 0 else at + 1
        return at + 1

    def _take_opening(self, at: int) -> int:
        footnote = _FOOTNOTE.match(self.content, at)
        if footnote:
            is_definition = at == 0 and footnote.group().endswith(":")
            return self._cut_object(at, footnote.end() - (footnote.group().endswith(":") and not is_definition))
        is_image = at > self._handled and self.content[at - 1] == "!"
        self._brackets.append(_Bracket(at - is_image, is_image))
        return at + 1

    def _take_closing(self, at: int) -> int:
        if not self._brackets:
            return at + 1
        bracket = self._brackets.pop()
        inside = Span(bracket.start + 1 + bracket.is_image, at)
        target = _TARGET.match(self.content, at + 1)
        end = target.end() if target else self._reference_end(inside)
        if end is None:
            return at + 1
        if bracket.is_image:
            quoted = next((name for name in ("double", "single") if target and target[name]), None)
            self.images.append(Image(inside, Span(*target.span(quoted)) if target and quoted else None))
            return self._cut_object(bracket.start, end)
        self._cut(bracket.start, inside.start)
        self._cut(at, end)
        self.marked.append((Markup.LINK, inside))
        return end

    def _reference_end(self, inside: Span) -> int | None:
        """Where a link by reference, whose text is `inside`, ends; None where the file defines no such reference."""
        text = self.content[inside.start : min(inside.end, inside.start + 1000)]
        label = _LABEL.match(self.content, inside.end + 1)
        if label and _normal(label[1] or text) in self._references:
            return label.end()
        return inside.end + 1 if _normal(text) in self._references else None

    def _take_strike(self, at: int) -> int:
        if not self.content.startswith("~~", at):
            return at + 1
        if self._struck < 0:
            self._struck = at
        else:
            self._cut(self._struck, self._struck + 2)
            self._cut(at, at + 2)
            self._struck = -1
        return at + 2

    def _take_run(self, at: int) -> int:
        content = self.content
        mark = content[at]
        end = at + 1
        while content.startswith(mark, end):
            end += 1
        opens, closes = _flanks(mark, content[at - 1 : at], content[end : end + 1])
        rest = self._close_emphasis(mark, at, end) if closes else at
        if opens and rest < end:
            self._runs[mark].append(_Run(rest, end - rest))
        return end

    def _close_emphasis(self, mark: str, at: int, end: int) -> int:
        """Pairs a run of marks with those that opened emphasis before it; returns where what is left of it begins."""
        runs = self._runs[mark]
        while at < end and runs:
            opener = runs[-1]
            size = 2 if opener.count >= 2 and end - at >= 2 else 1
            opener.count -= size
            inner = opener.start + opener.count
            self._cut(inner, inner + size)
            self._cut(at, at + size)
            self.marked.append((Markup.EMPHASIS if size == 1 else Markup.STRONG, Span(inner + size, at)))
            at += size
            others = self._runs["_" if mark == "*" else "*"]
            while others and others[-1].start > inner:
                others.pop()
            if not opener.count:
                runs.pop()
        return at

    def _find(self, needle: str, start: int) -> int:
        """Where `needle` next stands; -1 without it, and then it is not looked for again."""
        found = -1 if needle in self._absent else self.content.find(needle, start)
        if found < 0:
            self._absent.add(needle)
        return found


def _flanks(mark: str, before: str, after: str) -> tuple[bool, bool]:
    """Whether a run of marks between these two characters may open and may close emphasis, by CommonMark's rules."""
    space_before, space_after = not before or before.isspace(), not after or after.isspace()
    stop_before, stop_after = _is_punctuation(before), _is_punctuation(after)
    left = not space_after and (not stop_after or space_before or stop_before)
    right = not space_before and (not stop_before or space_after or stop_after)
    if mark == "_":
        return left and (not right or stop_before), right and (not left or stop_after)
    return left, right


def _is_punctuation(letter: str) -> bool:
    return bool(letter) and not letter.isalnum() and not letter.isspace()


def _normal(label: str) -> str:
    """A link's label as the references of a file are kept: white space folded, case folded."""
    return " ".join(label.split()).lower().upper()
