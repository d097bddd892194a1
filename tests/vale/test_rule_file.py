"""What a rule's file states, and what is said where it states something wrong."""

import pytest
from vale_rules import vale_rule

from newslint.checks.settings import SettingError
from newslint.finding import Severity
from newslint.rulebook.categories import PageError
from newslint.vale.rule_file import changed_rule, read_rule
from newslint.vale.styles import read_style
from newslint.vale.yaml_text import YamlError, read_mapping

PLAIN = "extends: existence\nmessage: \"Avoid '%s'.\"\n"


@pytest.mark.parametrize(
    ("level", "severity"),
    [
        ("", Severity.WARNING),
        ("level: suggestion", Severity.ADVICE),
        ("level: warning", Severity.WARNING),
        ("level: error", Severity.ERROR),
    ],
)
def test_a_level_is_a_severity(level, severity):
    assert vale_rule(f"{PLAIN}tokens: [a]\n{level}\n").severity is severity


def test_words_that_older_yaml_takes_for_truth_values_are_words():
    assert vale_rule(f"{PLAIN}tokens: [no, on, yes, 012, 1:30, ~]\n").settings["tokens"] == [
        "no",
        "on",
        "yes",
        "012",
        "1:30",
    ]


def test_keys_may_be_written_in_capitals():
    assert vale_rule(f"{PLAIN}tokens: [a]\nignoreCase: yes\n").settings["ignorecase"] is True


def test_escapes_that_vales_reader_takes_are_taken():
    assert vale_rule('extends: existence\nmessage: "you\\\'re"\ntokens: ["a\\/b"]\n').message == "you're"


@pytest.mark.parametrize("extends", ["script", "sequence", "spelling", "Other.Rule"])
def test_what_newslint_does_not_carry_out_is_a_rule_that_says_so(extends):
    rule = vale_rule(f"message: x\nextends: {extends}\n")
    assert (rule.check, rule.settings["line"]) == ("vale-unsupported", 2)
    assert rule.title.startswith("not carried out: it ")


def test_a_key_that_newslint_does_not_know_keeps_the_rule_from_running():
    rule = vale_rule(f"{PLAIN}tokens: [a]\npos: NN\n")
    assert "'pos'" in rule.settings["reason"]
    assert vale_rule(f"{PLAIN}tokens: [a]\nzebra: 1\n").check == "vale-unsupported"


@pytest.mark.parametrize(
    ("text", "key", "said"),
    [
        ("message: x\ntokens: [a]\n", "extends", "'extends' is missing"),
        ("extends: existense\nmessage: x\n", "extends", "did you mean 'existence'"),
        ("extends: existence\ntokens: [a]\n", "message", "'message' is missing"),
        (f"{PLAIN}", "tokens", "'tokens' is empty"),
        (f"{PLAIN}tokens: ['(']\n", "tokens", "is no regular expression"),
        (f"{PLAIN}tokens: [a]\nlevel: fatal\n", "level", "'level' is one of suggestion, warning, error"),
        (f"{PLAIN}tokens: [a]\nlimit: many\n", "limit", "takes a whole number"),
        (f"{PLAIN}token: [a]\n", "token", "did you mean 'tokens'"),
        (f"{PLAIN}tokens: [a]\nexceptions: ['[']\n", "exceptions", "is no regular expression"),
        ("extends: substitution\nmessage: x\n", "swap", "'swap' is missing"),
        ("extends: occurrence\nmessage: x\ntoken: a\n", "max", "neither 'max' nor 'min'"),
        ("extends: capitalization\nmessage: x\nmatch: $titel\n", "match", "did you mean '$title'"),
        ("extends: metric\nmessage: x\nformula: wrods\ncondition: '> 1'\n", "formula", "did you mean 'words'"),
        ("extends: metric\nmessage: x\nformula: words\ncondition: '='\n", "condition", "is no formula"),
        ("extends: readability\nmessage: x\nmetrics: [Fog]\ngrade: 8\n", "metrics", "there is no score 'Fog'"),
    ],
)
def test_what_is_wrong_is_told_with_what_to_write(text, key, said):
    with pytest.raises(SettingError, match=said.replace("(", r"\(").replace("$", r"\$")) as caught:
        vale_rule(text)
    assert caught.value.key == key


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ('extends: existence\nmessage: "It\'s "wrong""\ntokens: [a]\n', 2),
        ("extends: existence\nextends: existence\n", 2),
        ("- a\n- b\n", 1),
        ("", 1),
        ("a: &a [*a]\n", 1),
        ("extends: existence\nmessage: x\ntokens:\n\t- a\n", 4),
        ("a: \x01\n", 1),
    ],
)
def test_broken_yaml_is_told_with_its_line(text, line):
    with pytest.raises(YamlError) as caught:
        read_mapping(text)
    assert caught.value.line == line


