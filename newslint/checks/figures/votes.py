"""Votes of a body that come to more than its members: `the ten-member council voted 7-4`."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.check import Hit
from newslint.checks.figures.saying import plain
from newslint.finding import Related
from newslint.language.analysis import Analysis
from newslint.language.figure import Kind, Rounding
from newslint.language.figure_text import FigureText
from newslint.text.patterns import late_pattern
from newslint.text.span import Span

_VOTE = late_pattern(
    r"-(?:member|person|judge|seat|justice|strong)\b[^.;\n\d]{0,80}?\b(?:voted|ruled|split|vote|decided|decision|"
    r"approved|rejected|passed)\b[^.;\n\d]{0,40}?(?P<one>\d{1,3})(?: ?[-–] ?| to )(?P<other>\d{1,3})"
    r"(?!\d|[.,/:-]\d|%| percent| per cent)"
)


def outvoted(analysis: Analysis, copy: FigureText) -> Iterator[Hit]:
    """Votes of which there are more than members."""
    if "N-" not in copy.text:
        return
    for figure in copy.figures:
        if figure.kind is not Kind.NUMBER or figure.rounding is not Rounding.EXACT or figure.step != 1:
            continue
        match = _VOTE.match(analysis.folded, figure.end)
        if match is None:
            continue
        votes = int(match["one"]) + int(match["other"])
        if votes > figure.value:
            yield Hit(
                figure.span,
                {"parts": f"{match['one']} + {match['other']}", "total": str(votes), "claimed": plain(figure.value)},
                related=(Related(Span(match.start("one"), match.end("other")), "these are the votes"),),
            )
