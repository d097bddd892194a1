"""A git repository for tests, whose git knows nobody's settings."""

import os
import subprocess

import pytest


class Tree:
    """A work tree: writes files, and asks git."""

    def __init__(self, top):
        self.top = top

    def git(self, *words):
        return subprocess.run(["git", *words], cwd=self.top, check=True, capture_output=True, text=True).stdout.strip()

    def write(self, files):
        for name, text in files.items():
            (self.top / name).parent.mkdir(parents=True, exist_ok=True)
            (self.top / name).write_bytes(text if isinstance(text, bytes) else text.encode())

    def commit(self, files):
        self.write(files)
        self.git("add", "-A")
        self.git("commit", "-qm", "x")
        return self.git("rev-parse", "HEAD")


@pytest.fixture
def tree(tmp_path, monkeypatch):
    """A work tree without a commit; the current folder is its top."""
    for key in [key for key in os.environ if key.startswith("GIT_")]:
        monkeypatch.delenv(key)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    for role in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{role}_NAME", "ann")
        monkeypatch.setenv(f"GIT_{role}_EMAIL", "ann@example.org")
    made = Tree(tmp_path / "tree")
    made.top.mkdir()
    made.git("init", "-q", "-b", "main")
    monkeypatch.chdir(made.top)
    return made
