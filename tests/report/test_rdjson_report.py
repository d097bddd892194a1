import json
from pathlib import Path

import jsonschema
import pytest
from hypothesis import HealthCheck, given, settings
from reviewdog_parser import build_reviewdog, understood
from sample_runs import DOUBLED, STORY, ferry_run, result, runs, span_of, written

from newslint.finding import Edit, Finding, Fix, Safety, Severity
from newslint.report.run import Run
from newslint.report.uris import relative_path
from newslint.report.visible import well_formed
from newslint.report.xml_text import writable
from newslint.text.edits import apply_edits
from newslint.text.span import Span

DATA = Path(__file__).parents[1] / "data"
SCHEMA = json.loads((DATA / "reviewdog-DiagnosticResult.json").read_text(encoding="utf-8"))
VALIDATOR = jsonschema.Draft4Validator(SCHEMA)


@pytest.fixture(scope="session")
def reviewdog(tmp_path_factory):
    return build_reviewdog(tmp_path_factory.mktemp("reviewdog"))


def diagnostics(run):
    report, lines = written("rdjson", run), written("rdjsonl", run)
    assert report.isascii()
    found = json.loads(report)
    VALIDATOR.validate(found)
    assert [json.loads(line) for line in lines.splitlines()] == [
        {**row, "source": found["source"]} for row in found["diagnostics"]
    ]
    return found["diagnostics"]


def offset(text, place):
    """The code point at a line and a UTF-8 byte column of a text, counted the long way."""
    data = text.encode("utf-8", "surrogatepass")
    starts = [0, *(i + 1 for i, byte in enumerate(data) if byte == 10 or (byte == 13 and data[i + 1 : i + 2] != b"\n"))]
    return len(data[: starts[place["line"] - 1] + place["column"] - 1].decode("utf-8", "surrogatepass"))


def test_a_diagnostic():
    doubled, undated, variant = diagnostics(ferry_run())
    assert (doubled["severity"], undated["severity"]) == ("ERROR", "INFO")
    assert variant == {
        "message": "“Kalewa” is spelled “Kaleva” elsewhere in this draft",
        "location": {
            "path": "ferry.txt",
            "range": {"start": {"line": 5, "column": 11}, "end": {"line": 5, "column": 17}},
        },
        "severity": "WARNING",
        "code": {"value": "names/inconsistent-spelling"},
        "related_locations": [
            {
                "message": "“Kaleva”, twice",
                "location": {
                    "path": "ferry.txt",
                    "range": {"start": {"line": 1, "column": 10}, "end": {"line": 1, "column": 16}},
                },
            }
        ],
    }


def test_columns_count_bytes_of_the_file():
    text = "\ufeffé😀the\r\nthe"
    first, second = (Finding("a/b", "", span_of(text, "the", number), Severity.ERROR) for number in (0, 1))
    starts = [row["location"]["range"]["start"] for row in diagnostics(Run([result(text, first, second)], {}))]
    assert starts == [{"line": 1, "column": 3 + 2 + 4 + 1}, {"line": 2, "column": 1}]


def test_only_what_is_mechanical_can_be_clicked():
    doubled, undated, variant = diagnostics(ferry_run())
    (suggestion,) = doubled["suggestions"]
    assert suggestion["text"] == "The"
    assert "suggestions" not in undated
    assert "suggestions" not in variant


def test_a_fix_beyond_the_lines_of_the_finding_is_not_offered():
    fix = Fix((Edit(span_of(STORY, "Kalewa"), "Kaleva"),), Safety.SAFE)
    finding = Finding("a/b", "", span_of(STORY, "Ferry"), Severity.ERROR, fix=fix)
    (row,) = diagnostics(Run([result(STORY, finding)], {}))
    assert "suggestions" not in row


@given(runs())
def test_any_run_is_valid_and_leads_back_to_the_draft(run):
    findings = [(finding, draft) for draft in run.drafts for finding in draft.findings]
    for row, (finding, draft) in zip(diagnostics(run), findings, strict=True):
        assert row["message"] == well_formed(finding.message)
        related = [other["location"] for other in row.get("related_locations", ())]
        spans = [finding.span, *(other.span for other in finding.related)]
        for place, span in zip([row["location"], *related], spans, strict=True):
            ends = (offset(draft.source, place["range"]["start"]), offset(draft.source, place["range"]["end"]))
            assert ends == span
        for suggestion in row.get("suggestions", ()):
            within = Span(*(offset(draft.source, suggestion["range"][end]) for end in ("start", "end")))
            edits = [(edit.span, edit.replacement) for edit in finding.fix.edits]
            mended = apply_edits(draft.source, [(within, suggestion["text"])])
            assert well_formed(mended) == well_formed(apply_edits(draft.source, edits))
            assert suggestion["range"]["start"]["line"] == row["location"]["range"]["start"]["line"]
            assert suggestion["range"]["end"]["line"] == row["location"]["range"]["end"]["line"]


@pytest.mark.parametrize("name", ["rdjson", "rdjsonl"])
@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(run=runs())
def test_reviewdog_understands_any_run(reviewdog, name, run):
    meant = diagnostics(run)
    for row in meant:
        row["source"] = {"name": "newslint"}
    assert understood(reviewdog, name, written(name, run)) == [plain(row) for row in meant]


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(run=runs())
def test_reviewdog_understands_any_checkstyle_report(reviewdog, run):
    rows = understood(reviewdog, "checkstyle", written("checkstyle", run))
    findings = [(finding, draft) for draft in run.drafts for finding in draft.findings]
    for row, (finding, draft) in zip(rows, findings, strict=True):
        assert row.get("message", "").startswith(writable(finding.message))
        assert row["location"]["path"] == writable(relative_path(draft.path))
        assert row["location"]["range"]["start"] == draft.lines.position(finding.span.start)._asdict()


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(run=runs())
def test_reviewdog_understands_any_sarif_log(reviewdog, run):
    rows = understood(reviewdog, "sarif", written("sarif", run))
    assert [row["code"]["value"] for row in rows] == [finding.rule for finding in run.findings]


def plain(value):
    """JSON without empty strings, which protocol buffers do not write."""
    if isinstance(value, dict):
        return {key: plain(part) for key, part in value.items() if part != ""}
    return [plain(part) for part in value] if isinstance(value, list) else value


def test_the_story_is_mended_by_its_suggestion():
    (row,) = diagnostics(Run([result(STORY, DOUBLED)], {}))
    (suggestion,) = row["suggestions"]
    span = Span(*(offset(STORY, suggestion["range"][end]) for end in ("start", "end")))
    assert "— The ferry to" in apply_edits(STORY, [(span, suggestion["text"])])
