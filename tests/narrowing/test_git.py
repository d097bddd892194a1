"""What git tells, asked of the real one."""

import os
import subprocess

import pytest

from newslint.narrowing.git import GitError, Version, repository_of


@pytest.fixture
def tree(tmp_path, monkeypatch):
    """A work tree without a commit, whose git knows nobody's settings."""
    for key in [key for key in os.environ if key.startswith("GIT_")]:
        monkeypatch.delenv(key)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    for role in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{role}_NAME", "ann")
        monkeypatch.setenv(f"GIT_{role}_EMAIL", "ann@example.org")
    git(tmp_path, "init", "-q", "-b", "main")
    return tmp_path


def git(tree, *words):
    return subprocess.run(["git", *words], cwd=tree, check=True, capture_output=True, text=True).stdout.strip()


def commit(tree, files):
    for name, text in files.items():
        (tree / name).parent.mkdir(parents=True, exist_ok=True)
        (tree / name).write_text(text)
    git(tree, "add", "-A")
    git(tree, "commit", "-qm", "x")
    return git(tree, "rev-parse", "HEAD")


LONG = "".join(f"line {number}\n" for number in range(20))


def test_what_changed_in_the_work_tree(tree):
    base = commit(tree, {"a.md": "a\n", "b.md": LONG, "gone.md": "x\n", "same.md": "s\n"})
    (tree / "a.md").write_text("A\n")
    git(tree, "mv", "b.md", 'ü \t"“n.md')
    git(tree, "rm", "-q", "gone.md")
    (tree / "new.md").write_text("new\n")
    git(tree, "add", "new.md")
    (tree / "untracked.md").write_text("u\n")
    (tree / "link.md").symlink_to("a.md")
    git(tree, "add", "link.md")
    repository = repository_of(tree)
    changed = repository.changed(base)
    assert {path: version and version.path for path, version in changed.items()} == {
        "a.md": "a.md",
        'ü \t"“n.md': "b.md",
        "new.md": None,
    }
    assert repository.content(changed["a.md"]) == b"a\n"
    assert "link.md" not in repository.tracked()
    assert "untracked.md" not in repository.tracked()


def test_what_is_staged_is_not_what_stands_in_the_work_tree(tree, tmp_path_factory):
    commit(tree, {"a.md": "a\n", "deep/b.md": "b\n"})
    (tree / "a.md").write_text("staged\n")
    git(tree, "add", "a.md")
    (tree / "a.md").write_text("work tree\n")
    (tree / "deep" / "b.md").write_text("not staged\n")
    repository = repository_of(tree / "deep")
    assert set(repository.changed("HEAD", staged=True)) == {"a.md"}
    folder = tmp_path_factory.mktemp("index")
    repository.export_index(["a.md", "deep/b.md"], folder)
    assert (folder / "a.md").read_text() == "staged\n"
    assert (folder / "deep" / "b.md").read_text() == "b\n"


def test_a_branch_is_compared_from_where_it_left(tree):
    base = commit(tree, {"a.md": "a\n"})
    git(tree, "checkout", "-qb", "story")
    commit(tree, {"b.md": "b\n"})
    git(tree, "checkout", "-q", "main")
    commit(tree, {"c.md": "c\n"})
    git(tree, "checkout", "-q", "story")
    repository = repository_of(tree)
    assert repository.fork("main") == (base, None)
    assert set(repository.changed(base)) == {"b.md"}


def test_histories_that_never_met_are_compared_all_the_same(tree):
    commit(tree, {"a.md": "a\n"})
    git(tree, "checkout", "-q", "--orphan", "other")
    other = commit(tree, {"b.md": "b\n"})
    git(tree, "checkout", "-q", "main")
    base, warning = repository_of(tree).fork("other")
    assert base == other
    assert "no commit in common" in warning


def test_before_the_first_commit_everything_changed(tree):
    (tree / "a.md").write_text("a\n")
    git(tree, "add", "a.md")
    repository = repository_of(tree)
    assert repository.fork("HEAD") == (None, None)
    assert repository.changed(None, staged=True) == {"a.md": None}


@pytest.mark.parametrize("revision", ["nowhere", "--all", "-x", "HEAD..HEAD", "", "HEAD:a.md"])
def test_a_revision_that_there_is_none_of(tree, revision):
    commit(tree, {"a.md": "a\n"})
    with pytest.raises(GitError, match="there is no revision"):
        repository_of(tree).fork(revision)


def test_line_ends_and_encodings_are_those_of_a_checkout(tree):
    (tree / ".gitattributes").write_text("*.txt text eol=crlf\nwide.md working-tree-encoding=UTF-16LE-BOM eol=lf\n")
    (tree / "wide.md").write_bytes("\ufeffwide\n".encode("utf-16-le"))
    (tree / "a.txt").write_bytes(b"a\r\n")
    git(tree, "add", "-A")
    git(tree, "commit", "-qm", "x")
    (tree / "wide.md").write_bytes("\ufeffwider\n".encode("utf-16-le"))
    (tree / "a.txt").write_bytes(b"b\r\n")
    repository = repository_of(tree)
    changed = repository.changed("HEAD")
    assert repository.content(changed["a.txt"]) == b"a\r\n"
    assert repository.content(changed["wide.md"]) == "\ufeffwide\n".encode("utf-16-le")


def test_a_file_in_conflict_changed_as_a_whole_and_is_not_staged(tree):
    commit(tree, {"a.md": "a\n"})
    git(tree, "checkout", "-qb", "story")
    commit(tree, {"a.md": "b\n"})
    git(tree, "checkout", "-q", "main")
    commit(tree, {"a.md": "c\n"})
    subprocess.run(["git", "merge", "-q", "story"], cwd=tree, capture_output=True, check=False)
    repository = repository_of(tree)
    assert set(repository.changed("HEAD")) == {"a.md"}
    assert repository.changed("HEAD", staged=True) == {}


def test_no_repository(tmp_path):
    assert repository_of(tmp_path) is None


def test_a_repository_that_is_broken_is_told_in_a_line(tree):
    (tree / ".git" / "HEAD").unlink()
    with pytest.raises(GitError, match=r"git rev-list failed: not a git repository"):
        repository_of(tree).fork("HEAD")


def test_a_computer_without_git(tree, monkeypatch):
    monkeypatch.setenv("PATH", str(tree))
    with pytest.raises(GitError, match="git cannot be run"):
        repository_of(tree).fork("HEAD")


def test_an_earlier_state_that_git_has_lost(tree):
    commit(tree, {"a.md": "a\n"})
    with pytest.raises(GitError, match="git cat-file failed"):
        repository_of(tree).content(Version("a.md", "0" * 40))