def test_aliases_of_aliases_are_not_unrolled_for_ever():
    rows = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    rows += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 9)]
    with pytest.raises(YamlError, match="too much"):
        read_mapping("\n".join(rows))


@pytest.fixture
def style(tmp_path):
    folder = tmp_path / "House"
    (folder / "dates").mkdir(parents=True)
    (folder / "Wordy.yml").write_text(f"{PLAIN}tokens: [very]\n", encoding="utf-8")
    (folder / "dates" / "Time.yml").write_text(f"{PLAIN}tokens: [o'clock]\n", encoding="utf-8")
    (folder / "meta.json").write_text("{}", encoding="utf-8")
    (folder / "Wordy_test.yml").write_text("cases: []", encoding="utf-8")
    return folder


def test_a_rule_is_named_by_its_style_and_its_file(style, monkeypatch, tmp_path):
    monkeypatch.setenv("NEWSLINT_CACHE_DIR", str(tmp_path / "cache"))
    rules, errors = read_style(style)
    assert ([rule.id for rule in rules], errors) == (["vale/House.Wordy", "vale/House.dates.Time"], [])


def test_rules_are_kept_until_a_file_changes(style, monkeypatch, tmp_path):
    monkeypatch.setenv("NEWSLINT_CACHE_DIR", str(tmp_path / "cache"))
    first, _ = read_style(style)
    monkeypatch.setattr("newslint.vale.styles.read_rule", None)  # whoever reads a file now fails
    assert read_style(style) == (first, [])
    monkeypatch.undo()
    monkeypatch.setenv("NEWSLINT_CACHE_DIR", str(tmp_path / "cache"))
    (style / "Wordy.yml").write_text(f"{PLAIN}tokens: [very, quite]\n", encoding="utf-8")
    assert read_style(style)[0][0].settings["tokens"] == ["very", "quite"]


def test_a_broken_file_is_told_and_the_other_rules_are_there(style, monkeypatch, tmp_path):
    monkeypatch.setenv("NEWSLINT_CACHE_DIR", str(tmp_path / "cache"))
    (style / "Bad.yml").write_bytes(b"extends: existence\nmessage: \xff\n")
    (style / "Worse.yml").write_text("extends: existence\nmessage: x\ntokens: a: b\n", encoding="utf-8")
    rules, errors = read_style(style)
    assert len(rules) == 2
    assert [(error.path.name, error.line) for error in errors] == [("Bad.yml", 1), ("Worse.yml", 3)]


def test_a_configuration_changes_keys_of_the_file(style):
    rule = read_rule("vale/House.Wordy", style / "Wordy.yml")
    changed = changed_rule(rule, {"tokens": ["quite"], "severity": "error", "in-quotes": "skip"})
    assert (changed.settings["tokens"], changed.severity, changed.in_quotes) == (["quite"], "error", "skip")
    with pytest.raises(SettingError, match="did you mean 'tokens'"):
        changed_rule(rule, {"tokns": ["quite"]})
    with pytest.raises(PageError):
        changed_rule(rule.__class__(**{**_fields(rule), "path": style / "none.yml"}), {"limit": 1})


def _fields(rule):
    return {name: getattr(rule, name) for name in rule._fields}
