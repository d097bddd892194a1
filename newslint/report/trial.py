"""What one rule would report in an archive: how much, which texts most often, and where, with the words around."""

from __future__ import annotations

import csv
import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TextIO

import click

from newslint.drafts.draft import Draft
from newslint.finding import Finding
from newslint.report.csv_report import cell
from newslint.report.visible import visible
from newslint.report.wording import counted, quoted
from newslint.rule import Rule
from newslint.text.lines import Lines
from newslint.text.named_tuples import NamedTuple

#: How many of the texts that are reported most often are shown.
COMMONEST = 10
#: How much of the copy is shown before and behind what is reported, in code points, and how much of that itself.
_AROUND = 36
_LONGEST = 72
_CUT = "…"
_COLUMNS = ("path", "line", "column", "text", "message", "suggestions", "before", "after")


class Spot(NamedTuple):
    """A finding: where it stands, what it says, and the copy around it on its line."""

    path: str
    line: int
    column: int
    text: str
    message: str
    suggestions: tuple[str, ...]
    before: str
    after: str


@dataclass
class Trial:
    """A rule tried on drafts.

    Attributes:
        rule: the rule, as it was tried.
        state: whether it is on, in words, or that it is no rule of the configuration.
        hint: how to switch it on; empty where it is on.
        drafts: how many drafts were read, and `words` in them.
        spots: its findings, in the order of the drafts.
    """

    rule: Rule
    state: str
    hint: str
    drafts: int = 0
    words: int = 0
    spots: list[Spot] = field(default_factory=list)

    def add(self, draft: Draft, findings: list[Finding]) -> None:
        """Takes a draft, and what the rule found in it."""
        self.drafts += 1
        self.words += draft.words
        lines = Lines(draft.source) if findings else None
        for finding in findings:
            if lines:
                self.spots.append(_spot(draft, lines, finding))

    @property
    def touched(self) -> int:
        """In how many drafts it found something."""
        return len({spot.path for spot in self.spots})

    @property
    def rate(self) -> float:
        """How many findings there are in 1,000 words."""
        return 1000 * len(self.spots) / self.words if self.words else 0.0

    def commonest(self) -> list[tuple[str, str, int]]:
        """The texts that it reports, capitals apart, what to write instead, and how often; the commonest first."""
        forms: dict[str, Counter[tuple[str, str]]] = {}
        for spot in self.spots:
            text = _shown(spot.text)
            forms.setdefault(text.lower(), Counter())[text, "".join(spot.suggestions[:1])] += 1
        ranked = sorted(forms.values(), key=lambda written: -written.total())
        return [(*written.most_common(1)[0][0], written.total()) for written in ranked]


def _spot(draft: Draft, lines: Lines, finding: Finding) -> Spot:
    start, end = finding.span.start, finding.span.end
    at = lines.position(start)
    before = draft.source[max(lines.start(at.line), start - _AROUND) : start]
    after = draft.source[end : min(lines.end(lines.position(end).line), end + _AROUND)]
    cut = start - len(before) > lines.start(at.line)
    before = _CUT + before.partition(" ")[2] if cut and " " in before else before
    cut = end + len(after) < lines.end(lines.position(end).line)
    after = after.rpartition(" ")[0] + _CUT if cut and " " in after else after
    text = draft.source[start:end]
    return Spot(draft.path, *at, text, finding.message, finding.suggestions, before, after)


def _shown(text: str) -> str:
    plain = visible(" ".join(text.split()))
    return plain if len(plain) <= _LONGEST else plain[: _LONGEST - 1] + _CUT


def write_text(trial: Trial, limit: int, color: bool, stream: TextIO) -> None:
    """The counts, the commonest texts and the first `limit` findings, or all where it is 0."""
    stream.writelines(f"{line}\n" for line in _lines(trial, limit, color))


def _lines(trial: Trial, limit: int, color: bool) -> Iterator[str]:
    def styled(text: str, **style: object) -> str:
        return click.style(text, **style) if color else text  # type: ignore[arg-type]

    yield styled(f"{trial.rule.id}: {trial.rule.title}", bold=True)
    yield f"{trial.rule.severity.value}, {trial.state}"
    yield ""
    read = counted(trial.drafts, "draft", "drafts")
    words = counted(trial.words, "word", "words")
    if not trial.spots:
        yield f"No findings in {read} ({words})"
        return
    found = counted(len(trial.spots), "finding", "findings")
    yield f"{found} in {trial.touched:,} of {read} ({words}): {trial.rate:.2f} per 1,000 words"
    yield ""
    yield styled("What it reports most", bold=True)
    ranked = trial.commonest()
    for text, use, count in ranked[:COMMONEST]:
        yield f"{count:>6,}  {quoted(text)}{f' → {quoted(_shown(use))}' if use else ''}"
    if len(ranked) > COMMONEST:
        yield f"        and {counted(len(ranked) - COMMONEST, 'more text', 'more texts')}"
    yield ""
    yield styled("Where", bold=True)
    for spot in trial.spots[:limit] if limit else trial.spots:
        found = styled(_shown(spot.text), fg="red", bold=True) if color else f"[{_shown(spot.text)}]"
        place = f"{visible(spot.path)}:{spot.line}:{spot.column}"
        yield f"  {place}  {visible(spot.before)}{found}{visible(spot.after)}"
    if limit and len(trial.spots) > limit:
        yield f"  and {len(trial.spots) - limit:,} more: --limit 0 shows all"
    if trial.hint:
        yield ""
        yield trial.hint


def write_csv(trial: Trial, _limit: int, _color: bool, stream: TextIO) -> None:
    """A row a finding."""
    table = csv.writer(stream, lineterminator="\n")
    table.writerow(_COLUMNS)
    for spot in trial.spots:
        row = spot._replace(suggestions="; ".join(spot.suggestions))  # type: ignore[arg-type]
        table.writerow(map(cell, row))


def write_json(trial: Trial, _limit: int, _color: bool, stream: TextIO) -> None:
    """The counts, the texts and all findings as one JSON object, version 1."""
    report = {
        "version": 1,
        "rule": trial.rule.id,
        "drafts": trial.drafts,
        "words": trial.words,
        "drafts_with_findings": trial.touched,
        "per_1000_words": round(trial.rate, 3),
        "texts": [{"text": text, "use": use or None, "count": count} for text, use, count in trial.commonest()],
        "findings": [spot._asdict() for spot in trial.spots],
    }
    stream.write(json.dumps(report, indent=1) + "\n")


#: The formats, the default one first.
FORMATS = {"text": write_text, "json": write_json, "csv": write_csv}
