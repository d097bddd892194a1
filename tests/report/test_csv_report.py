import csv
import io

from hypothesis import given
from hypothesis import strategies as st
from sample_runs import STORY, TRICKY, ferry_run, result, runs, span_of, written

from newslint.finding import Finding, Severity
from newslint.report.csv_report import COLUMNS, cell
from newslint.report.run import Run
from newslint.report.visible import visible

FORMULA = "=+-@＝＋－＠"


def table(run):
    head, *rows = csv.reader(io.StringIO(written("csv", run), newline=""), strict=True)
    assert tuple(head) == COLUMNS
    return [dict(zip(COLUMNS, row, strict=True)) for row in rows]


def meant(text):
    """What a cell stands for, as docs/reports.md tells programs to read it."""
    return text[1:] if text.lstrip("' ").startswith((*FORMULA, "::")) else text


def shown(text):
    """What can stand in a cell of a text."""
    return visible(" ".join(text.splitlines())).replace("##[", "## [")


def test_a_report():
    doubled, _, variant = table(ferry_run())
    assert list(doubled.values()) == [
        *("ferry.txt", "3", "19", "3", "26", "error", "typos/doubled-word"),
        *("“the” stands twice running", "The the", "The", ""),
    ]
    assert variant["related"] == "line 1, column 10: “Kaleva”, twice"
    assert written("csv", Run([], {})) == ",".join(COLUMNS) + "\n"


def test_no_cell_is_a_formula():
    finding = Finding("a/b", "=cmd|' /C calc'!A0", span_of(STORY, "Ferry"), Severity.ERROR, suggestions=(" @SUM(1)",))
    (row,) = table(Run([result(STORY, finding, path="-1.txt")], {}))
    assert (row["message"], row["suggestions"], row["path"]) == ("'=cmd|' /C calc'!A0", "' @SUM(1)", "'-1.txt")


@given(st.text(st.one_of(st.sampled_from(TRICKY + FORMULA + "'  "), st.characters())))
def test_a_cell_is_one_line_that_a_program_can_take_back(text):
    made = cell(text)
    assert meant(made) == shown(text)
    assert made.lstrip()[:1] not in tuple(FORMULA)
    assert not set(made) & set("\r\n\t\x1b\x9b")


@given(runs())
def test_any_run_comes_back(run):
    findings = [(finding, draft) for draft in run.drafts for finding in draft.findings]
    for row, (finding, draft) in zip(table(run), findings, strict=True):
        assert meant(row["message"]) == shown(finding.message)
        assert meant(row["text"]) == shown(draft.quote(finding.span))
        assert row["severity"] == finding.severity
