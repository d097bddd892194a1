"""Where something stands in a draft's file, and in what words, for sheets that people read."""

from __future__ import annotations

from newslint.language.analysis import Analysis
from newslint.text.lines import Lines, Position
from newslint.text.span import Span


class Places:
    """Says where spans of one draft's text stand."""

    def __init__(self, analysis: Analysis) -> None:
        self._draft = analysis.draft
        self._lines = Lines(analysis.draft.source)

    def position(self, span: Span) -> Position:
        """Line and column of its beginning in the file."""
        return self._lines.position(self._draft.map.span(span).start)

    def of(self, span: Span) -> str:
        """Line and column as people write them: 12:4."""
        line, column = self.position(span)
        return f"{line}:{column}"

    def words(self, span: Span) -> str:
        """Its words in one line."""
        return " ".join(self._draft.quote(span).split())
