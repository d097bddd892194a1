"""The sentences that hold figures, with a letter in the place of each figure, so that patterns see how copy is worded.

`Police held about 45 people: 18 on Friday, 27 on May 3, 2020` reads `police held N people: N on W, N on D`.
Everything else is folded, so a capital letter is always a figure.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import accumulate

from newslint.language.analysis import Analysis
from newslint.language.figure import Figure, Kind
from newslint.language.figures import find_figures

#: A line of more characters than this is a table without its columns, not a sentence.
_LONGEST_LINE = 1500


class FigureText:
    """The sentences of a draft that hold figures, a line each; an empty line stands where a paragraph ends."""

    def __init__(self, analysis: Analysis) -> None:
        self.figures = analysis.shared(find_figures, find_figures)
        self._places: dict[int, Figure] = {}
        self.text = self._write(analysis)
        self._counts = Counter([figure.kind.value for figure in self.figures])
        starts = accumulate([len(line) + 1 for line in self.text.split("\n")], initial=0)
        self._lines = [
            (start, line)
            for start, line in zip(starts, self.text.split("\n"), strict=False)
            if line and len(line) <= _LONGEST_LINE
        ]

    def _write(self, analysis: Analysis) -> str:
        folded, figures = analysis.folded, self.figures
        pieces: list[str] = []
        length = 0
        block = -1
        number = 0
        for start, end in analysis.sentences:
            while number < len(figures) and figures[number].start < start:
                number += 1
            if number == len(figures):
                break
            if figures[number].start >= end:
                continue
            here = analysis.draft.block_index(start)
            if here != block:
                pieces.append("\n")
                length += 1
                block = here
            at = start
            while number < len(figures) and figures[number].start < end:
                figure = figures[number]
                before = folded[at : figure.start]
                pieces += [before, figure.kind.value]
                length += len(before)
                self._places[length] = figure
                length += 1
                at = figure.end
                number += 1
            rest = folded[at:end].replace("\n", " ") + "\n"
            pieces.append(rest)
            length += len(rest)
        return "".join(pieces)

    def at(self, place: int) -> Figure:
        """The figure whose letter stands at that place of `text`."""
        return self._places[place]

    def of(self, match: re.Match[str], group: str) -> Figure:
        """The figure whose letter a group of a match is."""
        return self._places[match.start(group)]

    def dates(self) -> Iterator[tuple[int, Figure]]:
        """The dates, with the place of each in `text`."""
        for place, figure in self._places.items():
            if figure.kind is Kind.DATE:
                yield place, figure

    def lines(self, kinds: str, least: int) -> Iterator[tuple[int, str]]:
        """The lines with `least` figures or more of the kinds whose letters are given: where each begins, and it.

        Lines too long for a sentence are left out.
        """
        if sum([self._counts[kind] for kind in kinds]) < least:
            return
        for start, line in self._lines:
            count = 0
            for kind in kinds:
                count += line.count(kind)
            if count >= least:
                yield start, line


def figure_text(analysis: Analysis) -> FigureText:
    """The sentences with figures of this draft, written once for all who ask."""
    return analysis.shared(FigureText, FigureText)


__all__ = ["Figure", "FigureText", "Kind", "figure_text"]
