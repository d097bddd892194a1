"""The check `conversion`: a measure given twice, in two units, that do not agree."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator

from newslint.checks.check import Hit, coded_check
from newslint.checks.figures.saying import contradiction, plain
from newslint.language.analysis import Analysis
from newslint.language.figure import Figure
from newslint.language.figure_text import figure_text
from newslint.rule import Rule
from newslint.text.named_tuples import NamedTuple
from newslint.text.patterns import late_pattern


class _Unit(NamedTuple):
    """A unit: what it measures, its size, its name in a message, and a pattern of how copy writes it."""

    measures: str
    size: float
    name: str
    written: str


#: Lengths in metres, areas in square metres, weights in kilograms, volumes in litres, speeds in metres a second:
#: the definitions of NIST Handbook 44, appendix C. Temperatures are reckoned by themselves.
_UNITS = (
    _Unit("speed", 0.44704, "miles an hour", r"miles? (?:per|an) hour|mph"),
    _Unit("speed", 1 / 3.6, "km/h", r"kilomet(?:er|re)s? (?:per|an) hour|km/h|kph|kmh|km per hour|km an hour"),
    _Unit("speed", 0.514444, "knots", r"knots?"),
    _Unit("area", 2_589_988.11, "square miles", r"square[- ]miles?|sq\.? mi(?:les?)?"),
    _Unit("area", 1_000_000, "square kilometers", r"square[- ]kilomet(?:er|re)s?|sq\.? km|square km|km2|km²"),
    _Unit("area", 0.09290304, "square feet", r"square[- ](?:feet|foot)|sq\.? ft"),
    _Unit("area", 1, "square meters", r"square[- ]met(?:er|re)s?|sq\.? m|m2|m²"),
    _Unit("area", 4046.8564, "acres", r"acres?"),
    _Unit("area", 10_000, "hectares", r"hectares?|ha"),
    _Unit("length", 1852, "nautical miles", r"nautical[- ]miles?"),
    _Unit("length", 1609.344, "miles", r"miles?|mi"),
    _Unit("length", 1000, "km", r"kilomet(?:er|re)s?|kms?"),
    _Unit("length", 0.9144, "yards", r"yards?|yds?"),
    _Unit("length", 0.3048, "feet", r"feet|foot|ft"),
    _Unit("length", 0.0254, "inches", r"inch(?:es)?|in(?=[).,;])"),
    _Unit("length", 0.01, "cm", r"centimet(?:er|re)s?|cms?"),
    _Unit("length", 0.001, "mm", r"millimet(?:er|re)s?|mm"),
    _Unit("length", 1, "meters", r"met(?:er|re)s?|m"),
    _Unit("weight", 0.45359237, "pounds", r"pounds?|lbs?"),
    _Unit("weight", 1, "kg", r"kilogram(?:me)?s?|kilos?|kgs?"),
    _Unit("weight", 0.028349523, "ounces", r"ounces?|oz"),
    _Unit("weight", 0.001, "grams", r"gram(?:me)?s?|g"),
    _Unit("weight", 6.35029318, "stone", r"stones?|st"),
    _Unit("weight", 1000, "tonnes", r"tonnes?|metric tons?"),
    _Unit("weight", 907.18474, "tons", r"(?:short )?tons?"),
    _Unit("volume", 3.785411784, "gallons", r"(?:u\.?s\.? )?gallons?"),
    _Unit("volume", 1, "liters", r"lit(?:er|re)s?|l"),
    _Unit("temperature", 1, "°F", r"(?:° ?|degrees? )?f(?:ahrenheit)?"),
    _Unit("temperature", 1, "°C", r"(?:° ?|degrees? )?c(?:elsius|entigrade)?"),
    _Unit("temperature", 0, "degrees", r"degrees?|°"),
)
_BY_GROUP = {f"u{number}": unit for number, unit in enumerate(_UNITS)}


def _unit(group: str) -> str:
    """A pattern of every unit; which one it was, the group that matched tells, whose name begins with `group`."""
    units = "|".join(f"(?P<{group}{number}>{unit.written})" for number, unit in enumerate(_UNITS))
    return rf"(?:{units})(?![a-z/²2]| per\b| an hour)\.?"


_TWICE = late_pattern(
    rf"(?P<a>[NRY])[- ]?{_unit('u')}[^\nNRPMYD()]{{0,25}}?(?:\(|\[|/ ?|, or |, | or | ?[—–] ?|\bequivalent to |"
    rf"\bequal to |\bthat is,? )"
    rf"(?:or |about |that is |i\.e\. |equivalent to |equal to |= ?|~)*(?P<b>[NRY])[- ]?{_unit('v')}"
)
#: One measure in two units: 6 feet 2 inches, 11 stone 4 pounds.
_COMPOUND = late_pattern(r"[NY][- ](?:feet|foot|ft|pounds?|lbs?|stones?|st|yards?|miles?|hours?),? (?:and )?$")
#: Units of one system do not convert one another: "5 pounds, 3 ounces" is one weight.
_IMPERIAL = frozenset(
    {
        "miles an hour",
        "knots",
        "square miles",
        "square feet",
        "acres",
        "nautical miles",
        "miles",
        "yards",
        "feet",
        "inches",
        "pounds",
        "ounces",
        "stone",
        "tons",
        "gallons",
        "°F",
    }
)
#: The rounding that a writer may allow himself beyond the unit of the last figure, as a share of the number.
_LOOSE = 0.05


@coded_check()
def CONVERSION(analysis: Analysis, _rule: Rule) -> Iterator[Hit]:  # noqa: N802 - becomes a constant
    """A measure and its conversion that do not agree, however either was rounded."""
    copy = figure_text(analysis)
    for start, line in copy.lines("NRY", 2):
        for match in _TWICE.finditer(line):
            given = {
                name[0]: _BY_GROUP["u" + name[1:]] for name, value in match.groupdict().items() if value and name[1:]
            }
            one, other = _resolved(given["u"], given["v"])
            if one.measures != other.measures or (one.name in _IMPERIAL) == (other.name in _IMPERIAL):
                continue
            if _COMPOUND.search(line, 0, match.start("a")):
                continue
            first, second = copy.at(start + match.start("a")), copy.at(start + match.start("b"))
            convert = _conversion(one, other)
            if _agree(first, second, convert) or (one.measures == "temperature" and _is_difference(first, second, one)):
                continue
            yield contradiction(
                second,
                [first],
                given=_written(first, one, lambda value: value),
                right=_written(first, other, convert),
                claimed=_written(second, other, lambda value: value),
            )


def _resolved(one: _Unit, other: _Unit) -> tuple[_Unit, _Unit]:
    """The two units, where `degrees` alone is the scale that the other is not."""
    celsius = next(unit for unit in _UNITS if unit.name == "°C")
    fahrenheit = next(unit for unit in _UNITS if unit.name == "°F")
    if one.name == "degrees" and other.name in ("°C", "°F"):
        one = fahrenheit if other is celsius else celsius
    elif other.name == "degrees" and one.name in ("°C", "°F"):
        other = fahrenheit if one is celsius else celsius
    return one, other


def _conversion(one: _Unit, other: _Unit) -> Callable[[float], float]:
    """What turns a number of `one` into the same number of `other`."""
    if one.measures == "temperature":
        return _to_celsius if other.name == "°C" else _to_fahrenheit
    return lambda value: value * one.size / other.size


def _to_celsius(degrees: float) -> float:
    return (degrees - 32) / 1.8


def _to_fahrenheit(degrees: float) -> float:
    return degrees * 1.8 + 32


def _is_difference(first: Figure, second: Figure, one: _Unit) -> bool:
    """Whether the two are a difference of temperatures, not a temperature: warming by 2 °C is warming by 3.6 °F."""
    ratio = 1 / 1.8 if one.name == "°F" else 1.8
    return abs(first.value) <= _MOST_WARMING and _agree(first, second, lambda value: value * ratio)


_MOST_WARMING = 20


def _agree(first: Figure, second: Figure, convert: Callable[[float], float]) -> bool:
    """Whether a number that rounds to the first converts to one that rounds to the second, at both ends of a range."""
    pairs = ((first.value, second.value), (first.high, second.high))
    for value, converted in pairs:
        near, far = _slack(value, first.step), _slack(converted, second.step)
        low, high = sorted((convert(value - near), convert(value + near)))
        if not (low - far <= converted <= high + far):
            return False
    return True


def _slack(value: float, step: float) -> float:
    """How far the number behind a written one may lie from it: half its last figure's unit, or a loose rounding."""
    half = step / 2
    if value and step >= 1 and value % 10 == 0:
        half = 10.0 ** _trailing_zeros(value) / 2
        return max(step / 2, min(half, _LOOSE * abs(value)))
    return half


def _trailing_zeros(value: float) -> int:
    zeros = 0
    while value % 10 == 0 and zeros < 12:
        value /= 10
        zeros += 1
    return zeros


def _written(figure: Figure, unit: _Unit, convert: Callable[[float], float]) -> str:
    ends = [
        convert(value) for value in ([figure.value] if figure.high <= figure.value else [figure.value, figure.high])
    ]
    return " to ".join(_sensible(end) for end in ends) + f" {unit.name}"


def _sensible(value: float) -> str:
    """A converted number with no more figures than a reader wants: three."""
    if not value or abs(value) >= 1000:
        return plain(round(value, 0) if abs(value) < 10_000 else round(value, -2))
    return plain(round(value, max(0, 2 - math.floor(math.log10(abs(value))) - (abs(value) >= 10))))
