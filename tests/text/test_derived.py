"""What word lists make is the same whether it is made or kept, and is made anew when newslint changes."""

import pytest

from newslint.text.derived import DerivedData

NAME = ("lists.words",)
VALUE = {"a": frozenset({1, 2}), "b": ["x", ("y", True)]}


def kept(folder, stamp="1"):
    data = DerivedData()
    data.load(folder, lambda: stamp)
    return data


def fail():
    raise AssertionError("made anew")


@pytest.fixture
def folder(tmp_path):
    writing = kept(tmp_path)
    assert writing.find(NAME, lambda: VALUE) == VALUE
    writing.save()
    return tmp_path


def test_it_is_made_once(folder):
    assert kept(folder).find(NAME, fail) == VALUE


def test_other_code_makes_it_anew(folder):
    with pytest.raises(AssertionError, match="made anew"):
        kept(folder, "2").find(NAME, fail)


@pytest.mark.parametrize("content", [b"", b"nonsense", bytes(40)])
def test_a_broken_file_costs_time_alone(folder, content):
    (file,) = folder.iterdir()
    file.write_bytes(content)
    assert kept(folder).find(NAME, lambda: VALUE) == VALUE


def test_where_nothing_can_be_kept_it_is_made_each_time(tmp_path):
    (tmp_path / "file").touch()
    data = kept(tmp_path / "file")
    assert data.find(NAME, lambda: VALUE) == VALUE
    data.save()
    assert DerivedData().find(NAME, lambda: VALUE) == VALUE
