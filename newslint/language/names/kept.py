"""Uses in which a place rightly keeps a name that it goes by no longer: Peking University, chicken Kiev."""

from __future__ import annotations

from newslint.language.names.forms import Form, Use
from newslint.language.names.lexicon import FOLDER
from newslint.language.names.lists import rows_by_name
from newslint.text.derived import derived


@derived
def _phrases() -> tuple[str, ...]:
    """The phrases of the list."""
    rows = (FOLDER / "kept_names.txt").read_text(encoding="utf-8").splitlines()
    return tuple(row for row in rows if row and not row.startswith("#"))


def without_kept(form: Form, text: str) -> Form:
    """A form that the list of other names knows, without the uses in a phrase that keeps it."""
    if form.letters not in rows_by_name("other_names.txt"):
        return form
    uses = [use for use in form.uses if not _is_kept(use, text)]
    if len(uses) == form.count:
        return form
    rest = Form(form.text)
    rest.uses = uses
    return rest


def _is_kept(use: Use, text: str) -> bool:
    """Whether a phrase of the list stands over a use."""
    name = text[use.span.start : use.span.end]
    for phrase in _phrases():
        before, found, _ = phrase.partition(name)
        start = use.span.start - len(before)
        if found and start >= 0 and text.startswith(phrase, start):
            return True
    return False
