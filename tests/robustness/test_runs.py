"""The real executable: the same bytes however it is run, nothing half-written, nothing read that is no draft."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from hostile import HOSTILE

NEWSLINT = Path(sys.executable).with_name("newslint")
if os.name == "posix":
    import resource
posix = pytest.mark.skipif(os.name != "posix", reason="signals, limits and devices are those of POSIX")


@pytest.fixture(scope="module")
def archive(tmp_path_factory):
    """Some dozens of drafts with every kind of finding, hostile ones among them."""
    folder = tmp_path_factory.mktemp("archive") / "stories"
    folder.mkdir()
    for name, make in HOSTILE.items():
        (folder / name).write_text(make(200), encoding="utf-8", newline="")
    ferry = (Path(__file__).resolve().parents[2] / "examples" / "ferry.txt").read_text(encoding="utf-8")
    for number in range(10):
        (folder / f"ferry-{number}.txt").write_text(ferry.replace("Meridan", f"Meridan {number}"), encoding="utf-8")
    return folder.parent


def run(*arguments, cwd, limit=None, **variables):
    def lower():
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))

    return subprocess.run(
        [NEWSLINT, *arguments],
        cwd=cwd,
        env={**os.environ, **{key: str(value) for key, value in variables.items()}},
        capture_output=True,
        preexec_fn=None if limit is None else lower,
    )


@pytest.mark.parametrize("form", ["text", "json"])
def test_the_same_bytes_whatever_the_hash_seed_and_the_processes(archive, form):
    command = ("check", "--isolated", "--no-cache", "--exit-zero", "--format", form, "stories")
    seeds = [run(*command, cwd=archive, PYTHONHASHSEED=seed) for seed in range(3)]
    seeds += [run(*command, "--jobs", jobs, cwd=archive, PYTHONHASHSEED=7) for jobs in ("1", "2", "8")]
    cached = [run(*(word for word in command if word != "--no-cache"), cwd=archive) for _ in range(2)]
    assert {(done.returncode, done.stdout) for done in seeds + cached} == {(0, seeds[0].stdout)}
    assert seeds[0].stdout


@posix
def test_an_interrupted_run_leaves_the_report_as_it_was(archive, tmp_path):
    report = archive / "report.json"
    report.write_text("yesterday's", encoding="utf-8")
    command = [NEWSLINT, "check", "--isolated", "--no-cache", "--format", "json", "-o", report.name, "stories"]
    for wait in (0.3, 0.6, 1.2):
        process = subprocess.Popen(command, cwd=archive, stderr=subprocess.PIPE, text=True)
        time.sleep(wait)
        process.send_signal(signal.SIGINT)
        told = process.communicate()[1]
        assert "Traceback" not in told
        left = report.read_text(encoding="utf-8")
        assert left == "yesterday's" or json.loads(left)["version"] == 1  # or the signal came late
        assert [path.name for path in archive.iterdir() if path.name.startswith(".")] == []
        report.write_text("yesterday's", encoding="utf-8")


@posix
def test_a_full_disk_is_told_once_and_leaves_nothing_half_written(archive, tmp_path):
    (tmp_path / "a.txt").write_text("The the bridge is shut.\n", encoding="utf-8")
    done = run("check", "-q", "a.txt", cwd=tmp_path, limit=0, NEWSLINT_CACHE_DIR=tmp_path / "cache")
    assert done.returncode == 1
    assert b"typos/doubled-word" in done.stdout
    assert len(done.stderr.splitlines()) == 1
    assert [path for path in (tmp_path / "cache").rglob("*") if path.is_file()] == []
    done = run("check", "--fix", "--no-cache", "-q", "a.txt", cwd=tmp_path, limit=0)
    assert (tmp_path / "a.txt").read_text(encoding="utf-8") == "The the bridge is shut.\n"
    assert b"was not mended" in done.stderr
    assert {path.name for path in tmp_path.iterdir()} == {"a.txt", "cache"}


@posix
def test_devices_and_data_files_are_told_and_not_read(tmp_path):
    large = tmp_path / "large.txt"
    with large.open("wb") as stream:
        stream.truncate(40 * 2**20)
    (tmp_path / "a.txt").write_text("The the bridge is shut.\n", encoding="utf-8")
    done = run("check", "-q", "/dev/zero", "large.txt", "a.txt", cwd=tmp_path)
    assert done.returncode == 2
    assert done.stderr.splitlines() == [
        b"/dev/zero: is a device, not a draft; to check standard input, write -",
        b"large.txt: is 40 MiB large: a draft has up to 32; leave it out with exclude",
    ]
    assert b"a.txt:1:1: error typos/doubled-word" in done.stdout


@posix
def test_a_walk_neither_follows_links_nor_opens_pipes(tmp_path):
    inside, outside = tmp_path / "inside", tmp_path / "outside"
    inside.mkdir()
    outside.mkdir()
    (outside / "a.txt").write_text("The the bridge is shut.\n", encoding="utf-8")
    os.mkfifo(inside / "pipe.txt")
    (inside / "link.txt").symlink_to(outside / "a.txt")
    (inside / "folder").symlink_to(outside, target_is_directory=True)
    (inside / "loop").symlink_to("loop")
    done = run("check", ".", cwd=inside)
    assert (done.returncode, done.stderr) == (0, b"")
    assert b"a.txt" not in done.stdout


@posix
def test_a_pipe_that_is_named_is_read(tmp_path):
    command = f"{NEWSLINT} check -q <(echo The the bridge is shut.)"
    done = subprocess.run(["bash", "-c", command], cwd=tmp_path, capture_output=True, text=True)
    assert "typos/doubled-word" in done.stdout
