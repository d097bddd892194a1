"""How long drafts are and how hard to read, as a table, CSV or JSON: each draft, and all of them."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable, Iterator, Sequence
from typing import TextIO

from newslint.language.analysis import Analysis
from newslint.language.readability import SCORES, WORDS_A_MINUTE, running_sentences, score
from newslint.report.visible import visible
from newslint.text.named_tuples import NamedTuple

#: What the row of all drafts is called.
_TOTAL = "total"
_NO_SCORE = "–"


class Measure(NamedTuple):
    """What there is to tell of a draft, or of several.

    Attributes:
        name: the path of the draft.
        words: all words of the prose, headlines, captions and bylines among them.
        sentences: the sentences of the body.
        scores: by the keys of SCORES, of the body; none where it has no sentence.
    """

    name: str
    words: int
    sentences: int
    scores: dict[str, float]

    @property
    def seconds(self) -> int:
        """How long it takes to read."""
        return round(self.words * 60 / WORDS_A_MINUTE)


class Measures:
    """The measures of drafts, one by one and together."""

    def __init__(self) -> None:
        self.drafts: list[Measure] = []
        self._sentences: list[str] = []

    def add(self, analysis: Analysis) -> None:
        """Measures one more draft."""
        sentences = running_sentences(analysis)
        self.drafts.append(_measure(analysis.draft.path, analysis.draft.words, sentences))
        self._sentences += sentences

    @property
    def total(self) -> Measure:
        """All drafts as if they were one."""
        if len(self.drafts) == 1:
            return self.drafts[0]._replace(name=_TOTAL)
        return _measure(_TOTAL, sum(measure.words for measure in self.drafts), self._sentences)


def _measure(name: str, words: int, sentences: Sequence[str]) -> Measure:
    body = " ".join(sentences)
    scores = {key: round(score(key, body), 1) for key in SCORES} if body.strip(" .") else {}
    return Measure(name, words, len(sentences), scores)


def write_table(measures: Measures, out: TextIO) -> None:
    """Writes a line a draft, and one for all where there are several."""
    shown = measures.drafts if len(measures.drafts) < 2 else [*measures.drafts, measures.total]
    heads = ["words", "sentences", "to read", *(known.title for known in SCORES.values()), ""]
    rows = [heads, *([*_cells(measure), visible(measure.name)] for measure in shown)]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)][:-1]
    for *cells, name in rows:
        figures = (f"{cell:>{width}}" for cell, width in zip(cells, widths, strict=True))
        out.write("  ".join((*figures, name)).rstrip() + "\n")


def _cells(measure: Measure) -> Iterator[str]:
    minutes, seconds = divmod(measure.seconds, 60)
    yield from (f"{measure.words:,}", f"{measure.sentences:,}", f"{minutes}:{seconds:02}")
    yield from (f"{measure.scores[key]:.1f}" if key in measure.scores else _NO_SCORE for key in SCORES)


def write_csv(measures: Measures, out: TextIO) -> None:
    """Writes a row a draft, and last one for all; a score that cannot be told is empty."""
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(["path", "words", "sentences", "reading-seconds", *SCORES])
    for measure in (*measures.drafts, measures.total):
        scores = (measure.scores.get(key) for key in SCORES)
        writer.writerow([measure.name, measure.words, measure.sentences, measure.seconds, *scores])


def write_json(measures: Measures, out: TextIO) -> None:
    """Writes one object: `files`, and `total`; a score that cannot be told is null."""
    files = [{"path": measure.name, **_object(measure)} for measure in measures.drafts]
    json.dump({"version": 1, "files": files, _TOTAL: _object(measures.total)}, out)
    out.write("\n")


def _object(measure: Measure) -> dict[str, object]:
    return {
        "words": measure.words,
        "sentences": measure.sentences,
        "reading_seconds": measure.seconds,
        "scores": {key: measure.scores.get(key) for key in SCORES},
    }


FORMATS: dict[str, Callable[[Measures, TextIO], None]] = {"table": write_table, "csv": write_csv, "json": write_json}
