"""The settings that a rule's page gives to its check, and how they are told right from wrong."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from newslint.text.named_tuples import NamedTuple

#: What to call each kind of value.
KINDS = {
    str: "a text",
    int: "a whole number",
    float: "a number",
    bool: "true or false",
    list: "a list",
    dict: "a mapping",
}


class SettingError(Exception):
    """A setting that is wrong: which key, and what to write instead."""

    def __init__(self, key: str, message: str) -> None:
        super().__init__(message)
        self.key = key
        self.message = message


class Setting(NamedTuple):
    """A key that a rule of some check may have.

    Attributes:
        kind: str, int, float, bool, list or dict; a list may also be written as its single text.
        default: what holds where the page says nothing; None where the key must be given.
        help: what it means, with its unit.
        choices: the only values allowed, where there are only some.
        required: whether the page must give it.
    """

    kind: type
    default: object
    help: str
    choices: tuple[str, ...] = ()
    required: bool = False

    def read(self, key: str, value: object) -> object:
        """`value` as this setting takes it. Raises SettingError."""
        if self.kind is list and isinstance(value, str):
            value = [value]
        if self.kind is float and isinstance(value, int) and not isinstance(value, bool):
            value = float(value)
        if not isinstance(value, self.kind) or (self.kind is int and isinstance(value, bool)):
            raise SettingError(key, f"'{key}' takes {KINDS[self.kind]}, not {value!r}")
        if self.choices and value not in self.choices:
            raise SettingError(key, f"'{key}' is one of {', '.join(self.choices)}, not {value!r}")
        return value


def nearest(wrong: str, known: Iterable[str]) -> str:
    """A hint at the known word that `wrong` was meant to be: `; did you mean 'x'?`, or nothing."""
    import difflib  # late: only a mistake needs it

    close = difflib.get_close_matches(wrong, list(known), n=1, cutoff=0.6)
    return f"; did you mean '{close[0]}'?" if close else ""


def read_settings(schema: Mapping[str, Setting], given: Mapping[str, object]) -> dict[str, object]:
    """`given` checked against `schema`, with the defaults filled in. Raises SettingError."""
    for key in given:
        if key not in schema:
            hint = nearest(key, schema) or (f"; it takes {', '.join(sorted(schema))}" if schema else "; it takes none")
            raise SettingError(key, f"unknown key '{key}'{hint}")
    values = {key: setting.default for key, setting in schema.items()}
    for key, setting in schema.items():
        if key in given:
            values[key] = setting.read(key, given[key])
        elif setting.required:
            raise SettingError(key, f"'{key}' is missing: {setting.help}")
    return values
