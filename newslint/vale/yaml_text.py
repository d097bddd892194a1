"""YAML as Vale rules are written in it: every value as the text that it is, with the line of each key.

Vale's reader knows YAML 1.2, to which `no` and `on` are words; PyYAML would read them as false and true. What a value
is to be, the rule's check says.
"""

from __future__ import annotations

from typing import Any

from newslint.text.named_tuples import NamedTuple
from newslint.text.yaml_faults import what_to_write

#: A value: a text, nothing, a list or a mapping of values.
Value = Any
#: More values than this no rule has: aliases of aliases would make millions of a few lines.
_MOST = 200_000
#: What PyYAML says of \' and \/ in double quotes, which Vale's reader takes for the plain signs.
_UNKNOWN_ESCAPE = "found unknown escape character"
_NOTHING = frozenset({"", "~", "null", "Null", "NULL"})


class YamlError(Exception):
    """A text that is no mapping in YAML: the line (from 1) and what to do."""

    def __init__(self, line: int, message: str) -> None:
        super().__init__(message)
        self.line = line
        self.message = message


class Keys(NamedTuple):
    """A mapping: its values, and the line of each of its keys, from 1."""

    values: dict[str, Value]
    lines: dict[str, int]


def read_mapping(text: str) -> Keys:
    """The mapping that `text` is. Raises YamlError."""
    import yaml  # late: a style is read once, and its rules are kept

    try:
        try:
            node = _root(text)
        except yaml.YAMLError as error:
            if getattr(error, "problem", None) != _UNKNOWN_ESCAPE:
                raise
            node = _root(text.replace("\\'", "'").replace("\\/", "/"))
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
        problem = getattr(error, "problem", None) or getattr(error, "reason", None) or "it is no YAML"
        line = mark.line + 1 if mark else _line_of_character(text, error)
        raise YamlError(line, f"does not parse as YAML: {what_to_write(problem)}") from error
    if not isinstance(node, yaml.MappingNode):
        raise YamlError(1, "is no rule: a rule begins with 'extends:', 'message:' and 'level:'")
    reader = _Reader(yaml)
    values: dict[str, Value] = {}
    lines: dict[str, int] = {}
    for key_node, value_node in node.value:
        key = str(reader.value(key_node)).lower()
        line = key_node.start_mark.line + 1
        if key in values:
            raise YamlError(line, f"'{key}' stands twice: keep one")
        values[key] = reader.value(value_node)
        lines[key] = line
    return Keys(values, lines)


def _root(text: str) -> Any:
    """The outermost node of a text. Raises yaml.YAMLError."""
    import yaml

    loader_class: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    loader = loader_class(text)
    try:
        return loader.get_single_node()
    finally:
        loader.dispose()


def _line_of_character(text: str, error: Any) -> int:
    """The line of the character that the reader stopped at, where it says which that is."""
    position = getattr(error, "position", None)
    return text.count("\n", 0, position) + 1 if isinstance(position, int) else 1


class _Reader:
    """Makes values of nodes."""

    def __init__(self, yaml: Any) -> None:
        self._yaml = yaml
        self._left = _MOST

    def value(self, node: Any, within: tuple[int, ...] = ()) -> Value:
        self._left -= 1
        if self._left < 0 or id(node) in within:
            raise YamlError(node.start_mark.line + 1, "holds itself, or too much: take out the aliases (*name)")
        inside = (*within, id(node))
        if isinstance(node, self._yaml.SequenceNode):
            return [self.value(item, inside) for item in node.value]
        if isinstance(node, self._yaml.MappingNode):
            return {str(self.value(key, inside)): self.value(item, inside) for key, item in node.value}
        plain = not node.style  # None in Python's reader, '' in the faster one
        return None if plain and node.value in _NOTHING else str(node.value)
