from __future__ import annotations

import datetime

import pytest

from newslint.drafts.draft import Draft
from newslint.drafts.reading import read_text

_LEDE = "The council voted on Monday to close the old library on Mill Street, which opened in 1911."


def _parts(draft: Draft) -> list[tuple[str, str]]:
    return [(block.part.value, draft.quote(block.span)) for block in draft.blocks]


def test_a_first_line_without_a_stop_is_the_headline() -> None:
    assert _parts(read_text(f"Council closes library\n\n{_LEDE}")) == [
        ("headline", "Council closes library"),
        ("body", _LEDE),
    ]


@pytest.mark.parametrize("line", ["Council closes library.", "“Close it now,”", "A list:"])
def test_a_first_line_with_a_stop_is_body(line: str) -> None:
    draft = read_text(f"{line}\n\n{_LEDE}")
    assert {block.part.value for block in draft.blocks} == {"body"}


def test_a_first_line_that_is_one_question_is_the_headline() -> None:
    for line, part in {"Who closed the library?": "headline", "Who closed it? Nobody knows.": "body"}.items():
        assert _parts(read_text(f"{line}\n\n{_LEDE}")) == [(part, line), ("body", _LEDE)]


def test_a_text_of_one_line_is_body() -> None:
    assert _parts(read_text("Council closes library")) == [("body", "Council closes library")]


def test_what_stands_above_a_byline_is_headline_deck_and_caption() -> None:
    draft = read_text(
        "Will the library close?\n\nThe vote splits the council.\n\nReaders queue outside. (Photo by Bo Lind)\n\n"
        f"By Ann Reyes and Tom Okafor, Staff Writers\nJanuary 3, 2024 at 4:10 pm PST\n\n{_LEDE}"
    )
    assert [part for part, _ in _parts(draft)] == ["headline", "deck", "caption", "byline", "byline", "body"]
    assert draft.date == datetime.date(2024, 1, 3)


@pytest.mark.parametrize(
    "line",
    [
        "By Ann Reyes",
        "BY ANN REYES",
        "By Ann Reyes and Tom Okafor, Staff Writer",
        "Ann Reyes | Jan. 3, 2024",
        "By Ann Reyes in Damascus",
        "By Ann de la Cruz, Daily Herald",
        'By Ann "Bo" Reyes February 28, 2024 at 3:39 pm PST',
        "By Ann (Bo) Reyes",
        "Ann Reyes, Staff Writer",
        "Updated 3 May 2024",
    ],
)
def test_bylines_and_timestamps(line: str) -> None:
    assert ("byline", line) in _parts(read_text(f"Council closes library\n\n{line}\n\n{_LEDE}"))


@pytest.mark.parametrize(
    "line", ["By then the council had voted.", "ANN REYES, BYLINE: The vote was close.", "By the end of the day"]
)
def test_what_only_looks_like_a_byline(line: str) -> None:
    assert ("byline", line) not in _parts(read_text(f"{_LEDE}\n\n{line}\n\n{_LEDE}"))


@pytest.mark.parametrize(
    ("line", "dateline"),
    [
        ("DAMASCUS, Dec. 8 — The army left.", "DAMASCUS, Dec. 8"),
        ("LONDON (Reuters) - Shares fell.", "LONDON (Reuters)"),
        ("WASHINGTON — “No,” she said.", "WASHINGTON"),
        ("ST. LOUIS, Mo. -- The river rose.", "ST. LOUIS, Mo."),
        ("Geneva (AP) — Talks began.", "Geneva (AP)"),
    ],
)
def test_a_dateline_is_a_block_of_its_own(line: str, dateline: str) -> None:
    parts = _parts(read_text(line))
    assert parts[0] == ("dateline", dateline)
    assert parts[1][0] == "body"
    assert line.endswith(parts[1][1])


@pytest.mark.parametrize(
    "line", ["BREAKING — The army left.", "Ann Reyes — the mayor — left.", "NATO-led troops left."]
)
def test_what_only_looks_like_a_dateline(line: str) -> None:
    assert _parts(read_text(line)) == [("body", line)]


