"""A word takes the capitals of the one it stands in for."""

import pytest

from newslint.text.casing import match_case


@pytest.mark.parametrize(
    ("suggestion", "found", "expected"),
    [
        ("fewer", "less", "fewer"),
        ("fewer", "Less", "Fewer"),
        ("fewer", "LESS", "FEWER"),
        ("fewer", "A", "Fewer"),
        ("iPhone", "Phone", "iPhone"),
        ("", "Less", ""),
    ],
)
def test_match_case(suggestion, found, expected):
    assert match_case(suggestion, found) == expected
