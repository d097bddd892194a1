"""Which rules run, layer by layer."""

from pathlib import Path

import pytest

from newslint.config.layer import Layer
from newslint.config.selection import RuleList, set_up, unknown_rule
from newslint.config.source import DEFAULT, Source, Stated
from newslint.finding import Severity
from newslint.rulebook.folders import read_rules

ENABLED = {"names/a": True, "names/b": False, "style/c": True, "style/d": False}
PAGE = """---
message: "write less"
check: terms
terms: {{ utilise: use }}
enabled: {enabled}
---
# Less
"""


@pytest.fixture(scope="module")
def rules(tmp_path_factory):
    folder = tmp_path_factory.mktemp("rules")
    for name, on in ENABLED.items():
        path = folder / f"{name}.md"
        path.parent.mkdir(exist_ok=True)
        path.write_text(PAGE.format(enabled=str(on).lower()), encoding="utf-8")
    found, errors = read_rules(folder)
    assert errors == []
    return RuleList({rule.id: rule for rule in found}, {rule.id: folder for rule in found}, ())


@pytest.fixture(autouse=True)
def cache(tmp_path, monkeypatch):
    monkeypatch.setenv("NEWSLINT_CACHE_DIR", str(tmp_path))


def layer(name="file", severity=None, rules=None, **lists):
    source = Source(name)
    return Layer(
        Path(),
        lists={key.replace("_", "-"): [Stated(item, source) for item in items] for key, items in lists.items()},
        severities={rule: Stated(level, source) for rule, level in (severity or {}).items()},
        rules={
            rule: Stated({key: Stated(value, source) for key, value in table.items()}, source)
            for rule, table in (rules or {}).items()
        },
    )


def running(rules, layers):
    setups, errors = set_up(layers, rules)
    assert errors == []
    return [setup.rule.id for setup in setups if setup.on.value]


@pytest.mark.parametrize(
    ("layers", "expected"),
    [
        ([], ["names/a", "style/c"]),
        ([layer(select=["style"])], ["style/c"]),
        ([layer(select=["style", "names/b"])], ["names/b", "style/c"]),
        ([layer(select=["all"])], ["names/a", "style/c"]),
        ([layer(extend_select=["style"])], ["names/a", "style/c", "style/d"]),
        ([layer(extend_select=["all"], ignore=["names"])], ["style/c", "style/d"]),
        ([layer(select=["names"], extend_select=["style/d"])], ["names/a", "style/d"]),
        ([layer(ignore=["style"], extend_select=["style/d"])], ["names/a", "style/d"]),
        ([layer(ignore=["style/c"], extend_select=["style"])], ["names/a", "style/d"]),
        ([layer(ignore=["style"], extend_select=["style"])], ["names/a"]),
        ([layer(rules={"style/d": {"enabled": True}}, ignore=["style"])], ["names/a", "style/d"]),
        ([layer(rules={"names/a": {"enabled": False}}, select=["names/a", "style/d"])], ["style/d"]),
        ([layer(ignore=["names"]), layer(extend_select=["names/b"])], ["names/b", "style/c"]),
        ([layer(extend_select=["names/b"]), layer(ignore=["names"])], ["style/c"]),
        ([layer(ignore=["names"]), layer(select=["names"])], ["names/a"]),
        ([layer(select=["names"]), layer(select=["style"])], ["style/c"]),
        ([layer(extend_select=["style/d"]), layer(select=["style"])], ["style/c"]),
    ],
)
def test_the_last_layer_that_speaks_of_a_rule_decides(rules, layers, expected):
    assert running(rules, layers) == expected


def test_each_decision_says_whose_it_is(rules):
    setups, _ = set_up([layer("a", ignore=["names"]), layer("b", extend_select=["names/b"])], rules)
    sources = {setup.rule.id: str(setup.on.source) for setup in setups}
    assert sources == {"names/a": "a", "names/b": "b", "style/c": "default", "style/d": "default"}


@pytest.mark.parametrize(
    ("layers", "level", "source"),
    [
        ([], Severity.WARNING, DEFAULT),
        ([layer("a", {"names": "error"})], Severity.ERROR, Source("a")),
        ([layer("a", {"names": "error", "names/a": "advice"})], Severity.ADVICE, Source("a")),
        ([layer("a", {"names/a": "advice"}), layer("b", {"names": "error"})], Severity.ERROR, Source("b")),
        ([layer("a", {"all": "advice"})], Severity.ADVICE, Source("a")),
        ([layer("a", {"names/a": "error"}, {"names/a": {"severity": "advice"}})], Severity.ADVICE, Source("a")),
    ],
)
def test_severities(rules, layers, level, source):
    setups, errors = set_up(layers, rules)
    assert errors == []
    assert (setups[0].rule.severity, setups[0].severity) == (level, source)


@pytest.mark.parametrize(
    ("layers", "errors"),
    [
        ([layer(select=["stile"])], ["file: unknown rule or category 'stile'; did you mean 'style'?"]),
        (
            [layer(severity={"names/bb": "error"})],
            ["file: unknown rule or category 'names/bb'; did you mean 'names/b'?"],
        ),
        ([layer(rules={"names": {}})], ["file: unknown rule or category 'names'; did you mean 'names/b'?"]),
        ([layer(ignore=["vale/House.Wordy", "languagetool"])], []),
        ([layer(rules={"names/a": {"enabled": "yes"}})], ["file: 'enabled' takes true or false, not 'yes'"]),
        (
            [layer(rules={"names/a": {"severity": "eror"}})],
            ["file: 'severity' is one of error, warning, advice, not 'eror'"],
        ),
    ],
)
def test_what_is_wrong_is_told(rules, layers, errors):
    assert [str(error) for error in set_up(layers, rules)[1]] == errors


def test_changes_are_kept_for_as_long_as_they_are_the_same(rules):
    def message(text):
        setups, errors = set_up([layer(rules={"names/a": {"message": text}, "names/b": {"case": "match"}})], rules)
        assert errors == []
        return setups[0].rule.message, setups[1].rule.settings["case"]

    assert [message(text) for text in ("one", "one", "two", "one")] == [
        ("one", "match"),
        ("one", "match"),
        ("two", "match"),
        ("one", "match"),
    ]


def test_a_rule_is_recognised_by_its_name_alone():
    known = ["names/house-spelling", "style/percent"]
    assert unknown_rule("percent", known).endswith("did you mean 'style/percent'?")
    assert unknown_rule("name/house-speling", known).endswith("did you mean 'names/house-spelling'?")
    assert unknown_rule("zzz", known).endswith("`newslint rules` lists them")


def test_a_level_for_a_category_leaves_advice_what_it_is(rules):
    advises = rules.rules["style/c"]._replace(severity=Severity.ADVICE)
    listed = rules._replace(rules={**rules.rules, "style/c": advises})

    def level(given):
        setups, _ = set_up([layer(severity=given)], listed)
        return {setup.rule.id: setup.rule.severity for setup in setups}

    assert level({"style": "error"})["style/d"] is Severity.ERROR
    assert level({"style": "error"})["style/c"] is level({"all": "error"})["style/c"] is Severity.ADVICE
    assert level({"style/c": "error"})["style/c"] is Severity.ERROR
