"""What is remembered is what would be found now, to the byte; whatever changes what would be found makes it anew."""

import datetime
import os
from io import StringIO

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newslint.config.layer import Layer
from newslint.config.settings import Configuration
from newslint.engine.batch import Batch
from newslint.engine.recipe import Recipe
from newslint.engine.store import Store
from newslint.engine.task import Checker, Task
from newslint.finding import Severity
from newslint.language.house import English, House, HouseName
from newslint.report.formats import FORMATS, find_format
from newslint.report.run import Run
from newslint.rule import Rule
from newslint.rulebook import code_stamp
from newslint.rulebook.folders import read_rules, shipped_rules

RULES = [rule for rule in read_rules(shipped_rules())[0] if rule.enabled]
#: Stretches of copy that rules of all kinds speak of.
PIECES = (
    "The the council recieved the letter on Monday, Sept. 2, 2025. ",
    "“We recieved the letter,” Yusuf Qaderi said. It rose from 12 to 18, a rise of 30 percent. ",
    "Qadiri said the U.S. and the USA agreed. Some 9 miles (21 km) off. ",
    "“They treated us like cargo, and now they want us to be quiet about it.”\n\n",
    "The company bribed two safety inspectors to pass the ship in June.\n\n",
    "<!-- newslint: ignore typos -->\n\nHe wrote *teh* & “<b>”\u202e 漢.\n\n",
    "---\n",
    "\r\n\r\n\x00",
)
DRAFTS = st.lists(st.lists(st.sampled_from(PIECES), max_size=5).map("".join), max_size=4)
ENDINGS = st.sampled_from([".txt", ".md", ".html"])


@pytest.fixture(scope="module")
def checker():
    return Checker(Recipe(RULES, House(), RULES))


class Forgetful(Checker):
    """Cannot check anything: what is asked of it must be remembered."""

    @property
    def linter(self):
        raise AssertionError("checked anew")


def results(tasks, store=None):
    return list(Batch(store).results(tasks))


def reports(found):
    run = Run(found, {rule.id: rule for rule in RULES})
    texts = {name: StringIO() for name in FORMATS}
    for name, out in texts.items():
        find_format(name)(run, out)
    return {name: out.getvalue() for name, out in texts.items()}


@given(drafts=DRAFTS, ending=ENDINGS)
@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_every_report_is_the_same_to_the_byte(drafts, ending, checker, tmp_path_factory):
    folder = tmp_path_factory.mktemp("run")
    tasks = []
    for number, text in enumerate(drafts):
        file = folder / f"{number}{ending}"
        file.write_text(text, encoding="utf-8", newline="")
        tasks.append(Task(str(file), str(file), None, checker))
    expected = reports(results(tasks))
    assert reports(results(tasks, Store(folder / "cache"))) == expected
    readable = [task for task in tasks if results([task])[0].draft]
    again = [task._replace(checker=Forgetful(checker.recipe)) if task in readable else task for task in tasks]
    assert reports(results(again, Store(folder / "cache"))) == expected


STORY = "The the mayor of Kiev, Ada Qwist, spoke on Monday.\n"


def one(path, checker, store, encoding=None):
    return results([Task(str(path), str(path), encoding, checker)], store)[0]


@pytest.fixture
def draft(tmp_path):
    file = tmp_path / "draft.txt"
    file.write_text(STORY, encoding="utf-8")
    return file


HOUSE = House(English.AMERICAN, (HouseName("Kyiv", ("Kiev",)),), frozenset({"qwist"}), datetime.date(2026, 5, 4))


@pytest.mark.parametrize(
    "recipe",
    [
        Recipe(RULES[1:], House(), RULES),
        Recipe(RULES, House(), RULES[1:]),
        Recipe([RULES[0]._replace(severity=Severity.ADVICE), *RULES[1:]], House(), RULES),
        Recipe([RULES[0]._replace(settings={"a": 1}), *RULES[1:]], House(), RULES),
        *(Recipe(RULES, House()._replace(**{f: getattr(HOUSE, f)}), RULES) for f in House._fields),
    ],
)
def test_another_recipe_has_another_fingerprint(recipe):
    assert recipe.fingerprint != Recipe(RULES, House(), RULES).fingerprint


def test_the_order_of_words_in_memory_does_not_matter():
    one, other = (House(words=frozenset(words)) for words in (["a", "b", "c"], ["c", "b", "a"]))
    assert Recipe(RULES, one, RULES).fingerprint == Recipe(RULES, other, RULES).fingerprint


