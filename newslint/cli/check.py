"""`newslint check`: what stands wrong in drafts."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import click

from newslint.drafts.reading import read_file
from newslint.engine import Linter
from newslint.rulebook.folders import read_rules, shipped_rules
from newslint.text.lines import Lines


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option("--format", "form", default="text")
@click.option("--exit-zero", is_flag=True)
def check(paths: tuple[Path, ...], form: str, exit_zero: bool) -> None:
    """Check drafts and report what stands wrong in them."""
    rules, errors = read_rules(shipped_rules())
    for error in errors:
        click.echo(str(error), err=True)
    linter = Linter([rule for rule in rules if rule.enabled])
    files = []
    for given in paths:
        for path in sorted(given.rglob("*")) if given.is_dir() else [given]:
            if path.suffix not in (".txt", ".md", ".html"):
                continue
            result = linter.check(read_file(path))
            for message in result.errors:
                click.echo(f"{path}: {message}", err=True)
            source = result.draft.source if result.draft else ""
            lines = Lines(source)
            rows = []
            for f in result.findings:
                row = {
                    "rule": f.rule,
                    "severity": f.severity,
                    "message": f.message,
                    "start": f.span.start,
                    "end": f.span.end,
                    "text": source[f.span.start : f.span.end],
                    "suggestions": f.suggestions,
                    "related": [{"start": r.span.start, "end": r.span.end, "message": r.message} for r in f.related],
                }
                rows.append(row)
                if form == "text":
                    at = lines.position(f.span.start)
                    print(f"{path}:{at.line}:{at.column}: {f.severity} {f.rule} {f.message} [{str(row['text'])[:80]}]")
            files.append({"path": str(path), "findings": rows})
    if form == "json":
        json.dump({"version": 1, "files": files}, sys.stdout)
    if not exit_zero and any(entry["findings"] for entry in files):
        sys.exit(1)
