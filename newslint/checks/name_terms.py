"""The check `name-terms`: one country, body or thing, called by two names in one draft."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import cast

from newslint.checks.check import Across, Check, Hit, Kept, Runner, Setting, SettingError
from newslint.checks.counting import in_all, times
from newslint.finding import Related, Severity
from newslint.language.analysis import Analysis
from newslint.language.names.pairs import regional_pairs
from newslint.language.names.words import DISPLAY
from newslint.language.words import LARGE
from newslint.rule import Rule
from newslint.text.named_tuples import NamedTuple
from newslint.text.patterns import late_pattern
from newslint.text.span import Span

SETTINGS = {
    "names": Setting(list, None, "rows of names for one thing, apart by ' = ', capitals as they count", required=True),
    "except": Setting(list, [], "longer names in which one of them stands rightly (USA Today)"),
}


#: An acronym that is also written as a word has this many letters.
_ACRONYM_LETTERS, _LONGEST_ACRONYM = 4, 9
#: A word in capitals beside one that may be an acronym.
_SHOUTED = late_pattern(r"\b[A-Z]{3,}\b")
#: Words that say why a thing has two names, and how near to one of them they stand, in code points.
_EXPLAINED = late_pattern(
    r"\b(?:known (?:as|by)|official name|officially|formally|acronyms?|short for|stands for|so-called)\b"
)
_NEAR = 25


def _around(span: Span) -> tuple[int, int]:
    return max(0, span.start - _NEAR), span.end + _NEAR


def _complete(settings: dict[str, object]) -> dict[str, object]:
    seen: dict[str, str] = {}
    for row in cast("list[object]", settings["names"]):
        names = [name.strip() for name in str(row).split(" = ")]
        if len(names) < 2 or not all(names):
            raise SettingError("names", f"'{row}' names one thing only: write the names that it has apart by ' = '")
        for name in names:
            if name in seen:
                raise SettingError("names", f"'{name}' stands in two rows: '{seen[name]}' and '{row}'")
            seen[name] = str(row)
    return settings


class _Used(NamedTuple):
    """A name of a thing in one draft: the row of the rule, the name, how often it stands there and where first."""

    row: str
    name: str
    times: int
    span: Span


#: What is said of a name for a thing that other drafts call by another one.
_ELSEWHERE = "“{found}” ({count}) is “{other}” in {drafts} of the other drafts, such as {path}"
_IN_ONE = "“{found}” ({count}) is “{other}” in {path}"
_TIE_ELSEWHERE = "“{found}” here and “{other}” in {path}"


class _Rows:
    """The rows of one rule, all names found in one pass."""

    def __init__(self, rule: Rule) -> None:
        from ahocorasick_rs import AhoCorasick, MatchKind

        self.rule = rule
        rows = [str(row).split(" = ") for row in cast("list[object]", rule.settings["names"])]
        self._names = [(number, name.strip()) for number, row in enumerate(rows) for name in row]
        self._rows = [str(row) for row in cast("list[object]", rule.settings["names"])]
        self._abbreviated = {number for number, row in enumerate(rows) if all(name.isupper() for name in row)}
        exceptions = [(-1, name) for name in cast("list[str]", rule.settings["except"])]
        self._names += exceptions
        self._listed = {name for _, name in self._names}
        self._automaton = AhoCorasick([name for _, name in self._names], matchkind=MatchKind.LeftmostLongest)

    def _places(self, analysis: Analysis) -> dict[int, dict[str, list[Span]]]:
        """Where the draft uses the names, by row and name, in order."""
        text, draft = analysis.text, analysis.draft
        found: dict[int, dict[str, list[Span]]] = {}
        for index, start, end in self._automaton.find_matches_as_indexes(text):
            row, name = self._names[index]
            if row < 0 or _goes_on(text, start, end):
                continue
            block = draft.block_at(start)
            if block is None or (
                row in self._abbreviated and (block.part in DISPLAY or _in_longer_name(analysis, start))
            ):
                continue
            found.setdefault(row, {}).setdefault(name, []).append(Span(start, end))
        return found

    def hits(self, analysis: Analysis) -> Iterator[tuple[Rule, Hit]]:
        """One hit for each name of a thing that the draft calls more often, or first, by another."""
        for names in self._places(analysis).values():
            if len(names) < 2:
                continue
            ranked = sorted(names.items(), key=lambda item: (-len(item[1]), item[1][0]))
            (usual, spans), *others = ranked
            for name, places in others:
                hit = _hit(analysis, (name, places), (usual, spans))
                if hit and not any(_EXPLAINED.search(analysis.text, *_around(span)) for span in (*places, *spans)):
                    yield self.rule, hit
        for dressed in _dressed_in_two(analysis):
            if not self._listed.isdisjoint((dressed[0][0], dressed[1][0])):
                continue
            hit = _hit(analysis, *dressed)
            if hit:
                yield self.rule, hit
        for pair in regional_pairs(analysis):
            form, other = pair.form, pair.other
            hit = _hit(
                analysis, (form.text, [use.span for use in form.uses]), (other.text, [use.span for use in other.uses])
            )
            if hit:
                yield self.rule, hit

    def used(self, analysis: Analysis) -> list[_Used]:
        """The things that the draft calls by one name and does not explain, so far as its own words do."""
        found = []
        for row, names in self._places(analysis).items():
            ((name, places), *others) = names.items()
            spoken = [span for span in places if not analysis.is_quoted(span)]
            if spoken and not others and not any(_EXPLAINED.search(analysis.text, *_around(span)) for span in places):
                found.append(_Used(self._rows[row], name, len(spoken), spoken[0]))
        return found


def _find_across(drafts: Sequence[Kept[list[_Used]]]) -> Iterator[tuple[int, Hit]]:
    """One hit for each draft and thing that more of the drafts call by another name."""
    rows: dict[str, dict[str, dict[int, _Used]]] = {}
    for number, draft in enumerate(drafts):
        for used in draft.extract:
            rows.setdefault(used.row, {}).setdefault(used.name, {})[number] = used
    for names in rows.values():
        # the commonest name first: drafts, then uses, then the first draft
        weight = {
            name: (len(uses), sum(used.times for used in uses.values()), -min(uses)) for name, uses in names.items()
        }
        usual, *others = sorted(names, key=weight.__getitem__, reverse=True)
        first, there = next(iter(names[usual].items()))
        for name in others:
            tie = weight[name][:2] == weight[usual][:2]
            for number, here in names[name].items():
                yield (
                    number,
                    Hit(
                        here.span,
                        {
                            "count": times(here.times),
                            "other": usual,
                            "path": drafts[first].path,
                            "drafts": str(len(names[usual])),
                        },
                        message=_TIE_ELSEWHERE if tie else _ELSEWHERE if len(names[usual]) > 1 else _IN_ONE,
                        suggestions=() if tie else (usual,),
                        related=(Related(there.span, f"“{usual}” here", drafts[first].path),),
                        severity=Severity.ADVICE if tie else None,
                    ),
                )


def _dressed_in_two(analysis: Analysis) -> Iterator[tuple[tuple[str, list[Span]], tuple[str, list[Span]]]]:
    """Acronyms that stand inside sentences both in capitals and as a word, the rarer first: USDAW, Usdaw.

    Only those that no list knows for a name or a word, which may stand in capitals for display.
    """
    text = analysis.text
    for form in analysis.names.forms.words.values():
        name = form.text
        if form.count < 2 or not _ACRONYM_LETTERS <= len(name) <= _LONGEST_ACRONYM or not name[1:].islower():
            continue
        inside = [use.span for use in form.uses if use.mention.part not in DISPLAY and not use.mention.opens]
        capitals = [span for span in inside if text[span.start : span.end].isupper() and not _is_shouted(text, span)]
        words = [span for span in inside if text[span.start : span.end] == name] if capitals else []
        if words and min(analysis.words.size(name), analysis.words.size(name.lower())) > LARGE:
            dresses = (name.upper(), capitals), (name, words)
            rarer, usual = sorted(dresses, key=lambda dress: (len(dress[1]), -dress[1][0].start))
            yield rarer, usual


def _is_shouted(text: str, span: Span) -> bool:
    """Whether other words around are in capitals too, or a colon follows as behind a speaker's name."""
    around = text[max(0, span.start - _NEAR) : span.start], text[span.end : span.end + _NEAR]
    return around[1][:1] == ":" or any(_SHOUTED.search(words) for words in around)


