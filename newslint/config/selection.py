"""Which rules run, at which severity, and with which keys of their pages changed: layer by layer, the last one wins."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache, partial
from pathlib import Path
from types import MappingProxyType

from newslint.checks.registry import UNSUPPORTED
from newslint.checks.settings import SettingError, nearest
from newslint.config.keys import LEVELS, SELECTORS
from newslint.config.layer import Changes, Layer
from newslint.config.source import DEFAULT, ConfigError, Source, Stated, shown
from newslint.finding import Severity
from newslint.rule import FOREIGN, VALE, Rule, names_of
from newslint.rulebook.cache import load_rules, save_rules
from newslint.rulebook.categories import CATEGORIES, PageError
from newslint.rulebook.folders import read_list, read_rules, shipped_rules
from newslint.text.named_tuples import NamedTuple

#: What stands for every rule in a list of rules.
ALL = "all"
_NO_CHANGES: Changes = MappingProxyType({})


class RuleList(NamedTuple):
    """The rules there are, before any is switched on or off.

    Attributes:
        rules: by id, those of house folders in the place of ours of the same id.
        folders: the rules folder that each stands in, or that its list does.
        bases: the rules folders whose pages others may extend, the strongest last.
        in_place: for rules that others extend, the one that runs in their place.
        errors: what is wrong with pages that could not be read, one line each.
        unread: for the ids of the rules on those pages, what is wrong with them.
        sources: for the rules that are on or off by more than their own pages, who said so.
    """

    rules: Mapping[str, Rule]
    folders: Mapping[str, Path]
    errors: tuple[str, ...]
    unread: Mapping[str, str] = MappingProxyType({})
    bases: tuple[Path, ...] = ()
    in_place: Mapping[str, str] = MappingProxyType({})
    sources: Mapping[str, Source] = MappingProxyType({})

    def known(self) -> list[str]:
        """Every rule and category that a configuration may name."""
        rules = [*self.rules, *sorted(set(self.unread).difference(self.rules))]
        groups = {*CATEGORIES, *FOREIGN, *(name for rule in rules for name in names_of(rule)[1:])}
        return [*rules, *sorted(groups), ALL]


@cache
def rule_list(house: tuple[Path, ...] = (), lists: tuple[Path, ...] = ()) -> RuleList:
    """Our rules, those of the house's folders, and those that its lists of terms are."""
    rules: dict[str, Rule] = {}
    folders: dict[str, Path] = {}
    errors: list[PageError] = []
    bases = (shipped_rules(), *house)
    for folder in bases:
        found, wrong = read_rules(folder, bases)
        rules |= {rule.id: rule for rule in found}
        folders |= {rule.id: folder for rule in found}
        errors += wrong
    unread: dict[str, str] = {}
    for path in lists:
        if not path.is_file():  # told where the configuration names it
            unread[PageError(path, 1, "").rule] = f"the list '{shown(path)}' cannot be read"
            continue
        found, wrong = read_list(path)
        errors += wrong
        for rule in found:
            if rule.id in rules:
                other = shown(rules[rule.id].path)
                errors.append(PageError(path, 1, f"the rule '{rule.id}' is {other} already: rename one of the files"))
            else:
                rules[rule.id], folders[rule.id] = rule, path.parent
    lines = [f"{shown(error.path)}:{error.line}: {error.message}" for error in errors]
    unread |= {error.rule: line for error, line in zip(errors, lines, strict=True) if error.rule not in rules}
    in_place = {rule.extends: rule.id for rule in rules.values() if rule.extends not in ("", rule.id) and rule.enabled}
    for identity in in_place:
        if identity in rules:  # off unless it is asked for
            rules[identity] = rules[identity]._replace(enabled=False)
    return RuleList(dict(sorted(rules.items())), folders, tuple(lines), unread, bases, in_place)


class Setup(NamedTuple):
    """A rule as it stands under a configuration.

    Attributes:
        rule: with its severity, and the keys of its page that were changed.
        on: whether it runs, and who said so.
        severity: who set the severity.
        changes: the keys of its page that were changed, and by whom.
    """

    rule: Rule
    on: Stated[bool]
    severity: Source
    changes: Changes

    @property
    def runs(self) -> bool:
        """Whether the rule is carried out: it is on, and of a kind that newslint carries out."""
        return self.on.value and self.rule.check != UNSUPPORTED


