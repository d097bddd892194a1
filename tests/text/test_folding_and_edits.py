from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from newslint.text.edits import apply_edits, changed_span
from newslint.text.folding import fold
from newslint.text.lines import utf8_bytes
from newslint.text.span import Span

_TEXTS = st.text() | st.lists(st.sampled_from(["a", "\n", "\r", "\r\n", "é", "😀", "\u2028"])).map("".join)


@given(_TEXTS)
def test_folding_keeps_the_length(text: str) -> None:
    assert len(fold(text)) == len(text)


def test_folding_makes_letters_and_apostrophes_plain() -> None:
    assert fold("İT’S Ünder\u00a0way") == "İt's ünder way"


def test_units() -> None:
    assert utf8_bytes("aé😀") == 7


def test_of_two_edits_that_overlap_the_first_counts() -> None:
    edits = [(Span(4, 6), "X"), (Span(0, 1), "Y"), (Span(5, 7), "Z")]
    assert apply_edits("abcdefgh", edits) == "YbcdXgh"


def test_spans() -> None:
    assert Span(1, 4).overlaps(Span(3, 9))
    assert not Span(1, 3).overlaps(Span(3, 9))
    assert Span(1, 4).contains(Span(1, 4))
    assert Span(1, 4).shifted(2) == Span(3, 6)


@given(_TEXTS, _TEXTS, _TEXTS, _TEXTS)
def test_what_changed_is_all_that_changed(before: str, old: str, new: str, after: str) -> None:
    was, now = before + old + after, before + new + after
    span = changed_span(was, now)
    rest = len(now) - span.end
    assert was[: span.start] == now[: span.start]
    assert was[len(was) - rest :] == now[span.end :]
    assert span.end - span.start <= len(new)
