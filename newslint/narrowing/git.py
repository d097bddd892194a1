"""Asks git: what stands in a commit, in the index and in the work tree. git is run, never imitated."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterable
from pathlib import Path

from newslint.text.named_tuples import NamedTuple

#: What drafts are compared with where nobody says: the last commit.
HEAD = "HEAD"
#: Nothing is downloaded and nobody is asked: a file that lies on another server counts as one that changed.
_ENVIRONMENT = {"GIT_OPTIONAL_LOCKS": "0", "GIT_LFS_SKIP_SMUDGE": "1", "GIT_TERMINAL_PROMPT": "0", "LC_ALL": "C"}

#: The modes of links and of submodules.
_NO_FILES = ("120000", "160000")


class GitError(Exception):
    """Something that git cannot tell: one line that says what, and what to do."""


class Version(NamedTuple):
    """A file in an earlier state: the path that it had then, and the object that holds it."""

    path: str
    blob: str


class Repository:
    """A git repository, by the folder at its top; all paths are relative to that, with plain slashes."""

    def __init__(self, top: Path) -> None:
        self.top = top

    def _ask(self, *words: str, given: bytes = b"") -> bytes:
        """What git answers. Raises GitError."""
        done = self._run(*words, given=given)
        if done.returncode:
            lines = done.stderr.decode("utf-8", "replace").strip().splitlines()
            said = (lines or ["it gives no reason"])[0].removeprefix("fatal: ")
            raise GitError(f"{self.top}: git {words[0]} failed: {said}")
        return done.stdout

    def _run(self, *words: str, given: bytes = b"") -> subprocess.CompletedProcess[bytes]:
        command = ["git", "-C", str(self.top), *words]
        try:
            return subprocess.run(  # noqa: S603 - a list of words, and no shell
                command, input=given, capture_output=True, env=os.environ | _ENVIRONMENT, check=False
            )
        except OSError as error:
            raise GitError(f"git cannot be run ({error.strerror}), and it alone knows what changed") from error

    def fork(self, revision: str) -> tuple[str | None, str | None]:
        """The commit at which the work tree's history and a revision's parted, and a warning where they never met.

        Where the repository has no commit yet it is None. Raises GitError where there is no such revision.
        """
        commit = self._commit(revision)
        if commit is None:
            if revision == HEAD and not self._ask("rev-list", "--max-count=1", "--all"):
                return None, None
            hint = "name one such as main or HEAD~1, and fetch it first where it is another computer's"
            raise GitError(f"{self.top}: there is no revision '{revision}': {hint}")
        if revision == HEAD:
            return commit, None
        done = self._run("merge-base", commit, HEAD)
        if done.returncode:
            warning = (
                f"{revision} and HEAD have no commit in common (a shallow clone?): compared with {revision} itself"
            )
            return commit, warning
        return done.stdout.decode("ascii").split()[0], None

    def _commit(self, revision: str) -> str | None:
        """The commit that a revision names, or None; what looks like an option is no revision."""
        if revision.startswith("-"):
            return None
        done = self._run("rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}")
        return None if done.returncode else done.stdout.decode("ascii").strip()

    def changed(self, commit: str | None, *, staged: bool = False) -> dict[str, Version | None]:
        """The files that differ from a commit, each with what it was there; None where it was not.

        Without a commit all tracked files are. The work tree is compared, or the index where `staged` is set. Links and
        submodules are no files, and what is in conflict is not staged.
        """
        if commit is None:
            return dict.fromkeys(self.tracked())
        options = ("--raw", "-z", "--no-abbrev", "--find-renames", "--no-ext-diff", "--no-relative")
        answer = self._ask("diff", *options, *(("--cached",) if staged else ()), commit, "--")
        return _raw(answer, staged)

    def tracked(self) -> list[str]:
        """The files that git knows."""
        rows = (row.partition("\t") for row in _texts(self._ask("ls-files", "--stage", "-z")))
        return list(dict.fromkeys(path for head, _, path in rows if head.partition(" ")[0] not in _NO_FILES))

    def content(self, version: Version) -> bytes:
        """A file in an earlier state, as it would be checked out. Raises GitError."""
        return self._ask("cat-file", "--filters", f"--path={version.path}", version.blob)

    def export_index(self, paths: Iterable[str], folder: Path) -> None:
        """Writes the staged content of files below a folder, as it would be checked out. Raises GitError."""
        given = "\0".join(paths).encode("utf-8", "surrogateescape")
        if given:
            self._ask("checkout-index", f"--prefix={folder}{os.sep}", "-z", "--stdin", given=given)


def repository_of(folder: Path) -> Repository | None:
    """The repository that a folder (absolute) lies in, or None."""
    for place in (folder, *folder.parents):
        if (place / ".git").exists():
            return Repository(place)
    return None


def _texts(answer: bytes) -> list[str]:
    """The parts of an answer that ends each of them with a NUL."""
    return answer.decode("utf-8", "surrogateescape").split("\0")[:-1]


def _raw(answer: bytes, staged: bool) -> dict[str, Version | None]:
    """What `git diff --raw -z` answers: `:mode mode blob blob status` and a path, or the two paths of a rename."""
    parts = iter(_texts(answer))
    changed: dict[str, Version | None] = {}
    for head in parts:
        old_mode, mode, blob, _, status = head.removeprefix(":").split(" ")
        was = path = next(parts)
        if status[0] in "RC":
            path = next(parts)
        if mode in _NO_FILES or status[0] == "D" or (staged and status[0] == "U"):
            continue
        is_known = status[0] in "MRC" and old_mode not in _NO_FILES
        changed[path] = Version(was, blob) if is_known else changed.get(path)
    return changed
