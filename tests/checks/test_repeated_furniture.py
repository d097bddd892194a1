"""The same byline or dateline a second time."""

import pytest
from one_rule import found_texts, make_rule


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bridge\n\nBy Ana Lund\n\nBY ANA LUND\n\nIt fell.", ["ANA LUND"]),
        ("Bridge\n\nBy Ana Lund\n\nBy Per Holm\n\nIt fell.", []),
        ("VARDE, May 4 (AP) — It fell.\n\nVARDE, May 4 (AP) — It stood.", ["VARDE"]),
        ("VARDE — It fell.\n\nOSLO — It stood.", []),
        ("By Monday it fell.\n\nBy Monday it stood.", []),
    ],
)
def test_repeated_furniture(text, expected):
    assert found_texts(text, make_rule("repeated-furniture", message="{what}")) == expected
