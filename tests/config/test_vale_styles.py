"""Which drafts the sections of a `.vale.ini` are about, and what folders of styles are not searched for drafts."""

import pytest

from newslint.config.source import DEFAULT, Stated
from newslint.config.vale_styles import ValeStyles


@pytest.fixture
def styles(tmp_path, monkeypatch):
    monkeypatch.setenv("NEWSLINT_CACHE_DIR", str(tmp_path / "cache"))
    (tmp_path / "styles" / "House").mkdir(parents=True)
    (tmp_path / "styles" / "House" / "A.yml").write_text("extends: existence\nmessage: x\ntokens: [a]\n")
    sections = "[*]\nBasedOnStyles = House\n[*.{md,html}]\nHouse.A = NO\n[desk/*.md]\nHouse.A = error\n"
    (tmp_path / ".vale.ini").write_text(f"StylesPath = styles\n{sections}")
    return ValeStyles([Stated(str(tmp_path / ".vale.ini"), DEFAULT)])


@pytest.mark.parametrize(
    ("path", "holds"),
    [
        ("story.txt", (True, False, False)),
        ("story.md", (True, True, False)),
        ("desk/story.md", (True, True, True)),
        ("desk/late/story.md", (True, True, True)),
        ("../elsewhere/story.md", (True, True, False)),
    ],
)
def test_a_section_is_about_drafts_of_its_glob(styles, tmp_path, path, holds):
    assert styles.holds(str((tmp_path / path).resolve())) == holds


def test_a_section_about_some_kind_of_draft_counts_where_no_draft_is_asked_for(styles):
    assert styles.holds(None) == (True, True, False)


def test_rules_stand_as_the_sections_that_hold_say(styles):
    for holds, enabled in (((True, False, False), True), ((True, True, False), False), ((True, True, True), True)):
        assert styles.rules(holds).rules["vale/House.A"].enabled is enabled
    assert str(styles.rules((True, True, False)).sources["vale/House.A"]).endswith(".vale.ini:5")


def test_folders_of_styles_are_owned(styles, tmp_path):
    assert styles.owns(f"{tmp_path}/styles/")
    assert styles.owns(f"{tmp_path}/styles/House/")
    assert not styles.owns(f"{tmp_path}/")
