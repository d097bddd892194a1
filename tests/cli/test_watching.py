"""`--watch` by the real executable: each kind of change has the drafts checked again, and nothing else does."""

import os
import queue
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

if os.name != "posix":
    pytest.skip("Ctrl-C is a signal of POSIX", allow_module_level=True)
pytest.importorskip("watchfiles")

NEWSLINT = Path(sys.executable).with_name("newslint")
WAITING = "waiting for changes"
SECONDS = 20
#: How long nothing happens where nothing is to happen.
QUIET = 1.0
SLIP = "He put it in the the box.\n"


class Watcher:
    """newslint, watching; its lines are read as they come."""

    def __init__(self, folder, cache, *arguments):
        command = [NEWSLINT, "check", "--watch", "-q", *arguments]
        self.process = subprocess.Popen(
            command,
            cwd=folder,
            env={**os.environ, "NEWSLINT_CACHE_DIR": str(cache)},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            start_new_session=True,
        )
        self._lines = queue.Queue()
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self):
        for line in self.process.stdout:
            self._lines.put(line.rstrip("\n"))

    def run(self):
        """What the next run says."""
        said = []
        while not said or WAITING not in said[-1]:
            said.append(self._lines.get(timeout=SECONDS))
        return "\n".join(said[:-1])

    def is_quiet(self):
        try:
            self._lines.get(timeout=QUIET)
        except queue.Empty:
            return True
        return False

    def interrupt(self):
        self.process.send_signal(signal.SIGINT)
        return self.process.wait(SECONDS)


@pytest.fixture(scope="module")
def cache(tmp_path_factory):
    return tmp_path_factory.mktemp("cache")


@pytest.fixture
def watch(tmp_path, cache):
    watchers = []

    def begin(*arguments):
        watchers.append(Watcher(tmp_path, cache, *arguments))
        return watchers[-1]

    yield begin
    for watcher in watchers:
        watcher.process.kill()
        watcher.process.wait()
        watcher.process.stdout.close()


def test_drafts_that_change_come_and_go(watch, tmp_path):
    draft = tmp_path / "a.txt"
    draft.write_text(SLIP)
    watcher = watch("--isolated")
    assert "a.txt:1:14: error typos/doubled-word" in watcher.run()
    draft.write_text("He put it in the box.\n")
    assert watcher.run() == ""
    (tmp_path / "new").mkdir()
    assert watcher.run() == ""
    (tmp_path / "new" / "b.md").write_text(SLIP)
    assert "new/b.md:1:14" in watcher.run()
    (tmp_path / "scratch").write_text(SLIP)
    (tmp_path / "scratch").replace(draft)  # as editors write
    assert "a.txt:1:14" in watcher.run()
    draft.unlink()
    assert "a.txt" not in watcher.run()
    (tmp_path / ".a.txt.swp").write_text("x")
    (tmp_path / "picture.bin").write_text("x")
    assert watcher.is_quiet()
    assert watcher.interrupt() == 0


def test_lists_pages_and_the_configuration(watch, tmp_path):
    (tmp_path / "stories").mkdir()
    (tmp_path / "stories" / "a.txt").write_text("It was a seperate box.\n")
    (tmp_path / "words.lst").write_text("")
    page = tmp_path / "house" / "style" / "box.md"
    page.parent.mkdir(parents=True)
    config = tmp_path / "newslint.toml"
    watcher = watch("stories")
    assert "seperate" in watcher.run()
    config.write_text('words = ["words.lst"]\nrule-folders = ["house"]\n')
    assert "seperate" in watcher.run()
    (tmp_path / "words.lst").write_text("seperate\n")
    assert watcher.run() == ""
    page.write_text("---\nmessage: a box\ncheck: pattern\nseverity: warning\nfind: box\n---\n# Box\n\nNo boxes.\n")
    assert "warning style/box: a box" in watcher.run()
    page.write_text("---\nmessage: a crate\ncheck: pattern\nseverity: warning\nfind: box\n---\n# Box\n\nNo boxes.\n")
    assert "warning style/box: a crate" in watcher.run()
    config.write_text("oops = 1\n")
    assert "newslint.toml:1: unknown key 'oops'" in watcher.run()
    config.write_text('ignore = ["typos"]\n')
    assert watcher.run() == ""


def test_one_file_and_not_those_beside_it(watch, tmp_path):
    (tmp_path / "a.txt").write_text(SLIP)
    watcher = watch("a.txt")
    assert "a.txt:1:14" in watcher.run()
    (tmp_path / "b.txt").write_text(SLIP)
    assert watcher.is_quiet()
    (tmp_path / "a.txt").write_text(f"\n{SLIP}")
    assert "a.txt:2:14" in watcher.run()


def test_its_own_report_is_no_change(watch, tmp_path):
    (tmp_path / "a.txt").write_text(SLIP)
    watcher = watch("--format", "csv", "-o", "report.txt", ".")
    assert watcher.run() == ""
    assert watcher.is_quiet()
    assert "typos/doubled-word" in (tmp_path / "report.txt").read_text()


def test_interrupted_in_the_middle_of_a_run_it_ends_quietly(watch, tmp_path):
    for number in range(4_000):
        (tmp_path / f"{number}.txt").write_text(f"Story {number}. {SLIP * 20}")
    watcher = watch("--no-cache", "--jobs", "1")
    with pytest.raises(subprocess.TimeoutExpired):
        watcher.process.wait(1)
    assert watcher.interrupt() == 0
    assert watcher.is_quiet()
