"""Rules carried out on a draft: what they may say where, and what happens when one of them fails."""

from newslint.checks.check import Check, Hit, coded_check
from newslint.checks.registry import find_check
from newslint.drafts.reading import read_text
from newslint.finding import Severity
from newslint.language.analysis import Analysis
from newslint.rule import QuotePolicy, Rule
from newslint.rulebook import ruleset
from newslint.rulebook.ruleset import RuleSet
from newslint.text.span import Span

DRAFT = """Bridge to close in May

The bridge will close, the council said.

“The bridge is old,” Ann Reyes said. “Everyone knows the bridge.”
"""


def bridges(**changes):
    return Rule(
        id="style/bridge",
        title="Bridge",
        message="“{found}” {why} {unknown}",
        check="terms",
        settings=find_check("terms").read({"terms": {"bridge": ""}}),
        **changes,
    )


def found(*rules, draft=DRAFT):
    faults = []
    findings = RuleSet(rules).findings(
        Analysis(read_text(draft, "draft.txt")), lambda rule, error: faults.append((rule.id, str(error)))
    )
    return findings, faults


def starts(rule):
    return [finding.span.start for finding in found(rule)[0]]


PLACES = [at for at in range(len(DRAFT)) if DRAFT[at:].lower().startswith("bridge")]


def test_every_place_is_found_in_order():
    assert starts(bridges()) == PLACES


def test_a_rule_may_skip_quotations_or_look_only_there():
    assert starts(bridges(in_quotes=QuotePolicy.SKIP)) == PLACES[:2]
    assert starts(bridges(in_quotes=QuotePolicy.ONLY)) == PLACES[2:]


def test_a_rule_may_look_at_some_parts_only():
    assert starts(bridges(scope=frozenset({"headline"}))) == PLACES[:1]
    assert starts(bridges(scope=frozenset({"body"}))) == PLACES[1:]


def test_what_nothing_fills_stays_in_the_message():
    findings, _ = found(bridges())
    assert findings[0].message == "“Bridge” {why} {unknown}"
    assert findings[0].severity is Severity.WARNING


def test_a_rule_that_fails_takes_no_other_with_it(monkeypatch):
    def explode(analysis, rule):
        yield Hit(Span(0, 6))
        raise ZeroDivisionError("three into none")

    broken = Rule(id="style/broken", title="Broken", message="m", check="broken")
    real = ruleset.find_check
    monkeypatch.setattr(ruleset, "find_check", lambda name: coded_check()(explode) if name == "broken" else real(name))
    findings, faults = found(broken, bridges())
    assert faults == [("style/broken", "three into none")]
    assert [finding.span.start for finding in findings] == PLACES


def test_a_hit_between_paragraphs_is_no_finding(monkeypatch):
    gap = DRAFT.index("\n\n")
    check: Check = coded_check()(lambda analysis, rule: [Hit(Span(gap, gap + 1))])
    monkeypatch.setattr(ruleset, "find_check", lambda name: check)
    assert found(Rule(id="style/gap", title="Gap", message="m", check="gap")) == ([], [])


def test_a_check_that_cannot_be_prepared_takes_no_other_with_it(monkeypatch):
    def unready(rules):
        raise OSError("no such word list")

    broken = Rule(id="style/broken", title="Broken", message="m", check="broken")
    real = ruleset.find_check
    monkeypatch.setattr(ruleset, "find_check", lambda name: Check({}, unready) if name == "broken" else real(name))
    findings, faults = found(broken, bridges())
    assert faults == [("style/broken", "no such word list")]
    assert [finding.span.start for finding in findings] == PLACES
