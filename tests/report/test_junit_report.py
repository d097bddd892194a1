from pathlib import Path

from hypothesis import given
from junitparser import Error, Failure, JUnitXml
from lxml import etree
from sample_runs import STORY, VARIANT, ferry_run, result, runs, written

from newslint.finding import Severity
from newslint.report.run import Run
from newslint.report.uris import relative_path
from newslint.report.xml_text import writable

SCHEMA = etree.XMLSchema(file=str(Path(__file__).parents[1] / "data" / "jenkins-junit-10.xsd"))


def junit(run):
    report = written("junit", run)
    assert report.isascii()
    SCHEMA.assertValid(etree.fromstring(report.encode("ascii")))
    return JUnitXml.fromstring(report.encode("ascii"))


def test_a_finding_is_a_failed_test_and_advice_one_that_passes():
    ferry, calm, torn = junit(ferry_run())
    doubled, undated, variant = ferry
    assert (doubled.name, doubled.classname) == ("typos/doubled-word, line 3, column 19", "ferry")
    assert [(failure.type, failure.message) for failure in doubled.result] == [("error", "“the” stands twice running")]
    assert undated.is_passed
    assert undated.system_out == "ferry.txt:3:75: “Monday” has no date"
    assert variant.result[0].text == (
        "ferry.txt:5:11: “Kalewa” is spelled “Kaleva” elsewhere in this draft\nline 1, column 10: “Kaleva”, twice"
    )
    assert [case.is_passed for case in calm] == [True]
    assert [(type(e), e.message) for case in torn for e in case.result] == [(Error, "cannot be read: no such file")]


def test_it_counts():
    suites = junit(ferry_run(errors=["no rules in house/"]))
    assert (suites.tests, suites.failures, suites.errors) == (6, 2, 2)
    assert [(suite.name, suite.tests, suite.failures, suite.errors) for suite in suites] == [
        ("newslint", 1, 0, 1),
        ("ferry.txt", 3, 2, 0),
        ("calm.txt", 1, 0, 0),
        ("torn.txt", 1, 0, 1),
    ]


def test_jenkins_is_given_no_dot_to_take_for_a_package():
    (suite,) = junit(Run([result(STORY, VARIANT, path="a/b.c/story.md")], {}))
    assert [case.classname for case in suite] == ["a/b.c/story"]


@given(runs())
def test_any_run_is_valid_and_comes_back(run):
    suites = list(junit(run))
    if run.errors:
        assert [case.result[0].message for case in suites.pop(0)] == [writable(error) for error in run.errors]
    assert [suite.name for suite in suites] == [writable(relative_path(result.path)) for result in run.results]
    for suite, checked in zip(suites, run.results, strict=True):
        for case, finding in zip(suite, checked.findings, strict=bool(checked.findings)):
            failures = [each.message for each in case.result if isinstance(each, Failure)]
            meant = [] if finding.severity is Severity.ADVICE else [writable(finding.message)]
            assert [message or "" for message in failures] == meant
            said = case.system_out if finding.severity is Severity.ADVICE else case.result[0].text
            assert writable(finding.message) in said
