"""Suppressions: what the writer has told newslint to let pass, and which of it did nothing.

A directive (`<!-- newslint: ignore names -- family's own spelling -->`) holds for the next paragraph, or for the one
it stands in; `ignore-start` and `ignore-end` bracket a region; `ignore-file` holds everywhere; all of them for good, or
`until` a day. The marks `[sic]`, `(sic)` and `(CQ)` let pass what is said of the words right before them, and a
contradiction one side of which is marked wherever it stands. Vale's own comments switch the rules of Vale styles off
and on from where they stand; they may do nothing.
"""

from __future__ import annotations

import datetime
import re
from bisect import bisect_right
from collections.abc import Collection, Iterator, Sequence, Set

from newslint.checks.settings import nearest
from newslint.drafts.directives import MARK
from newslint.drafts.draft import Directive, Draft, Part
from newslint.finding import Finding
from newslint.rule import FOREIGN, VALE, names_of
from newslint.rulebook.run_day import run_day
from newslint.text.named_tuples import NamedTuple
from newslint.text.patterns import late_pattern
from newslint.text.span import Span

#: An editor's mark behind words that stand as they are on purpose. CQ is the wires' "this is correct".
_MARK = late_pattern(r"[\[(](?:sic|cq)[\])]", re.IGNORECASE)
#: What may stand between the words and the mark: a possessive ending, closing marks and punctuation.
_BETWEEN = late_pattern(r"(?:['’]s\b)?[\s,.;:!?'\"’”)]*", re.IGNORECASE)
#: The beginning of a suppression that is not closed on its line; atomic, for Python 3.11.4 misreads a possessive group.
_OPENED = late_pattern(r"<!--[ \t]*newslint\b(?>(?:(?!-->)[^\n])*)(?!-->)", re.IGNORECASE)
#: What a directive may do, and what to write where it says something else.
_ACTIONS = ("ignore", "ignore-start", "ignore-end", "ignore-file")
_WRITE = "write ignore for a paragraph, ignore-start and ignore-end for a stretch, or ignore-file"
#: How a last day is written.
_DAY = late_pattern(r"\d{4}-\d{2}-\d{2}", re.ASCII)

#: Words longer than this, in code points, are not let pass by a mark inside them: it speaks of a part of them.
_LONGEST_MARKED = 100


class Unused(NamedTuple):
    """A directive that did nothing, and why, as a sentence for the writer."""

    directive: Directive
    reason: str


