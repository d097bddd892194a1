"""The HTML report as a parser sees it, whatever the drafts hold; the page in use is in test_html_in_browser.py."""

import re
from base64 import b64encode
from hashlib import sha256
from html.parser import HTMLParser
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st
from sample_runs import STORY, UNDATED, VARIANT, ferry_run, result, runs, span_of, written

import newslint
from newslint.finding import Finding, Related, Severity
from newslint.report.html.marks import Mark, apart, pieces
from newslint.report.run import Run
from newslint.report.visible import visible
from newslint.text.lines import Lines
from newslint.text.span import Span

STYLE = Path(newslint.__file__).parent.joinpath("data", "report", "page.css").read_text(encoding="utf-8")
VOID = {"meta", "input", "br"}
#: All that the page is made of: nothing that loads, embeds or submits.
ELEMENTS = VOID | {
    *("html", "head", "title", "style", "script", "body", "header", "aside", "main", "nav", "section", "article"),
    *("h1", "h2", "h3", "p", "div", "span", "a", "ul", "ol", "li", "b", "em", "strong", "code", "kbd"),
    *("form", "label", "button", "fieldset", "legend", "details", "summary"),
}
ATTRIBUTES = {
    *("lang", "charset", "http-equiv", "content", "name", "id", "class", "href", "dir", "tabindex", "draggable"),
    *("type", "value", "checked", "hidden", "for", "autocomplete", "spellcheck"),
    *("role", "aria-label", "aria-labelledby"),
}


class Page(HTMLParser):
    """What stands in a page: its elements with their attributes and all their text."""

    def __init__(self, page):
        super().__init__()
        self.elements = []
        self._open = []
        self.feed(page)
        self.close()
        assert self._open == []

    def handle_starttag(self, tag, attrs):
        assert len(dict(attrs)) == len(attrs)
        self.elements.append([tag, dict(attrs), ""])
        if tag not in VOID:
            self._open.append(self.elements[-1])

    def handle_endtag(self, tag):
        assert self._open.pop()[0] == tag

    def handle_data(self, data):
        for element in self._open:
            element[2] += data

    def text(self, tag, kind=None):
        return [
            words
            for name, attributes, words in self.elements
            if name == tag and kind in (None, attributes.get("class"))
        ]


def parsed(run):
    page = written("html", run)
    assert page.isascii()
    return Page(page)


def test_a_page():
    page = parsed(ferry_run(errors=["no rules in house/"]))
    assert page.text("title") == ["newslint: 1 error, 1 warning and 1 piece of advice"]
    assert page.text("a", "mark error") == ["The the"]
    assert page.text("a", "place") == ["Kaleva"]
    assert page.text("ul", "places") == ["line 1: “Kaleva”, twice"]
    assert page.text("p", "try") == ["Try “The” --fix mends it", "Try “Kaleva”"]
    assert "No findings in 1 more draft." in page.text("p")
    assert {"no rules in house/", "torn.txt: cannot be read: no such file"} <= set(page.text("li"))
    assert page.text("h3") == [
        "figures/undated-relative-time",
        "names/inconsistent-spelling: Two spellings",
        "typos/doubled-word: Doubled word",
    ]


def test_nothing_found():
    page = parsed(Run([result("Fine.")], {}))
    assert page.text("title") == ["newslint: No findings"]
    assert page.text("article") == []
    assert page.text("form") == []


def test_a_draft_is_shown_for_the_place_that_another_speaks_of():
    other = Related(span_of(STORY, "Kaleva"), "so here", "other.txt")
    finding = Finding("a/b", "two drafts", span_of(STORY, "Kalewa"), Severity.ERROR, related=(other,))
    page = parsed(Run([result(STORY, finding), result(STORY, path="other.txt")], {}))
    assert page.text("h2")[1:3] == ["ferry.txt", "other.txt"]
    assert page.text("ul", "places") == ["other.txt, line 1: so here"]


def test_marks_that_overlap_are_marked_together():
    whole = Finding("a/b", "", span_of(STORY, "Nobody in Kalewa"), Severity.ADVICE)
    page = parsed(Run([result(STORY, whole, VARIANT)], {}))
    marks = [
        (words, attributes["data-finding"])
        for name, attributes, words in page.elements
        if "mark" in attributes.get("class", "")
    ]
    assert marks == [("Nobody in ", "1"), ("Kalewa", "2 1")]


def test_further_places_unfold():
    places = tuple(Related(Span(at, at + 1), f"place {at}") for at in range(6))
    finding = Finding("a/b", "", span_of(STORY, "Monday"), Severity.ERROR, related=places)
    page = parsed(Run([result(STORY, finding, UNDATED)], {}))
    assert "2 more places" in page.text("summary")
    assert page.text("ul", "places")[1] == "line 1: place 4line 1: place 5"


