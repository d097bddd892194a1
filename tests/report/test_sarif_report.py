import json
from pathlib import Path
from urllib.parse import unquote, urlsplit

import jsonschema
import pytest
from hypothesis import given, settings
from sample_runs import STORY, VARIANT, ferry_run, result, runs, span_of, written

from newslint.finding import Finding, Severity
from newslint.report.run import Run
from newslint.report.uris import file_uri
from newslint.text.lines import Lines

SCHEMA = json.loads(Path(__file__).parents[1].joinpath("data", "sarif-schema-2.1.0.json").read_text(encoding="utf-8"))
VALIDATOR = jsonschema.Draft7Validator(SCHEMA)


def sarif(run):
    log = json.loads(written("sarif", run))
    VALIDATOR.validate(log)
    return log["runs"][0]


def test_it_says_what_made_it_and_how_it_counts():
    run = sarif(ferry_run())
    assert run["tool"]["driver"]["name"] == "newslint"
    assert run["columnKind"] == "unicodeCodePoints"


def test_a_rule_brings_its_page():
    rules = {rule["id"]: rule for rule in sarif(ferry_run())["tool"]["driver"]["rules"]}
    doubled = rules["typos/doubled-word"]
    assert doubled["shortDescription"] == {"text": "Doubled word"}
    assert doubled["defaultConfiguration"] == {"level": "error"}
    assert doubled["help"]["markdown"].startswith("# Doubled word\n")
    assert "```" not in doubled["help"]["markdown"]
    assert doubled["properties"]["precision"] == "very-high"
    assert doubled["properties"]["measuredPrecision"] == {"share": 0.97, "judged": 40, "month": "2026-11"}
    assert "precision" not in rules["names/inconsistent-spelling"]["properties"]
    assert "help" not in rules["names/inconsistent-spelling"]
    assert rules["figures/undated-relative-time"] == {"id": "figures/undated-relative-time"}


def test_a_result():
    run = sarif(ferry_run())
    _, undated, variant = run["results"]
    assert undated["level"] == "note"
    assert run["tool"]["driver"]["rules"][variant["ruleIndex"]]["id"] == variant["ruleId"]
    place = variant["locations"][0]["physicalLocation"]
    assert place["artifactLocation"] == {"uri": "ferry.txt"}
    assert place["region"]["snippet"] == {"text": "Kalewa"}
    assert variant["relatedLocations"][0]["message"] == {"text": "“Kaleva”, twice"}
    (replacement,) = variant["fixes"][0]["artifactChanges"][0]["replacements"]
    assert replacement["insertedContent"] == {"text": "Kaleva"}


def test_what_went_wrong_is_told():
    (invocation,) = sarif(ferry_run(errors=["no rules in house/"]))["invocations"]
    assert invocation["executionSuccessful"] is False
    texts = [note["message"]["text"] for note in invocation["toolExecutionNotifications"]]
    assert texts == ["no rules in house/", "cannot be read: no such file"]
    assert sarif(Run([], {}))["invocations"][0]["executionSuccessful"] is True


def test_a_message_holds_no_arguments_and_no_links():
    finding = Finding("a/b", "{0} [here](https://example.com)", span_of(STORY, "Ferry"), Severity.ERROR)
    (found,) = sarif(Run([result(STORY, finding)], {}))["results"]
    assert found["message"]["text"] == "{{0}} [here\\](https://example.com)"


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        ("a/b.txt", "a/b.txt"),
        ("./b.txt", "b.txt"),
        ("../b.txt", "../b.txt"),
        ("mad: 50% é?.txt", "mad%3A%2050%25%20%C3%A9%3F.txt"),
        ("/else where/b.txt", "file:///else%20where/b.txt"),
        (str(Path.cwd() / "sub" / "b.txt"), "sub/b.txt"),
    ],
)
def test_paths_become_uris(path, uri):
    assert file_uri(path) == uri


def fingerprints(text: str, *words: str) -> list[str]:
    findings = [Finding("a/b", "", span_of(text, word, number), Severity.ERROR) for number, word in enumerate(words)]
    return [
        row["partialFingerprints"]["primaryLocationLineHash"]
        for row in sarif(Run([result(text, *findings)], {}))["results"]
    ]


def test_fingerprints_hold_when_lines_move():
    assert fingerprints(STORY, "Kalewa") == fingerprints("A new paragraph.\n\n" + STORY, "Kalewa")
    assert fingerprints(STORY, "Kalewa") != fingerprints(STORY.replace("Kalewa", "Kallewa"), "Kallewa")


def test_fingerprints_tell_like_findings_apart():
    first, second = fingerprints("Same line.\nSame line.\n", "Same", "Same")
    assert first.partition(":")[0] == second.partition(":")[0]
    assert first != second
    assert VARIANT.rule not in first


@settings(max_examples=50)
@given(runs())
def test_any_run_is_valid_and_leads_back_to_the_draft(run):
    rows = iter(sarif(run)["results"])
    for checked in run.results:
        lines = Lines(checked.draft.source)
        for finding in checked.findings:
            place = next(rows)["locations"][0]["physicalLocation"]
            region = place["region"]
            start = lines.start(region["startLine"]) + region["startColumn"] - 1
            end = lines.start(region["endLine"]) + region["endColumn"] - 1
            mark = lines.start(1)  # what stands before the first column: nothing, or a byte order mark
            assert (start, end) == (max(mark, finding.span.start), max(mark, finding.span.end))
            uri = place["artifactLocation"]["uri"]
            assert uri.isascii()
            assert not urlsplit(uri).scheme
            assert Path(unquote(uri)) == Path(checked.path)
    assert next(rows, None) is None
