"""What becomes of a LanguageTool server's matches, with a server that answers well."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner
from fake_server import fake_server, matcher

from newslint.cli.main import newslint

DRAFT = """Talks stall in Brightwater

The council 😀 of Sednaya was told about the plann on Monday, and its memberz have went home.
"""


@pytest.fixture(autouse=True)
def _place(tmp_path, monkeypatch):
    monkeypatch.setenv("NEWSLINT_CACHE_DIR", str(tmp_path / "cache"))
    (tmp_path / "drafts").mkdir()
    monkeypatch.chdir(tmp_path / "drafts")


def check(*arguments):
    """The exit code, the report, and what is on standard error."""
    result = CliRunner().invoke(newslint, ["check", "--format", "json", *arguments], standalone_mode=False)
    assert result.exception is None, result.exception
    return result.return_value, json.loads(result.stdout), result.stderr


def write(text, name="draft.txt"):
    Path(name).write_text(text, encoding="utf-8")


def found(text, *options, **patterns):
    """Rule, text and severity of what LanguageTool is reported to find in a draft."""
    write(text)
    with fake_server(matcher(**patterns)) as server:
        code, report, errors = check("--languagetool", server.url, *options)
    assert not errors
    findings = [row for row in report["files"][0]["findings"] if row["rule"].startswith("languagetool/")]
    return code, [(row["rule"].partition("/")[2], row["text"], row["severity"]) for row in findings]


def test_a_match_is_a_finding_at_its_place_in_the_file():
    code, rows = found(DRAFT, WENT__grammar="have went", DOUBLE__duplication=r"\S of(?= Sed)")
    assert rows == [("DOUBLE", "😀 of", "warning"), ("WENT", "have went", "advice")]
    assert code == 1


def test_offsets_hold_in_markdown_and_entities():
    write(
        "---\ntitle: Talks\n---\n\nThe **council** 😀&amp;𝒜 of [Ulm](https://example.org/) have went home.\n",
        "draft.md",
    )
    with fake_server(matcher(WENT__grammar="have went")) as server:
        _, report, _ = check("--languagetool", server.url)
        assert server.asked == [
            "Talks\n\nThe council 😀&𝒜 of Ulm have went home.".translate({0x1F600: "☺", 0x1D49C: "☺"})
        ]
    (finding,) = (row for row in report["files"][0]["findings"] if row["rule"] == "languagetool/WENT")
    assert finding["text"] == "have went"
    assert finding["suggestions"] == ["better"]


def test_the_dictionary_is_silent_on_names_and_known_words():
    spelled = {"MORFOLOGIK_RULE_EN_US__misspelling": r"\w+"}
    _, rows = found("The council of Sednaya met the xqzvwk of Qvist, and colour and color were seen.\n", **spelled)
    assert rows == [("MORFOLOGIK_RULE_EN_US", "xqzvwk", "warning")]


@pytest.mark.parametrize("name", ["Sednaya", "Lena Qvistgaard", "Lena", "Zyrgon's"])
def test_every_rule_is_silent_where_a_name_is_all_it_speaks_of(name):
    _, rows = found(f"The council of {name} met on Monday.\n", ANY__grammar=name, CASE__misspelling=name)
    assert rows == []


def test_words_of_the_house_are_names_too():
    write("brightcoin\n", "words.txt.list")
    write("preferred,variants\neBright,\n", "names.csv")
    write('words = ["words.txt.list"]\nnames = ["names.csv"]\n', "newslint.toml")
    text = "The council paid brightcoin to eBright on Monday.\n"
    _, rows = found(
        text, MORFOLOGIK_RULE_EN_US__misspelling="brightcoin", A__grammar="brightcoin", B__grammar="eBright"
    )
    assert rows == []


def test_grammar_and_style_are_silent_in_quotations_and_misspellings_are_not():
    text = "“We was told by the boss of the xqzvwk,” said Lena Ortiz, who was we.\n"
    _, rows = found(text, GRAM__grammar="[Ww]e(?= was|\\.)|told", MORFOLOGIK_RULE_EN_US__misspelling="xqzvwk")
    assert rows == [("MORFOLOGIK_RULE_EN_US", "xqzvwk", "warning"), ("GRAM", "we", "advice")]


def test_what_we_have_said_is_not_said_again():
    text = "The council met at the the harbour and will recieve the plans.\n"
    _, rows = found(
        text, TWICE__duplication="the the", MORFOLOGIK_RULE_EN_US__misspelling="recieve", REST__grammar="met"
    )
    assert rows == [("REST", "met", "advice")]


def test_what_a_suppression_lets_pass_does_not_come_back_as_the_servers():
    text = "<!-- newslint: ignore typos -- his spelling -->\n\nThe council met at the the harbour.\n"
    _, rows = found(text, TWICE__duplication="the the")
    assert rows == []


def test_suppressions_hold_for_the_server_too_and_are_judged():
    text = (
        "<!-- newslint: ignore languagetool/WENT -->\n\nThey have went home.\n\n"
        "<!-- newslint: ignore languagetool -->\n\nThey went home.\n"
    )
    write(text)
    with fake_server(matcher(WENT__grammar="have went")) as server:
        _, report, _ = check("--languagetool", server.url)
    rows = [(row["rule"], row["line"]) for row in report["files"][0]["findings"]]
    assert rows == [("newslint/unused-suppression", 5)]
    _, report, _ = check()
    assert report["files"][0]["findings"] == []


@pytest.mark.parametrize(
    ("options", "severities"),
    [
        (["--severity", "languagetool/WENT=error"], ["advice", "error"]),
        (["--severity", "languagetool=error"], ["advice", "advice"]),
        (["--ignore", "languagetool/WENT"], ["advice"]),
        (["--select", "languagetool"], ["advice", "advice"]),
        (["--select", "languagetool/WENT"], ["advice"]),
        (["--select", "languagetool", "--ignore", "languagetool/HOME"], ["advice"]),
        (["--extend-select", "languagetool/WHITESPACE_RULE"], ["advice", "advice", "advice"]),
        (["--no-advice"], []),
    ],
)
def test_selection_and_severity(options, severities):
    patterns = {"WENT__grammar": "went", "HOME__style": "home", "WHITESPACE_RULE__whitespace": "(?<=have) "}
    _, rows = found("They have went home.\n", *options, **patterns)
    assert sorted(severity for *_, severity in rows) == severities


@pytest.mark.parametrize("options", [["--ignore", "languagetool"], ["--select", "names,typos"]])
def test_a_server_none_of_whose_rules_runs_is_not_asked(options):
    write(DRAFT)
    with fake_server(matcher()) as server:
        _, _, errors = check("--languagetool", server.url, *options)
        assert (server.asked, errors) == ([], "")


def test_the_configuration_names_a_server_and_the_flag_another():
    write(DRAFT)
    with fake_server(matcher(WENT__grammar="have went")) as server, fake_server(matcher()) as other:
        write(f'[languagetool]\nserver = "{server.url}/v2/check"\n', "newslint.toml")
        _, report, _ = check()
        assert "languagetool/WENT" in report["summary"]["rules"]
        check("--languagetool=" + other.url)
        check("--languagetool")
        assert (len(server.asked), len(other.asked)) == (1, 1)  # the last answer was kept


def test_short_drafts_go_out_together_and_none_twice():
    for number in range(12):
        write(f"They have went home at {number}.\n", f"{number}.txt")
    write("The colour of the harbour. They have went home.\n", "british.txt")
    with fake_server(matcher(WENT__grammar="have went")) as server:
        _, first, _ = check("--languagetool", server.url)
        assert sorted(server.languages) == ["en-GB", "en-US"]
        _, again, _ = check("--languagetool", server.url)
        assert len(server.asked) == 2
    assert again == first
    assert first["summary"]["rules"]["languagetool/WENT"] == 13
    assert {row["text"] for file in first["files"] for row in file["findings"]} == {"have went"}


def test_long_drafts_go_out_in_parts():
    paragraph = "They have went home by the harbour. " * 100
    write("\n\n".join([paragraph] * 10 + ["word " * 6000]))
    with fake_server(matcher(WENT__grammar="have went")) as server:
        _, report, _ = check("--languagetool", server.url, "--select", "languagetool")
        assert max(map(len, server.asked)) <= 5_000
    assert [row["text"] for row in report["files"][0]["findings"]] == ["have went"] * 1000


def test_a_headline_is_a_paragraph_of_its_own():
    write("Talks stall in Brightwater\nThe council of Ulm met on Monday to talk about its plans.\nIt met again.\n")
    with fake_server(matcher()) as server:
        check("--languagetool", server.url)
        assert all("\n" not in part for part in server.asked[0].split("\n\n"))