@pytest.mark.parametrize(
    "line",
    [
        "Photo: Readers queue",
        "Bo Lind / Reuters",
        "Queues. (Bo Lind/Getty Images)",
        "Readers queue on Mill Street. Photograph: Bo Lind/The Herald",
        "Readers queue on Mill Street. Image: Bo Lind.",
    ],
)
def test_captions(line: str) -> None:
    assert ("caption", line) in _parts(read_text(f"{_LEDE}\n\n{line}\n\n{_LEDE}"))


@pytest.mark.parametrize(
    "line", ["She had one thing to show. Her picture: It hung there.", "He saw the wrong image: a cat."]
)
def test_a_picture_that_is_spoken_of_is_no_credit(line: str) -> None:
    assert ("body", line) in _parts(read_text(f"{_LEDE}\n\n{line}\n\n{_LEDE}"))


def test_bullets_are_list_items_without_their_marks() -> None:
    assert _parts(read_text(f"{_LEDE}\n\n• One branch stays.\n\n- Two close."))[1:] == [
        ("list", "One branch stays."),
        ("list", "Two close."),
    ]


def test_a_short_line_above_a_paragraph_is_a_subhead() -> None:
    assert _parts(read_text(f"{_LEDE}\n\nWhat happens next\n\n{_LEDE}"))[1] == ("subhead", "What happens next")


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_wrapped_lines_are_one_paragraph(end: str) -> None:
    source = end.join(
        [
            "The council voted on Monday to close the old library on Mill",
            "Street, which opened in 1911. Mayor Ann Reyes spoke against it.",
            "She said the vote was rushed.",
            "",
            "Residents who had gathered outside the hall since the morning",
            "booed when the result was read.",
        ]
    )
    draft = read_text(source)
    assert [text for _, text in _parts(draft)] == [
        f"{_LEDE} Mayor Ann Reyes spoke against it. She said the vote was rushed.",
        "Residents who had gathered outside the hall since the morning booed when the result was read.",
    ]


def test_one_paragraph_a_line() -> None:
    second = (
        "She said the vote was rushed, and that nobody had asked the readers who used the building every day at all."
    )
    draft = read_text(f"{_LEDE}\n{second}\n“I am ashamed,” she said.")
    assert [text for _, text in _parts(draft)] == [_LEDE, second, "“I am ashamed,” she said."]


def test_a_text_without_wrapped_lines_is_its_own_prose() -> None:
    source = f"{_LEDE}\n\n{_LEDE}\n"
    assert read_text(source).text is source


@pytest.mark.parametrize(
    "line",
    [
        "<!-- newslint: ignore names, typos/doubled-word -- the family's own -->",
        "# newslint: ignore names typos/doubled-word — the family's own",
        "  [Newslint: IGNORE names, typos/doubled-word -- the family's own]  ",
    ],
)
def test_a_suppression_in_plain_text(line: str) -> None:
    source = f"{_LEDE}\n{line}\n{_LEDE}"
    draft = read_text(source)
    (directive,) = draft.directives
    assert directive.action == "ignore"
    assert directive.rules == ("names", "typos/doubled-word")
    assert directive.reason == "the family's own"
    assert source[directive.span.start : directive.span.end] == line.strip()
    assert "ewslint" not in draft.text
    assert [text for _, text in _parts(draft)] == [_LEDE, _LEDE]


def test_a_suppression_with_an_unknown_action_is_kept() -> None:
    (directive,) = read_text("# newslint: ingore names\n\nText.").directives
    assert (directive.action, directive.rules, directive.reason) == ("ingore", ("names",), "")


def test_the_last_day_of_a_suppression() -> None:
    text = "# newslint: ignore names, typos until 2027-01-31 -- until he asks\n\n# newslint: ignore Until -- x\n\nText."
    dated, bare = read_text(text).directives
    assert (dated.rules, dated.until, dated.reason) == (("names", "typos"), "2027-01-31", "until he asks")
    assert (bare.rules, bare.until) == ((), "")


def test_words_about_newslint_are_prose() -> None:
    draft = read_text("We use newslint: it is a linter.\n\n[newslint is a linter]")
    assert draft.directives == ()
    assert len(draft.blocks) == 2
