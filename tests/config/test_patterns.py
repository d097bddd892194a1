"""Patterns of .gitignore, as configurations use them; tests/cli/test_walking.py holds them beside git itself."""

import pytest

from newslint.config.patterns import PatternLists, is_pattern


@pytest.mark.parametrize(
    ("patterns", "path", "expected"),
    [
        ([], "/house/a.txt", False),
        (["*.txt"], "/house/a.txt", True),
        (["*.txt"], "/elsewhere/a.txt", False),
        (["wire/"], "/house/wire/old/a.txt", True),
        (["wire/"], "/house/desk/wire/a.txt", True),
        (["/wire/"], "/house/desk/wire/a.txt", False),
        (["wire/"], "/house/wire", False),
        (["wire/"], "/house/wire/", True),
        (["wire/**"], "/house/wire/", False),
        (["wire/**"], "/house/wire/old/a.txt", True),
        (["wire/**", "!wire/ours.txt"], "/house/wire/ours.txt", False),
        (["wire/", "!wire/ours.txt"], "/house/wire/ours.txt", True),
        (["*"], "/house/a", True),
        (["*"], "/house", False),
    ],
)
def test_matches(patterns, path, expected):
    assert PatternLists([("/house", patterns)]).match(path) is expected


def test_one_list_of_several_is_enough():
    lists = PatternLists([("/house/", ["a"]), ("/house/desk", ["!b", "c"])])
    assert [lists.match(f"/house/desk/{name}") for name in "abc"] == [True, False, True]


@pytest.mark.parametrize("text", ["!", "a\\", "[z-a]"])
def test_what_is_no_pattern(text):
    assert not is_pattern(text)
    assert not PatternLists([("/", [text])]).match("/a")
