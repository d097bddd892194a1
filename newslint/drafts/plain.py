"""Reads plain text: paragraphs between blank lines, one a line, or wrapped at a column."""

from __future__ import annotations

from itertools import pairwise

from newslint.drafts.directives import has_directives, parse_inside, parse_line
from newslint.drafts.draft import Block, Directive, Draft, Part
from newslint.drafts.parts import find_parts
from newslint.drafts.prose import ProseBuilder
from newslint.drafts.source_map import SourceMap, identity
from newslint.drafts.wrapping import Line, paragraphs
from newslint.text.span import Span

#: The stretches that are no prose of the lines that begin at these places.
_Cuts = dict[int, list[Span]]


def read_plain(path: str, source: str) -> Draft:
    """The draft of a plain text file."""
    lines, directives, cuts = _read_lines(source)
    found = paragraphs(source, lines)
    text, blocks, places = _lay_out(source, found, cuts if directives else None)
    blocks, date = find_parts(text, blocks)
    return Draft(path, source, text, tuple(blocks), places, date=date, directives=directives)


def _read_lines(source: str) -> tuple[list[Line | None], tuple[Directive, ...], _Cuts]:
    """The lines of the file, None for those that are blank or a directive; the directives, and those inside lines."""
    lines: list[Line | None] = []
    directives = []
    cuts: _Cuts = {}
    marked = has_directives(source)
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
            inside = parse_inside(text, begin) if marked else []
            if inside:
                directives += [found._replace(home=begin) for found, _ in inside]
                cuts[begin] = [cut for _, cut in inside]
            lines.append(Line(begin, begin + len(text)))
    return lines, tuple(directives), cuts


def _lay_out(source: str, found: list[list[Line]], cuts: _Cuts | None) -> tuple[str, list[Block], SourceMap]:
    """The prose of these paragraphs, without what `cuts` takes out of them.

    It is the file itself where no more than single line breaks turn into spaces, and there are no directives (`cuts`
    is None), for those must not stay in it.
    """
    breaks = [(one.end, two.start) for lines in found if len(lines) > 1 for one, two in pairwise(lines)]
    if cuts is None and all(end - start == 1 for start, end in breaks):
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
            begin = line.start
            for cut in cuts.get(line.start, ()) if cuts else ():
                prose.copy(begin, cut.start)
                begin = cut.end
            prose.copy(begin, line.end)
            end = line.end
        prose.close(Part.BODY)
    return prose.text, prose.blocks, SourceMap(prose.pieces)
