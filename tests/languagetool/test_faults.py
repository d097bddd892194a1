"""A LanguageTool server that is absent, slow, or answers rubbish: one warning, and the rest of the run."""

import json
import socket
import sys
import time
from pathlib import Path

import pytest
from click.testing import CliRunner
from fake_server import fake_server, matcher

from newslint.cli.main import newslint

CLEAN = "They went home by the harbour on Monday.\n"
SLIP = "They went to the the harbour on Monday.\n"


@pytest.fixture(autouse=True)
def _place(tmp_path, monkeypatch):
    monkeypatch.setenv("NEWSLINT_CACHE_DIR", str(tmp_path / "cache"))
    (tmp_path / "drafts").mkdir()
    monkeypatch.chdir(tmp_path / "drafts")


def write(text, name="draft.txt"):
    Path(name).write_text(text, encoding="utf-8")


def check(*arguments):
    result = CliRunner().invoke(newslint, ["check", "--format", "json", *arguments], standalone_mode=False)
    assert result.exception is None, result.exception
    return result.return_value, json.loads(result.stdout), result.stderr.splitlines()


def configure(url, seconds=10.0):
    write(f'languagetool.server = "{url}"\nlanguagetool.seconds = {seconds}\n', "newslint.toml")


@pytest.fixture
def absent():
    """The address of a server that is not there."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return f"http://127.0.0.1:{free.getsockname()[1]}"


def test_an_absent_server_that_was_asked_for_is_an_error_and_the_rest_is_reported(absent):
    write(SLIP)
    code, report, errors = check("--languagetool", absent)
    message = f"LanguageTool at {absent} cannot be reached (is it running?); the draft was not checked with it"
    assert (code, errors) == (2, [message])
    assert report["errors"] == [{"path": None, "message": message}]
    assert [row["rule"] for row in report["files"][0]["findings"]] == ["typos/doubled-word"]
    assert check("--languagetool", absent, "--exit-zero")[0] == 2


@pytest.mark.parametrize(("text", "code"), [(CLEAN, 0), (SLIP, 1)])
def test_an_absent_server_of_the_configuration_is_only_a_warning(absent, text, code):
    write(text)
    configure(absent)
    found, report, errors = check()
    assert (found, len(errors), report["errors"]) == (code, 1, [])


def test_a_password_in_the_address_is_not_shown(absent):
    write(CLEAN)
    _, report, errors = check(f"--languagetool={absent.replace('//', '//lena:secret@')}")
    assert "secret" not in errors[0] + report["errors"][0]["message"]


@pytest.mark.parametrize("address", ["http://", "nosuchhost.invalid:80", "http://127.0.0.1:99999", "ftp://127.0.0.1"])
def test_an_address_that_is_none_is_told_in_one_line(address):
    write(CLEAN)
    code, _, errors = check(f"--languagetool={address}")
    assert (code, len(errors)) == (2, 1)


def test_a_slow_server_costs_its_time_limit_and_is_not_asked_for_ever():
    for number in range(20):
        write(f"{CLEAN} It was {number}. {'The harbour is a harbour. ' * 150}\n", f"{number}.txt")
    with fake_server(matcher()) as server:
        server.delay = 30
        configure(server.url, 0.2)
        began = time.monotonic()
        code, _, errors = check("--select", "languagetool")
        assert time.monotonic() - began < 15
        assert len(server.asked) <= 4
    message = f"LanguageTool at {server.url} did not answer within 0.2 s; 20 of 20 drafts were not checked with it"
    assert (code, errors) == (0, [message])


def test_one_slow_answer_does_not_cost_the_others():
    def answer(text):
        if "slow" in text:
            server.stopping.wait(30)
        return matcher(HOME__style="harbour")(text)

    texts = {"a": "quick", "b": "slow", "c": "quick"}
    for name, word in texts.items():
        write(f"They are {word} at the harbour, {name}.{' They went home.' * 300}\n", f"{name}.txt")
    with fake_server(answer) as server:
        configure(server.url, 2.0)
        _, report, errors = check("--select", "languagetool")
    assert [len(file["findings"]) for file in report["files"]] == [1, 0, 1]
    assert len(errors) == 1
    assert "1 of 3 drafts" in errors[0]


BAD_MATCH = {
    "message": "m",
    "replacements": [],
    "offset": 0,
    "length": 4,
    "context": {"text": "They", "offset": 0, "length": 4},
    "sentence": "They",
    "rule": {"id": "X", "issueType": "grammar", "category": {"id": "ANY"}},
}


@pytest.mark.parametrize(
    "answer",
    [
        b"<html>Welcome to nginx!</html>",
        b"",
        b"\xff\xfe\x00",
        b"[]",
        b"null",
        b"{}",
        b'{"matches": 3}',
        b'{"matches": [{}]}',
        b'{"matches": [3]}',
        json.dumps({"matches": [BAD_MATCH | {"offset": -3}]}).encode(),
        json.dumps({"matches": [BAD_MATCH | {"offset": 9000}]}).encode(),
        json.dumps({"matches": [BAD_MATCH | {"length": 0}]}).encode(),
        json.dumps(
            {"matches": [BAD_MATCH | {"rule": {"id": "\x1b[31m/", "issueType": "x", "category": {"id": ""}}}]}
        ).encode(),
    ],
)
def test_rubbish_is_told_in_one_line_and_never_kept(answer):
    write(SLIP)
    with fake_server(lambda _: answer) as server:
        for _ in range(2):
            code, report, errors = check("--languagetool", server.url)
            assert (code, len(errors)) == (2, 1)
            assert errors[0].startswith(f"LanguageTool at {server.url} answered ")
            assert [row["rule"] for row in report["files"][0]["findings"]] == ["typos/doubled-word"]


def test_what_a_server_complains_of_is_shown():
    write(CLEAN)
    with fake_server(lambda _: b"Error: Your text exceeds this server's limit of 20 characters") as server:
        server.status = 413
        _, _, errors = check("--languagetool", server.url)
    assert "answered “Error: Your text exceeds this server's limit of 20 characters”" in errors[0]


def test_an_answer_that_breaks_off_is_told():
    write(CLEAN)
    with fake_server(matcher(HOME__style="home")) as server:
        server.cut_off = 10
        code, _, errors = check("--languagetool", server.url)
    assert (code, len(errors)) == (2, 1)


def test_without_the_extra_the_message_says_what_to_install(monkeypatch):
    write(SLIP)
    monkeypatch.setitem(sys.modules, "language_tool_python", None)
    code, _, errors = check("--languagetool")
    assert code == 2
    assert "pip install 'newslint[languagetool]'" in errors[0]


def test_a_cache_that_holds_rubbish_or_cannot_be_written_costs_nothing_but_time(tmp_path, monkeypatch):
    write("They have went home.\n")
    with fake_server(matcher(WENT__grammar="have went")) as server:
        check("--languagetool", server.url)
        (kept,) = (tmp_path / "cache" / "languagetool").iterdir()
        for rubbish in (b"", b"[[1]]", b"\xff", b"{}", b'[["A", "b", 0, 99, "m", []]]'):
            kept.write_bytes(rubbish)
            _, report, _ = check("--languagetool", server.url)
            assert report["summary"]["rules"] == {"languagetool/WENT": 1}
        write("", "file")
        monkeypatch.setenv("NEWSLINT_CACHE_DIR", "file")
        _, report, _ = check("--languagetool", server.url)
        assert report["summary"]["rules"] == {"languagetool/WENT": 1}


@pytest.mark.parametrize(
    "line", ["server = 3", "serve = 'x'", "seconds = 0", "seconds = -1", "seconds = 'ten'", "seconds = true"]
)
def test_a_wrong_key_of_the_table_is_told_with_its_line(line):
    write(f"[languagetool]\n{line}\n", "newslint.toml")
    write(CLEAN)
    code, _, errors = check()
    assert code == 2
    assert errors[0].startswith("newslint.toml:2: ")
