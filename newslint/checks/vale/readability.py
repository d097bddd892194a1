"""The check `vale-readability`: text that asks for too many years of school.

https://vale.sh/docs/checks/readability describes it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from newslint.checks.check import Hit, Setting, SettingError
from newslint.checks.settings import nearest
from newslint.checks.vale.counts import count
from newslint.checks.vale.metric import measured, whole_file
from newslint.checks.vale.searching import Search, vale_check
from newslint.checks.vale.units import Units

#: The scores by the names that Vale gives them.
_METRICS = {
    "Automated Readability": "automated_readability",
    "Coleman-Liau": "coleman_liau",
    "Flesch-Kincaid": "flesch_kincaid",
    "Gunning Fog": "gunning_fog",
    "SMOG": "smog",
}
SETTINGS = {
    "metrics": Setting(list, None, f"the scores whose mean is the grade: {', '.join(_METRICS)}", required=True),
    "grade": Setting(float, None, "the highest grade that is let pass", required=True),
}


def _complete(settings: dict[str, object]) -> dict[str, object]:
    metrics = cast("list[object]", settings["metrics"])
    for name in metrics:
        if name not in _METRICS:
            known = f": known are {', '.join(_METRICS)}"
            raise SettingError("metrics", f"there is no score '{name}'{nearest(str(name), _METRICS) or known}")
    if not metrics:
        raise SettingError("metrics", f"'metrics' is empty: give one or more of {', '.join(_METRICS)}")
    return {**whole_file(settings), "pieces": [], "flags": 0}


@vale_check(SETTINGS, _complete)
def READABILITY(search: Search) -> Iterator[Hit]:  # noqa: N802 - becomes a constant
    """Every stretch, by default the whole file, whose grade is above `grade`."""
    names = [_METRICS[name] for name in cast("list[str]", search.settings["metrics"])]
    units = search.analysis.shared("vale-units", Units)
    for unit in search.units:
        quantities = count(unit, units, names)
        if quantities:
            grade = sum(quantities[name] for name in names) / len(names)
            if grade > cast("float", search.settings["grade"]):
                yield from measured(search, unit, grade)
