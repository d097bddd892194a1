"""What the real executable prints, as transcripts.

Each `## heading` of transcripts/*.md is a case in a folder of its own. A fenced block `file NAME` is a file; a fenced
block `console` holds commands of the shell, each on a line `$ …`, and below it what it prints: standard output, then
standard error with `! ` before each line, then the exit code in brackets where it is not 0. `...` stands for any text
in a line, and on a line of its own for any lines. No line ends in spaces.
"""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

FOLDER = Path(__file__).parent / "transcripts"
CASE = re.compile(r"^## (.+)\n", re.MULTILINE)
BLOCK = re.compile(r"^(`{3,})(file|console)(?: (\S+))?\n(.*?)^\1$", re.MULTILINE | re.DOTALL)


def cases():
    for page in sorted(FOLDER.glob("*.md")):
        _, *parts = CASE.split(page.read_text(encoding="utf-8"))
        for name, body in zip(parts[::2], parts[1::2], strict=True):
            yield pytest.param(body, id=f"{page.stem}: {name}")


@pytest.fixture(scope="session")
def environment(tmp_path_factory):
    keep = {key: os.environ[key] for key in ("SYSTEMROOT", "TMPDIR") if key in os.environ}
    home = tmp_path_factory.mktemp("home")
    return {
        **keep,
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
        "HOME": str(home),
        "NEWSLINT_CACHE_DIR": str(home / "cache"),
        "PYTHONUTF8": "1",
        "GIT_CONFIG_GLOBAL": os.devnull,
    }


def expected_pattern(lines):
    parts = []
    for line in lines:
        if line == "...":
            parts.append(r"(?:.*\n)*?")
        else:
            parts.append(".*".join(map(re.escape, line.split("..."))) + r"\n")
    return re.compile("".join(parts))


def printed(done):
    error = "".join(f"! {line}\n" for line in done.stderr.splitlines())
    code = f"[{done.returncode}]\n" if done.returncode else ""
    lines = f"{done.stdout}{error}{code}".splitlines()
    return "".join(f"{line.rstrip()}\n" for line in lines)


@pytest.mark.parametrize("body", list(cases()))
def test_transcript(body, tmp_path, environment):
    for _, kind, name, text in BLOCK.findall(body):
        if kind == "file":
            (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / name).write_text(text, encoding="utf-8")
            continue
        for step in re.split(r"^\$ ", text, flags=re.MULTILINE)[1:]:
            command, *lines = step.splitlines()
            done = subprocess.run(
                ["bash", "-c", command], cwd=tmp_path, env=environment, capture_output=True, text=True, timeout=60
            )
            actual = printed(done)
            assert expected_pattern(lines).fullmatch(actual), f"$ {command}\n{actual}"


def test_the_transcripts_are_found():
    assert len(list(cases())) > 20
