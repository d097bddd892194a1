"""`newslint sources`."""

import json

from click.testing import CliRunner

from newslint.cli.main import newslint

DRAFT = """Bridge to close in May

“We never should have been kept in the dark,” said Lena Ortiz, who runs a shop by the bridge. Ortiz said the town had
been misled for years.

“They knew about the cracks,” she added.
"""


def run(*arguments):
    return CliRunner().invoke(newslint, ["sources", "--isolated", *arguments])


def test_json_names_the_source_and_the_speaker_of_every_quotation(tmp_path):
    draft = tmp_path / "draft.txt"
    draft.write_text(DRAFT, encoding="utf-8")
    (entry,) = json.loads(run("--format", "json", str(tmp_path)).stdout)["files"]
    first, second = entry["quotes"]
    assert (first["source"], first["speaker"]) == ("Lena Ortiz", "Lena Ortiz")
    assert (second["source"], second["speaker"]) == ("she", "Lena Ortiz")
    assert DRAFT[first["start"] : first["end"]] == "“We never should have been kept in the dark,”"
    (statement,) = entry["statements"]
    assert (statement["speaker"], statement["text"]) == ("Lena Ortiz", "the town had\nbeen misled for years")


def test_the_text_sheet_lists_speakers_with_lines(tmp_path):
    draft = tmp_path / "draft.txt"
    draft.write_text(DRAFT, encoding="utf-8")
    assert run(str(draft)).stdout.splitlines() == [
        str(draft),
        "  Named sources",
        "    Lena Ortiz",
        "      3:1 “We never should have been kept in the dark,”",
        "      3:106 the town had been misled for years",
        "      6:1 “They knew about the cracks,”",
    ]


def test_a_missing_draft_is_told_and_the_others_are_listed(tmp_path):
    draft = tmp_path / "draft.txt"
    draft.write_text(DRAFT, encoding="utf-8")
    result = run("--format", "json", str(tmp_path / "none.txt"), str(draft))
    assert "none.txt: there is no such file" in result.stderr
    assert len(json.loads(result.stdout)["files"]) == 1
