"""From the file of a Vale rule to a rule of ours."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, cast

from newslint.checks.registry import UNSUPPORTED, find_check
from newslint.checks.settings import KINDS, Setting, SettingError, nearest
from newslint.finding import Severity
from newslint.rule import VALE, QuotePolicy, Rule
from newslint.rulebook.categories import PageError
from newslint.text.patterns import late_pattern
from newslint.vale.yaml_text import Keys, Value, YamlError, read_mapping

#: What each of Vale's levels is to us.
LEVELS = {"suggestion": Severity.ADVICE, "warning": Severity.WARNING, "error": Severity.ERROR}

#: What the `%s` of a message stand for, in their order, by what the rule extends.
_SLOTS = {
    "capitalization": ("found", "expected"),
    "conditional": ("found",),
    "consistency": ("found",),
    "existence": ("found", "fixed"),
    "metric": ("result",),
    "occurrence": ("count",),
    "readability": ("result",),
    "repetition": ("found",),
    "substitution": ("expected", "found"),
}
#: What a rule may extend and newslint does not carry out, and why.
_REFUSED = {
    "script": "it is a script in Tengo, which newslint does not run",
    "sequence": "it asks for parts of speech, which newslint does not tell",
    "spelling": "it looks words up in a dictionary of its own; newslint's typos/misspelling does that",
}
#: Keys that change what a rule finds and that newslint does not heed.
_REFUSED_KEYS = {
    "affix": "it expands words by a dictionary's affixes",
    "in": "it looks into the fields of a View",
    "pos": "it asks for parts of speech, which newslint does not tell",
}
#: Keys of every rule that are read here, and those that are let pass: they change nothing in what is found.
_HEADER = frozenset({"extends", "message", "level"})
_IGNORED = frozenset({"tests", "name", "code"})
#: Keys that every rule of ours has, and no rule of Vale's.
_OURS = ("severity", "in-quotes", "enabled")
_SPEC = late_pattern(r"%(?:\[(?P<number>\d+)\])?(?:\.\d+)?[svqdf]|%%|[{}]")
_QUOTED_SLOT = late_pattern(r"(?P<mark>['\"])%s(?P=mark)")
_ANY_SLOT = late_pattern(r"(?P<mark>['\"“‘]?)\{\w+\}['\"”’]?")
_TRUE, _FALSE = frozenset({"true", "yes", "on"}), frozenset({"false", "no", "off"})


def read_rule(identity: str, path: Path) -> Rule:
    """The rule of that id in the file at `path`. Raises PageError."""
    values, lines = read_rule_file(path)
    try:
        return make_rule(identity, path, values, lines)
    except SettingError as error:
        raise PageError(path, lines.get(error.key, 1), error.message) from error


def changed_rule(rule: Rule, changes: Mapping[str, object]) -> Rule:
    """A rule with some keys of its file changed, and of those that every rule of ours has.

    Raises SettingError for what is wrong with the changes, PageError for a file that cannot be read any more.
    """
    ours = {key: value for key, value in changes.items() if key in _OURS}
    theirs = {key.lower(): value for key, value in changes.items() if key not in _OURS}
    known = find_check(rule.check).settings
    for key in theirs:
        if key not in known and key not in _HEADER:
            raise SettingError(key, f"unknown key '{key}'{nearest(key, (*_OURS, *_HEADER, *known))}")
    if theirs:
        values, lines = read_rule_file(rule.path)
        changed = make_rule(rule.id, rule.path, {**values, **theirs}, lines)
        kept = {key: rule.settings[key] for key in ("accepted",) if key in rule.settings and key not in theirs}
        severity = changed.severity if "level" in theirs else rule.severity
        settings = {**changed.settings, **kept}
        rule = changed._replace(settings=settings, severity=severity, enabled=rule.enabled)
    if "in-quotes" in ours:
        Setting(str, None, "", tuple(QuotePolicy)).read("in-quotes", ours["in-quotes"])
        rule = rule._replace(in_quotes=QuotePolicy(str(ours["in-quotes"])))
    if "severity" in ours:
        Setting(str, None, "", tuple(Severity)).read("severity", ours["severity"])
        rule = rule._replace(severity=Severity(str(ours["severity"])))
    return rule


def read_rule_file(path: Path) -> Keys:
    """The keys of the file at `path`. Raises PageError."""
    try:
        return read_mapping(path.read_bytes().decode("utf-8-sig"))
    except OSError as error:
        raise PageError(path, 1, f"cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise PageError(path, 1, f"is not UTF-8 at byte {error.start}: save it as UTF-8") from error
    except YamlError as error:
        raise PageError(path, error.line, error.message) from error


def make_rule(identity: str, path: Path, values: Mapping[str, Value], lines: Mapping[str, int]) -> Rule:
    """The rule that the keys of a file state. Raises SettingError."""
    extends = values.get("extends")
    refusal = _refusal(values, lines)
    if refusal:
        line, reason = refusal
        settings: dict[str, object] = {"reason": reason, "line": line}
        return Rule(identity, f"not carried out: {reason}", "", UNSUPPORTED, settings, _level(values), path=path)
    if extends not in _SLOTS:
        known = ", ".join((*_SLOTS, *_REFUSED))
        hint = nearest(str(extends), (*_SLOTS, *_REFUSED)) or f"; it is one of {known}"
        said = f"there is no check '{extends}'{hint}" if extends else f"'extends' is missing; it is one of {known}"
        raise SettingError("extends", said)
    if not isinstance(values.get("message"), str):
        raise SettingError("message", "'message' is missing: write what a finding says, %s for what is found")
    check = find_check(f"{VALE}-{extends}")
    given = {
        key: _typed(key, value, check.settings[key])
        for key, value in values.items()
        if key in check.settings and value is not None
    }
    message = _template(values, extends)
    return Rule(
        id=identity,
        title=_title(given.get("description"), message),
        message=message,
        check=f"{VALE}-{extends}",
        settings=check.read(given),
        severity=_level(values),
        timed=True,
        path=path,
    )


def _refusal(values: Mapping[str, Value], lines: Mapping[str, int]) -> tuple[int, str] | None:
    """The line and the reason for which a rule is not carried out; None where it is. Raises SettingError."""
    extends = values.get("extends")
    if extends in _REFUSED:
        return lines.get("extends", 1), _REFUSED[extends]
    if isinstance(extends, str) and "." in extends:
        return lines.get("extends", 1), f"it extends another rule, {extends}: copy that rule's keys into it"
    known = find_check(f"{VALE}-{extends}").settings if extends in _SLOTS else {}
    for key, value in values.items():
        if not known or key in _HEADER or key in _IGNORED or key in known or value is None:
            continue
        reason = _REFUSED_KEYS.get(key)
        hint = "" if reason else nearest(key, (*_HEADER, *known))
        if hint:
            raise SettingError(key, f"unknown key '{key}'{hint}")
        return lines.get(key, 1), f"of its key '{key}': {reason or 'newslint does not know it'}"
    return _refused_scope(values, lines) if known else None


def _refused_scope(values: Mapping[str, Value], lines: Mapping[str, int]) -> tuple[int, str] | None:
    from newslint.checks.vale.scopes import read_scopes  # late: only a style is read with it

    scope = values.get("scope") or []
    try:
        read_scopes(scope if isinstance(scope, list) else [scope])
    except SettingError as error:
        return lines.get("scope", 1), error.message
    return None


def _level(values: Mapping[str, Value]) -> Severity:
    level = values.get("level") or "warning"
    if level not in LEVELS:
        raise SettingError("level", f"'level' is one of {', '.join(LEVELS)}, not '{level}'")
    return LEVELS[level]


def _typed(key: str, value: object, setting: Setting) -> object:
    """A value of the file as its setting takes it. Raises SettingError."""
    if setting.kind is bool and isinstance(value, str) and value.lower() in _TRUE | _FALSE:
        return value.lower() in _TRUE
    if setting.kind in (int, float) and isinstance(value, str):
        try:
            return setting.kind(value)
        except ValueError:
            raise SettingError(key, f"'{key}' takes {KINDS[setting.kind]}, not '{value}'") from None
    if setting.kind is list:
        return [item for item in (value if isinstance(value, list) else [value]) if item is not None]
    if setting.kind is dict and isinstance(value, list) and all(isinstance(item, dict) for item in value):
        return {text: use for item in value for text, use in cast("dict[str, object]", item).items()}
    return value


def _template(values: Mapping[str, Value], extends: str) -> str:
    """A message with our braces in the place of Vale's `%s`."""
    message = str(values["message"])
    action = values.get("action")
    if extends == "substitution" and isinstance(action, dict) and action.get("name") == "replace":
        message = _QUOTED_SLOT.sub("%s", message, count=1)  # what to write instead comes in quotes then
    slots = _SLOTS[extends]
    counter = iter(range(len(message)))

    def slot(spec: Any) -> str:
        text = spec.group()
        if text in "{}":
            return str(text * 2)
        if text == "%%":
            return "%"
        number = int(spec["number"]) - 1 if spec["number"] else next(counter)
        return "{" + slots[number] + "}" if number < len(slots) else ""

    return " ".join(_SPEC.sub(slot, message).split())


def _title(description: object, message: str) -> str:
    """A line on what the rule is about: its description, or its message without what is filled in."""
    text = str(description or "").strip().partition("\n")[0] or _ANY_SLOT.sub("…", message)
    return text.replace("{{", "{").replace("}}", "}").rstrip(".")
