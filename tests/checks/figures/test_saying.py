"""How messages write amounts."""

import pytest

from newslint.checks.figures.saying import amount
from newslint.language.figure import Figure, Kind


@pytest.mark.parametrize(
    ("value", "written"),
    [(1_200, "$1,200"), (100_000_000, "$100 million"), (4_500_000_000, "$4.5 billion"), (1_234_567, "$1,234,567")],
)
def test_round_amounts_in_words(value, written):
    assert amount(Figure(Kind.NUMBER, 0, 1, value, currency="$")) == written
