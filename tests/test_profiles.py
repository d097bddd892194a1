"""The house profiles that ship name rules that there are, and values that those rules take."""

import tomllib

import pytest

from newslint.rulebook.folders import read_pages, shipped_rules
from newslint.rulebook.page import with_settings

PAGES = {page.rule.id: page for page in read_pages(shipped_rules())[0]}
PROFILES = sorted((shipped_rules() / "profiles").glob("*.toml"))


def test_there_are_four():
    assert [path.stem for path in PROFILES] == ["ap-like", "bbc-like", "guardian-like", "reuters-like"]


@pytest.mark.parametrize("path", PROFILES, ids=lambda path: path.stem)
def test_every_setting_is_one_that_its_rule_takes(path):
    rules = tomllib.loads(path.read_text(encoding="utf-8"))["rules"]
    for identity, changes in rules.items():
        rule = with_settings(PAGES[identity], changes)
        assert rule.enabled, identity
        assert rule.settings.get("house") == changes.get("house", rule.settings.get("house"))