def set_up(layers: Sequence[Layer], listed: RuleList) -> tuple[list[Setup], list[ConfigError]]:
    """Every rule under the layers, weakest first; and what is wrong with what they say of rules."""
    errors = _unknown(layers, listed)
    named = {name for layer in layers for name in layer.rules}
    changes = {rule: _merged(layers, rule) for rule in listed.rules if named and not named.isdisjoint(names_of(rule))}
    changed, wrong = _changed(listed, changes)
    setups = [
        stand(rule, layers, changed.get(rule.id, rule), changes.get(rule.id, {}), _source(rule.id, listed))
        for rule in listed.rules.values()
    ]
    return setups, errors + wrong


def stand(
    rule: Rule,
    layers: Sequence[Layer],
    changed: Rule | None = None,
    changes: Changes = _NO_CHANGES,
    source: Source = DEFAULT,
) -> Setup:
    """How a rule stands under the layers, the keys of its page `changed` as they say.

    `source` is who said how it stands without them.
    """
    severity = _severity(rule, layers)
    stands = changed or rule
    if severity:
        stands = stands._replace(severity=Severity(severity.value))
    return Setup(stands, _on(rule, layers, source), severity.source if severity else DEFAULT, changes)


def _source(rule: str, listed: RuleList) -> Source:
    """Who said whether a rule runs before any layer does: its page, a rule that extends it, or a `.vale.ini`."""
    if rule in listed.in_place:
        return Source(f"{listed.in_place[rule]} runs in its place")
    return listed.sources.get(rule, DEFAULT)


def may_run(category: str, layers: Sequence[Layer]) -> bool:
    """Whether any rule of a foreign category may run: it is not switched off, or one of it is asked for by its id."""
    if _on(Rule(f"{category}/", "", "", category), layers).value:
        return True
    asked = (item.value for layer in layers for key in ("select", "extend-select") for item in layer.lists.get(key, ()))
    return any(name.startswith(f"{category}/") for name in asked)


def _merged(layers: Iterable[Layer], rule: str) -> Changes:
    return {key: stated for layer in layers for key, stated in layer.changes(rule).items()}


def _changed(listed: RuleList, changes: Mapping[str, Changes]) -> tuple[dict[str, Rule], list[ConfigError]]:
    """The rules whose pages are changed, and what is wrong with the changes; read anew only when something differs."""
    if not changes:
        return {}, []
    import json  # late: most runs change no rule

    changed: dict[str, Rule] = {}
    errors: list[ConfigError] = []
    for folder in dict.fromkeys(listed.folders[rule] for rule in changes):
        here = {rule: stated for rule, stated in changes.items() if listed.folders[rule] == folder}
        values = {rule: {key: value.value for key, value in stated.items()} for rule, stated in here.items()}
        rules = [listed.rules[rule] for rule in here]
        if rules[0].category == VALE:
            made, wrong = _each_changed(rules, here, _change_vale)
            changed |= {rule.id: rule for rule in made}
            errors += wrong
            continue
        paths = [rule.path for rule in rules]
        same = json.dumps(values, sort_keys=True, default=str)
        kept = load_rules(folder, paths, same, listed.bases)
        if kept is None:
            kept, wrong = _each_changed(rules, here, partial(_change_page, folder, listed.bases))
            errors += wrong
            if not wrong:
                save_rules(folder, paths, kept, same, listed.bases)
        changed |= {rule.id: rule for rule in kept}
    return changed, errors


def _each_changed(
    rules: Iterable[Rule], changes: Mapping[str, Changes], change: Callable[[Rule, Mapping[str, object]], Rule]
) -> tuple[list[Rule], list[ConfigError]]:
    """The rules as `change` makes them, and what is wrong with the changes."""
    changed: list[Rule] = []
    errors: list[ConfigError] = []
    for rule in rules:
        stated = changes[rule.id]
        try:
            changed.append(change(rule, {key: value.value for key, value in stated.items()}))
        except SettingError as error:
            guilty = stated.get(error.key) or next(iter(stated.values()))
            errors.append(ConfigError(guilty.source, error.message))
        except PageError as error:
            errors.append(ConfigError(f"{shown(error.path)}:{error.line}", error.message))
    return changed, errors


