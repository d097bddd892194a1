"""The check `reference-drift`: what is said of one person changes: the name, the title, the age or the pronoun."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import cast

from newslint.checks.check import Check, Hit, Runner, Setting, SettingError
from newslint.checks.drift.ages import changed_ages
from newslint.checks.drift.change import Change
from newslint.checks.drift.names import changed_names
from newslint.checks.drift.pronouns import changed_pronouns
from newslint.checks.drift.titles import Ranks, changed_titles
from newslint.finding import Related
from newslint.language.analysis import Analysis
from newslint.rule import Rule

SETTINGS = {
    "offices": Setting(list, [], "titles that one person of a surname has at a time"),
    "ranks": Setting(list, [], "rows of titles of which one person has one, apart by commas, the same title by ' = '"),
}


def _complete(settings: dict[str, object]) -> dict[str, object]:
    for row in cast("list[object]", settings["ranks"]):
        if not isinstance(row, str) or "," not in row:
            raise SettingError("ranks", f"'{row}' has no two titles: write the titles of a row apart by commas")
    return settings


def _changes(analysis: Analysis, offices: frozenset[str], ranks: Ranks) -> Iterator[Change]:
    yield from changed_ages(analysis)
    yield from changed_titles(analysis, ranks)
    yield from changed_pronouns(analysis)
    yield from changed_names(analysis, offices)


def _prepare(rules: Sequence[Rule]) -> Sequence[Runner]:
    def runner(rule: Rule) -> Runner:
        offices = frozenset(cast("list[str]", rule.settings["offices"]))
        ranks = Ranks(cast("list[str]", rule.settings["ranks"]))

        def run(analysis: Analysis) -> Iterator[tuple[Rule, Hit]]:
            for change in _changes(analysis, offices, ranks):
                yield rule, _hit(change)

        return Runner((rule,), run)

    return [runner(rule) for rule in rules]


def _hit(change: Change) -> Hit:
    values = {"name": change.name, "now": change.now, "before": change.before}
    return Hit(change.span, values, related=(Related(change.place, f"“{change.before}” here"),))


REFERENCE_DRIFT = Check(
    SETTINGS, _prepare, _complete, help="Each place where what is said of a person differs from what was said before."
)
