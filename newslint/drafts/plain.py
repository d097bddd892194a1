"""Reads plain text: paragraphs between blank lines, one a line, or wrapped at a column."""

from __future__ import annotations

from itertools import pairwise

from newslint.drafts.directives import MARK, parse_line
from newslint.drafts.draft import Block, Directive, Draft, Part
from newslint.drafts.parts import find_parts
from newslint.drafts.prose import ProseBuilder
from newslint.drafts.source_map import SourceMap, identity
from newslint.drafts.wrapping import Line, paragraphs


def read_plain(path: str, source: str) -> Draft:
    """The draft of a plain text file."""
    lines, directives = _read_lines(source)
    found = paragraphs(source, lines)
    text, blocks, places = _lay_out(source, found, bool(directives))
    blocks, date = find_parts(text, blocks)
    return Draft(path, source, text, tuple(blocks), places, date=date, directives=directives)


def _read_lines(source: str) -> tuple[list[Line | None], tuple[Directive, ...]]:
    """The lines of the file, None for those that are blank or hold a directive; and the directives."""
    lines: list[Line | None] = []
    directives = []
    marked = MARK in source
    at = 1 if source.startswith("\ufeff") else 0
    for row in source[at:].splitlines(keepends=True):
        begin, at = at, at + len(row)
        text = row.strip()
        directive = parse_line(row, begin) if marked else None
        if directive:
            directives.append(directive)
        if directive or not text:
            lines.append(None)
        else:
            begin += row.index(text)
            lines.append(Line(begin, begin + len(text)))
    return lines, tuple(directives)


def _lay_out(source: str, found: list[list[Line]], has_directives: bool) -> tuple[str, list[Block], SourceMap]:
    """The prose of these paragraphs.

    It is the file itself where no more than single line breaks turn into spaces; a directive must not stay in it.
    """
    breaks = [(one.end, two.start) for lines in found if len(lines) > 1 for one, two in pairwise(lines)]
    if not has_directives and all(end - start == 1 for start, end in breaks):
        blocks = [Block(Part.BODY, lines[0].start, lines[-1].end) for lines in found]
        text = source
        if breaks:
            letters = list(source)
            for start, _ in breaks:
                letters[start] = " "
            text = "".join(letters)
        return text, blocks, identity(len(source))
    prose = ProseBuilder(source)
    for lines in found:
        end = lines[0].start
        for line in lines:
            prose.space(end, line.start)
            prose.copy(*line)
            end = line.end
        prose.close(Part.BODY)
    return prose.text, prose.blocks, SourceMap(prose.pieces)
