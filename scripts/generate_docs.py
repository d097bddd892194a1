"""Writes what is generated: parts of README.md and docs/ci.md, rules/README.md, docs/checks.md, each page's precision.

python scripts/generate_docs.py            write it
python scripts/generate_docs.py --check    fail where it is out of date
"""

from __future__ import annotations

import argparse
import importlib
import io
import json
import pathlib
import re
import sys
from collections.abc import Sequence

import measure_precision
import yaml

from newslint.checks.registry import OURS, find_check
from newslint.checks.settings import KINDS
from newslint.engine.linter import Linter
from newslint.report.formats import find_format
from newslint.report.run import Run
from newslint.rule import Rule
from newslint.rulebook.folders import read_rules, shipped_rules

ROOT = pathlib.Path(__file__).resolve().parent.parent
CHECKS_INTRODUCTION = """\
# Kinds of check

What the page of a rule may ask for: `check: long-sentence` in its front matter chooses the kind, and the keys below it
say what exactly is wanted. Most rules that a newsroom writes need one of four: `terms` (words and phrases), `pattern`
and `replace` (regular expressions) and `consistency` (one of several ways to write a thing). The others do one job each
and have keys to change: `[rules."readability/long-sentence"]` in `newslint.toml`, with `words = 35` below it.

How a page is written stands in [writing rules](writing-rules.md). This list is generated from the code."""
RULES_INTRODUCTION = """\
# Rules

Each rule is a page: what it finds, why, when it stays silent, and the examples that test it. `newslint explain RULE`
shows it.

The precision is the share of a rule's findings that were right, of those that were judged one by one in
[published copy](../tests/judged/README.md). Where it is empty, the rule found nothing there, or has not been judged.
This list is generated from the pages."""
#: What the rules of a category find.
CATEGORIES = {
    "typos": "Misspellings, doubled and missing words, spaces and punctuation",
    "names": "One name, body or thing in two forms, and people who are not introduced",
    "duplicates": "Paragraphs, sentences and facts that stand twice",
    "attribution": "Quotations, accusations and opinions that nobody is named for",
    "figures": "Sums, percentages, conversions, ages, dates and weekdays that contradict each other",
    "residue": "What should have been taken out before publishing",
    "style": "House style, and points on which one draft should agree with itself",
    "readability": "Long sentences and paragraphs",
    "newslint": "What newslint says of its own suppressions",
}
EXAMPLE = "examples/ferry.txt"


def category_table(rules: Sequence[Rule]) -> str:
    """The categories as a Markdown table: what each finds, how many rules it has and how many of them are on."""
    rows = ["| category | what its rules find | rules | on by default |", "| --- | --- | --- | --- |"]
    for category, finds in CATEGORIES.items():
        own = [rule for rule in rules if rule.category == category]
        enabled = sum(rule.enabled for rule in own)
        rows.append(f"| [`{category}`](rules/README.md#{category}) | {finds} | {len(own)} | {enabled} |")
    return "\n".join(rows)


def rules_page(rules: Sequence[Rule]) -> str:
    """The page of all rules, a table for each category; those that are off by default say so."""
    parts = [RULES_INTRODUCTION]
    for category, finds in CATEGORIES.items():
        parts += ["", f"## {category}", "", f"{finds}.", ""]
        parts += ["| rule | what it finds | severity | precision |", "| --- | --- | --- | --- |"]
        for rule in rules:
            if rule.category == category:
                severity = rule.severity.value if rule.enabled else f"{rule.severity.value}, off by default"
                precision = f"{rule.precision.share:.2f} of {rule.precision.judged}" if rule.precision else ""
                parts.append(f"| [`{rule.id}`]({rule.id}.md) | {rule.title} | {severity} | {precision} |")
    return "\n".join(parts) + "\n"


def summary(name: str) -> str:
    """What a check finds: its own words where several share a module, else those of the module."""
    place = OURS[name].partition(":")[0]
    shares = sum(other.partition(":")[0] == place for other in OURS.values()) > 1
    said = (importlib.import_module(place).__doc__ or "").split("\n\n")[0].replace("\n", " ").strip()
    said = find_check(name).help if shares else re.sub(r"^The (?:general )?check `[^`]+`: ", "", said)
    return said[:1].upper() + said[1:]


def checks_page() -> str:
    """The page of checks: what each is, and the keys that a rule of that kind may have."""
    parts = [CHECKS_INTRODUCTION]
    for name in OURS:
        parts += ["", f"## `{name}`", "", summary(name), ""]
        settings = find_check(name).settings
        if settings:
            parts += ["| key | meaning | takes | default |", "| --- | --- | --- | --- |"]
        for key, setting in settings.items():
            takes = ", ".join(f"`{choice}`" for choice in setting.choices) or KINDS[setting.kind]
            default = "required" if setting.required else f"`{json.dumps(setting.default, ensure_ascii=False)}`"
            parts.append(f"| `{key}` | {setting.help.replace('|', '&#124;')} | {takes} | {default} |")
    return "\n".join(parts) + "\n"


def report(rules: Sequence[Rule]) -> str:
    """What `newslint check` prints of the example draft."""
    linter = Linter([rule for rule in rules if rule.enabled])
    out = io.StringIO()
    run = Run([linter.check_file(ROOT / EXAMPLE, EXAMPLE)], {rule.id: rule for rule in rules})
    find_format("text")(run, out)
    return out.getvalue()


def action_inputs() -> str:
    """The inputs of the GitHub action as a Markdown table."""
    inputs = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))["inputs"]
    rows = [f"| `{name}` | {each['description']} | {_code(each['default'])} |" for name, each in inputs.items()]
    return "\n".join(["", "| input | meaning | default |", "| --- | --- | --- |", *rows, ""])


def _code(default: str) -> str:
    return f"`{default}`" if default else ""


def fill(text: str, name: str, made: str) -> str:
    """`text` with `made` between the markers called `name`."""
    begin, end = f"<!-- {name}: generated by scripts/generate_docs.py -->", f"<!-- /{name} -->"
    pattern = re.compile(re.escape(begin) + ".*?" + re.escape(end), re.DOTALL)
    if not pattern.search(text):
        sys.exit(f"There is no place for the {name}: put the lines {begin} and {end}")
    return pattern.sub(lambda _: f"{begin}\n{made}\n{end}", text)


def generated(rules: Sequence[Rule]) -> dict[pathlib.Path, str]:
    """What each generated file should hold."""
    readme = ROOT / "README.md"
    text = readme.read_text(encoding="utf-8")
    text = fill(text, "rules", category_table(rules))
    text = fill(text, "report", f"```\n{report(rules)}```")
    recipes = ROOT / "docs" / "ci.md"
    filled = fill(recipes.read_text(encoding="utf-8"), "inputs", action_inputs())
    made = {ROOT / "rules" / "README.md": rules_page(rules), ROOT / "docs" / "checks.md": checks_page()}
    return {readme: text, recipes: filled, **made}


def main() -> None:
    """Writes or checks what is generated."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--check", action="store_true", help="fail where a file is out of date, write nothing")
    only_check = parser.parse_args().check
    measure_precision.update(only_check=only_check)
    rules, errors = read_rules(shipped_rules())
    if errors:
        sys.exit("\n".join(map(str, errors)))
    for path, text in generated(rules).items():
        if not only_check:
            path.write_text(text, encoding="utf-8")
        elif not path.exists() or path.read_text(encoding="utf-8") != text:
            sys.exit(f"{path} is out of date: run python scripts/generate_docs.py")


if __name__ == "__main__":
    main()