def _in_longer_name(analysis: Analysis, start: int) -> bool:
    """Whether initials at `start` stand in a longer name, behind its first word: Vote USA."""
    mention = analysis.names.mention_at(start)
    return mention is not None and mention.start < start


def _goes_on(text: str, start: int, end: int) -> bool:
    """Whether a name found is a part of a longer word, a sum in dollars, or an address."""
    before, after = text[start - 1 : start], text[end : end + 1]
    if before.isalnum() or before in ("@", "#", "/", "_", "."):
        return True
    if after == "$":
        return True
    return after.isalnum() if text[end - 1] != "." else after.isupper() and text[end + 1 : end + 2] == "."


def _hit(analysis: Analysis, one: tuple[str, list[Span]], usual: tuple[str, list[Span]]) -> Hit | None:
    """The hit at the first use of the rarer name outside quotation marks, which a writer may not change."""
    name, places = one
    other, others = usual
    tie = len(places) == len(others)
    spoken = [span for span in places if not analysis.is_quoted(span)]
    if not spoken and tie:  # of two names as frequent, either may give way
        (name, places), (other, others) = usual, one
        spoken = [span for span in places if not analysis.is_quoted(span)]
    if not spoken:
        return None
    related = [Related(others[0], f"“{other}” here{in_all(len(others))}")]
    related += [Related(span, f"“{other}” here") for span in others[1:]]
    related += [Related(span, f"“{name}” here too") for span in places if span != spoken[0]]
    message = f"“{name}” and “{other}” both stand here, {times(len(places))} each" if tie else None
    values = {"count": times(len(places)), "other": other, "other_count": times(len(others))}
    severity = Severity.ADVICE if len(places) == len(others) == 1 else None  # once each may be a choice
    return Hit(
        spoken[0], values, message, suggestions=() if tie else (other,), related=tuple(related), severity=severity
    )


def _prepare(rules: Sequence[Rule]) -> Sequence[Runner]:
    return [Runner((rule,), _Rows(rule).hits) for rule in rules]


NAME_TERMS = Check(SETTINGS, _prepare, _complete, Across(lambda rule: _Rows(rule).used, _find_across))
