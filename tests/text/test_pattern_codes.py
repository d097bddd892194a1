"""A pattern made of what an earlier run compiled does what the pattern does."""

import re
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.text.pattern_codes import PatternCodes

SOURCES = [
    (r"(?P<first>a+)b|(?P<second>[\u00c0-\u024f])", re.IGNORECASE),
    (r"(?<=\d)(?i:km|mi)\b(?!\.)", 0),
    (r"^(?:[^\W\d_]{2,}|[.!?…])\s*$", re.MULTILINE),
    ("[A-Za-zÀ-ɏͰ-ϿЀ-ԯ]*x", 0),
]


@pytest.fixture
def kept(tmp_path):
    """The codes of `SOURCES`, read from the file that another run wrote."""
    writing = PatternCodes()
    writing.load(tmp_path)
    for source, flags in SOURCES:
        writing.compile(source, flags)
    writing.save()
    reading = PatternCodes()
    reading.load(tmp_path)
    return reading


@pytest.mark.parametrize(("source", "flags"), SOURCES)
def test_it_is_not_compiled_again(kept, source, flags, monkeypatch):
    monkeypatch.setattr("newslint.text.pattern_codes._compiled", None)
    found, real = kept.compile(source, flags), re.compile(source, flags)
    assert (found.pattern, found.flags, found.groups, found.groupindex) == (
        real.pattern,
        real.flags,
        real.groups,
        real.groupindex,
    )


@given(text=st.text(alphabet="aAbBx1é km.\n", max_size=40))
def test_it_finds_the_same(text):
    codes = PatternCodes()
    codes.load(Path("nowhere"))
    for source, flags in SOURCES:
        found, real = codes.compile(source, flags), re.compile(source, flags)
        assert [match.groupdict() for match in found.finditer(text)] == [m.groupdict() for m in real.finditer(text)]
        assert [match.span() for match in found.finditer(text)] == [m.span() for m in real.finditer(text)]
        assert found.sub("-", text) == real.sub("-", text)


def test_what_is_no_pattern_is_told_as_ever(kept):
    with pytest.raises(re.error, match="missing"):
        kept.compile("(a", 0)


@pytest.mark.parametrize("content", [b"", b"nonsense", b"i\x01\x00\x00\x00", bytes(40)])
def test_a_broken_file_costs_time_alone(tmp_path, content):
    writing = PatternCodes()
    writing.load(tmp_path)
    writing.compile("a", 0)
    writing.save()
    (file,) = tmp_path.iterdir()
    file.write_bytes(content)
    reading = PatternCodes()
    reading.load(tmp_path)
    assert reading.compile("a+", 0).findall("baa") == ["aa"]


def test_what_other_code_has_kept_goes(tmp_path):
    for stamp, source in (("1", "a"), ("2", "b")):
        codes = PatternCodes()
        codes.load(tmp_path, partial(str, stamp))
        codes.compile(source, 0)
        codes.save()
    assert list(codes.entries) == [("b", 0)]


def test_broken_code_is_compiled_anew(kept):
    for key, (code, *rest) in kept.entries.items():
        kept.entries[key] = (code[:-4], *rest)
    for source, flags in SOURCES:
        assert kept.compile(source, flags).pattern == source


def test_without_a_folder_nothing_is_written(tmp_path):
    (tmp_path / "file").touch()
    codes = PatternCodes()
    codes.load(tmp_path / "file")
    codes.compile("a", 0)
    codes.save()
    assert [path.name for path in tmp_path.iterdir()] == ["file"]


def test_more_patterns_than_are_kept_are_compiled_as_ever(tmp_path, monkeypatch):
    monkeypatch.setattr("newslint.text.pattern_codes._MOST", 1)
    codes = PatternCodes()
    codes.load(tmp_path)
    assert [codes.compile(source, 0).pattern for source in ("a", "b", "a")] == ["a", "b", "a"]
    assert len(codes.entries) == 1
