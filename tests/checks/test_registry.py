"""Checks by name: ours, and one that another package adds by an entry point."""

import os
import subprocess
import sys

import pytest

from newslint.checks.check import Check
from newslint.checks.registry import OURS, SHIPPED, UnknownCheckError, find_check
from newslint.rulebook.folders import read_rules, shipped_rules

FOREIGN = """
from newslint.checks.check import Hit, Setting, coded_check
from newslint.text.span import Span

@coded_check({"letter": Setting(str, "z", "the letter to find")})
def LETTER(analysis, rule):
    at = analysis.text.find(rule.settings["letter"])
    if at >= 0:
        yield Hit(Span(at, at + 1))
"""
PAGE = """---
message: found {found}
check: foreign-letter
letter: q
---
# Letter
```flag
A [q]uick one.
```
```flag
One [q]uay.
```
```clean
Nothing here.
```
```clean
Nor here.
```
```clean
Nor there.
```
"""
TRY = """
import pathlib, sys
from newslint.rulebook.example_runner import run_examples
from newslint.rulebook.folders import read_pages
pages, errors = read_pages(pathlib.Path(sys.argv[1]))
print(errors, [run_examples(page) for page in pages])
"""


@pytest.mark.parametrize("name", SHIPPED)
def test_each_of_our_checks_is_where_the_registry_says(name):
    assert isinstance(find_check(name), Check)


def test_no_check_of_ours_is_without_a_rule():
    used = {rule.check for rule in read_rules(shipped_rules())[0]}
    assert sorted(set(OURS) - used - {"terms", "pattern", "consistency"}) == []


def test_an_unknown_check_names_the_nearest():
    with pytest.raises(UnknownCheckError, match=r"unknown check 'doubled-words'; did you mean 'doubled-word'\?"):
        find_check("doubled-words")


def test_another_package_adds_a_check(tmp_path):
    (tmp_path / "foreign.py").write_text(FOREIGN)
    about = tmp_path / "foreign-1.0.dist-info"
    about.mkdir()
    (about / "METADATA").write_text("Metadata-Version: 2.1\nName: foreign\nVersion: 1.0\n")
    (about / "entry_points.txt").write_text(
        "[newslint.checks]\nforeign-letter = foreign:LETTER\nnothing = foreign:Span\n"
    )
    page = tmp_path / "rules" / "house" / "letter.md"
    page.parent.mkdir(parents=True)
    page.write_text(PAGE)

    def tried():
        command = [sys.executable, "-c", TRY, str(tmp_path / "rules")]
        environment = {**os.environ, "PYTHONPATH": str(tmp_path)}
        return subprocess.run(command, capture_output=True, text=True, env=environment, check=True).stdout

    assert tried() == "[] [[]]\n"
    page.write_text(PAGE.replace("check: foreign-letter\nletter: q", "check: nothing"))
    assert "check 'nothing' of foreign:Span is no newslint check" in tried()
