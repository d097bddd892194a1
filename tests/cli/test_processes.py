"""Several processes give the same report as one, and end without a trace when they are told to or killed."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

NEWSLINT = str(Path(sys.executable).with_name("newslint"))
STORY = (
    "The the mayor of Port Selim recieved {number} letters on Monday, Ada Qaderi said.\n\n"
    "“We wrote to the office three times, and three times we were told to wait for it.”\n\n"
    "The {number} people in Port Salim agreed. Qadiri left. It rose from 12 to 18, a rise of 30 percent.\n\n"
)
pytestmark = pytest.mark.skipif(not Path("/proc").is_dir(), reason="processes are found in /proc")


@pytest.fixture
def stories(tmp_path):
    folder = tmp_path / "stories"
    for number in range(60):
        place = folder / f"{number % 7}" / f"{number:03}.{('txt', 'md', 'html')[number % 3]}"
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(STORY.format(number=number) * (number % 4), encoding="utf-8")
    (folder / "5" / "broken.txt").write_bytes(b"\xff")
    (folder / "3" / "newslint.toml").write_text('ignore = ["typos"]\n')
    return folder


def environment(tmp_path, **changes):
    return {**os.environ, "NEWSLINT_CACHE_DIR": str(tmp_path / "cache"), **changes}


def check(folder, *options, **changes):
    command = [NEWSLINT, "check", *options, "."]
    done = subprocess.run(
        command, cwd=folder, env=environment(folder.parent, **changes), capture_output=True, timeout=120
    )
    return done.returncode, done.stdout, done.stderr


@pytest.mark.parametrize("options", [("--format", "json"), ("--across",), ("--diff", "--unsafe-fixes")])
def test_any_number_of_processes_gives_the_same(stories, options):
    alone = check(stories, "--no-cache", "--jobs", "1", *options, PYTHONHASHSEED="1")
    assert alone[1]
    for jobs, seed in (("2", "2"), ("8", "3")):
        assert check(stories, "--no-cache", "--jobs", jobs, *options, PYTHONHASHSEED=seed) == alone
    assert check(stories, "--jobs", "2", *options) == alone
    assert check(stories, "--jobs", "2", *options) == alone  # remembered, where it can be


def test_fixes_are_carried_out(stories):
    assert check(stories, "--jobs", "2", "--fix", "--select", "typos/doubled-word", "-q")[0] == 2  # broken.txt
    code, out, _ = check(stories, "--jobs", "1", "--select", "typos/doubled-word", "-q")
    assert (code, out) == (2, b"")


def test_processes_that_are_no_copies_give_the_same(stories):
    """As on macOS and Windows, where each begins from nothing."""
    script = stories.parent / "main.py"
    script.write_text(
        "import sys\n"
        "from newslint.engine import pool\n"
        "from newslint.cli.main import run\n"
        "class Elsewhere:\n"
        "    platform = 'darwin'\n"
        "if __name__ == '__main__':\n"
        "    pool.sys = Elsewhere\n"
        "    sys.exit(run())\n"
    )
    command = [sys.executable, str(script), "check", "--no-cache", "--jobs", "2", "."]
    done = subprocess.run(command, cwd=stories, env=environment(stories.parent), capture_output=True, timeout=120)
    assert (done.returncode, done.stdout, done.stderr) == check(stories, "--no-cache", "--jobs", "1")


@pytest.fixture
def long_run(tmp_path):
    """A run in two processes that takes some seconds, begun, and the ids of the two."""
    folder = tmp_path / "stories"
    folder.mkdir()
    for number in range(300):
        (folder / f"{number:03}.txt").write_text(STORY.format(number=number) * 40, encoding="utf-8")
    command = [NEWSLINT, "check", "--jobs", "2", "-o", "report.txt", "stories"]
    run = subprocess.Popen(
        command,
        cwd=tmp_path,
        env=environment(tmp_path),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    children = []
    while len(children) < 2 and run.poll() is None:
        time.sleep(0.05)
        children = [int(child) for child in Path(f"/proc/{run.pid}/task/{run.pid}/children").read_text().split()]
    yield run, children
    if run.poll() is None:
        os.killpg(run.pid, signal.SIGKILL)
    run.communicate()


def all_ended(children):
    deadline = time.monotonic() + 30
    while any(Path(f"/proc/{child}").exists() for child in children):
        if time.monotonic() > deadline:
            return False
        time.sleep(0.05)
    return True


def test_an_interrupted_run_ends_quietly(long_run, tmp_path):
    run, children = long_run
    time.sleep(0.5)
    os.killpg(run.pid, signal.SIGINT)
    out, error = run.communicate(timeout=60)
    assert (run.returncode, out, error.lstrip()) == (130, "", "newslint: interrupted\n")
    assert {path.name for path in tmp_path.iterdir()} - {"cache"} == {"stories"}
    assert not [path for path in (tmp_path / "cache").rglob("*") if path.is_file() and path.suffix[1:2].isdecimal()]
    assert all_ended(children)


def test_an_interrupt_that_reaches_one_process_ends_all(long_run):
    run, children = long_run
    time.sleep(0.5)
    os.kill(run.pid, signal.SIGINT)
    out, error = run.communicate(timeout=60)
    assert (run.returncode, out, error.lstrip()) == (130, "", "newslint: interrupted\n")
    assert all_ended(children)


def test_a_process_that_is_killed_is_one_line(long_run, tmp_path):
    run, children = long_run
    os.kill(children[0], signal.SIGKILL)
    out, error = run.communicate(timeout=60)
    assert (run.returncode, out) == (2, "")
    assert error.startswith("newslint: a process was ended from outside, perhaps for want of memory")
    assert error.endswith("run newslint again with --jobs 1\n")
    assert error.count("\n") == 1
    assert not (tmp_path / "report.txt").exists()
    assert all_ended(children)


def test_none_goes_on_alone(long_run):
    run, children = long_run
    os.kill(run.pid, signal.SIGKILL)
    run.communicate(timeout=60)
    assert all_ended(children)
