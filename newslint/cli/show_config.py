"""`newslint config`: what is in force, and who set each value."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import click

from newslint.cli.named import config_of, setups_of
from newslint.cli.options import reporting
from newslint.cli.output import print_lines, warn
from newslint.config.keys import FILES, LISTS, SCALARS
from newslint.config.selection import Setup
from newslint.config.settings import Configuration, Settings
from newslint.config.source import DEFAULT, Source, Stated, shown
from newslint.text.patterns import late_pattern

EXAMPLES = """\b
Examples:
  newslint config
  newslint config sports/derby.md
  newslint config --ignore style --format json
"""
#: The column at which sources are written.
_COLUMN = 48
_BARE_KEY = late_pattern(r"[A-Za-z0-9_-]+")


@click.command(epilog=EXAMPLES)
@click.argument("path", type=click.Path(path_type=Path), default=Path())
@reporting
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="TOML, or JSON.  [text]")
def config(path: Path, configuration: Configuration, form: str) -> int:
    """Show the configuration in force and where each value comes from: a default, a file and line, or a flag.

    PATH is a folder or a draft; without it the current folder counts. For a draft the overrides that name it count too.
    """
    found = config_of(configuration, path)
    settings = found.settings(None if path.is_dir() else str(path.absolute()))
    setups = setups_of(settings)
    for message in (*settings.list_errors, *settings.notes):
        warn(message)
    lines = (
        [json.dumps(_as_json(settings, setups), indent=2, default=str)]
        if form == "json"
        else _as_toml(settings, setups)
    )
    print_lines(lines)
    return 2 if settings.list_errors else 0


def _severities(settings: Settings) -> Mapping[str, Stated[str]]:
    """The levels that rules and categories are given."""
    return {name: stated for layer in settings.layers for name, stated in layer.severities.items()}


def _as_toml(settings: Settings, setups: Sequence[Setup]) -> Iterator[str]:
    yield f"# {shown(settings.path)}" if settings.path else "# no configuration file"
    for key in SCALARS:
        stated = settings.scalar(key)
        yield _row(f"{key} = {_toml(_value(key, stated.value))}", stated.source)
    for key in LISTS:
        yield from _list(key, settings.items(key))
    severities = _severities(settings)
    if severities:
        yield from ("", "[severity]")
        for name, level in severities.items():
            yield _row(f"{_key(name)} = {_toml(level.value)}", level.source)
    for setup in setups:
        if setup.changes:
            yield from ("", f"[rules.{_key(setup.rule.id)}]")
            for key, stated in setup.changes.items():
                yield _row(f"{_key(key)} = {_toml(stated.value)}", stated.source)
    yield ""
    off = [setup for setup in setups if not setup.on.value]
    yield f"# {len(setups) - len(off)} of {len(setups)} rules run{'; off are:' if off else ''}"
    for setup in off:
        yield _row(f"#   {setup.rule.id}", setup.on.source)


def _list(key: str, items: Sequence[Stated[str]]) -> Iterator[str]:
    if not items:
        yield _row(f"{key} = []", DEFAULT)
        return
    yield f"{key} = ["
    for item in items:
        yield _row(f"    {_toml(_value(key, item.value))},", item.source)
    yield "]"


def _row(text: str, source: Source) -> str:
    return f"{text:<{_COLUMN}} # {source}"


def _value(key: str, value: object) -> object:
    return shown(Path(str(value))) if key in FILES and value else value


def _key(name: str) -> str:
    return name if _BARE_KEY.fullmatch(name) else json.dumps(name, ensure_ascii=False)


def _toml(value: object) -> str:
    """A value as TOML writes it; JSON's texts, numbers, lists and truth values are TOML's too."""
    if isinstance(value, Mapping):
        return "{ " + ", ".join(f"{_key(str(key))} = {_toml(item)}" for key, item in value.items()) + " }"
    if isinstance(value, list):
        return "[" + ", ".join(map(_toml, value)) + "]"
    return json.dumps(value, ensure_ascii=False, default=str)


def _as_json(settings: Settings, setups: Sequence[Setup]) -> dict[str, object]:
    keys: dict[str, object] = {}
    for key in SCALARS:
        stated = settings.scalar(key)
        keys[key] = _json(Stated(_value(key, stated.value), stated.source))
    for key in LISTS:
        keys[key] = [_json(Stated(_value(key, item.value), item.source)) for item in settings.items(key)]
    keys["severity"] = {name: _json(level) for name, level in _severities(settings).items()}
    rules = {
        setup.rule.id: {
            "on": _json(setup.on),
            "severity": _json(Stated(setup.rule.severity.value, setup.severity)),
            "changes": {key: _json(stated) for key, stated in setup.changes.items()},
        }
        for setup in setups
    }
    return {"version": 1, "file": shown(settings.path) if settings.path else None, "keys": keys, "rules": rules}


def _json(stated: Stated[object] | Stated[str] | Stated[bool]) -> dict[str, object]:
    return {"value": stated.value, "source": str(stated.source)}
