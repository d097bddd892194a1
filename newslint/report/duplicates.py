"""The paragraphs that stand in several drafts of an archive, as text, as CSV and as JSON."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import TextIO

from newslint.checks.repeated import difference
from newslint.drafts.reading import read_file
from newslint.language.copies import Copies, Group, Place
from newslint.report.names import counted
from newslint.report.visible import visible
from newslint.text.lines import Lines
from newslint.text.named_tuples import NamedTuple

#: How much of a paragraph the text report shows, in code points.
_SHOWN = 100
#: How many drafts' lines are remembered.
_REMEMBERED = 64


class Copy(NamedTuple):
    """One place of a paragraph; `difference` is what sets it apart from the first place, '' for that one itself."""

    path: str
    line: int
    column: int
    start: int
    end: int
    difference: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


class Paragraph(NamedTuple):
    """A paragraph in several drafts: its text, in how many, and its places, of boilerplate the first one alone."""

    text: str
    drafts: int
    places: tuple[Copy, ...]


class Archive:
    """The drafts that were read, and what `copies` found in them."""

    def __init__(self, copies: Copies, boilerplate: int) -> None:
        """Takes what was compared; a paragraph in more than `boilerplate` drafts is boilerplate."""
        self._copies = copies
        self._most = boilerplate
        self._drafts: list[tuple[str, str | None]] = []
        self._lines = lru_cache(_REMEMBERED)(self._read_lines)

    def add(self, path: str, encoding: str | None) -> int:
        """Takes a draft, read as `encoding`; returns its number."""
        self._drafts.append((path, encoding))
        return len(self._drafts) - 1

    @property
    def drafts(self) -> int:
        """How many drafts there are."""
        return len(self._drafts)

    def paragraphs(self) -> Iterator[Paragraph]:
        """What stands in several drafts and is no boilerplate, in the order of the first places."""
        for group in self._copies.groups():
            if group.drafts <= self._most:
                yield self._paragraph(group, group.places)

    def boilerplate(self) -> Iterator[Paragraph]:
        """The boilerplate, in the order of the first places."""
        for group in self._copies.groups():
            if group.drafts > self._most:
                yield self._paragraph(group, group.places[:1])

    def _paragraph(self, group: Group, places: tuple[Place, ...]) -> Paragraph:
        first = self._copies.text(places[0].number)
        return Paragraph(first, group.drafts, tuple(self._copy(place, places[0], first) for place in places))

    def _copy(self, place: Place, first: Place, text: str) -> Copy:
        path, _ = self._drafts[place.draft]
        line, column = self._lines(place.draft).position(place.span.start)
        said = "" if place is first else difference(text, self._copies.text(place.number))
        return Copy(path, line, column, *place.span, said)

    def _read_lines(self, draft: int) -> Lines:
        path, encoding = self._drafts[draft]
        return Lines(read_file(Path(path), path, encoding).source)


def write_text(archive: Archive, stream: TextIO) -> None:
    """Each paragraph with its first place and, in lines of their own, its copies; then boilerplate, then a summary."""
    repeated = copies = 0
    for paragraph in archive.paragraphs():
        first, *others = paragraph.places
        repeated += 1
        copies += len(others)
        stream.write(f"{visible(str(first))}: stands in {paragraph.drafts} drafts\n    | {_opening(paragraph)}\n")
        stream.writelines(f"  {visible(str(copy))}: {visible(copy.difference)}\n" for copy in others)
        stream.write("\n")
    notices = list(archive.boilerplate())
    if notices:
        stream.write("Boilerplate:\n")
        for paragraph in notices:
            stream.write(f"  in {paragraph.drafts} drafts, first at {visible(str(paragraph.places[0]))}\n")
            stream.write(f"    | {_opening(paragraph)}\n")
        stream.write("\n")
    drafts = counted(archive.drafts, "draft")
    if not repeated:
        stream.write(f"No copies in {drafts}")
    else:
        stand = "paragraph stands" if repeated == 1 else "paragraphs stand"
        stream.write(f"{repeated} {stand} in several of {drafts}, with {copies} {'copy' if copies == 1 else 'copies'}")
    stream.write(f"; {len(notices)} of boilerplate\n" if notices else "\n")


def _opening(paragraph: Paragraph) -> str:
    text = visible(paragraph.text)
    return text if len(text) <= _SHOWN else text[:_SHOWN].rsplit(" ", 1)[0] + " …"


def write_csv(archive: Archive, stream: TextIO) -> None:
    """A row a copy with the first place and its own; a row a paragraph of boilerplate, which has no second place."""
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(("kind", "first", "copy", "difference", "drafts", "text"))
    for paragraph in archive.paragraphs():
        first, *others = paragraph.places
        for copy in others:
            writer.writerow(("copy", first, copy, copy.difference, paragraph.drafts, paragraph.text))
    for paragraph in archive.boilerplate():
        writer.writerow(("boilerplate", paragraph.places[0], "", "", paragraph.drafts, paragraph.text))


def write_json(archive: Archive, stream: TextIO) -> None:
    """All of it as JSON, version 1. Offsets count code points of the decoded file from 0, the end exclusive."""
    paragraphs = [_row(paragraph) for paragraph in archive.paragraphs()]
    boilerplate = [_row(paragraph) for paragraph in archive.boilerplate()]
    found = {"version": 1, "drafts": archive.drafts, "paragraphs": paragraphs, "boilerplate": boilerplate}
    json.dump(found, stream)
    stream.write("\n")


def _row(paragraph: Paragraph) -> dict[str, object]:
    places = [copy._asdict() for copy in paragraph.places]
    return {"text": paragraph.text, "drafts": paragraph.drafts, "places": places}


#: The formats, the default one first.
FORMATS = {"text": write_text, "csv": write_csv, "json": write_json}
