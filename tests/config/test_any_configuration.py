"""Whatever a configuration file holds, it is either in force or told with its place; nothing else is raised."""

import json
import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newslint.config.files import read_document
from newslint.config.keys import KEYS
from newslint.config.layer import Layer
from newslint.config.settings import Configuration
from newslint.config.source import BrokenConfigError, ConfigError

NAMES = st.sampled_from(["typos", "typos/doubled-word", "style", "tpyos", "severity", "allow", "in-quotes", "enabled"])
PLAIN = st.one_of(
    NAMES,
    st.sampled_from(["error", "advice", "us", "utf-8", "hex", "a\0b", "wire/", "[z-a]", "!", "", ".", "../x.toml"]),
    st.integers(-1, 3),
    st.booleans(),
)
VALUES = st.recursive(
    PLAIN, lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(NAMES, inner, max_size=3)), max_leaves=5
)
TABLES = st.dictionaries(st.sampled_from([*KEYS, "paths", "selct"]), VALUES, max_size=5)


def toml(value):
    if isinstance(value, dict):
        return "{" + ", ".join(f"{json.dumps(key)} = {toml(item)}" for key, item in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(toml, value)) + "]"
    return json.dumps(value)


@pytest.fixture(autouse=True)
def cache(tmp_path, monkeypatch):
    monkeypatch.setenv("NEWSLINT_CACHE_DIR", str(tmp_path / "cache"))
    monkeypatch.chdir(tmp_path)


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(TABLES, st.lists(TABLES, max_size=2))
def test_a_configuration_holds_or_is_told(tmp_path, table, overrides):
    rows = [f"{key} = {toml(value)}" for key, value in table.items() if key != "overrides"]
    rows += ["[[overrides]]\n" + "\n".join(f"{key} = {toml(value)}" for key, value in o.items()) for o in overrides]
    path = tmp_path / "newslint.toml"
    path.write_text("\n".join(rows), encoding="utf-8")
    told = []
    try:
        found = Configuration(Layer(tmp_path)).of_folder(str(tmp_path)).settings(str(tmp_path / "wire" / "a.txt"))
        assert found.setups
        assert isinstance(found.list_errors, list)
        assert isinstance(found.advice, bool)
    except BrokenConfigError as error:
        told = [str(wrong) for wrong in error.errors]
    assert [line for line in told if not re.match(r"newslint\.toml:\d+: ", line)] == []


@given(st.binary(max_size=60))
@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_bytes_are_a_document_or_told(tmp_path, data):
    path = tmp_path / "newslint.toml"
    path.write_bytes(data)
    told = "newslint.toml"
    try:
        read_document(path)
    except ConfigError as error:
        told = str(error)
    assert told.startswith("newslint.toml")