def _change_page(folder: Path, bases: Sequence[Path], rule: Rule, values: Mapping[str, object]) -> Rule:
    from newslint.rulebook.page import read_page, with_settings  # late: 5 ms, and what is made here is kept

    return with_settings(read_page(rule.path, folder, bases), values)


def _change_vale(rule: Rule, values: Mapping[str, object]) -> Rule:
    from newslint.vale.rule_file import changed_rule  # late: few newsrooms have Vale styles

    return changed_rule(rule, values)


def _on(rule: Rule, layers: Iterable[Layer], source: Source = DEFAULT) -> Stated[bool]:
    on = Stated(rule.enabled, source)
    for layer in layers:
        on = _said_of(rule, layer) or on
    return on


def _said_of(rule: Rule, layer: Layer) -> Stated[bool] | None:
    """Whether one layer switches a rule on or off: its own table first, then its id, its group, its category, then all.

    To select a category is to keep its rules as they come; to extend the selection by it switches all of them on.
    """
    enabled = layer.changes(rule.id).get("enabled")
    if enabled:
        return Stated(bool(enabled.value), enabled.source)
    for name in (*names_of(rule.id), ALL):
        for key, verdict in (("ignore", False), ("extend-select", True)):
            for item in layer.lists.get(key, ()):
                if item.value == name:
                    return Stated(verdict, item.source)
        for item in layer.lists.get("select", ()):
            if item.value == name:
                return Stated(rule.enabled or name == rule.id, item.source)
    selected = layer.lists.get("select")
    return Stated(False, selected[0].source) if selected else None


def _severity(rule: Rule, layers: Sequence[Layer]) -> Stated[str] | None:
    """Who set the severity of a rule last, if anybody did.

    A level for a category, or for all, leaves advice what it is: too often a matter of taste to fail a run unasked.
    """
    for layer in reversed(layers):
        own = layer.changes(rule.id).get("severity")
        if own and own.value in LEVELS:  # any other level is told where the rule's page is changed
            return Stated(str(own.value), own.source)
        for name in (*names_of(rule.id), ALL):
            if name in layer.severities and (name == rule.id or rule.severity is not Severity.ADVICE):
                return layer.severities[name]
    return None


def _unknown(layers: Iterable[Layer], listed: RuleList) -> list[ConfigError]:
    known = frozenset(listed.known())
    # Rules from elsewhere are not known beforehand; those of Vale styles are once there are some.
    unlisted = [category for category in FOREIGN if not any(rule.startswith(f"{category}/") for rule in known)]
    groups = {name for rule in listed.rules if rule.startswith(f"{VALE}/") for name in names_of(rule)[1:]}
    errors = []
    for layer in layers:
        named = [item for key in SELECTORS for item in layer.lists.get(key, ())]
        named += [Stated(name, stated.source) for name, stated in layer.severities.items()]
        for name, source in named:
            if name not in known and name.partition("/")[0] not in unlisted:
                errors.append(ConfigError(source, unknown_rule(name, known)))
        for name, table in layer.rules.items():
            if name not in listed.rules and name not in listed.unread and name not in groups:
                errors.append(ConfigError(table.source, unknown_rule(name, listed.rules)))
    return errors


def unknown_rule(name: str, known: Iterable[str]) -> str:
    """What to say of a rule or category that there is none of: the nearest one, by its whole id or its name alone."""
    ids = sorted(known)
    hint = nearest(name.lower(), ids)
    if not hint:
        tails = {identity.partition("/")[2]: identity for identity in ids if "/" in identity}
        tail = nearest(name.partition("/")[2] or name, tails)
        hint = next((f"; did you mean '{tails[key]}'?" for key in tails if f"'{key}'" in tail), "")
    return f"unknown rule or category '{name}'{hint or '; `newslint rules` lists them'}"
