"""What is kept comes back as it was, or not at all; a folder that cannot be used is one warning."""

import os

import pytest

from newslint.engine import store as module
from newslint.engine.store import Store

KEY, OTHER = b"\x01" * 16, b"\x01" * 15 + b"\x02"


def found(store, key):
    return store.find([key]).get(key)


def kept(folder, **results):
    store = Store(folder)
    for key, result in results.items():
        store.keep(key.encode() * 16, result)
    store.save()
    return store


def test_what_is_kept_comes_back(tmp_path):
    kept(tmp_path, a=b"one", b=b"")
    store = Store(tmp_path)
    assert store.find([b"c" * 16, b"b" * 16, b"a" * 16]) == {b"a" * 16: b"one", b"b" * 16: b""}
    assert store.warning is None


def test_two_runs_at_a_time_keep_what_both_found(tmp_path):
    first, second = Store(tmp_path), Store(tmp_path)
    assert found(first, KEY) is None
    assert found(second, OTHER) is None
    first.keep(KEY, b"one")
    second.keep(OTHER, b"two")
    first.save()
    second.save()
    assert [found(Store(tmp_path), key) for key in (KEY, OTHER)] == [b"one", b"two"]


def test_nothing_but_whole_files_is_left(tmp_path, monkeypatch):
    def full(self, target):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(module.Path, "replace", full)
    store = kept(tmp_path, a=b"one")
    assert list(tmp_path.iterdir()) == []
    assert "cannot be written (No space left on device)" in store.warning


@pytest.mark.parametrize("damage", [lambda data: b"", lambda data: data[:-1], lambda data: data[:-1] + b"\0"])
def test_a_damaged_file_is_told_once_and_made_anew(tmp_path, damage):
    kept(tmp_path, a=b"one")
    (file,) = tmp_path.iterdir()
    file.write_bytes(damage(file.read_bytes()))
    store = Store(tmp_path)
    assert found(store, b"a" * 16) is None
    assert "was damaged" in store.warning
    store.keep(b"a" * 16, b"two")
    store.save()
    store = Store(tmp_path)
    assert (found(store, b"a" * 16), store.warning) == (b"two", None)


def test_a_folder_that_is_a_file_is_one_warning(tmp_path):
    place = tmp_path / "file"
    place.touch()
    store = kept(place / "results", a=b"one", b=b"two")
    assert found(store, b"a" * 16) is None
    assert store.warning.count("\n") == 0
    assert str(place) in store.warning


def test_what_nobody_asks_for_goes_after_a_month(tmp_path, monkeypatch):
    def on(day):
        monkeypatch.setattr(module.time, "time", lambda: day * 24 * 3600)
        return Store(tmp_path)

    store = on(100)
    store.keep(KEY, b"one")
    store.keep(OTHER, b"two")
    store.save()
    store = on(120)
    assert found(store, KEY) == b"one"
    store.save()
    store = on(135)
    store.keep(b"\x01" * 14 + b"xx", b"three")
    store.save()
    assert [found(on(135), key) for key in (KEY, OTHER)] == [b"one", None]


def test_a_file_does_not_grow_for_ever(tmp_path, monkeypatch):
    monkeypatch.setattr(module, "LARGEST", 1000)
    for number in range(50):
        store = Store(tmp_path)
        store.keep(bytes([7, number]) + b"k" * 14, bytes(100))
        store.save()
    (file,) = tmp_path.iterdir()
    assert file.stat().st_size < 1500
    assert [found(Store(tmp_path), bytes([7, number]) + b"k" * 14) is None for number in (0, 49)] == [True, False]


def test_what_a_run_that_was_ended_left_behind_goes(tmp_path):
    old, new = tmp_path / "07.123", tmp_path / "08.124"
    for scratch in (old, new):
        scratch.touch()
    os.utime(old, (1, 1))
    kept(tmp_path, a=b"one")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["08.124", "61"]
