"""The pages of the documentation site that are made of the rules and the commands; a hook of MkDocs, see mkdocs.yml."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from pathlib import Path

import click
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page as SitePage

from newslint.checks.registry import find_check
from newslint.checks.settings import KINDS
from newslint.cli.main import newslint as program
from newslint.rule import QuotePolicy
from newslint.rulebook.categories import CATEGORIES
from newslint.rulebook.examples import FENCE, Example, ExampleKind, read_examples
from newslint.rulebook.folders import read_pages, shipped_rules
from newslint.rulebook.page import Page

ROOT = Path(__file__).resolve().parent.parent
#: What stands above the rules of a category.
CATEGORY_TITLES = {
    "typos": "Typos and slips of the keyboard",
    "names": "Names",
    "duplicates": "Said twice",
    "attribution": "Attribution: who says so?",
    "figures": "Figures that disagree",
    "residue": "Left in the copy",
    "style": "House style",
    "readability": "Readability",
    "newslint": "What newslint says of itself",
}
IN_QUOTES = {
    QuotePolicy.CHECK: "looked at too",
    QuotePolicy.SKIP: "left alone",
    QuotePolicy.ONLY: "alone are looked at",
}
EXAMPLE_TITLES = {ExampleKind.FLAG: "Reported", ExampleKind.CLEAN: "Let pass", ExampleKind.FIX: "Mended"}
#: The longest value of a setting that a table shows whole.
LONGEST = 60
#: A link from a page of docs/ to a file outside of it.
OUTSIDE = re.compile(r"\]\(\.\./([^)#]+)")


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Adds the pages of rules and commands. Raises SystemExit where a page of a rule is broken."""
    pages, errors = read_pages(shipped_rules())
    if errors:
        raise SystemExit("\n".join(map(str, errors)))
    made = {"rules/index.md": rules_page(pages), "commands.md": commands_page()}
    made |= {f"rules/{page.rule.id}.md": rule_page(page) for page in pages}
    for path, text in made.items():
        files.append(File.generated(config, path, content=text))
    return files


def on_page_markdown(markdown: str, page: SitePage, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG001 - MkDocs names them
    """Leads links out of docs/ to the pages of rules here, and to all other files in the repository."""

    def lead(link: re.Match[str]) -> str:
        path = link[1]
        if not (ROOT / path).exists():
            raise SystemExit(f"docs/{page.file.src_uri}: there is no {path}")
        return f"]({path}" if path.startswith("rules/") else f"]({config.repo_url}/blob/main/{path}"

    return OUTSIDE.sub(lead, markdown) if page.file.abs_src_path else markdown


def rules_page(pages: list[Page]) -> str:
    """The index of all rules."""
    lines = [
        "# Rules",
        "",
        "Precision says how often a rule's findings were right, of those that somebody judged in published copy.",
    ]
    for category in CATEGORIES:
        lines += ["", f"## {CATEGORY_TITLES[category]}", "", "| rule | what it finds | severity | precision |"]
        lines += ["| --- | --- | --- | --- |"]
        for rule in (page.rule for page in pages if page.rule.category == category):
            on = "" if rule.enabled else ", off by default"
            link = f"[`{rule.id}`]({rule.id}.md)"
            lines.append(f"| {link} | {rule.title} | {rule.severity}{on} | {rule.precision or ''} |")
    return "\n".join(lines) + "\n"


def rule_page(page: Page) -> str:
    """The page of a rule: how it stands by default, its prose with examples to look at, and its keys."""
    rule = page.rule
    heading, _, prose = page.prose.lstrip().partition("\n")
    rows = {
        "Severity": rule.severity.value,
        "By default": "on" if rule.enabled else "off",
        "Quotations": IN_QUOTES[rule.in_quotes],
        "Looks at": ", ".join(sorted(rule.scope)) or "every part of a draft",
        "Precision": _precision(page),
    }
    lines = [heading, "", f"| Id | `{rule.id}` |", "| --- | --- |"]
    lines += [*(f"| {key} | {value} |" for key, value in rows.items()), ""]
    shown = iter(map(_example, page.examples))
    lines.append(FENCE.sub(lambda fence: next(shown) if read_examples(fence[0], 1) else fence[0], prose))
    lines += ["", "## Settings", "", *_settings(page)]
    return "\n".join(lines) + "\n"


def _precision(page: Page) -> str:
    precision = page.rule.precision
    if precision is None:
        return "not measured"
    return f"{precision.share:.2f} of {precision.judged} findings in published copy, judged {precision.month}"


def _example(example: Example) -> str:
    """An example as HTML, what is reported marked."""
    parts, at = [], 0
    for mark in example.marks:
        if mark.start >= at:
            inside = html.escape(example.text[mark.start : mark.end])
            parts += [html.escape(example.text[at : mark.start]), f"<mark>{inside}</mark>"]
            at = mark.end
    text = "".join(parts) + html.escape(example.text[at:])
    if example.kind is ExampleKind.FIX:
        text = f"{text}</pre><span class='kind'>becomes</span><pre>{html.escape(example.fixed)}"
    options = ", ".join(f"{key}: {value}" for key, value in example.options.items())
    title = EXAMPLE_TITLES[example.kind] + (f", with {html.escape(options)}" if options else "")
    inner = f"<span class='kind'>{title}</span><pre>{text}</pre>"
    return f'\n<div class="example {example.kind}">{inner}</div>\n'


def _settings(page: Page) -> Iterator[str]:
    """The keys that a configuration may change, with what this page gives them."""
    rule = page.rule
    yield f'In `newslint.toml`, below `[rules."{rule.id}"]`; see [kinds of check](../../checks.md#{rule.check}).'
    settings = find_check(rule.check).settings
    if not settings:
        return
    yield from ("", "| key | meaning | takes | here |", "| --- | --- | --- | --- |")
    for key, setting in settings.items():
        takes = ", ".join(f"`{choice}`" for choice in setting.choices) or KINDS[setting.kind]
        yield f"| `{key}` | {_cell(setting.help)} | {takes} | {_value(page.given.get(key, setting.default))} |"


def _cell(text: str) -> str:
    return text.replace("|", "&#124;")


def _value(value: object) -> str:
    text = json.dumps(value, ensure_ascii=False)
    if len(text) > LONGEST:
        return f"{len(value)} of them" if isinstance(value, (list, dict)) else f"<code>{_cell(text[:LONGEST])}…</code>"
    return f"<code>{_cell(html.escape(text))}</code>"


def commands_page() -> str:
    """The help of every command."""
    lines = ["# Commands"]
    context = click.Context(program, info_name="newslint")
    for name in program.list_commands(context):
        command = program.get_command(context, name)
        if command:
            shown = command.get_help(click.Context(command, context, info_name=name, max_content_width=100))
            lines += ["", f"## newslint {name}", "", "```", shown, "```"]
    return "\n".join(lines) + "\n"
