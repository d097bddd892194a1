"""The check `vale-metric`: what a formula of counts comes to.

https://vale.sh/docs/checks/metric describes it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import cast

from newslint.checks.check import Hit, Setting, SettingError
from newslint.checks.settings import nearest
from newslint.checks.vale.counts import QUANTITIES, count
from newslint.checks.vale.formula import Formula, FormulaError
from newslint.checks.vale.searching import Search, vale_check
from newslint.checks.vale.units import Unit, Units

SETTINGS = {
    "formula": Setting(str, None, "what is computed: (words / sentences) * 0.4", required=True),
    "condition": Setting(str, None, "when that is reported: > 10", required=True),
}
_RESULT = "result"


def whole_file(settings: Mapping[str, object]) -> dict[str, object]:
    """The settings of a rule that measures: it measures the file where it names no scope, or `text`."""
    return {**settings, "scope": ["summary"] if settings["scope"] == ["text"] else settings["scope"]}


def measured(search: Search, unit: Unit, value: float) -> Iterator[Hit]:
    """What is reported of a stretch that comes to `value`: its first words."""
    first = unit.text.partition("\n")[0]
    if first.strip():
        yield search.hit(unit, 0, len(first), {"result": f"{value:.2f}", "found": f"{value:.2f}"})


def _complete(settings: dict[str, object]) -> dict[str, object]:
    for key in ("formula", "condition"):
        for name in sorted(_formula(key, settings).names):
            if name not in QUANTITIES and name != _RESULT:
                raise SettingError(key, f"nothing is called '{name}'{nearest(name, QUANTITIES) or _known()}")
    return {**whole_file(settings), "pieces": [], "flags": 0}


def _known() -> str:
    return f": a formula may ask for {', '.join(sorted(QUANTITIES))}"


def _formula(key: str, settings: Mapping[str, object]) -> Formula:
    """The formula, or the condition as one. Raises SettingError."""
    text = cast("str", settings[key])
    try:
        return Formula(text if key == "formula" else f"{_RESULT} {text}")
    except FormulaError as error:
        raise SettingError(key, str(error)) from error


@vale_check(SETTINGS, _complete)
def METRIC(search: Search) -> Iterator[Hit]:  # noqa: N802 - becomes a constant
    """Every stretch, by default the whole file, of which the condition holds."""
    formula, condition = (_formula(key, search.settings) for key in ("formula", "condition"))
    units = search.analysis.shared("vale-units", Units)
    for unit in search.units:
        quantities = count(unit, units, formula.names | condition.names)
        if quantities:
            value = formula.value(quantities)
            if condition.value({**quantities, _RESULT: value}):
                yield from measured(search, unit, value)