@settings(max_examples=50)
@given(runs())
def test_any_run_is_a_page_of_text(run):
    page = parsed(run)
    shown = [draft for draft in run.drafts if draft.findings]
    lines = [draft.lines.line(number) for draft in shown for number in range(1, len(draft.lines) + 1)]
    rows = [words for tag, attributes, words in page.elements if tag == "p" and attributes.get("dir") == "auto"]
    assert rows == [visible(line) for line in lines]
    notes = [words for tag, attributes, words in page.elements if attributes.get("class", "").startswith("note ")]
    for words, finding in zip(notes, (each for draft in shown for each in draft.findings), strict=True):
        assert words.startswith(f"{finding.severity} {finding.rule}{visible(finding.message)}")
    assert page.text("h2")[bool(shown) : len(shown) + bool(shown)] == [visible(draft.path) for draft in shown]

    for tag, attributes, _ in page.elements:
        assert tag in ELEMENTS
        assert {name for name in attributes if not name.startswith("data-")} <= ATTRIBUTES
    ids = [attributes["id"] for _, attributes, _ in page.elements if "id" in attributes]
    assert len(set(ids)) == len(ids)
    links = [attributes["href"] for _, attributes, _ in page.elements if "href" in attributes]
    assert {link.removeprefix("#") for link in links} <= set(ids)


def test_the_policy_allows_the_page_itself_and_nothing_else():
    page = parsed(ferry_run())
    ((_, policy, _),) = [element for element in page.elements if element[1].get("http-equiv")]
    directives = dict(part.split(" ", 1) for part in policy["content"].split("; "))
    assert directives.pop("default-src") == "'none'"
    for kind in ("style", "script"):
        (content,) = page.text(kind)
        assert directives.pop(f"{kind}-src") == f"'sha256-{b64encode(sha256(content.encode()).digest()).decode()}'"
    assert set(directives) == {"base-uri", "form-action", "require-trusted-types-for"}
    assert not [attributes for _, attributes, _ in page.elements if "style" in attributes]


def luminance(color):
    """Relative luminance as WCAG 2.2 defines it."""
    channels = [int(color[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return sum(weight * channel for weight, channel in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def test_colours_can_be_told_apart_in_both_schemes():
    light, dark = re.findall(r":root \{\n(.*?)\n\s*\}", STYLE, re.DOTALL)
    for scheme in (light, dark):
        colors = dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6});", scheme))
        pairs = [
            (ink, ground)
            for ink in ("ink", "faint", "accent", "error", "warning", "advice", "place")
            for ground in ("paper", "panel")
        ]
        pairs += [("ink", ground) for ground in colors if ground.endswith("tint")]
        assert len(pairs) == 18
        for pair in pairs:
            darker, lighter = sorted(luminance(colors[name]) for name in pair)
            assert (lighter + 0.05) / (darker + 0.05) >= 4.5, pair


_LINE = st.text("ab\n", max_size=30)


@given(_LINE, st.data())
def test_pieces_are_the_line_and_each_mark_is_where_it_was(text, data):
    offsets = st.integers(0, len(text))
    spans = data.draw(st.lists(st.tuples(offsets, offsets).map(lambda pair: Span(*sorted(pair))), max_size=6))
    marks = [Mark(span, number, 0) for number, span in enumerate(spans, 1)]
    lines = Lines(text)
    number = data.draw(st.integers(1, len(lines)))
    line = Span(lines.start(number), lines.end(number))
    touching = [mark for mark in marks if mark.span.start <= line.end and line.start <= mark.span.end]
    made = list(pieces(line, touching))
    assert "".join(text[piece.span.start : piece.span.end] for piece in made) == lines.line(number)
    for mark in touching:
        covered = {at for piece in made if mark in piece.marks for at in range(*piece.span)}
        assert covered == set(range(*mark.span)) & set(range(*line))
        assert sum(mark in piece.begins for piece in made) == (mark.span.start >= line.start)


@given(st.lists(st.integers(0, 40), max_size=10), st.tuples(st.integers(0, 40), st.integers(0, 40)))
def test_prose_and_mark_up_are_told_apart(bounds, wanted):
    bounds = sorted(set(bounds))
    prose = [Span(*pair) for pair in zip(bounds[::2], bounds[1::2], strict=False)]
    span = Span(*sorted(wanted))
    inside = {at for stretch in prose for at in range(*stretch)}
    made = list(apart(span, prose))
    assert [at for part, _ in made for at in range(*part)] == list(range(*span))
    assert {at for part, is_prose in made if is_prose for at in range(*part)} == inside & set(range(*span))