class Suppressions:
    """The suppressions of one draft; asked for each finding, they remember which of them were needed.

    Attributes:
        expired: the directives whose last day is over, which let nothing pass any more.
    """

    def __init__(self, draft: Draft) -> None:
        self._draft = draft
        self._marks = [match.start() for match in _MARK.finditer(draft.source)]
        self._regions: list[tuple[Directive, Span]] = []
        self._strays: list[Unused] = []
        self._used: set[Directive] = set()
        self._told: set[Directive] = set()
        self._resolve()
        self.expired = self._expire()

    def _resolve(self) -> None:
        """Gives each directive the stretch of source that it speaks of."""
        whole = Span(0, len(self._draft.source))
        open_regions: list[Directive] = []
        for directive in self._draft.directives:
            if directive.is_vale:
                continue
            if directive.action == "ignore":
                paragraph = self._paragraph(directive)
                if paragraph is None:
                    self._strays.append(Unused(directive, "No paragraph follows this suppression"))
                else:
                    self._regions.append((directive, paragraph))
            elif directive.action == "ignore-file":
                self._regions.append((directive, whole))
            elif directive.action == "ignore-start":
                open_regions.append(directive)
            elif directive.action == "ignore-end":
                start = self._closed_by(directive, open_regions)
                if start is None:
                    self._strays.append(Unused(directive, "No ignore-start of the same rules stands before this"))
                    continue
                open_regions.remove(start)
                self._regions.append((start, Span(start.span.start, directive.span.end)))
            else:
                hint = nearest(directive.action, _ACTIONS) or f": {_WRITE}"
                self._strays.append(Unused(directive, f"A suppression cannot say '{directive.action}'{hint}"))
        for start in open_regions:
            self._regions.append((start, Span(start.span.start, whole.end)))
            self._told.add(start)
            end = " ".join(("newslint: ignore-end", *start.rules))
            reason = f"No ignore-end follows, so the rest of the file is let pass: write <!-- {end} --> where it ends"
            self._strays.append(Unused(start, reason))
        self._strays += self._unclosed()
        self._regions += self._switched_off()

    @staticmethod
    def _closed_by(end: Directive, open_regions: Sequence[Directive]) -> Directive | None:
        """The last region that speaks of the same rules; an end that names none closes the last one of all."""
        same = [start for start in open_regions if start.rules == end.rules]
        fitting = same or ([] if end.rules else open_regions)
        return fitting[-1] if fitting else None

    def _switched_off(self) -> Iterator[tuple[Directive, Span]]:
        """The stretches of source in which Vale's own comments switch rules off."""
        switched: dict[tuple[tuple[str, ...], tuple[str, ...]], Directive] = {}
        for directive in self._single_switches():
            key = ((), ()) if directive.action == "ignore-others" else (directive.rules, directive.words)
            start = switched.get(key)
            if start and directive.action != "ignore-start":
                yield start, Span(start.span.start, directive.span.end)
                del switched[key]
            if directive.action != "ignore-end":
                switched.setdefault(key, directive)
        for start in switched.values():
            yield start, Span(start.span.start, len(self._draft.source))

    def _single_switches(self) -> Iterator[Directive]:
        """Vale's own comments, one for each of the words that they speak of where they speak of some."""
        for directive in self._draft.directives:
            if directive.is_vale and directive.words:
                yield from (directive._replace(words=(word,)) for word in directive.words)
            elif directive.is_vale:
                yield directive

    def _unclosed(self) -> Iterator[Unused]:
        """The suppressions that are begun and not closed, which no reader takes for one."""
        if MARK not in self._draft.source:
            return
        for match in _OPENED.finditer(self._draft.source):
            if not any(directive.span.overlaps(Span(*match.span())) for directive in self._draft.directives):
                directive = Directive("", (), "", Span(match.start(), match.start() + len(match.group().rstrip())))
                yield Unused(directive, "This suppression is not closed, and does nothing: end it with -->")

    def _expire(self) -> list[Directive]:
        """Takes the suppressions whose last day is over out of force, and returns them in the order of the file."""
        dated = [directive for directive, _ in self._regions if directive.until is not None]
        if not dated:
            return []
        today = run_day()
        last = {directive: _day(directive.until or "") for directive in dated}
        for directive, day in last.items():
            if day is None:
                self._told.add(directive)
                reason = f"'{directive.until}' is no day: write until 2027-01-31, and any reason behind two hyphens"
                self._strays.append(Unused(directive, reason))
        over = {directive for directive, day in last.items() if day and day < today}
        self._regions = [region for region in self._regions if region[0] not in over]
        return sorted(over, key=lambda directive: directive.span)

    def _paragraph(self, directive: Directive) -> Span | None:
        """The paragraph that the directive stands in, or the next one, in the source."""
        at = directive.span.start if directive.home is None else directive.home
        blocks, place = self._draft.blocks, self._draft.map.span
        index = bisect_right(blocks, at, key=lambda block: place(block.span).end)
        if index == len(blocks):
            return None
        last = index + 1 if blocks[index].part is Part.DATELINE and index + 1 < len(blocks) else index
        return Span(place(blocks[index].span).start, place(blocks[last].span).end)

    @property
    def used(self) -> Set[Directive]:
        """The directives that suppressed something so far."""
        return self._used

    def kept(self, findings: Sequence[Finding]) -> list[Finding]:
        """The findings that nothing suppresses, in their order."""
        if not self._regions and not self._marks:
            return list(findings)
        return [finding for finding in findings if not self._suppresses(finding)]

    def _suppresses(self, finding: Finding) -> bool:
        suppressed = bool(self._marks) and self._is_known(finding)
        for directive, region in self._regions:
            if region.start <= finding.span.start < region.end and self._speaks_of(directive, finding):
                self._used.add(directive)
                suppressed = True
        return suppressed

    def _speaks_of(self, directive: Directive, finding: Finding) -> bool:
        named = names_rule(directive.rules, finding.rule)
        if directive.action == "ignore-others":
            return not named and finding.category == VALE
        words = directive.words
        return named and (not words or self._draft.source[finding.span.start : finding.span.end] in words)

    def _is_known(self, finding: Finding) -> bool:
        """Whether marks say that the words are meant: of a contradiction, all that stand on one of its sides.

        The places of a finding that hold the same words are one side of it; where all do, one mark is enough.
        """
        sides: dict[str, list[bool]] = {}
        for span in (finding.span, *(other.span for other in finding.related if other.path is None)):
            words = self._draft.source[span.start : span.end]
            sides.setdefault(words, []).append(self._is_marked(span))
        if len(sides) == 1:
            return any(*sides.values())
        return any(all(marked) for marked in sides.values())

    def _is_marked(self, span: Span) -> bool:
        """Whether an editor's mark stands right behind the span, or inside it where it is short."""
        first = span.start if span.end - span.start <= _LONGEST_MARKED else span.end
        for mark in self._marks:
            if mark >= first:
                gap = _BETWEEN.match(self._draft.source, span.end)
                return mark <= (gap.end() if gap else span.end)
        return False

    @property
    def may_be_unused(self) -> bool:
        """Whether the draft has any suppression, or what was meant for one."""
        return bool(self._regions or self._strays)

    def unused(self, active: Collection[str], known: Collection[str], narrowed: bool) -> list[Unused]:
        """The directives that did nothing, in the order of the file.

        Args:
            active: the ids of the rules that ran, and the foreign categories; a directive about others is not judged.
            known: the ids of all rules that there are.
            narrowed: whether fewer rules ran than usual; then a directive about all rules is not judged either.
        """
        found = list(self._strays)
        # Few drafts have a directive, and the names of all rules take 30 µs to list.
        names = {*known, *(name for rule in known for name in names_of(rule))} if self._regions else set()
        unlisted = [category for category in FOREIGN if category not in names]
        for directive, _ in self._regions:
            if directive in self._told or directive.is_vale:
                continue
            wrong = [rule for rule in directive.rules if rule not in names and rule.partition("/")[0] not in unlisted]
            if wrong and known:
                found.append(Unused(directive, f"No rule is called '{wrong[0]}'{nearest(wrong[0], names)}"))
            elif directive not in self._used and self._was_judged(directive, active, narrowed):
                found.append(Unused(directive, "This suppression lets nothing pass: take it out"))
        return sorted(found, key=lambda unused: unused.directive.span)

    @staticmethod
    def _was_judged(directive: Directive, active: Collection[str], narrowed: bool) -> bool:
        if not directive.rules:
            return not narrowed
        return all(any(names_rule((rule,), identity) for identity in active) for rule in directive.rules)


def _day(text: str) -> datetime.date | None:
    """The day that is written as 2027-01-31; None where there is no such day."""
    if not _DAY.fullmatch(text):
        return None
    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        return None


def names_rule(given: Collection[str], identity: str) -> bool:
    """Whether `given` (rule ids, groups and categories; none means all) speaks of the rule called `identity`."""
    return not given or any(name in given for name in names_of(identity))
