"""Formulas of Vale's `metric`: arithmetic, comparisons and the functions of a few names.

https://vale.sh/docs/checks/metric describes it.
"""

from __future__ import annotations

import ast
import math
import operator
from collections.abc import Callable, Mapping
from itertools import pairwise
from typing import Any

from newslint.text.patterns import late_pattern

_HEADING = late_pattern(r"\bheading\.(h[1-6])\b")
_NOT = late_pattern(r"!(?!=)")
_BINARY: dict[type[ast.operator], Callable[[float, float], float]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: lambda one, other: one / other if other else math.copysign(math.inf, one) if one else math.nan,
    ast.Mod: lambda one, other: math.fmod(one, other) if other else math.nan,
}
_COMPARING: dict[type[ast.cmpop], Callable[[float, float], bool]] = {
    ast.Lt: operator.lt,
    ast.LtE: operator.le,
    ast.Gt: operator.gt,
    ast.GtE: operator.ge,
    ast.Eq: operator.eq,
    ast.NotEq: operator.ne,
}
_FUNCTIONS: dict[str, Callable[..., float]] = {
    "abs": abs,
    "ceil": math.ceil,
    "floor": math.floor,
    "log": math.log,
    "max": max,
    "min": min,
    "pow": pow,
    "round": round,
    "sqrt": math.sqrt,
    "trunc": math.trunc,
}


class FormulaError(Exception):
    """A formula that cannot be read, or not be computed: what is wrong with it."""


class Formula:
    """A formula made ready.

    Attributes:
        names: the quantities that it asks for.
    """

    def __init__(self, text: str) -> None:
        """Raises FormulaError."""
        plain = _HEADING.sub(r"heading_\1", text).replace("&&", " and ").replace("||", " or ")
        try:
            self._tree = ast.parse(_NOT.sub(" not ", plain).strip(), mode="eval").body
        except (SyntaxError, ValueError) as error:
            raise FormulaError(f"'{text}' is no formula: write arithmetic such as (words / sentences) * 100") from error
        self.names: set[str] = set()
        self._check(self._tree, text)

    def _check(self, node: ast.expr, text: str) -> None:
        if isinstance(node, ast.Name):
            self.names.add(node.id)
            return
        parts = _parts(node)
        if parts is None:
            part = ast.unparse(node)
            raise FormulaError(f"'{part}' in '{text}' is not supported: write arithmetic, comparisons, && and ||")
        for one in parts:
            self._check(one, text)

    def value(self, quantities: Mapping[str, float]) -> float:
        """What the formula comes to; a comparison to 1 or 0. Raises FormulaError."""
        try:
            return float(_value(self._tree, quantities))
        except (ArithmeticError, ValueError, TypeError) as error:
            raise FormulaError(f"the formula cannot be computed: {error}") from error


def _parts(node: ast.expr) -> list[ast.expr] | None:
    """What a part of a formula is made of; None where it is none."""
    match node:
        case ast.Constant(value=bool() | int() | float()):
            return []
        case ast.BinOp(left=left, op=sign, right=right) if type(sign) in _BINARY:
            return [left, right]
        case ast.UnaryOp(op=ast.USub() | ast.UAdd() | ast.Not(), operand=operand):
            return [operand]
        case ast.BoolOp(values=values):
            return values
        case ast.Compare(left=left, ops=signs, comparators=others) if {*map(type, signs)} <= _COMPARING.keys():
            return [left, *others]
        case ast.Call(args=given, keywords=[]) if _function(node) in _FUNCTIONS:
            return given
    return None


def _function(node: ast.Call) -> str:
    """The name of a function that is called, that of a module before it left out; empty for anything else."""
    match node.func:
        case ast.Name(id=name):
            return name
        case ast.Attribute(value=ast.Name(id="math"), attr=name):
            return name
    return ""


def _value(node: Any, quantities: Mapping[str, float]) -> float:
    match node:
        case ast.Constant(value=bool() | int() | float() as value):
            return float(value)
        case ast.Name():
            return quantities.get(node.id, 0.0)
        case ast.BinOp():
            return _BINARY[type(node.op)](_value(node.left, quantities), _value(node.right, quantities))
        case ast.UnaryOp(op=ast.Not()):
            return float(not _value(node.operand, quantities))
        case ast.UnaryOp():
            value = _value(node.operand, quantities)
            return -value if isinstance(node.op, ast.USub) else value
        case ast.BoolOp():
            values = (bool(_value(value, quantities)) for value in node.values)
            return float(all(values) if isinstance(node.op, ast.And) else any(values))
        case ast.Compare():
            numbers = [_value(value, quantities) for value in (node.left, *node.comparators)]
            return float(
                all(_COMPARING[type(sign)](*pair) for sign, pair in zip(node.ops, pairwise(numbers), strict=True))
            )
    given = [_value(value, quantities) for value in node.args]
    if _function(node) == "round" and len(given) == 2:
        return round(given[0], int(given[1]))
    return float(_FUNCTIONS[_function(node)](*given))
