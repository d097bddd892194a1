"""Links are found in prose and in mark-up, and reported where a reader sees them."""

import pytest
from one_rule import found_texts, make_rule

TRACKING = make_rule("link", flags="tracking", parameters=["utm_source", "fbclid"])
EMPTY = make_rule("link", flags="empty")


@pytest.mark.parametrize(
    ("kind", "text", "expected"),
    [
        ("txt", "See https://example.org/a?utm_source=x.", ["https://example.org/a?utm_source=x"]),
        ("txt", "See https://example.org/a?id=2&fbclid=x, and", ["https://example.org/a?id=2&fbclid=x"]),
        ("txt", "See https://example.org/a?id=2.", []),
        ("md", "See [the report](https://example.org/a?utm_source=x).", ["the"]),
        ("md", "See [the report](https://example.org/a).", []),
        ("html", '<p>See <a href="https://example.org/a?utm_source=x">the report</a>.</p>', ["the"]),
    ],
)
def test_tracking(kind, text, expected):
    assert found_texts(text, TRACKING, kind=kind) == expected


@pytest.mark.parametrize(
    ("kind", "text", "expected"),
    [
        ("md", "See [the report]().", ["the"]),
        ("md", "See [the report](#).", ["the"]),
        ("md", "See [the report](#results).", []),
        ("html", '<p>See <a class="x" href="">the report</a>.</p>', ["the"]),
        ("txt", "See http://localhost:8000/a today.", ["http://localhost:8000/a"]),
        ("txt", "See https://localhostess.example/a today.", []),
    ],
)
def test_empty(kind, text, expected):
    assert found_texts(text, EMPTY, kind=kind) == expected


def test_many_brackets_are_no_trouble():
    assert found_texts("[" * 20_000 + "](" * 20_000, EMPTY, kind="txt") == []
