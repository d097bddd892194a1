"""What holds for every draft, whatever its text."""

from __future__ import annotations

import html

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from newslint.drafts.draft import Draft
from newslint.drafts.reading import ReadError, read_text
from newslint.text.lines import Lines
from newslint.text.span import Span

_KINDS = ("txt", "md", "html")
_MARKUP = st.sampled_from(
    [
        *(
            "*",
            "**",
            "_",
            "`",
            "``",
            "[",
            "](",
            '](x "t")',
            ")",
            "![",
            "~~",
            "\\",
            "\\*",
            "# ",
            "> ",
            "- ",
            "1. ",
            "    ",
        ),
        *(
            "| a | b |\n|---|---|\n| c | d |\n",
            "---\n",
            "+++\n",
            "title: Mayor\n",
            "[r]: http://x.org\n\n",
            "[r]",
            "[^1]",
        ),
        *("<", ">", "</", "<!--", "-->", "<p>", "</p>", "<em>", "</em>", "<br>", "<h1>", "</h1>", "<li>", "<script>"),
        *(
            "</script>",
            "<code>",
            "</code>",
            "<p class='byline'>",
            '<a href="',
            '">',
            "<!DOCTYPE",
            "<figcaption>",
            "<head>",
        ),
        *(
            "&amp;",
            "&#10;",
            "&nbsp;",
            "&#x1F600;",
            "&",
            "{{<",
            ">}}",
            "{{",
            "}}",
            "{%",
            "%}",
            "https://x.org/a_b.",
            "www.",
        ),
        *("<!-- newslint: ignore names -->", "# newslint: ignore-file", "[newslint: ignore]", "newslint"),
        *("DAMASCUS, Dec. 8 — ", "By Ann Reyes", "Jan. 3, 2024", "(Photo by Ann Reyes)", "• "),
    ]
)
_PROSE = st.sampled_from(
    ["Ann ", "said ", "the mayor", ". ", "“", "”", "é", "e\u0301", "😀", "\u00a0", "\u200d", "İ", "ß"]
)
_BREAKS = st.sampled_from(["\n", "\n\n", "\r\n", "\r\n\r\n", "\r", "\u2028", "\x0b", "\x85", " ", "\t", "  "])
_SOUP = st.lists(_MARKUP | _PROSE | _BREAKS | st.text(max_size=6), max_size=40).map("".join)
_DRAFTS = st.builds(str.__add__, st.sampled_from(["", "", "\ufeff"]), _SOUP)


def _read(source: str, kind: str) -> Draft | None:
    """The draft, or None where front matter does not parse, which is said in one line."""
    try:
        return read_text(source, "draft", kind)
    except ReadError as error:
        message = str(error)
    assert kind == "md"
    assert message.startswith("line ")
    assert len(message.splitlines()) == 1
    return None


@pytest.mark.parametrize("kind", _KINDS)
@settings(max_examples=300, deadline=None)
@given(_DRAFTS)
@example("")
@example("\ufeff")
@example("\ufeff---\ntitle: 😀 'x'\n---\n\ntext")
def test_blocks_are_disjoint_ordered_and_hold_no_line_break(kind: str, source: str) -> None:
    draft = _read(source, kind)
    if draft is None:
        return
    assert draft.source == source
    at = 0
    for block in draft.blocks:
        assert at <= block.start < block.end <= len(draft.text)
        prose = draft.text[block.start : block.end]
        assert prose == prose.strip()
        assert len(prose.splitlines()) == 1
        assert draft.map.span(block.span).start >= source.startswith("\ufeff")
        at = block.end
    between = [draft.text[one.end : two.start] for one, two in zip(draft.blocks, draft.blocks[1:], strict=False)]
    assert all(between)
    assert all(one.end <= two.start for one, two in zip(draft.quoted, draft.quoted[1:], strict=False))
    for span in (*draft.emphasis, *draft.quoted, *(directive.span for directive in draft.directives)):
        assert span.start < span.end


@pytest.mark.parametrize("kind", _KINDS)
@settings(max_examples=300, deadline=None)
@given(_DRAFTS)
@example("a\r\nb")
@example("&amp;&#10;*x*\r\n\r\n&quot;")
def test_the_source_says_what_the_prose_says(kind: str, source: str) -> None:
    draft = _read(source, kind)
    if draft is None:
        return
    lines = Lines(source)
    last = 0
    for block in draft.blocks:
        for at in range(block.start, block.end):
            start, end = draft.map.span(Span(at, at + 1))
            assert last <= start < end <= len(source)
            last = start
            _assert_same(draft.text[at], source[start:end])
            place = lines.position(start)
            assert lines.start(place.line) + place.column - 1 == start


def _assert_same(letter: str, origin: str) -> None:
    """One character of prose stands for itself, for an entity, an escape, or, if white space, for what parts words."""
    if letter == origin or letter in html.unescape(origin) or origin == "\\" + letter or origin == letter * 2:
        return
    assert letter == " "
    assert not any(part.isalnum() for part in origin) or origin[0] in "&<[!`{h w\n\t\r\\-(" or origin.isspace()


@settings(max_examples=200, deadline=None)
@given(st.lists(st.text("abc .,é😀“”", min_size=1, max_size=30), max_size=8), st.sampled_from(["\n", "\r\n", "\r"]))
def test_plain_paragraphs_do_not_depend_on_the_kind_of_line_end(paragraphs: list[str], end: str) -> None:
    expected = read_text("\n\n".join(paragraphs))
    draft = read_text((end * 2).join(paragraphs))
    assert [draft.quote(block.span) for block in draft.blocks] == [expected.quote(b.span) for b in expected.blocks]
    assert [block.part for block in draft.blocks] == [block.part for block in expected.blocks]


@pytest.mark.parametrize("kind", _KINDS)
@settings(max_examples=100, deadline=None)
@given(_DRAFTS)
def test_reading_twice_gives_the_same(kind: str, source: str) -> None:
    one, two = _read(source, kind), _read(source, kind)
    assert (one is None) == (two is None)
    if one and two:
        assert (one.text, one.blocks, one.directives) == (two.text, two.blocks, two.directives)


#: Inputs that make careless readers take quadratic time or run out of stack.
_HEAVY = [
    "word " * 400_000,
    "word.\n" * 20_000,
    "<" * 100_000,
    "[" * 100_000,
    "[a](" * 50_000,
    "![" * 50_000,
    "`" * 50_000 + " x" + "``` " * 20_000,
    "*a _b " * 30_000,
    "**" * 50_000,
    "<a " * 50_000,
    "<a '" * 50_000,
    '<a "<' * 50_000,
    "<!--" * 50_000,
    "<div>" * 50_000 + "</p>" * 20_000,
    "<code>" * 50_000,
    "{{" * 50_000 + "{%" * 50_000,
    "&" * 100_000,
    "\\" * 100_000,
    "> " * 20_000,
    "- " * 20_000,
    "(" * 50_000 + "https://x.org/" + ")" * 50_000,
    " " * 200_000 + "x",
    "By " + "Ann " * 30_000,
    "---\n" + "a: [" * 20_000,
    "+++\n" + "a = [" * 20_000 + "\n+++\n",
    "---\n" + "x\n" * 50_000,
    "A" * 200_000 + " (Photo by",
    "DE " * 50_000 + "— The",
    "“" * 100_000,
]


@pytest.mark.parametrize("kind", _KINDS)
@pytest.mark.parametrize("source", _HEAVY, ids=range(len(_HEAVY)))
def test_hard_inputs_are_read(kind: str, source: str) -> None:
    draft = _read(source, kind)
    assert draft is None or draft.source == source
