"""With a real LanguageTool 6.8, of Maven Central (pom.xml beside this). Skipped where that cannot be had.

Maven keeps what it has downloaded in its own cache, so that only the first run needs the network.
"""

import json
import shutil
import socket
import subprocess
import time
import urllib.request
from pathlib import Path

import pytest
from click.testing import CliRunner

from newslint.cli.main import newslint

POM = Path(__file__).parent / "pom.xml"
#: How long Maven and the server's start may take, in seconds.
DOWNLOAD, START = 600, 120

DRAFT = """Harbour talks stall in Brightwater

BRIGHTWATER — The council of Brightwater 😀 have went home without a deal on the harbour on Monday. Its leader, Oyelaran
Qvistgaard, said she were dissapointed.

“We was told nothing,” said Tamsin Okoro-Veldt, who sells fish at the the quay. 𝒜 hour later the doors was shut.

Qvistgaard's plan would of cost $3 million, said the treasurer, Piet van Zyl, in a letter to Gdynia.
"""
CLEAN = """Ferry returns to Brightwater after the storm

The ferry that links Brightwater with the islands sailed again on Monday, nine days after the storm.

“We are glad to be back,” said Tamsin Okoro-Veldt, the captain. Divers had found no cracks.

About 40 passengers were on board, among them the mayor, Oyelaran Qvistgaard, who had promised to take the first boat.
"""


def classpath(folder):
    """The jars of the server and of English, by Maven: from its cache, or else from the network."""
    maven = shutil.which("mvn")
    if not maven or not shutil.which("java"):
        pytest.skip("a real LanguageTool needs java and mvn, and one of them is not at hand")
    found = folder / "classpath"
    command = [maven, "-q", "-B", "-f", str(POM), "dependency:build-classpath", f"-Dmdep.outputFile={found}"]
    for options in (["-o"], []):
        done = subprocess.run([*command, *options], capture_output=True, text=True, timeout=DOWNLOAD)
        if done.returncode == 0:
            return found.read_text(encoding="utf-8")
    pytest.skip(f"Maven cannot get LanguageTool: {done.stdout.strip().splitlines()[:1]}")


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    """The address of a real server, warmed up."""
    folder = tmp_path_factory.mktemp("languagetool")
    jars = classpath(folder)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = ["java", "-Xmx1g", "-XX:TieredStopAtLevel=1", "-cp", jars]
    command += ["org.languagetool.server.HTTPServer", "--port", str(port)]
    with (folder / "log").open("w") as log, subprocess.Popen(command, stdout=log, stderr=log, cwd=folder) as process:
        try:
            url = f"http://127.0.0.1:{port}"
            wait_for(url, process, folder / "log")
            yield url
        finally:
            process.terminate()


def wait_for(url, process, log):
    """Waits until the server has checked a first text."""
    deadline = time.monotonic() + START
    while True:
        try:
            urllib.request.urlopen(f"{url}/v2/check", b"language=en-US&text=Hello+there.", timeout=START).close()
        except OSError:
            assert process.poll() is None, log.read_text(errors="replace")
            assert time.monotonic() < deadline, "LanguageTool does not start"
            time.sleep(0.2)
        else:
            return


def check(server, draft, *options):
    """The exit code and the findings of LanguageTool."""
    Path("newslint.toml").write_text(f'[languagetool]\nserver = "{server}"\nseconds = 60\n', encoding="utf-8")
    arguments = ["check", "--format", "json", "--languagetool", *options, str(draft)]
    result = CliRunner().invoke(newslint, arguments, standalone_mode=False)
    assert result.exception is None, result.exception
    assert result.stderr == ""
    (file,) = json.loads(result.stdout)["files"]
    return result.return_value, [row for row in file["findings"] if row["rule"].startswith("languagetool/")]


@pytest.fixture(autouse=True)
def _place(tmp_path, monkeypatch):
    monkeypatch.setenv("NEWSLINT_CACHE_DIR", str(tmp_path / "cache"))
    monkeypatch.chdir(tmp_path)


def test_real_findings_at_their_places_behind_wide_characters(server, tmp_path):
    draft = tmp_path / "draft.txt"
    draft.write_text(DRAFT, encoding="utf-8")
    _, findings = check(server, draft)
    assert all(DRAFT[row["start"] : row["end"]] == row["text"] for row in findings)
    texts = {row["text"]: row for row in findings}
    assert any("went" in text for text in texts)
    assert any("would of" in text or text == "of" for text in texts)
    assert all(row["severity"] == "advice" for row in findings)
    # Names are none of its business, speech is sacred, and what newslint says itself is not said again.
    assert not {text for text in texts if any(name in text for name in ("Qvist", "Veldt", "Zyl", "Gdynia", "Oyelaran"))}
    assert not any(row["start"] < DRAFT.index("nothing") < row["end"] for row in findings)
    assert not [text for text in texts if text in ("was", "We", "dissapointed", "the the")]


def test_clean_copy_is_clean_in_markdown_too(server, tmp_path):
    draft = tmp_path / "draft.md"
    draft.write_text(f"# {CLEAN}".replace("ferry", "*ferry*"), encoding="utf-8")
    assert check(server, draft) == (0, [])


def test_the_dictionary_of_the_drafts_own_spelling_is_asked(server, tmp_path):
    draft = tmp_path / "draft.txt"
    draft.write_text("The colour of the harbour was grey. The programme drew zxqvless crowds.\n", encoding="utf-8")
    code, findings = check(server, draft)
    assert [(row["rule"], row["text"]) for row in findings] == [("languagetool/MORFOLOGIK_RULE_EN_GB", "zxqvless")]
    assert code == 1


def test_html_and_emoji_are_found_at_their_source(server, tmp_path):
    draft = tmp_path / "draft.html"
    source = "<html><body><h1>Talks 😀 stall</h1><p>&#128512; They <b>have</b> went home &amp; slept.</p></body></html>"
    draft.write_text(source, encoding="utf-8")
    _, findings = check(server, draft)
    assert [source[row["start"] : row["end"]] for row in findings] == ["went"]
