import json
import re
from pathlib import Path

import jsonschema
from hypothesis import given
from sample_runs import STORY, ferry_run, result, runs, written

from newslint.finding import Finding, Severity
from newslint.report.run import Run
from newslint.text.span import Span

SCHEMA = json.loads(Path(__file__).parents[2].joinpath("docs", "schema", "report-1.json").read_text(encoding="utf-8"))


def closed(schema):
    """The schema with no further keys allowed anywhere: what this version writes is all in it."""
    if isinstance(schema, list):
        return [closed(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    shut = {key: closed(value) for key, value in schema.items()}
    return {"additionalProperties": False, **shut} if "required" in schema else shut


def test_the_schema_is_one():
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


def test_further_keys_may_be_added():
    report = json.loads(written("json", ferry_run()))
    report["later"] = report["files"][0]["later"] = report["summary"]["later"] = 1
    jsonschema.validate(report, SCHEMA)


def test_a_report():
    report = json.loads(written("json", ferry_run(errors=["no rules in house/"])))
    doubled, undated, variant = report["files"][0].pop("findings")
    assert doubled["fix"] == {"safety": "safe", "edits": [{"start": 49, "end": 53, "replacement": ""}]}
    assert doubled["url"] == "rules/typos/doubled-word.md"
    assert undated["severity"] == "advice"
    assert variant == {
        "rule": "names/inconsistent-spelling",
        "severity": "warning",
        "message": "“Kalewa” is spelled “Kaleva” elsewhere in this draft",
        "start": 121,
        "end": 127,
        "line": 5,
        "column": 11,
        "end_line": 5,
        "end_column": 17,
        "text": "Kalewa",
        "suggestions": ["Kaleva"],
        "fix": None,
        "confidence": 0.97,
        "related": [
            {
                "start": 9,
                "end": 15,
                "line": 1,
                "column": 10,
                "end_line": 1,
                "end_column": 16,
                "message": "“Kaleva”, twice",
            }
        ],
        "url": None,
    }
    assert report == {
        "version": 1,
        "files": [{"path": "ferry.txt", "words": len(STORY.split())}, {"path": "calm.txt", "words": 3, "findings": []}],
        "errors": [
            {"path": None, "message": "no rules in house/"},
            {"path": "torn.txt", "message": "cannot be read: no such file"},
        ],
        "summary": {
            "drafts": 2,
            "drafts_with_findings": 1,
            "words": len(STORY.split()) + 3,
            "findings": {"error": 1, "warning": 1, "advice": 1},
            "safe_fixes": 1,
            "fixed": 0,
            "known": 0,
            "gone": 0,
            "rules": {
                "figures/undated-relative-time": 1,
                "names/inconsistent-spelling": 1,
                "typos/doubled-word": 1,
            },
        },
    }


def test_the_output_is_ascii_with_a_line_for_each_draft():
    report = written("json", ferry_run())
    assert report.isascii()
    assert len(report.splitlines()) == 5
    assert json.loads(written("json", Run([], {})))["files"] == []


@given(runs())
def test_what_is_reported_stands_at_its_place(run):
    report = json.loads(written("json", run))
    jsonschema.validate(report, closed(SCHEMA))
    assert [file["path"] for file in report["files"]] == [result.path for result in run.results]
    for file, checked in zip(report["files"], run.results, strict=True):
        for finding, meant in zip(file["findings"], checked.findings, strict=True):
            assert finding["text"] == checked.draft.source[finding["start"] : finding["end"]]
            assert finding["message"] == meant.message
            for place in (finding, *finding["related"]):
                for end, line, column in (("start", "line", "column"), ("end", "end_line", "end_column")):
                    assert place[end] in offsets(checked.draft.source, place[line], place[column])


def offsets(text: str, line: int, column: int) -> tuple[int, ...]:
    """The offset of a line and column, counted the long way; a byte order mark stands where what follows it stands."""
    mark = text.startswith("\ufeff")
    lines = re.findall(r"[^\r\n]*(?:\r\n|\r|\n|$)", text.removeprefix("\ufeff"))
    offset = mark + sum(map(len, lines[: line - 1])) + column - 1
    return (0, 1) if mark and offset == 1 else (offset,)


def test_columns_do_not_count_a_byte_order_mark():
    text = "\ufeffthe the"
    finding = Finding("a/b", "", Span(1, 8), Severity.ERROR)
    (row,) = json.loads(written("json", Run([result(text, finding)], {})))["files"][0]["findings"]
    assert (row["start"], row["column"], row["end"], row["end_column"]) == (1, 1, 8, 8)


def test_words_are_those_of_the_prose():
    assert json.loads(written("json", Run([result("One  two\tthree\n")], {})))["files"][0]["words"] == 3
