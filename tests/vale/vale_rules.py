"""Makes rules of the text of Vale's rule files, and carries them out."""

from pathlib import Path

from newslint.drafts.reading import read_text
from newslint.language.analysis import Analysis
from newslint.rulebook.ruleset import RuleSet
from newslint.vale.rule_file import make_rule
from newslint.vale.yaml_text import read_mapping


def vale_rule(text, identity="vale/House.Rule", accepted=()):
    """The rule that a file of that text states; `accepted` is what the vocabulary accepts."""
    values, lines = read_mapping(text)
    rule = make_rule(identity, Path("House/Rule.yml"), values, lines)
    if accepted and rule.settings["vocab"]:
        rule.settings["accepted"] = list(accepted)
    return rule


def vale_findings(draft, *rules, kind="md"):
    """What the rules find in a draft; a rule that fails fails the test."""
    faults = []
    found = RuleSet(rules).findings(
        Analysis(read_text(draft, f"draft.{kind}", kind)), lambda rule, error: faults.append((rule.id, error))
    )
    assert faults == []
    return found


def vale_texts(draft, rule, **options):
    """The stretches of the file that a rule reports, in order."""
    return [draft[finding.span.start : finding.span.end] for finding in vale_findings(draft, rule, **options)]


def vale_messages(draft, rule, **options):
    """What the rule says, in the order of the file."""
    return [finding.message for finding in vale_findings(draft, rule, **options)]
