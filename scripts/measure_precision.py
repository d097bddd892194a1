"""Writes on each rule's page how often its judged findings were right: the key `precision` of its front matter.

python scripts/measure_precision.py            write it
python scripts/measure_precision.py --check    fail where a page says something else than tests/judged

The month is that in which the figure last changed.
"""

from __future__ import annotations

import argparse
import csv
import datetime
import pathlib
import re
import sys
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from newslint.finding import Severity
from newslint.rule import Precision, Rule
from newslint.rulebook.folders import read_rules, shipped_rules

JUDGED = pathlib.Path(__file__).resolve().parent.parent / "tests" / "judged"
_KEY = re.compile(r"\A(---\n(?:(?!---\n).*\n)*?)precision: .*\n")
#: The key stands after the others that every rule has, at the end of the front matter.
_END = re.compile(r"(?<=\n)---\n")


class Count(NamedTuple):
    """How many of a rule's judged findings were right, and how many there were."""

    right: int
    judged: int

    @property
    def share(self) -> float:
        """The share that was right, rounded down to hundredths, so that a page never claims more than was found."""
        return self.right * 100 // self.judged / 100


def read_judged() -> list[dict[str, str]]:
    """The rows of all lists of judged findings."""
    rows: list[dict[str, str]] = []
    for path in sorted(JUDGED.glob("*.tsv")):
        with path.open(encoding="utf-8", newline="") as stream:
            rows += csv.DictReader(stream, delimiter="\t", quoting=csv.QUOTE_NONE, strict=True)
    return rows


def count(rules: Iterable[Rule], rows: Iterable[Mapping[str, str]]) -> dict[str, Count]:
    """For each rule that was judged, its count.

    A check may lower what it is less sure of to advice, below the severity of its rule. Of a rule that is an error or
    a warning only the errors and warnings count: they are what fails a run.
    """
    loud = {rule.id for rule in rules if rule.severity is not Severity.ADVICE}
    judged: Counter[str] = Counter()
    right: Counter[str] = Counter()
    for row in rows:
        if row["rule"] in loud and row["severity"] == Severity.ADVICE:
            continue
        judged[row["rule"]] += 1
        right[row["rule"]] += row["verdict"] == "real"
    return {rule: Count(right[rule], judged[rule]) for rule in judged}


def stated(rule: Rule, found: Count | None, month: str) -> Precision | None:
    """The precision that the page of `rule` should state; its month stays where the figures do."""
    if found is None:
        return None
    if rule.precision and rule.precision[:2] == (found.share, found.judged):
        return rule.precision
    return Precision(found.share, found.judged, month)


def rewritten(text: str, precision: Precision | None) -> str:
    """The page `text` with `precision` in its front matter, or without any."""
    text = _KEY.sub(r"\1", text)
    return text if precision is None else _END.sub(f"precision: {precision}\n---\n", text, count=1)


def update(*, only_check: bool) -> None:
    """Writes the precision of all rules that ship; or only exits where a page states another one."""
    rules, errors = read_rules(shipped_rules())
    if errors:
        sys.exit("\n".join(map(str, errors)))
    counts = count(rules, read_judged())
    month = f"{datetime.datetime.now(tz=datetime.UTC):%Y-%m}"
    for rule in rules:
        precision = stated(rule, counts.get(rule.id), month)
        if precision == rule.precision:
            continue
        if only_check:
            sys.exit(f"{rule.path}: precision is {precision}, not {rule.precision}: run scripts/measure_precision.py")
        rule.path.write_text(rewritten(rule.path.read_text(encoding="utf-8"), precision), encoding="utf-8")


def main() -> None:
    """Writes or checks the precision of all rules that ship."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--check", action="store_true", help="fail where a page is out of date, write nothing")
    update(only_check=parser.parse_args().check)


if __name__ == "__main__":
    main()
