from __future__ import annotations

import datetime

import pytest

from newslint.drafts.draft import Draft
from newslint.drafts.reading import read_text


def _read(source: str) -> Draft:
    return read_text(source, "story.md")


def _parts(draft: Draft) -> list[tuple[str, str]]:
    return [(block.part.value, draft.quote(block.span)) for block in draft.blocks]


def _origins(draft: Draft) -> list[str]:
    spans = [draft.map.span(block.span) for block in draft.blocks]
    return [draft.source[span.start : span.end] for span in spans]


@pytest.mark.parametrize(
    ("source", "prose"),
    [
        ("The *mayor* and **her** _deputy_ ***left***.", "The mayor and her deputy left."),
        ("A snake_case_word, 5 * 3 and 2*3.", "A snake_case_word, 5 * 3 and 2*3."),
        (
            'See [the *vote*](http://x.org/a_b "t") and [the minutes][m].\n\n[m]: http://x.org',
            "See the vote and the minutes.",
        ),
        ("“I told [Reyes] no [sic],” he said.", "“I told [Reyes] no [sic],” he said."),
        ("Run `a b` now, ``c ` d``.", "Run now,."),
        ("It is at https://x.org/a_(b), see <https://y.org>, <a@y.org> or www.z.org.", "It is at, see, or."),
        ("One <!-- a note --> word<br>and <b>two</b>.", "One word and two."),
        ("A {{< tweet 12 >}} b {{% x %}} c {% y %} d {{ z }} e", "A b c d e"),
        (r"5 \* 3 &amp; &ldquo;x&rdquo; &#x1F600; &nope;", "5 * 3 & “x” 😀 &nope;"),
        ("One  \ntwo\\\nthree\nfour", "One two three four"),
        ("A note[^1] here.", "A note here."),
        ("The ~~old~~ plan", "The old plan"),
        ("Text ![a map](m.png) here", "Text here"),
    ],
)
def test_prose_without_mark_up(source: str, prose: str) -> None:
    assert _parts(_read(source))[0][1] == prose


def test_structure() -> None:
    draft = _read(
        "# Council *closes* library #\n\nBy Ann Reyes\n\nDAMASCUS, Dec. 8 — The army\nleft.\n\nWhat next\n---------\n\n"
        "> A quoted\n> text.\n\n- one\n  more\n- two\n\n| a | b \\| c |\n|---|---|\n| d |   |\n\n"
        "![A map](m.png 'By Bo')\n\n    code\n\n```\ncode\n```\n\n"
        "<figure><img src='x'><figcaption>A &amp; B</figcaption></figure>\n"
    )
    assert _parts(draft) == [
        ("headline", "Council closes library"),
        ("byline", "By Ann Reyes"),
        ("dateline", "DAMASCUS, Dec. 8"),
        ("body", "The army left."),
        ("subhead", "What next"),
        ("body", "A quoted text."),
        ("list", "one more"),
        ("list", "two"),
        ("table", "a"),
        ("table", "b | c"),
        ("table", "d"),
        ("caption", "A map"),
        ("caption", "By Bo"),
        ("caption", "A & B"),
    ]
    assert _origins(draft)[5:8] == ["A quoted\n> text.", "one\n  more", "two"]


def test_italics_are_kept() -> None:
    draft = _read("The *Daily **Post*** and <i>Le Monde</i> **said** _so_.")
    assert [draft.quote(span) for span in draft.emphasis] == ["Daily Post", "Le Monde", "so"]


def test_what_markup_sets_as_somebody_elses_words() -> None:
    draft = _read("A <q>b *c*</q> d.\n\n> E\n>\n> - F\n\nG")
    assert [draft.quote(span) for span in draft.quoted] == ["b c", "E", "F"]


def test_yaml_front_matter() -> None:
    draft = _read(
        "---\ntitle: \"Mayor’s \\\"plan\\\": 😀\"\nauthor:\n  - Ann O'Hara\n  - 'Bo O''Neil'\ndeck: One\n  two\n"
        "Description: >\n  A long\n  text.\nDate: 2024-03-05T10:00:00Z\nslug: plan\ndraft: true\n---\n"
        "\nThe plan passed.\n"
    )
    assert _parts(draft) == [
        ("headline", 'Mayor’s "plan": 😀'),
        ("byline", "Ann O'Hara"),
        ("byline", "Bo O'Neil"),
        ("deck", "One two"),
        ("description", "A long text."),
        ("body", "The plan passed."),
    ]
    assert _origins(draft)[:4] == ['Mayor’s \\"plan\\": 😀', "Ann O'Hara", "Bo O''Neil", "One\n  two"]
    assert draft.date == datetime.date(2024, 3, 5)
    assert draft.fields == {"date": "2024-03-05T10:00:00Z", "slug": "plan", "draft": "true"}


def test_toml_front_matter() -> None:
    draft = _read('+++\ntitle = "The plan"\ndate = 2024-03-05\n+++\nThe plan passed.')
    assert _parts(draft) == [("headline", "The plan"), ("body", "The plan passed.")]
    assert _origins(draft)[0] == "The plan"
    assert draft.date == datetime.date(2024, 3, 5)


@pytest.mark.parametrize("source", ["---\nThe plan passed.\n\n---\n\nMore.", "---\n\nThe plan: it passed."])
def test_a_rule_at_the_top_is_no_front_matter(source: str) -> None:
    draft = _read(source)
    assert not draft.fields
    assert draft.blocks


def test_suppressions_stand_in_comments() -> None:
    source = "<!-- newslint: ignore names -- his own -->\n\nOne <!-- newslint: ignore-file --> two.\n\n<!-- a note -->"
    draft = _read(source)
    assert [(d.action, d.rules, d.reason) for d in draft.directives] == [
        ("ignore", ("names",), "his own"),
        ("ignore-file", (), ""),
    ]
    assert source[draft.directives[1].span.start :].startswith("<!-- newslint: ignore-file -->")
    assert _parts(draft) == [("body", "One two.")]