def test_other_code_has_another_fingerprint(monkeypatch, tmp_path):
    before = Recipe(RULES, House(), RULES).fingerprint
    (tmp_path / "checks").mkdir()
    page = tmp_path / "checks" / "a.py"
    page.write_text("1")
    monkeypatch.setattr(code_stamp, "_PACKAGE", tmp_path)
    stamps = []
    for text, changed in (("1", 1), ("1", 2), ("12", 2)):
        page.write_text(text)
        os.utime(page, ns=(changed, changed))
        code_stamp.code_stamp.cache_clear()
        stamps.append(Recipe(RULES, House(), RULES).fingerprint)
    monkeypatch.undo()
    code_stamp.code_stamp.cache_clear()
    assert len({before, *stamps}) == 4


def test_another_content_name_or_encoding_is_looked_at_anew(draft, checker, tmp_path):
    one(draft, checker, Store(tmp_path / "cache"))
    blind = Forgetful(checker.recipe)
    assert one(draft, blind, Store(tmp_path / "cache")).findings
    moved = draft.rename(tmp_path / "moved.txt")
    assert one(moved, blind, Store(tmp_path / "cache")).findings
    as_markdown = tmp_path / "moved.md"
    as_markdown.write_text(STORY, encoding="utf-8")
    for path, encoding in ((moved, "cp1252"), (as_markdown, None)):
        with pytest.raises(AssertionError, match="checked anew"):
            one(path, blind, Store(tmp_path / "cache"), encoding)
    moved.write_text(STORY * 2, encoding="utf-8")
    with pytest.raises(AssertionError, match="checked anew"):
        one(moved, blind, Store(tmp_path / "cache"))


def test_what_is_looked_at_together_or_by_a_server_is_not_remembered():
    assert Recipe(RULES, House(), RULES, across=True).fingerprint is None
    assert Checker(Recipe(RULES, House(), RULES), peer=object()).fingerprint is None


def test_a_check_without_code_is_not_remembered():
    assert Recipe([Rule("style/a", "A", "a", "no-such-check")], House(), []).fingerprint is None


def test_a_rule_that_failed_is_not_remembered(draft, tmp_path):
    broken = RULES[0]._replace(check="pattern", settings={})
    checker = Checker(Recipe([broken], House(), [broken]))
    for _ in range(2):
        assert one(draft, checker, Store(tmp_path / "cache")).errors
    assert not (tmp_path / "cache").exists()


def test_a_suppression_ends_on_its_day(draft, checker, tmp_path, monkeypatch):
    draft.write_text(f"<!-- newslint: ignore typos until 2027-01-31 -->\n{STORY}", encoding="utf-8")
    rules = {}
    for day, seconds in (("last", "1801353600"), ("next", "1801440000")):
        monkeypatch.setenv("SOURCE_DATE_EPOCH", seconds)
        rules[day] = {finding.rule for finding in one(draft, checker, Store(tmp_path / "cache")).findings}
    assert "typos/doubled-word" in rules["next"] - rules["last"]
    again = one(draft, Forgetful(checker.recipe), Store(tmp_path / "cache"))
    assert {finding.rule for finding in again.findings} == rules["next"]


def test_a_draft_that_changes_under_the_report_is_told(draft, checker):
    result = one(draft, checker, None)
    draft.write_text("Something else.", encoding="utf-8")
    with pytest.raises(Exception, match="changed while newslint ran"):
        reports([result])


def test_a_run_that_is_ended_keeps_what_it_did(draft, checker, tmp_path):
    running = Batch(Store(tmp_path / "cache")).results([Task(str(draft), "a.txt", None, checker)] * 2)
    next(running)
    running.close()
    assert one(draft, Forgetful(checker.recipe), Store(tmp_path / "cache")).findings


def test_house_lists_of_a_configuration_are_told_apart(tmp_path):
    (tmp_path / "names.csv").write_text("Kyiv,Kiev\n")
    (tmp_path / "newslint.toml").write_text('names = ["names.csv"]\n')

    def fingerprint():
        settings = Configuration(Layer(tmp_path)).of_folder(str(tmp_path)).settings()
        return Recipe([setup.rule for setup in settings.setups], settings.house, []).fingerprint

    before = fingerprint()
    assert fingerprint() == before
    (tmp_path / "names.csv").write_text("Kyiv,Kief\n")
    assert fingerprint() != before
