from __future__ import annotations

import datetime

import pytest

from newslint.drafts.draft import Draft
from newslint.drafts.reading import read_text


def _parts(draft: Draft) -> list[tuple[str, str]]:
    return [(block.part.value, draft.quote(block.span)) for block in draft.blocks]


def _prose(source: str) -> list[str]:
    return [text for _, text in _parts(read_text(source, "story.html"))]


@pytest.mark.parametrize(
    ("source", "prose"),
    [
        ("<p>The <em>mayor</em>\n   <a href='x>y'>left</a>.", ["The mayor left."]),
        ("<p>One<p>two<div>three</div>four", ["One", "two", "three", "four"]),
        ("One<br>two<br><br>three", ["One two", "three"]),
        ("A&nbsp;B &amp; &ldquo;C&rdquo; &nope; &#10; R&D", ["A\u00a0B & “C” &nope; R&D"]),
        ("<script>var a = '<p>no</p>'</script><style>p{}</style><pre>x</pre>Yes", ["Yes"]),
        ("Run <code>x</code> now, x < 5 > 3.", ["Run now, x < 5 > 3."]),
        ("One <!-- note --> two <!-- open", ["One two open"]),
        ("<p>One <b two", ["One <b two"]),
        ("<h1>Unclosed<p>body text", ["Unclosed", "body text"]),
        ("</p></div><li>x", ["x"]),
    ],
)
def test_prose_without_mark_up(source: str, prose: list[str]) -> None:
    assert _prose(source) == prose


def test_structure() -> None:
    draft = read_text(
        "<!DOCTYPE html><html><head><title>T</title>"
        '<meta property="article:published_time" content="2024-03-05T10:00"></head><body>'
        "<h1>Council closes library</h1>"
        '<p class="article__dek">The vote was close.</p><div class=byline>By Ann Reyes</div>'
        "<p>LONDON (Reuters) - Shares fell.</p><h2>What next</h2><ul><li>one<li><p>two</p></ul>"
        '<blockquote class="pullquote">“No”</blockquote><blockquote>Quoted.</blockquote>'
        "<figure><img src=x><figcaption>A map</figcaption></figure><table><tr><td>a<td>b</table>",
        kind="html",
    )
    assert _parts(draft) == [
        ("headline", "Council closes library"),
        ("deck", "The vote was close."),
        ("byline", "By Ann Reyes"),
        ("dateline", "LONDON (Reuters)"),
        ("body", "Shares fell."),
        ("subhead", "What next"),
        ("list", "one"),
        ("list", "two"),
        ("pull-quote", "“No”"),
        ("body", "Quoted."),
        ("caption", "A map"),
        ("table", "a"),
        ("table", "b"),
    ]
    assert draft.date == datetime.date(2024, 3, 5)


def test_an_entity_stands_for_its_place() -> None:
    source = "<p>R&amp;D grew"
    draft = read_text(source, kind="html")
    at = draft.text.index("&")
    (block,) = draft.blocks
    assert draft.text == "R&D grew"
    span = draft.map.span(block.span._replace(start=at, end=at + 1))
    assert source[span.start : span.end] == "&amp;"


def test_what_is_told_of_an_image_that_stands_by_itself() -> None:
    source = (
        "<figure><img src=x alt='A map of Lund &amp; &quot;Riga&quot;,\n by Bo' title=\"B > C\">"
        "<figcaption>Two towns</figcaption></figure><p>In <img alt='no'> text.</p><p><a href=y><IMG ALT=Ann></a></p>"
        "<blockquote><img alt='D'><img data-alt='no' alt=''></blockquote>"
    )
    draft = read_text(source, "story.html")
    assert _parts(draft) == [
        ("caption", 'A map of Lund & "Riga", by Bo'),
        ("caption", "B > C"),
        ("caption", "Two towns"),
        ("body", "In text."),
        ("caption", "Ann"),
        ("caption", "D"),
    ]
    spans = [draft.map.span(block.span) for block in draft.blocks]
    assert source[spans[0].start : spans[0].end] == "A map of Lund &amp; &quot;Riga&quot;,\n by Bo"
    assert source[spans[4].start : spans[4].end] == "Ann"
    assert [draft.quote(span) for span in draft.quoted] == ["D"]


def test_images_are_read_as_in_markdown() -> None:
    html = read_text("<p><img src='m.png' alt='A map' title='By Bo'></p><p>Text <img alt='no'> here</p>", kind="html")
    markdown = read_text("![A map](m.png 'By Bo')\n\nText ![no](m.png) here\n", "story.md")
    assert _parts(html) == _parts(markdown)


def test_italics_and_suppressions() -> None:
    draft = read_text("<p>The <i>Post</i> said.<!-- newslint: ignore typos --><p>More.", kind="html")
    assert [draft.quote(span) for span in draft.emphasis] == ["Post"]
    assert [directive.rules for directive in draft.directives] == [("typos",)]


def test_what_markup_sets_as_somebody_elses_words() -> None:
    draft = read_text("<p>A <q>b <q>c</q></q> d.<blockquote> E <p>F</p></blockquote>G <q>h", kind="html")
    assert [draft.quote(span) for span in draft.quoted] == ["b c", "E", "F"]
