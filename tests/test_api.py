import datetime
import doctest
import re
import subprocess
import sys
from pathlib import Path

import pytest

import newslint
from newslint import api
from newslint.checks.check import Check, Runner
from newslint.engine.linter import Linter
from newslint.language.house import English, House

DOC = Path(__file__).parent.parent / "docs" / "api.md"
DOUBLED = "The council voted to close the the library on Monday."


def rules_of(findings):
    return {finding.rule for finding in findings}


def test_the_public_surface_is_what_is_documented():
    documented = re.findall(r"^### `newslint\.(\w+)`$", DOC.read_text(encoding="utf-8"), re.MULTILINE)
    assert sorted(documented) == sorted(newslint.__all__) == sorted(dir(newslint))
    assert all(getattr(newslint, name) for name in newslint.__all__)
    with pytest.raises(AttributeError, match="no attribute 'check_txt'"):
        newslint.check_txt  # noqa: B018 - the access is what is tested


@pytest.mark.parametrize("function", [newslint.check_text, newslint.check_file])
def test_the_documented_arguments_are_those_of_the_function(function):
    names = function.__code__.co_varnames[: function.__code__.co_argcount + function.__code__.co_kwonlyargcount]
    (documented,) = re.findall(rf"^{function.__name__}\((.*)\)$", DOC.read_text(encoding="utf-8"), re.MULTILINE)
    assert tuple(re.findall(r"(\w+)(?==|,|$)", re.sub(r"=[^,]*", "", documented))) == names


def test_the_documented_example_holds():
    outcome = doctest.testfile(str(DOC), module_relative=False, encoding="utf-8")
    assert outcome.attempted > 2
    assert outcome.failed == 0


def test_importing_it_loads_nothing_else():
    script = "import sys, newslint; print([name for name in sys.modules if name.startswith('newslint')])"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout == "['newslint']\n"


def test_a_finding_lies_where_its_span_says():
    (finding,) = newslint.check_text(DOUBLED, select=["typos/doubled-word"])
    assert isinstance(finding, newslint.Finding)
    assert finding.severity is newslint.Severity.ERROR
    assert DOUBLED[finding.span.start : finding.span.end] == "the the"


def test_rules_are_chosen():
    assert "typos/doubled-word" in rules_of(newslint.check_text(DOUBLED))
    assert "typos/doubled-word" not in rules_of(newslint.check_text(DOUBLED, ignore=["typos"]))
    assert rules_of(newslint.check_text(DOUBLED, select=["names"])) == set()


def test_what_cannot_be_done_is_said():
    with pytest.raises(newslint.BrokenConfigError, match="'nmes'; did you mean 'names'"):
        newslint.check_text(DOUBLED, select=["nmes"])
    with pytest.raises(newslint.BrokenConfigError, match=r"no-such\.toml"):
        newslint.check_text(DOUBLED, config="no-such.toml")
    with pytest.raises(ValueError, match="unknown kind 'pdf': txt, md, html"):
        newslint.check_text(DOUBLED, kind="pdf")
    with pytest.raises(ValueError, match="fr"):
        newslint.check_text(DOUBLED, english="fr")


def test_a_file(tmp_path):
    draft = tmp_path / "draft.txt"
    draft.write_text(DOUBLED, encoding="utf-16")
    assert newslint.check_file(draft) == newslint.check_text("\ufeff" + DOUBLED) == newslint.check_file(str(draft))
    draft.write_bytes(b"caf\xe9 the the")
    with pytest.raises(newslint.ReadError, match="^" + re.escape(str(draft))):
        newslint.check_file(draft)
    assert rules_of(newslint.check_file(draft, encoding="cp1252", select=["typos/doubled-word"]))
    with pytest.raises(newslint.ReadError, match=r"none\.txt: cannot be read"):
        newslint.check_file(tmp_path / "none.txt")


def test_no_configuration_but_the_one_given(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    config = tmp_path / "newslint.toml"
    config.write_text(
        '[severity]\n"typos/doubled-word" = "advice"\n[[overrides]]\npaths = ["wire/*"]\nignore = ["typos"]\n'
    )
    select = ["typos/doubled-word"]
    assert newslint.check_text(DOUBLED, select=select)[0].severity == "error"
    assert newslint.check_text(DOUBLED, select=select, config=config)[0].severity == "advice"
    assert newslint.check_text(DOUBLED, config="newslint.toml", path="wire/a.txt", ignore=["readability"]) == []


def test_advice_that_the_configuration_leaves_out(tmp_path):
    config = tmp_path / "newslint.toml"
    config.write_text('advice = false\n[severity]\n"typos/doubled-word" = "advice"\n')
    assert newslint.check_text(DOUBLED, config=config, select=["typos/doubled-word"]) == []


def test_a_wrong_row_in_a_house_list_is_a_warning(tmp_path):
    tmp_path.joinpath("names.csv").write_text("preferred,variants\n,Kalewa\n")
    config = tmp_path / "newslint.toml"
    config.write_text('names = ["names.csv"]\n')
    with pytest.warns(RuntimeWarning, match=r"names\.csv:2"):
        assert newslint.check_text(DOUBLED, config=config)


def test_a_rule_that_fails_is_a_warning(monkeypatch):
    def fail(analysis):
        raise OverflowError("too much")

    failing = Check({}, lambda rules: [Runner(tuple(rules), fail)])
    monkeypatch.setattr("newslint.rulebook.ruleset.find_check", lambda name: failing)
    with pytest.warns(RuntimeWarning, match="a.txt: the rule typos/doubled-word failed .* too much"):
        assert (
            newslint.check_text(DOUBLED, path="a.txt", select=["typos/doubled-word"], date=datetime.date(1999, 1, 1))
            == []
        )


def test_options_are_prepared_once(monkeypatch):
    made = []

    class Counted(Linter):
        def __init__(self, rules, house, known):
            made.append(house)
            super().__init__(rules, house, known)

    monkeypatch.setattr(api, "Linter", Counted)
    for _ in range(2):
        newslint.check_text("Fine.", date=datetime.date(1998, 1, 1), english="gb")
    assert made == [House(English.BRITISH, date=datetime.date(1998, 1, 1))]
