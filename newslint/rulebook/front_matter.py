"""The front matter of a page: YAML between two lines of three hyphens, with the line of each key."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, cast

from newslint.text.named_tuples import NamedTuple
from newslint.text.yaml_faults import what_to_write

#: How many columns a page is wide that newslint writes.
WIDTH = 110


class FrontMatterError(Exception):
    """Front matter that cannot be read: the line (from 1) and what to do."""

    def __init__(self, line: int, message: str) -> None:
        super().__init__(message)
        self.line = line
        self.message = message


class FrontMatter(NamedTuple):
    """What stands above a page's text.

    Attributes:
        values: the top-level keys and what they hold.
        lines: the line of each top-level key, from 1.
        body: the page below the front matter.
        body_line: the line on which the body begins, from 1.
    """

    values: Mapping[str, object]
    lines: Mapping[str, int]
    body: str
    body_line: int


def read_front_matter(text: str) -> FrontMatter:
    """Splits a page and reads its front matter. Raises FrontMatterError."""
    rows = text.split("\n")
    if rows[0].strip() != "---":
        raise FrontMatterError(1, "the page does not begin with front matter: a line '---', keys, a line '---'")
    try:
        end = next(number for number, row in enumerate(rows) if number and row.strip() == "---")
    except StopIteration:
        raise FrontMatterError(1, "the front matter is not closed: put a line '---' below its keys") from None
    values, lines = _read_yaml("\n".join(rows[1:end]))
    return FrontMatter(values, lines, "\n".join(rows[end + 1 :]), end + 2)


def _read_yaml(text: str) -> tuple[dict[str, object], dict[str, int]]:
    import yaml

    loader_class: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    loader = loader_class(text)
    try:
        node = loader.get_single_node()
        if node is None:
            return {}, {}
        if not isinstance(node, yaml.MappingNode):
            raise FrontMatterError(2, "the front matter is no mapping: write 'key: value', one a line")
        values: dict[str, object] = {}
        lines: dict[str, int] = {}
        for key_node, value_node in node.value:
            key = str(loader.construct_object(key_node, deep=True))
            line = key_node.start_mark.line + 2
            if key in values:
                raise FrontMatterError(line, f"'{key}' stands twice: keep one")
            try:
                values[key] = loader.construct_object(value_node, deep=True)
            except (ValueError, TypeError, RecursionError) as error:  # no day of the calendar, a list for a key …
                raise FrontMatterError(line, f"the value of '{key}' cannot be read: {error}") from error
            lines[key] = line
    except (yaml.YAMLError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        problem = getattr(error, "problem", None) or "it is no YAML"
        line = mark.line + 2 if mark else 1
        raise FrontMatterError(line, f"the front matter cannot be read: {what_to_write(problem)}") from error
    finally:
        loader.dispose()
    return values, lines


def line_of(page: Path, value: str) -> int:
    """The line of a file, from 1, on which a value stands as it is or with its single quotes doubled; 1 for none."""
    try:
        rows = page.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        return 1
    written = (value, value.replace("'", "''"), value.replace("\\", "\\\\"))
    return next((number for number, row in enumerate(rows, 1) if any(text in row for text in written)), 1)


def yaml_value(text: str) -> object:
    """What `text` says in YAML; where it is none (%), the text itself."""
    import yaml

    try:
        return cast("object", yaml.safe_load(text))
    except yaml.YAMLError:
        return text


def yaml_text(values: Mapping[str, object]) -> str:
    """Front matter as YAML that people read: in the order of `values`, and each written out however often it stands."""
    import yaml  # late: few runs write a page

    class Plain(yaml.SafeDumper):
        def ignore_aliases(self, _: object) -> bool:
            return True

    return yaml.dump(dict(values), Dumper=Plain, allow_unicode=True, sort_keys=False, width=WIDTH)
