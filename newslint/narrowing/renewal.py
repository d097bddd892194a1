"""Makes a baseline anew of what is found today, or takes out of it what is found no more."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable

from newslint.engine.result import Result
from newslint.narrowing.baseline import Entry, entry_of
from newslint.narrowing.baseline_file import Entries
from newslint.narrowing.known import Baseline
from newslint.text.named_tuples import NamedTuple


class Renewed(NamedTuple):
    """A baseline's entries as they are to be written, and what became of them.

    Attributes:
        entries: the entries by the keys of their drafts.
        added: how many findings were not known before.
        gone: the entries that are left out, each with the key of its draft, in order.
    """

    entries: Entries
    added: int
    gone: list[tuple[str, Entry]]


def renew(
    baseline: Baseline,
    checked: Iterable[tuple[Result, Callable[[str], bool]]],
    covers: Callable[[str], bool],
    *,
    add: bool,
) -> Renewed:
    """The entries of a baseline once these drafts are checked, each beside what tells the rules that ran.

    What is found no more goes, and so does what was known of drafts that are no more, where `covers` says of their
    keys that they would have been checked: such a draft may have been moved, and what it is now not be looked at. With
    `add`, what is not known yet comes in. Drafts that were not checked or not read, and rules that did not run, keep
    what they have.

    Raises ReadError where a draft changed in the meantime.
    """
    entries = {key: list(rows) for key, rows in baseline.entries.items() if key not in baseline.gone}
    homeless = Counter((key, entry) for key in baseline.gone for entry in baseline.entries[key])
    gone: list[tuple[str, Entry]] = []
    added = 0
    for result, active in checked:
        key = baseline.key(result.path)
        told = baseline.sort_out(result, active)
        if result.draft is None:
            continue
        if key in baseline.entries:
            gone += [(key, entry) for entry in told.gone]
        else:
            _take_over(told.known, homeless)
        rows = told.known
        if add:
            added += len(told.new)
            source = result.draft.source if result.findings else ""
            rows = [entry_of(finding, source) for finding in result.findings]
        entries[key] = [*rows, *told.silent]
    for key, entry in homeless.elements():
        if covers(key):
            gone.append((key, entry))
        else:
            entries.setdefault(key, []).append(entry)
    return Renewed({key: rows for key, rows in entries.items() if rows}, added, sorted(gone))


def _take_over(known: Iterable[Entry], homeless: Counter[tuple[str, Entry]]) -> None:
    """Takes what a draft that was moved has taken over out of what is known of drafts that are no more."""
    for entry in known:
        row = next((row for row in homeless if row[1] == entry and homeless[row]), None)
        if row:
            homeless[row] -= 1
