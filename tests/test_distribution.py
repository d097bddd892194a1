"""What is published installs in an environment of its own and finds what a checkout finds."""

import subprocess
import sys
import tarfile
import venv
import zipfile
from pathlib import Path

import pytest

import newslint

ROOT = Path(__file__).resolve().parents[1]
DRAFT = "The council voted to close the the library on Monday, the mayor said.\n"


def run(*command, cwd, check=True):
    done = subprocess.run(list(map(str, command)), cwd=cwd, capture_output=True, text=True)
    assert not check or done.returncode == 0, done.stdout + done.stderr
    return done


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """The sdist, and the wheel that was built of it."""
    target = tmp_path_factory.mktemp("dist")
    run(sys.executable, "-m", "build", "--outdir", target, ROOT, cwd=target)
    return next(target.glob("*.tar.gz")), next(target.glob("*.whl"))


def test_the_version_comes_from_one_place(built):
    for path in built:
        assert f"newslint-{newslint.__version__}" in path.name
    changes = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert f"\n## {newslint.__version__} (" in changes


def test_the_wheel_holds_every_file_that_a_checkout_runs_with(built):
    with zipfile.ZipFile(built[1]) as wheel:
        held = set(wheel.namelist())
    files = {path for folder in ("newslint", "rules") for path in (ROOT / folder).rglob("*") if path.is_file()}
    wanted = {path.relative_to(ROOT) for path in files if "__pycache__" not in path.parts}
    places = {str(path) if path.parts[0] == "newslint" else f"newslint/{path}" for path in wanted}
    licenses = {name for name in places if name.endswith(".LICENSE")}  # stand where licenses of wheels belong
    assert places - licenses <= held
    assert {f"licenses/{name}" for name in licenses} <= {name.partition(".dist-info/")[2] for name in held}


def test_the_sdist_holds_what_its_tests_need(built):
    with tarfile.open(built[0]) as sdist:
        held = {name.partition("/")[2] for name in sdist.getnames()}
    for name in ("pyproject.toml", "README.md", "LICENSE", "CHANGELOG.md", "tests/conftest.py", "examples/ferry.txt"):
        assert name in held


def test_the_wheel_runs_in_an_environment_of_its_own(built, tmp_path):
    venv.create(tmp_path / "venv", with_pip=True)
    scripts = tmp_path / "venv" / ("Scripts" if sys.platform == "win32" else "bin")
    run(scripts / "pip", "install", "--quiet", built[1], cwd=tmp_path)
    (tmp_path / "draft.txt").write_text(DRAFT, encoding="utf-8")
    done = run(scripts / "newslint", "check", "-q", "--isolated", "draft.txt", cwd=tmp_path, check=False)
    assert done.returncode == 1, done.stderr
    assert "draft.txt:1:28: error typos/doubled-word" in done.stdout
    assert run(scripts / "newslint", "test", cwd=tmp_path).returncode == 0
    assert f"newslint, version {newslint.__version__}" in run(scripts / "newslint", "--version", cwd=tmp_path).stdout
