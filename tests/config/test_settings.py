"""What is in force for a draft, and who said so."""

from pathlib import Path

import pytest

from newslint.config.layer import Layer
from newslint.config.settings import Configuration
from newslint.config.source import BrokenConfigError, Source, Stated
from newslint.finding import Severity
from newslint.language.house import English


@pytest.fixture
def tree(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)

    def write(**files):
        for name, text in files.items():
            path = tmp_path / name.replace("__", "/")
            path = path.with_name(f"{path.name}.toml")
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return tmp_path

    return write


def settings(folder, draft="story.txt", flags=None, **options):
    path = str(folder / draft)
    return Configuration(flags or Layer(Path.cwd()), **options).of_file(path).settings(path)


def shown(stated):
    return (stated.value, str(stated.source))


def test_flags_are_stronger_than_files_and_files_than_defaults(tree):
    folder = tree(newslint='english = "gb"\nadvice = false\n')
    flags = Layer(folder, {"english": Stated("us", Source("--english"))})
    found = settings(folder, flags=flags)
    assert shown(found.scalar("english")) == ("us", "--english")
    assert shown(found.scalar("advice")) == (False, "newslint.toml:2")
    assert shown(found.scalar("fail-on")) == ("warning", "default")
    assert (found.house.english, found.advice, found.fail_on) == (English.AMERICAN, False, Severity.WARNING)


def test_the_closest_file_counts_alone_unless_it_extends_another(tree):
    folder = tree(
        newslint='fail-on = "never"', desk__newslint="advice = false", web__newslint='extend = "../newslint.toml"'
    )
    assert settings(folder, "desk/a.txt").fail_on is Severity.WARNING
    assert settings(folder, "web/a.txt").fail_on is None
    assert settings(folder, "desk/a.txt", isolated=True).advice is True
    assert settings(folder, "a.txt", given=folder / "desk" / "newslint.toml").advice is False


def test_newslint_toml_is_closer_than_pyproject_toml_beside_it(tree):
    folder = tree(newslint="advice = false", pyproject="[tool.newslint]\nadvice = true\n[tool.other]\n")
    assert shown(settings(folder).scalar("advice")) == (False, "newslint.toml:1")
    (folder / "newslint.toml").unlink()
    assert shown(settings(folder).scalar("advice")) == (True, "pyproject.toml:2")
    (folder / "pyproject.toml").write_text("[tool.other]\nnewslint = 1\n", encoding="utf-8")
    assert settings(folder).path is None


def test_a_pyproject_toml_that_does_not_parse_is_told_of_where_it_has_our_table(tree):
    folder = tree(pyproject="[tool.newslint\nadvice = true\n")
    with pytest.raises(BrokenConfigError, match=r"pyproject\.toml:1: cannot be read as TOML"):
        settings(folder)
    (folder / "pyproject.toml").write_text("[tool.other\nnewslint = 1\n", encoding="utf-8")
    assert settings(folder).path is None


def test_lists_add_up_along_what_is_extended_and_select_is_replaced(tree):
    folder = tree(
        house='select = ["names"]\nignore = ["style"]\nnames = ["house.csv"]',
        desk__newslint='extend = "../house.toml"\nselect = [\n  "typos",\n]\nignore = ["typos"]\nnames = ["desk.csv"]',
    )
    found = settings(folder, "desk/a.txt")
    assert list(map(shown, found.items("select"))) == [("typos", "desk/newslint.toml:3")]
    assert list(map(shown, found.items("ignore"))) == [("style", "house.toml:2"), ("typos", "desk/newslint.toml:5")]
    names = [Path(item.value).resolve() for item in found.items("names")]
    assert names == [folder.resolve() / "house.csv", folder.resolve() / "desk" / "desk.csv"]


def test_overrides_hold_for_their_paths_and_later_ones_are_stronger(tree):
    folder = tree(
        house='fail-on = "error"\n[[overrides]]\npaths = ["sports/"]\nenglish = "us"\nfail-on = "never"\n',
        newslint='extend = "./house.toml"\nfail-on = "warning"\n'
        '[[overrides]]\npaths = "*.md"\nadvice = false\n[[overrides]]\npaths = ["sports/*.md"]\nadvice = true\n',
    )
    plain, sports, page = (settings(folder, name) for name in ("a.txt", "sports/a.txt", "sports/a.md"))
    assert (plain.fail_on, plain.house.english, plain.advice) == (Severity.WARNING, None, True)
    assert shown(sports.scalar("fail-on")) == ("warning", "newslint.toml:2")
    assert shown(sports.scalar("english")) == ("us", "house.toml:4")
    assert shown(page.scalar("advice")) == (True, "newslint.toml:8")
    assert shown(settings(folder, "a.md").scalar("advice")) == (False, "newslint.toml:5")


def test_drafts_under_the_same_overrides_share_their_settings(tree):
    folder = tree(newslint='[[overrides]]\npaths = "*.md"\nadvice = false\n')
    config = Configuration(Layer(folder)).of_folder(str(folder))
    assert config.settings(str(folder / "a.txt")) is config.settings(str(folder / "b.txt"))
    assert config.settings(str(folder / "a.txt")) is not config.settings(str(folder / "a.md"))


def test_a_rule_s_page_is_changed_key_by_key(tree):
    folder = tree(newslint='[rules."typos/doubled-word"]\nallow = ["the"]\nin-quotes = "skip"\n')
    setup = next(setup for setup in settings(folder).setups if setup.rule.id == "typos/doubled-word")
    assert (setup.rule.settings["allow"], setup.rule.in_quotes) == (["the"], "skip")
    assert setup.rule.severity is Severity.ERROR
    assert str(setup.changes["allow"].source) == "newslint.toml:2"


def test_a_broken_file_is_broken_for_all_who_ask(tree):
    configuration = Configuration(Layer(tree(newslint="advise = true")))
    for _ in range(2):
        with pytest.raises(BrokenConfigError, match=r"newslint\.toml:1: unknown key 'advise'"):
            configuration.of_folder(str(Path.cwd()))
