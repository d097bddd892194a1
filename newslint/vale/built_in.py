"""The rules of the style that Vale brings along: those made of a vocabulary, and repeated words."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from newslint.rule import Rule
from newslint.vale.rule_file import make_rule
from newslint.vale.vocabulary import Vocabulary
from newslint.vale.yaml_text import Value

_TERMS = "vale/Vale.Terms"
_AVOID = "vale/Vale.Avoid"


def built_in_rules(vocabulary: Vocabulary, path: Path, line: int) -> dict[str, Rule]:
    """The rules of the style `Vale`, by their ids; `path` and `line` (from 1) say where a `.vale.ini` names it."""
    definitions: dict[str, dict[str, Value]] = {
        "vale/Vale.Repetition": {
            "extends": "repetition",
            "message": "'%s' is repeated",
            "level": "error",
            "ignorecase": "true",
            "alpha": "true",
            "tokens": [r"[^\s.!?]+"],
            "action": {"name": "edit", "params": ["truncate", " "]},
        },
        "vale/Vale.Spelling": {"extends": "spelling", "message": "'%s' is not in the dictionary", "level": "error"},
    }
    if vocabulary.accepted:
        definitions[_TERMS] = {
            "extends": "substitution",
            "message": "use '%s' instead of '%s'",
            "level": "error",
            "ignorecase": "true",
            "nonword": "true",
            "vocab": "false",
            "swap": {rf"(?<!\w)(?:{term})(?!\w)": term for term in vocabulary.accepted},
        }
    if vocabulary.rejected:
        definitions[_AVOID] = {
            "extends": "existence",
            "message": "avoid '%s'",
            "level": "error",
            "tokens": list(vocabulary.rejected),
        }
    rules = {identity: make_rule(identity, path, values, {"extends": line}) for identity, values in definitions.items()}
    return {identity: accepting(rule, vocabulary.accepted) for identity, rule in rules.items()}


def accepting(rule: Rule, accepted: Sequence[str]) -> Rule:
    """The rule, which lets pass what a vocabulary accepts unless its file says otherwise."""
    if not accepted or not rule.settings.get("vocab"):
        return rule
    return rule._replace(settings={**rule.settings, "accepted": accepted})
