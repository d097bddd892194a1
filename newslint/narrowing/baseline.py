"""Which findings are known already: those that a baseline has recorded, however the drafts have been edited since.

A finding is known by its rule and its place, whose words and a few beside them are recorded, never a line number. So it
stays known while lines move, paragraphs change their order and other text is edited; a second copy of it is new.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence

from newslint.finding import Finding
from newslint.narrowing.places import Place, comparable, place, sought
from newslint.text.named_tuples import NamedTuple


class Entry(NamedTuple):
    """A finding as a baseline records it: its rule, and its place."""

    rule: str
    place: Place

    @property
    def folded(self) -> Entry:
        """The entry as it is compared with others."""
        return Entry(self.rule, self.place.folded)


class Sorted(NamedTuple):
    """The findings of one draft beside its baseline.

    Attributes:
        new: the findings that it does not know, in their order.
        known: the entries that findings were known by.
        gone: the entries that no finding answers to any more, of the rules that ran.
        silent: those of the rules that did not.
    """

    new: Sequence[Finding]
    known: list[Entry]
    gone: list[Entry]
    silent: list[Entry]


def _all(_rule: str) -> bool:
    return True


def entry_of(finding: Finding, source: str) -> Entry:
    """What a baseline records of a finding in the file `source`."""
    return Entry(finding.rule, place(source, finding.span))


def sort_out(
    findings: Sequence[Finding], source: str, entries: Iterable[Entry], active: Callable[[str], bool] = _all
) -> Sorted:
    """Tells the findings in the file `source` that `entries` know from those that are new.

    An entry knows one finding: first one at the very same place, then one at a place with the same words before it or
    behind it, and last one that speaks of the same words elsewhere, where the entry's own place still stands and is
    spoken of no more. That is so where a rule reports a draft once, at the first place of several, and the first is
    another one now. `active` says of a rule, by its id, whether it ran.
    """
    matching = _Matching(findings, source, entries)
    for key in (_exact, _by_the_words_before, _by_the_words_behind):
        matching.match(key)
    matching.match_elsewhere()
    gone, silent = parted(matching.left, active)
    return Sorted(matching.new, matching.known, gone, silent)


def parted(entries: Iterable[Entry], active: Callable[[str], bool]) -> tuple[list[Entry], list[Entry]]:
    """The entries whose rules ran, and those whose rules did not."""
    rows = list(entries)
    return [row for row in rows if active(row.rule)], [row for row in rows if not active(row.rule)]


#: What an entry and a finding have in common that is joined to it; None where there is nothing to go by.
_Key = tuple[str, ...] | None


def _exact(rule: str, folded: Place) -> _Key:
    return (rule, *folded)


def _by_the_words_before(rule: str, folded: Place) -> _Key:
    return (rule, folded.text, folded.before) if folded.before else None


def _by_the_words_behind(rule: str, folded: Place) -> _Key:
    return (rule, folded.text, folded.after) if folded.after else None


class _Matching:
    """The findings and the entries of one draft, by their numbers, while each entry looks for the finding it knows."""

    def __init__(self, findings: Sequence[Finding], source: str, entries: Iterable[Entry]) -> None:
        self._source = source
        self._findings = dict(enumerate(findings))
        self._entries = dict(enumerate(sorted(entries)))
        self._places = {number: entry.place.folded for number, entry in self._entries.items()}
        self._known: dict[int, Entry] = {}

    @property
    def new(self) -> list[Finding]:
        """The findings that no entry knows so far."""
        return list(self._findings.values())

    @property
    def known(self) -> list[Entry]:
        """The entries that know a finding."""
        return list(self._known.values())

    @property
    def left(self) -> list[Entry]:
        """The entries that know no finding so far."""
        return list(self._entries.values())

    def _join(self, entry: int, finding: int) -> None:
        del self._findings[finding]
        self._known[entry] = self._entries.pop(entry)

    def match(self, key: Callable[[str, Place], _Key]) -> None:
        """Joins the entries and findings whose keys are the same."""
        waiting: dict[_Key, list[int]] = defaultdict(list)
        for number, entry in reversed(self._entries.items()):
            waiting[key(entry.rule, self._places[number])].append(number)
        waiting.pop(None, None)
        for number, finding in list(self._findings.items()) if waiting else ():
            same = waiting.get(key(finding.rule, place(self._source, finding.span).folded))
            if same:
                self._join(same.pop(), number)

    def match_elsewhere(self) -> None:
        """Joins the entries whose places still stand, unspoken of, and findings that speak of the same words."""
        standing = self._standing() if self._findings else {}
        for number, finding in list(self._findings.items()) if standing else ():
            spoken = [finding.span, *(other.span for other in finding.related if other.path is None)]
            for text in dict.fromkeys(place(self._source, span).folded.text for span in spoken):
                same = standing.get((finding.rule, text))
                if same:
                    self._join(same.pop(), number)
                    break

    def _standing(self) -> dict[tuple[str, str], list[int]]:
        """The entries left whose places still stand in the draft and are spoken of no more, by rule and words."""
        source = comparable(self._source) if self._entries else ""
        spoken = Counter((entry.rule, sought(self._places[number])) for number, entry in self._known.items())
        standing: dict[tuple[str, str], list[int]] = defaultdict(list)
        for number, entry in self._entries.items():
            at = self._places[number]
            words = sought(at)
            if source.count(words) > spoken[entry.rule, words]:
                spoken[entry.rule, words] += 1
                standing[entry.rule, at.text].append(number)
        return standing
