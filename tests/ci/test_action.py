"""The GitHub action: valid, and its steps run as GitHub runs them, with hostile inputs and without GitHub."""

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]
ACTION = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
_, INSTALL, CHECK = ACTION["runs"]["steps"]
#: Prints each of its arguments in brackets; as `-m venv DIR` it puts itself into DIR.
STUB = """#!/bin/sh
if [ "$2" = venv ]; then mkdir -p "$3/bin" && cp "$0" "$3/bin/python"; exit; fi
printf '[%s]' "$@"
"""
#: What somebody who may name a file or open a pull request would try.
HOSTILE = "$(touch pwned) `touch pwned` '; touch pwned; \" & touch pwned"


def stub(path):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(STUB, encoding="utf-8")
    path.chmod(0o755)
    return path


def run(step, folder, **variables):
    """Runs a step's script as GitHub's runner does: from a file, with a plain environment."""
    script = folder / "step.sh"
    script.write_text(step["run"], encoding="utf-8")
    given = dict.fromkeys(step["env"], "") | {key: str(value) for key, value in variables.items()}
    environment = {"PATH": os.environ["PATH"], "GITHUB_OUTPUT": str(folder / "output"), "HOME": str(folder), **given}
    command = ["bash", "--noprofile", "--norc", "-eo", "pipefail", str(script)]
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, encoding="utf-8")


def words(printed):
    return re.findall(r"\[(.*?)\]", printed, re.DOTALL)


def test_it_is_valid():
    check = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.github-actions", "action.yml"]
    done = subprocess.run(check, cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr


def test_no_expression_stands_in_a_script():
    for step in ACTION["runs"]["steps"]:
        assert "${{" not in step.get("run", "")


def test_every_input_is_used():
    used = {name for step in ACTION["runs"]["steps"] for name in re.findall(r"inputs\.([a-z-]+)", yaml.dump(step))}
    assert used == set(ACTION["inputs"])


@pytest.mark.parametrize(
    ("version", "wanted"),
    [("", "/the action"), ("latest", "newslint"), ("0.1.0", "newslint==0.1.0"), ("1.0rc1", "newslint==1.0rc1")],
)
def test_the_version_asked_for_is_installed(tmp_path, version, wanted):
    python = stub(tmp_path / "python")
    venv = tmp_path / "a venv"
    done = run(INSTALL, tmp_path, PYTHON=python, VENV=venv, SOURCE="/the action", INPUT_VERSION=version)
    assert done.returncode == 0, done.stderr
    assert words(done.stdout)[:3] == ["-m", "pip", "install"]
    assert words(done.stdout)[-1] == wanted


@pytest.mark.parametrize(
    "version", [HOSTILE, "--index-url=https://example.org", "newslint @ https://example.org", "0.1\n"]
)
def test_nothing_but_a_version_is_installed(tmp_path, version):
    done = run(INSTALL, tmp_path, PYTHON=stub(tmp_path / "python"), VENV=tmp_path / "venv", INPUT_VERSION=version)
    assert done.returncode == 2
    assert done.stdout == "::error title=newslint::the input version is no version: write it as 0.1.0\n"
    assert not (tmp_path / "pwned").exists()


@pytest.fixture
def venv(tmp_path):
    """The folder that the first step would have made: the Python that runs this test, and a stub of newslint."""
    folder = tmp_path / "venv"
    stub(folder / "bin" / "newslint")
    (folder / "bin" / "python").symlink_to(sys.executable)
    return folder


def test_inputs_become_arguments(tmp_path, venv):
    done = run(
        CHECK,
        tmp_path,
        VENV=venv,
        INPUT_FORMAT="sarif",
        INPUT_OUTPUT="a report.sarif",
        INPUT_FAIL_ON="error",
        INPUT_BASELINE="base.json",
        INPUT_ARGS="--no-advice --ignore 'style, names'",
        INPUT_PATHS="stories\nwire copy\n\n-odd.txt\n",
    )
    assert words(done.stdout) == [
        *("check", "--format=sarif", "--output=a report.sarif", "--fail-on=error", "--baseline=base.json"),
        *("--no-advice", "--ignore", "style, names", "--", "stories", "wire copy", "-odd.txt"),
    ]
    assert (tmp_path / "output").read_text(encoding="utf-8") == "exit-code=0\n"


def test_hostile_inputs_stay_words(tmp_path, venv):
    hostile = dict.fromkeys(["INPUT_PATHS", "INPUT_FORMAT", "INPUT_OUTPUT", "INPUT_FAIL_ON", "INPUT_BASELINE"], HOSTILE)
    done = run(CHECK, tmp_path, VENV=venv, INPUT_ARGS=shlex.quote(HOSTILE), **hostile)
    assert done.returncode == 0, done.stderr
    assert [word.partition("=")[2] or word for word in words(done.stdout)] == ["check", *[HOSTILE] * 5, "--", HOSTILE]
    assert not (tmp_path / "pwned").exists()


def test_an_open_quote_is_told(tmp_path, venv):
    done = run(CHECK, tmp_path, VENV=venv, INPUT_ARGS="--ignore 'names")
    assert (done.returncode, done.stdout) == (2, "::error title=newslint::the input args has an open quote\n")


def test_the_defaults_check_everything_and_annotate(tmp_path, venv):
    (venv / "bin" / "newslint").unlink()
    (venv / "bin" / "newslint").symlink_to(Path(sys.executable).parent / "newslint")
    (tmp_path / "story.md").write_text("The the ferry runs again.\n", encoding="utf-8")
    given = {f"INPUT_{name.upper().replace('-', '_')}": each["default"] for name, each in ACTION["inputs"].items()}
    done = run(CHECK, tmp_path, VENV=venv, **given)
    assert done.returncode == 1
    assert done.stdout == (
        "::error file=story.md,line=1,endLine=1,col=1,endColumn=8,title=newslint typos/doubled-word"
        "::“The” stands twice running\n"
    )
    assert (tmp_path / "output").read_text(encoding="utf-8") == "exit-code=1\n"
