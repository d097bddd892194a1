"""A repeat of a repeat is told from the repeats that a sound pattern has."""

import pytest

from newslint.checks.repeats import repeats_a_repeat


@pytest.mark.parametrize("pattern", ["(a+)+$", "(?:a*)*b", "((a+))*b", "(?:x|a+)+", r"(?=(?:\w+)+,)x", "b(?:a+?)*c"])
def test_repeated_repeats(pattern):
    assert repeats_a_repeat(pattern)


@pytest.mark.parametrize(
    "pattern", [r"(?:\w+ )+end", "(?:a+)?b", "(?:a+){2}b", "a++b", "(?>a+)+b", "(?:a{1,3})+b", "(?:ab*)+", "[a-z]+"]
)
def test_sound_repeats(pattern):
    assert not repeats_a_repeat(pattern)
