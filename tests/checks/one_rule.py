"""Carries out one rule, made by hand, on one draft."""

from newslint.checks.registry import find_check
from newslint.drafts.reading import read_text
from newslint.language.analysis import Analysis
from newslint.language.house import House
from newslint.rule import Rule
from newslint.rulebook.ruleset import RuleSet


def make_rule(check, message="“{found}”: {why}", identity="style/example", **settings):
    """A rule of the kind `check`; common keys (`in_quotes`, `scope`) go to the rule, the others to its check."""
    common = {key: settings.pop(key) for key in ("in_quotes", "scope", "severity") if key in settings}
    return Rule(
        id=identity,
        title="Example",
        message=message,
        check=check,
        settings=find_check(check).read({key.replace("_", "-"): value for key, value in settings.items()}),
        **common,
    )


def findings(text, *rules, english=None, kind="txt"):
    """What the rules find in `text`. A rule that fails fails the test."""
    draft = read_text(text, "draft", kind)
    faults = []
    result = RuleSet(rules).findings(
        Analysis(draft, House(english=english)), lambda rule, error: faults.append((rule.id, error))
    )
    assert faults == []
    return result


def found_texts(text, *rules, **options):
    """The stretches of `text` that the rules report, in order."""
    return [text[finding.span.start : finding.span.end] for finding in findings(text, *rules, **options)]
