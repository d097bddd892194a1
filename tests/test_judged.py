"""The lists of judged findings are well-formed, and as right as their severities promise."""

import csv
import importlib.util
import re
from pathlib import Path

import pytest

from newslint.finding import Severity
from newslint.rule import Precision, Rule
from newslint.rulebook.folders import read_rules, shipped_rules

LISTS = sorted((Path(__file__).parent / "judged").glob("*.tsv"))
LONGEST_REASON = 100
RULES = read_rules(shipped_rules())[0]
SCRIPT = Path(__file__).parent.parent / "scripts" / "measure_precision.py"


@pytest.fixture(scope="module")
def measuring():
    """The script that computes what the pages state."""
    spec = importlib.util.spec_from_file_location("measure_precision", SCRIPT)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def rows(path):
    with path.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream, delimiter="\t", quoting=csv.QUOTE_NONE, strict=True))


@pytest.mark.parametrize("path", LISTS, ids=lambda path: path.stem)
def test_every_row_says_where_what_and_why(path):
    known = {rule.id for rule in RULES}
    found = rows(path)
    for row in found:
        assert row["rule"] in known
        assert row["rule"].startswith(f"{path.stem}/")
        assert row["severity"] in ("error", "warning", "advice")
        assert row["verdict"] in ("real", "false")
        assert re.fullmatch(r"\d+:\d+", row["place"])
        assert re.fullmatch(r"[\w-]+", row["article"])
        assert 0 < len(row["reason"]) <= LONGEST_REASON
    assert len({(row["article"], row["place"], row["rule"]) for row in found}) == len(found)


#: How often the judged findings of a rule must have been right for it to fail a run, and to be on by default.
LEAST_TO_FAIL, LEAST_TO_SPEAK = 0.95, 0.7


@pytest.mark.parametrize("rule", [rule for rule in RULES if rule.precision and rule.enabled], ids=lambda rule: rule.id)
def test_no_rule_is_louder_than_it_is_right(rule):
    least = LEAST_TO_SPEAK if rule.severity is Severity.ADVICE else LEAST_TO_FAIL
    assert rule.precision.share >= least


def test_the_lists_are_found():
    assert "names" in {path.stem for path in LISTS}
    assert len(rows(Path(__file__).parent / "judged" / "names.tsv")) >= 90


def test_each_page_states_the_precision_that_its_judged_findings_give(measuring):
    counts = measuring.count(RULES, measuring.read_judged())
    for rule in RULES:
        found = counts.get(rule.id)
        assert (rule.precision and rule.precision[:2]) == (found and (found.share, found.judged)), rule.id


def judged(severity, verdict, rule="style/percent"):
    return {"rule": rule, "severity": severity, "verdict": verdict}


def test_what_a_check_lowers_to_advice_does_not_count_for_a_rule_that_fails_runs(measuring):
    rule = Rule("style/percent", "Percent", "m", "consistency", severity=Severity.WARNING)
    rows = [judged("warning", "real"), judged("warning", "real"), judged("error", "false"), judged("advice", "false")]
    assert measuring.count([rule], rows) == {"style/percent": (2, 3)}
    advice = Rule("style/percent", "Percent", "m", "consistency", severity=Severity.ADVICE)
    assert measuring.count([advice], rows) == {"style/percent": (2, 4)}


def test_a_share_is_rounded_down(measuring):
    assert measuring.Count(39, 40).share == 0.97
    assert measuring.Count(38, 40).share == 0.95
    assert measuring.Count(2, 3).share == 0.66


def test_a_month_stays_while_the_figures_do(measuring):
    rule = Rule("style/percent", "Percent", "m", "consistency", precision=Precision(0.97, 40, "2025-01"))
    assert measuring.stated(rule, measuring.Count(39, 40), "2026-11").month == "2025-01"
    assert measuring.stated(rule, measuring.Count(40, 41), "2026-11").month == "2026-11"
    assert measuring.stated(rule, None, "2026-11") is None


def test_the_key_is_written_and_taken_away(measuring):
    page = "---\nmessage: m\n---\n# Title\n\n---\nprecision: of what?\n"
    written = measuring.rewritten(page, Precision(0.97, 40, "2026-11"))
    assert written.startswith("---\nmessage: m\nprecision: 0.97 of 40, 2026-11\n---\n# Title\n")
    again = measuring.rewritten(written, Precision(1.0, 41, "2026-12"))
    assert again.startswith("---\nmessage: m\nprecision: 1.00 of 41, 2026-12\n---\n# Title\n")
    assert measuring.rewritten(again, None) == page
