import json
from pathlib import Path

import jsonschema
from hypothesis import given
from sample_runs import STORY, UNDATED, ferry_run, result, runs, span_of, written

from newslint.finding import Finding, Severity
from newslint.report.run import Run
from newslint.report.visible import well_formed

SCHEMA = json.loads(Path(__file__).parents[1].joinpath("data", "gitlab-code-quality.json").read_text(encoding="utf-8"))


def gitlab(run):
    report = written("gitlab", run)
    assert report.isascii()
    rows = json.loads(report)
    jsonschema.validate(rows, SCHEMA)
    return rows


def test_a_report():
    doubled, undated, variant = gitlab(ferry_run())
    assert (doubled["severity"], undated["severity"]) == ("major", "info")
    assert len({row.pop("fingerprint") for row in (doubled, undated, variant)}) == 3
    assert variant == {
        "description": "“Kalewa” is spelled “Kaleva” elsewhere in this draft; line 1, column 10: “Kaleva”, twice",
        "check_name": "names/inconsistent-spelling",
        "severity": "minor",
        "location": {"path": "ferry.txt", "lines": {"begin": 5, "end": 5}},
    }
    assert written("gitlab", Run([], {})) == "[]\n"


def test_paths_are_relative_to_the_folder():
    rows = gitlab(Run([result(STORY, UNDATED, path=str(Path.cwd() / "wire" / "ferry 1.txt"))], {}))
    assert rows[0]["location"]["path"] == "wire/ferry 1.txt"


def fingerprints(text, *words):
    findings = [Finding("a/b", "", span_of(text, word, number), Severity.ERROR) for number, word in enumerate(words)]
    return [row["fingerprint"] for row in gitlab(Run([result(text, *findings)], {}))]


def test_fingerprints_stay_when_lines_move_and_differ_for_like_findings():
    story = f"{STORY}\nThe end. The end.\n"
    assert len(set(fingerprints(story, "end", "end"))) == 2
    assert fingerprints(story, "end", "end") == fingerprints(f"First.\n\n{story}", "end", "end")
    assert fingerprints(story, "Kalewa") != fingerprints(story, "harbour")


@given(runs())
def test_any_run_is_valid_and_comes_back(run):
    rows = gitlab(run)
    findings = [(finding, draft) for draft in run.drafts for finding in draft.findings]
    for row, (finding, draft) in zip(rows, findings, strict=True):
        assert row["description"].startswith(well_formed(finding.message))
        assert row["location"]["lines"]["begin"] == draft.lines.position(finding.span.start).line
    assert len({row["fingerprint"] for row in rows}) == len(rows)
