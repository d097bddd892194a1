from pathlib import Path

from hypothesis import given
from lxml import etree
from sample_runs import ferry_run, runs, written

from newslint.report.run import Run
from newslint.report.uris import relative_path
from newslint.report.xml_text import writable

SCHEMA = etree.XMLSchema(file=str(Path(__file__).parents[1] / "data" / "checkstyle.xsd"))


def checkstyle(run):
    report = written("checkstyle", run)
    assert report.isascii()
    root = etree.fromstring(report.encode("ascii"))
    SCHEMA.assertValid(root)
    return root


def test_a_report():
    assert written("checkstyle", ferry_run()) == (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<checkstyle version="10.0">\n'
        '<file name="ferry.txt">\n'
        '<error line="3" column="19" severity="error" message="&#8220;the&#8221; stands twice running"'
        ' source="newslint.typos.doubled-word"/>\n'
        '<error line="3" column="75" severity="info" message="&#8220;Monday&#8221; has no date"'
        ' source="newslint.figures.undated-relative-time"/>\n'
        '<error line="5" column="11" severity="warning" message="&#8220;Kalewa&#8221; is spelled &#8220;Kaleva&#8221;'
        ' elsewhere in this draft&#10;line 1, column 10: &#8220;Kaleva&#8221;, twice"'
        ' source="newslint.names.inconsistent-spelling"/>\n'
        "</file>\n"
        "</checkstyle>\n"
    )
    assert written("checkstyle", Run([], {})).splitlines()[1:] == ['<checkstyle version="10.0">', "</checkstyle>"]


@given(runs())
def test_any_run_is_valid_and_comes_back(run):
    files = list(checkstyle(run))
    checked = [draft for draft in run.drafts if draft.findings]
    assert [file.get("name") for file in files] == [writable(relative_path(draft.path)) for draft in checked]
    for file, draft in zip(files, checked, strict=True):
        for error, finding in zip(file, draft.findings, strict=True):
            at = draft.lines.position(finding.span.start)
            assert (error.get("line"), error.get("column")) == (str(at.line), str(at.column))
            assert error.get("message").startswith(writable(finding.message))
