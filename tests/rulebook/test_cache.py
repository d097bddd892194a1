"""Rules read once are kept, and what is kept never outlives the pages it was read from."""

import os

import pytest

from newslint.rulebook import cache, folders
from newslint.rulebook.folders import read_rules, shipped_rules

PAGE = """---
message: “{found}” is long
check: pattern
find: 'utili[sz]e\\w*'
---
# Long words
"""


@pytest.fixture(autouse=True)
def own_cache(tmp_path, monkeypatch):
    monkeypatch.setenv("NEWSLINT_CACHE_DIR", str(tmp_path / "cache"))


@pytest.fixture
def folder(tmp_path):
    page = tmp_path / "rules" / "style" / "long-words.md"
    page.parent.mkdir(parents=True)
    page.write_text(PAGE, encoding="utf-8")
    return tmp_path / "rules"


def test_shipped_rules_come_back_from_the_cache_as_they_were(monkeypatch):
    fresh, errors = read_rules(shipped_rules())
    assert errors == []
    monkeypatch.setattr(folders, "read_pages", lambda *_: pytest.fail("read anew"))
    kept, _ = read_rules(shipped_rules())
    rows = [cache._to_row(rule, shipped_rules()) for rule in fresh]
    assert [cache._to_row(rule, shipped_rules()) for rule in kept] == rows
    assert [rule.path for rule in kept] == [rule.path for rule in fresh]


def test_a_changed_page_is_read_anew(folder):
    read_rules(folder)
    page = folder / "style" / "long-words.md"
    page.write_text(PAGE.replace("is long", "is very long"), encoding="utf-8")
    assert read_rules(folder)[0][0].message == "“{found}” is very long"


def test_a_touched_page_is_read_anew(folder, monkeypatch):
    read_rules(folder)
    page = folder / "style" / "long-words.md"
    page.write_text(PAGE.replace("is long", "is LONG"), encoding="utf-8")
    os.utime(page, ns=(1, 1))
    assert read_rules(folder)[0][0].message == "“{found}” is LONG"


def test_pages_that_come_and_go(folder):
    read_rules(folder)
    second = folder / "style" / "longer-words.md"
    second.write_text(PAGE, encoding="utf-8")
    assert [rule.id for rule in read_rules(folder)[0]] == ["style/long-words", "style/longer-words"]
    second.unlink()
    assert [rule.id for rule in read_rules(folder)[0]] == ["style/long-words"]


@pytest.mark.parametrize("rubbish", ["", "{", "[]", '{"stamp": 1}', '{"stamp": null, "rules": [{}]}'])
def test_a_broken_cache_is_passed_over(folder, rubbish):
    read_rules(folder)
    for kept in cache.cache_folder().iterdir():
        kept.write_text(rubbish, encoding="utf-8")
    assert [rule.id for rule in read_rules(folder)[0]] == ["style/long-words"]


def test_a_folder_with_a_broken_page_is_not_kept(folder):
    broken = folder / "style" / "broken.md"
    broken.write_text("no front matter", encoding="utf-8")
    for _ in range(2):
        rules, errors = read_rules(folder)
        assert [rule.id for rule in rules] == ["style/long-words"]
        assert [error.path for error in errors] == [broken]


def test_a_cache_folder_that_cannot_be_made_costs_nothing(folder, tmp_path, monkeypatch):
    (tmp_path / "file").write_text("in the way")
    monkeypatch.setenv("NEWSLINT_CACHE_DIR", str(tmp_path / "file" / "cache"))
    assert len(read_rules(folder)[0]) == 1
    assert len(read_rules(folder)[0]) == 1
