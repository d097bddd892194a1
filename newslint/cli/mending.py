"""`newslint check --fix` and `--diff`: the fixes of a run, carried out in the files or shown as a patch."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from io import StringIO
from pathlib import Path
from typing import TextIO

from newslint.cli.draft_file import UnmendedError, draft_change
from newslint.drafts.draft import Draft
from newslint.drafts.late_draft import LateDraft
from newslint.drafts.reading import ReadError
from newslint.engine.result import Result
from newslint.fixing import Check, Wanted, mend
from newslint.report.visible import visible
from newslint.text.digest import digest

#: The lines of context around a change in a patch, as diff and git show by default.
_CONTEXT = 3


class Mending:
    """The fixes of one run.

    Attributes:
        fixed: how many fixes were carried out, or would be.
        drafts: the drafts that changed and are not written to their files, as they were and as they are now.
        notes: what the writer should know besides, one line each.
    """

    def __init__(self, *, unsafe: bool, write: bool) -> None:
        """Takes whether `unsafe` fixes are carried out too, and whether files are written or only shown."""
        self.fixed = 0
        self.drafts: list[tuple[Draft | LateDraft, Draft | LateDraft]] = []
        self.notes: list[str] = []
        self._unsafe = unsafe
        self._write = write

    def mend(self, result: Result, check: Check, wanted: Wanted, path: Path | None, encoding: str | None) -> Result:
        """What is found in a draft once it is mended, and its file written; without a `path` none is.

        `check` looks at a text in the place of the draft's own, and `wanted` tells the findings that are reported.
        """
        try:
            return self._mend(result, check, wanted, path, encoding)
        except ReadError as error:  # the file is not any more what was checked
            return result._replace(errors=[*result.errors, f"was not mended: {error}"])

    def _mend(self, result: Result, check: Check, wanted: Wanted, path: Path | None, encoding: str | None) -> Result:
        mended = mend(result, check, wanted, unsafe=self._unsafe)
        if not mended.count and not mended.undoing:
            return result
        for rule in sorted(mended.undoing):
            self.notes.append(f"{result.path}: the fixes of {rule} undo others, and were left out")
        before, after = result.draft, mended.result.draft
        if before is None or after is None or before.source == after.source:
            return result
        if not self._write or not path:
            self.drafts.append((before, after))
        else:
            try:
                change = draft_change(path, before.source, after.source, encoding)
                change.carry_out()
            except UnmendedError as error:
                return result._replace(errors=[*result.errors, f"was not mended: {error}"])
            after = LateDraft(after.path, str(path), encoding, digest(change.after), after.words, after.date)
        self.fixed += mended.count
        return mended.result._replace(draft=after)

    def write_patch(self, out: TextIO) -> None:
        """Writes the changes as a unified diff; on a terminal without what would steer it."""
        for before, after in self.drafts:
            names = (f"a/{before.path}", f"b/{after.path}")
            old, new = (list(StringIO(draft.source, newline="\n")) for draft in (before, after))
            for line in difflib.unified_diff(old, new, *names, n=_CONTEXT):
                whole = line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"
                out.write(f"{visible(whole[:-1])}\n" if out.isatty() else whole)

    @staticmethod
    def write_text(results: Iterable[Result], out: TextIO) -> None:
        """Writes the drafts themselves, mended."""
        out.writelines(result.draft.source for result in results if result.draft)
