"""What git tells, asked of the real one."""

import subprocess

import pytest

from newslint.narrowing.git import GitError, Version, repository_of

LONG = "".join(f"line {number}\n" for number in range(20))


def test_what_changed_in_the_work_tree(tree):
    base = tree.commit({"a.md": "a\n", "b.md": LONG, "gone.md": "x\n", "same.md": "s\n"})
    (tree.top / "a.md").write_text("A\n")
    tree.git("mv", "b.md", 'ü \t"“n.md')
    tree.git("rm", "-q", "gone.md")
    (tree.top / "new.md").write_text("new\n")
    tree.git("add", "new.md")
    (tree.top / "untracked.md").write_text("u\n")
    (tree.top / "link.md").symlink_to("a.md")
    tree.git("add", "link.md")
    repository = repository_of(tree.top)
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
    tree.commit({"a.md": "a\n", "deep/b.md": "b\n"})
    (tree.top / "a.md").write_text("staged\n")
    tree.git("add", "a.md")
    (tree.top / "a.md").write_text("work tree\n")
    (tree.top / "deep" / "b.md").write_text("not staged\n")
    repository = repository_of(tree.top / "deep")
    assert set(repository.changed("HEAD", staged=True)) == {"a.md"}
    folder = tmp_path_factory.mktemp("index")
    repository.export_index(["a.md", "deep/b.md"], folder)
    assert (folder / "a.md").read_text() == "staged\n"
    assert (folder / "deep" / "b.md").read_text() == "b\n"


def test_a_branch_is_compared_from_where_it_left(tree):
    base = tree.commit({"a.md": "a\n"})
    tree.git("checkout", "-qb", "story")
    tree.commit({"b.md": "b\n"})
    tree.git("checkout", "-q", "main")
    tree.commit({"c.md": "c\n"})
    tree.git("checkout", "-q", "story")
    repository = repository_of(tree.top)
    assert repository.fork("main") == (base, None)
    assert set(repository.changed(base)) == {"b.md"}


def test_histories_that_never_met_are_compared_all_the_same(tree):
    tree.commit({"a.md": "a\n"})
    tree.git("checkout", "-q", "--orphan", "other")
    other = tree.commit({"b.md": "b\n"})
    tree.git("checkout", "-q", "main")
    base, warning = repository_of(tree.top).fork("other")
    assert base == other
    assert "no commit in common" in warning


def test_before_the_first_commit_everything_changed(tree):
    (tree.top / "a.md").write_text("a\n")
    tree.git("add", "a.md")
    repository = repository_of(tree.top)
    assert repository.fork("HEAD") == (None, None)
    assert repository.changed(None, staged=True) == {"a.md": None}


@pytest.mark.parametrize("revision", ["nowhere", "--all", "-x", "HEAD..HEAD", "", "HEAD:a.md"])
def test_a_revision_that_there_is_none_of(tree, revision):
    tree.commit({"a.md": "a\n"})
    with pytest.raises(GitError, match="there is no revision"):
        repository_of(tree.top).fork(revision)


def test_line_ends_and_encodings_are_those_of_a_checkout(tree):
    (tree.top / ".gitattributes").write_text("*.txt text eol=crlf\nwide.md working-tree-encoding=UTF-16LE-BOM eol=lf\n")
    (tree.top / "wide.md").write_bytes("\ufeffwide\n".encode("utf-16-le"))
    (tree.top / "a.txt").write_bytes(b"a\r\n")
    tree.git("add", "-A")
    tree.git("commit", "-qm", "x")
    (tree.top / "wide.md").write_bytes("\ufeffwider\n".encode("utf-16-le"))
    (tree.top / "a.txt").write_bytes(b"b\r\n")
    repository = repository_of(tree.top)
    changed = repository.changed("HEAD")
    assert repository.content(changed["a.txt"]) == b"a\r\n"
    assert repository.content(changed["wide.md"]) == "\ufeffwide\n".encode("utf-16-le")


def test_a_file_in_conflict_changed_as_a_whole_and_is_not_staged(tree):
    tree.commit({"a.md": "a\n"})
    tree.git("checkout", "-qb", "story")
    tree.commit({"a.md": "b\n"})
    tree.git("checkout", "-q", "main")
    tree.commit({"a.md": "c\n"})
    subprocess.run(["git", "merge", "-q", "story"], cwd=tree.top, capture_output=True, check=False)
    repository = repository_of(tree.top)
    assert set(repository.changed("HEAD")) == {"a.md"}
    assert repository.changed("HEAD", staged=True) == {}


def test_no_repository(tmp_path):
    assert repository_of(tmp_path) is None


def test_a_repository_that_is_broken_is_told_in_a_line(tree):
    (tree.top / ".git" / "HEAD").unlink()
    with pytest.raises(GitError, match=r"git rev-list failed: not a git repository"):
        repository_of(tree.top).fork("HEAD")


def test_a_computer_without_git(tree, monkeypatch):
    monkeypatch.setenv("PATH", str(tree.top))
    with pytest.raises(GitError, match="git cannot be run"):
        repository_of(tree.top).fork("HEAD")


def test_an_earlier_state_that_git_has_lost(tree):
    tree.commit({"a.md": "a\n"})
    with pytest.raises(GitError, match="git cat-file failed"):
        repository_of(tree.top).content(Version("a.md", "0" * 40))
