"""The lists of judged findings are well-formed, and as right as their severities promise."""

import csv
import re
from pathlib import Path

import pytest

from newslint.rulebook.folders import read_rules, shipped_rules

LISTS = sorted((Path(__file__).parent / "judged").glob("*.tsv"))
LONGEST_REASON = 100


def rows(path):
    with path.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream, delimiter="\t", quoting=csv.QUOTE_NONE, strict=True))


@pytest.mark.parametrize("path", LISTS, ids=lambda path: path.stem)
def test_every_row_says_where_what_and_why(path):
    known = {rule.id for rule in read_rules(shipped_rules())[0]}
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


def share_real(found):
    return sum(row["verdict"] == "real" for row in found) / len(found)


@pytest.mark.parametrize("path", LISTS, ids=lambda path: path.stem)
def test_three_in_four_errors_and_warnings_are_real(path):
    assert share_real([row for row in rows(path) if row["severity"] != "advice"]) >= 0.75


def test_the_lists_are_found():
    assert "names" in {path.stem for path in LISTS}
    assert len(rows(Path(__file__).parent / "judged" / "names.tsv")) >= 90
