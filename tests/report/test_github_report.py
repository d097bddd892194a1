import re

from hypothesis import given
from sample_runs import DOUBLED, STORY, UNDATED, VARIANT, ferry_run, result, runs, span_of, written

from newslint.finding import Finding, Severity
from newslint.report.run import Run

COMMAND = re.compile(
    r"::(?:error|warning|notice) file=[^:,]*,line=\d+,endLine=\d+(?:,col=\d+,endColumn=\d+)?,title=[^:,]*::[^\r\n]*\n"
)


def test_a_report():
    assert written("github", ferry_run()) == (
        "::error file=ferry.txt,line=3,endLine=3,col=19,endColumn=26,title=newslint typos/doubled-word"
        "::“the” stands twice running\n"
        "::warning file=ferry.txt,line=5,endLine=5,col=11,endColumn=17,title=newslint names/inconsistent-spelling"
        "::“Kalewa” is spelled “Kaleva” elsewhere in this draft%0Aline 1, column 10: “Kaleva”, twice\n"
        "::notice file=ferry.txt,line=3,endLine=3,col=75,endColumn=81,title=newslint figures/undated-relative-time"
        "::“Monday” has no date\n"
    )


def test_the_worst_of_all_drafts_come_first():
    run = Run([result(STORY, UNDATED), result(STORY, VARIANT), result(STORY, DOUBLED)], {})
    assert re.findall(r"^::(\w+)", written("github", run), re.MULTILINE) == ["error", "warning", "notice"]


def test_columns_only_within_one_line():
    finding = Finding("a/b", "twice", span_of(STORY, "again\n\nOST"), Severity.ERROR)
    assert written("github", Run([result(STORY, finding)], {})) == (
        "::error file=ferry.txt,line=1,endLine=3,title=newslint a/b::twice\n"
    )


def test_escapes():
    finding = Finding("a/b", "50%\n::error::gotcha", span_of(STORY, "Ferry"), Severity.ERROR)
    assert written("github", Run([result(STORY, finding, path="a,b:c%.txt")], {})) == (
        "::error file=a%2Cb%3Ac%25.txt,line=1,endLine=1,col=1,endColumn=6,title=newslint a/b::50%25␊::error::gotcha\n"
    )


@given(runs())
def test_a_finding_is_one_command_whatever_its_text(run):
    report = written("github", run)
    assert len(COMMAND.findall(report)) == len(run.findings)
    assert COMMAND.sub("", report) == ""
    assert len(report.splitlines()) == len(run.findings)
