"""The walk over folders, beside what git itself would list."""

import os
import subprocess
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newslint.cli.walking import Found, find_drafts
from newslint.config.layer import Layer
from newslint.config.settings import Configuration

PATTERNS = st.sampled_from(
    [
        "a",
        "a/",
        "/a",
        "a/b",
        "*.md",
        "!*.md",
        "!a/",
        "b*",
        "**/c.txt",
        "a/**",
        "!a/b/c.txt",
        "#a",
        "\\!x",
        "[bc].txt",
        "[z-a]",
        "",
    ]
)
FOLDERS = ["", "a", "a/b", "b", "b/a"]
NAMES = ["a.md", "b.txt", "c.txt", "a.rst"]


def walked(root, start="."):
    found = list(find_drafts([start], Configuration(Layer(Path(root)))))
    assert all(isinstance(item, Found) for item in found)
    return [item.path for item in found]


@pytest.fixture(scope="module")
def repository(tmp_path_factory):
    root = tmp_path_factory.mktemp("repository")
    subprocess.run(["git", "init", "-q", str(root)], check=True)
    for folder in FOLDERS:
        (root / folder).mkdir(exist_ok=True)
        for name in NAMES:
            (root / folder / name).touch()
    return root


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.dictionaries(st.sampled_from(FOLDERS), st.lists(PATTERNS, min_size=1, max_size=3), max_size=2),
    st.lists(PATTERNS, max_size=1),
)
def test_git_ignored_files_are_left_out_as_git_leaves_them_out(repository, monkeypatch, ignored, excluded):
    monkeypatch.chdir(repository)
    for folder in FOLDERS:
        lines = ignored.get(folder, [])
        (repository / folder / ".gitignore").write_text("\n".join(lines), encoding="utf-8")
    (repository / ".git" / "info" / "exclude").write_text("\n".join(excluded), encoding="utf-8")
    environment = {**os.environ, "GIT_CONFIG_GLOBAL": os.devnull}
    listed = subprocess.run(
        ["git", "ls-files", "--others", "--exclude-standard"],
        capture_output=True,
        text=True,
        check=True,
        env=environment,
    ).stdout.split()
    drafts = [path for path in listed if path.endswith((".md", ".txt"))]
    assert sorted(walked(repository)) == sorted(drafts)
    below = [path for path in drafts if path.startswith("a/")]
    if below:
        assert sorted(walked(repository, "a")) == sorted(below)


def test_every_draft_comes_once_in_the_order_asked_for(repository, monkeypatch):
    monkeypatch.chdir(repository)
    for path in [".git/info/exclude", *(f"{folder}/.gitignore" for folder in FOLDERS)]:
        (repository / path.lstrip("/")).unlink(missing_ok=True)
    configuration = Configuration(Layer(repository))
    paths = [item.path for item in find_drafts(["b/a/b.txt", "b", "./b/c.txt"], configuration)]
    assert paths == ["b/a/b.txt", "b/a.md", "b/b.txt", "b/c.txt", "b/a/a.md", "b/a/c.txt"]
