"""What is kept between runs is read as it was written, or not at all."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.text.kept_file import read_kept, write_kept


@given(data=st.binary(max_size=60), stamp=st.text(max_size=8))
def test_it_comes_back(tmp_path_factory, data, stamp):
    file = tmp_path_factory.getbasetemp() / "folder" / "file.kept"
    write_kept(file, data, stamp)
    assert read_kept(file, stamp) == data
    assert read_kept(file, stamp + "x") is None
    assert list(file.parent.iterdir()) == [file]


@given(st.data())
def test_one_damaged_byte_is_seen(tmp_path_factory, data):
    file = tmp_path_factory.getbasetemp() / "folder" / "damaged.kept"
    write_kept(file, b"What was found in a draft", "1")
    content = bytearray(file.read_bytes())
    content[data.draw(st.integers(0, len(content) - 1))] ^= data.draw(st.integers(1, 255))
    file.write_bytes(content)
    assert read_kept(file, "1") is None
    file.write_bytes(content[: data.draw(st.integers(0, len(content) - 1))])
    assert read_kept(file, "1") is None


def test_where_there_is_nothing_that_is_an_error(tmp_path):
    with pytest.raises(FileNotFoundError):
        read_kept(tmp_path / "nowhere", "1")
