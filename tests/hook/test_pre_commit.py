"""The pre-commit hook, with the real pre-commit: a bad draft is refused with its findings, a mended one let through."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
BAD = "The council voted to close the the library on Monday, the mayor said.\n"


def run(*command, cwd, env, check=True):
    done = subprocess.run(command, cwd=cwd, env=env, capture_output=True, text=True)
    if check:
        assert done.returncode == 0, done.stdout + done.stderr
    return done


@pytest.fixture(scope="module")
def environment(tmp_path_factory):
    """An environment in which git and pre-commit know nobody's settings and keep what they make to themselves."""
    home = tmp_path_factory.mktemp("home")
    who = {f"GIT_{role}_{key}": "ann@example.org" for role in ("AUTHOR", "COMMITTER") for key in ("NAME", "EMAIL")}
    kept = {key: value for key, value in os.environ.items() if not key.startswith("GIT_")}
    return {
        **kept,
        **who,
        "PRE_COMMIT_HOME": str(home / "pre-commit"),
        "NEWSLINT_CACHE_DIR": str(home / "cache"),
        "GIT_CONFIG_GLOBAL": os.devnull,
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
    }


@pytest.fixture(scope="module")
def published(tmp_path_factory, environment):
    """This checkout as the git repository that a newsroom's configuration names."""
    target = tmp_path_factory.mktemp("published") / "newslint"
    listed = run(
        "git", "ls-files", "-z", "--cached", "--others", "--exclude-standard", cwd=ROOT, env=environment
    ).stdout
    for name in filter(None, listed.split("\0")):
        if (ROOT / name).is_file():
            (target / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, target / name)
    run("git", "init", "-q", cwd=target, env=environment)
    run("git", "add", "-A", cwd=target, env=environment)
    run("git", "commit", "-qm", "published", cwd=target, env=environment)
    return target


@pytest.fixture
def newsroom(tmp_path, published, environment):
    """A newsroom's repository with the hook installed."""
    revision = run("git", "rev-parse", "HEAD", cwd=published, env=environment).stdout.strip()
    run("git", "init", "-q", cwd=tmp_path, env=environment)
    (tmp_path / ".pre-commit-config.yaml").write_text(
        f"repos:\n- repo: {published}\n  rev: {revision}\n  hooks:\n  - id: newslint\n", encoding="utf-8"
    )
    run("pre-commit", "install", cwd=tmp_path, env=environment)
    return tmp_path


def test_a_bad_draft_is_refused_and_a_mended_one_let_through(newsroom, environment):
    draft = newsroom / "library.md"
    draft.write_text(BAD, encoding="utf-8")
    run("git", "add", "-A", cwd=newsroom, env=environment)
    refused = run("git", "commit", "-m", "library", cwd=newsroom, env=environment, check=False)
    assert refused.returncode != 0
    assert "typos/doubled-word" in refused.stdout + refused.stderr
    assert "library.md:1:28" in refused.stdout + refused.stderr
    assert run("git", "rev-list", "--all", "--count", cwd=newsroom, env=environment).stdout.strip() == "0"

    draft.write_text(BAD.replace("the the", "the"), encoding="utf-8")
    run("git", "add", "-A", cwd=newsroom, env=environment)
    run("git", "commit", "-m", "library", cwd=newsroom, env=environment)
    assert run("git", "rev-list", "--all", "--count", cwd=newsroom, env=environment).stdout.strip() == "1"


def test_staged_as_an_argument_asks_of_a_commit_what_it_brings_alone(newsroom, environment):
    config = newsroom / ".pre-commit-config.yaml"
    config.write_text(f"{config.read_text(encoding='utf-8')}    args: [--staged]\n", encoding="utf-8")
    draft = newsroom / "library.md"
    draft.write_text(BAD, encoding="utf-8")
    run("git", "add", "-A", cwd=newsroom, env=environment)
    run("git", "commit", "--no-verify", "-m", "years ago", cwd=newsroom, env=environment)

    draft.write_text(f"{BAD}\nIt opens again in a a year.\n", encoding="utf-8")
    run("git", "add", "-A", cwd=newsroom, env=environment)
    refused = run("git", "commit", "-m", "year", cwd=newsroom, env=environment, check=False)
    assert refused.returncode != 0
    assert "library.md:3:19" in refused.stdout + refused.stderr
    assert "library.md:1:28" not in refused.stdout + refused.stderr

    draft.write_text(f"{BAD}\nIt opens again in a year.\n", encoding="utf-8")
    run("git", "add", "-A", cwd=newsroom, env=environment)
    run("git", "commit", "-m", "year", cwd=newsroom, env=environment)
