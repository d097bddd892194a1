"""No report is taken for commands by the log of a GitHub Actions run; the github format is, as it is meant."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sample_runs import COMMANDS, runs, written

from newslint.report.formats import FORMATS
from newslint.report.visible import visible
from newslint.report.workflow_commands import inert


def unescaped(text, more=()):
    for token, written_as in (("\r", "%0D"), ("\n", "%0A"), *more, ("%", "%25")):
        text = text.replace(written_as, token)
    return text


def command(line):
    """What GitHub's runner makes of a line: a command with its properties and its data, or None.

    As src/Runner.Common/ActionCommand.cs in https://github.com/actions/runner does it, for commands of any name.
    """
    trimmed = line.lstrip()
    end = trimmed.find("::", 2)
    if trimmed.startswith("::") and end >= 0:
        name, _, properties = trimmed[2:end].partition(" ")
        pairs = dict(pair.split("=", 1) for pair in properties.strip().split(",") if "=" in pair)
        escapes = ((":", "%3A"), (",", "%2C"))
        return name, {key: unescaped(value, escapes) for key, value in pairs.items()}, unescaped(trimmed[end + 2 :])
    begin = line.find("##[")
    return (line[begin:], {}, "") if begin >= 0 and "]" in line[begin:] else None


@pytest.mark.parametrize("name", [name for name in FORMATS if name != "github"])
@settings(max_examples=40)
@given(run=runs())
def test_no_line_of_a_report_is_a_command(name, run):
    report = written(name, run)
    script = report.rfind("<script>") if name == "html" else len(report)
    assert [line for line in report[:script].splitlines() if command(line)] == []


@given(runs())
def test_annotations_come_back_as_they_were_meant(run):
    found = sorted(((f, d) for d in run.drafts for f in d.findings), key=lambda pair: pair[0].severity.rank)
    lines = written("github", run).splitlines()
    for line, (finding, draft) in zip(lines, found, strict=True):
        name, properties, data = command(line)
        assert name == {"error": "error", "warning": "warning", "advice": "notice"}[finding.severity]
        assert data.split("\n")[0] == visible(finding.message)
        assert properties["line"] == str(draft.lines.position(finding.span.start).line)
        assert properties["title"] == f"newslint {finding.rule}"


@given(st.lists(st.sampled_from([*COMMANDS, *"#[]: a/", "\t"])).map("".join))
def test_an_inert_line_stays_what_it_is(line):
    made = inert(line)
    assert command(made) is None
    assert made.replace("## [", "##[").replace("./::", "::") == line.replace("## [", "##[").replace("./::", "::")
    assert inert(made) == made
