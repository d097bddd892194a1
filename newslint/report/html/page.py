"""The whole page of the HTML report: what it begins and ends with, its filters, and the drafts in between.

It loads nothing and runs nothing but its own script: its Content Security Policy (https://www.w3.org/TR/CSP3/) names
script and style by their digests and forbids all else, so that no draft could run code even if the escaping failed.
"""

from __future__ import annotations

from base64 import b64encode
from collections import Counter, defaultdict
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from string import Template
from typing import TextIO

import newslint
from newslint.finding import Severity
from newslint.report.html.draft import article
from newslint.report.html.escaping import rule_anchor, text
from newslint.report.html.marks import Numbering
from newslint.report.rule_prose import prose_of
from newslint.report.run import CheckedDraft, Run
from newslint.report.wording import counted, counts_of

_FILES = Path(newslint.__file__).parent / "data" / "report"
_FILTERS = {Severity.ERROR: "errors", Severity.WARNING: "warnings", Severity.ADVICE: "advice"}


def write(run: Run, out: TextIO) -> None:
    """Writes the page, one draft after the other, in ASCII. Drafts of which nothing is said are counted, not shown."""
    style, script, page = ((_FILES / f"page.{kind}").read_text(encoding="utf-8") for kind in ("css", "js", "html"))
    head, tail = page.split("$drafts")
    numbering = Numbering(run)
    shown = [draft for draft in run.drafts if numbering.marks(draft)]
    counts = counts_of(run.by_severity) or "No findings"
    values = {
        "style": f"\n{style}",
        "script": f"\n{script}",
        "style_hash": _digest(f"\n{style}"),
        "script_hash": _digest(f"\n{script}"),
        "version": newslint.__version__,
        "title": text(f"newslint: {counts}"),
        "summary": text(f"{counts} in {_drafts(run)}"),
    }
    out.write(Template(head).substitute(values, panel="\n".join(_panel(run, shown))))
    for number, draft in enumerate(shown, 1):
        out.writelines(article(number, draft, run, numbering))
    out.writelines(f"{line}\n" for line in (*_errors(run), *_rules(run)))
    out.write(Template(tail).substitute(values))


def _digest(content: str) -> str:
    """What a Content Security Policy calls an inline style or script by."""
    return b64encode(sha256(content.encode()).digest()).decode("ascii")


def _drafts(run: Run) -> str:
    words = counted(sum(draft.words for draft in run.drafts), "word", "words")
    return f"{counted(len(run.drafts), 'draft', 'drafts')}, {words}"


def _panel(run: Run, shown: list[CheckedDraft]) -> Iterator[str]:
    if run.findings:
        yield from _filters(run)
    if shown:
        yield '<nav aria-labelledby="contents"><h2 id="contents">Drafts</h2><ul class="contents">'
        for number, draft in enumerate(shown, 1):
            link = f'<a href="#draft-{number}">{text(draft.path)}</a>'
            yield f'<li data-draft="draft-{number}">{link}<span class="count">{len(draft.findings)}</span></li>'
        yield "</ul>"
        clean = len(run.drafts) - len(shown)
        if clean:
            yield f"<p>No findings in {counted(clean, 'more draft', 'more drafts')}.</p>"
        yield "</nav>"
    if run.findings:
        yield '<p><a href="#rules">What the rules say</a></p>'


def _filters(run: Run) -> Iterator[str]:
    """The form of filters; the script unhides it, since it does nothing without one."""
    total = counted(len(run.findings), "finding", "findings")
    yield '<form id="filters" hidden><label class="label" for="search">Search the findings</label>'
    yield '<input class="search" id="search" type="search" autocomplete="off" spellcheck="false">'
    yield f'<div class="state"><p id="state" role="status">{total}</p>'
    yield '<button type="reset" hidden>Show all</button></div>'
    yield "<fieldset><legend>Severity</legend>"
    for severity, count in run.by_severity.items():
        if count:
            name = f'<span class="swatch {severity}">{_FILTERS[severity]}</span>'
            yield _box(f'name="severity" value="{severity}" checked', name, count)
    yield "</fieldset><fieldset><legend>Category and rule</legend>"
    for category, rules in sorted(_by_category(run).items()):
        yield _box(f'name="category" value="{text(category)}" checked', text(category), sum(rules.values()))
        yield f"<details><summary>{counted(len(rules), 'rule', 'rules')}</summary>"
        for rule, count in sorted(rules.items()):
            attributes = f'name="rule" value="{text(rule)}" data-category="{text(category)}" checked'
            yield _box(attributes, text(rule.partition("/")[2]), count)
        yield "</details>"
    yield "</fieldset><fieldset><legend>View</legend>"
    yield _box('id="only"', "only lines with findings")
    yield _box('id="keys" checked', "shortcut keys")
    keys = ("<kbd>j</kbd> <kbd>k</kbd> next, previous", "<kbd>o</kbd> other place", "<kbd>/</kbd> search")
    yield f'<p class="keys">{"<br>".join(keys)}</p></fieldset></form>'


def _box(attributes: str, name: str, count: int | None = None) -> str:
    counter = "" if count is None else f'<span class="count">{count:,}</span>'
    return f'<label><input type="checkbox" {attributes}> <span class="name">{name}</span>{counter}</label>'


def _by_category(run: Run) -> dict[str, Counter[str]]:
    categories: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for finding in run.findings:
        categories[finding.category][finding.rule] += 1
    return categories


def _errors(run: Run) -> Iterator[str]:
    """What could not be read or done."""
    errors = [*run.errors, *(f"{result.path}: {message}" for result in run.results for message in result.errors)]
    if errors:
        yield '<section class="chapter"><h2>What could not be checked</h2><ul>'
        yield from (f"<li>{text(error)}</li>" for error in errors)
        yield "</ul></section>"


def _rules(run: Run) -> Iterator[str]:
    """What the pages of the rules explain that have found something."""
    if not run.findings:
        return
    from markdown_it import MarkdownIt

    reader = MarkdownIt("commonmark", {"html": False}).disable(["link", "image", "autolink", "reference"])
    yield '<section class="chapter" id="rules"><h2>What the rules say</h2>'
    for name in sorted(run.by_rule):
        rule = run.rules.get(name)
        prose = prose_of(rule).partition("\n")[2] if rule else ""
        title = text(f"{name}: {rule.title}" if rule else name)
        yield f'<div class="page" id="{rule_anchor(name)}"><h3>{title}</h3>'
        yield reader.render(prose).encode("ascii", "xmlcharrefreplace").decode("ascii")
        yield "</div>"
    yield "</section>"
