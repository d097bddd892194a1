"""How fast newslint is beside its peers, in one run: cold start, words a second, peak memory.

Each command is run once to warm up and then in turn with the others, so that a machine that slows down slows them
all. Printed are the medians of the runs. The ratio to newslint's and the words a second go by the processor's time: on
a machine that does other work besides, the time on the clock says nothing.
"""

from __future__ import annotations

import argparse
import os
import pathlib
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from typing import NamedTuple

from newslint.rulebook.examples import ExampleKind
from newslint.rulebook.folders import read_pages, shipped_rules

WORDS_A_DRAFT = 500


class Run(NamedTuple):
    """One run of a command: seconds on the clock and of the processor, and the peak of its resident memory in MiB.

    A command that takes less memory than this script itself is shown with the script's.
    """

    seconds: float
    cpu: float
    mebibytes: float


def run(command: list[str], folder: str) -> Run:
    """Runs a command to its end, whatever its exit code."""
    began = time.perf_counter()
    process = subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return Run(time.perf_counter() - began, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def in_turn(commands: dict[str, list[str]], folder: str, runs: int) -> dict[str, Run]:
    """The median run of each command, the commands taking turns."""
    taken: dict[str, list[Run]] = {name: [] for name in commands}
    for turn in range(runs + 1):
        for name, command in commands.items():
            one = run(command, folder)
            if turn:
                taken[name].append(one)
    return {name: Run(*map(statistics.median, zip(*ran, strict=True))) for name, ran in taken.items()}


def clean_examples() -> list[str]:
    """The clean examples of the rule pages: sentences that look like slips and are none."""
    pages, _ = read_pages(shipped_rules())
    return [e.text for page in pages for e in page.examples if e.kind is ExampleKind.CLEAN and e.format == "txt"]


def make_drafts(folder: pathlib.Path, count: int) -> None:
    """Writes `count` drafts of some 500 words, put together from the clean examples of the rule pages."""
    examples = clean_examples()
    rng = random.Random(1)
    for number in range(count):
        paragraphs: list[str] = []
        words = 0
        while words < WORDS_A_DRAFT:
            paragraphs.append(rng.choice(examples))
            words += len(paragraphs[-1].split())
        (folder / f"{number:05}.txt").write_text("\n\n".join(paragraphs) + "\n", encoding="utf-8")


def copy_drafts(archive: pathlib.Path, folder: pathlib.Path, count: int) -> None:
    """Copies the first `count` plain text drafts of an archive."""
    for number, path in enumerate(sorted(archive.rglob("*.txt"))[:count]):
        shutil.copyfile(path, folder / f"{number:05}.txt")


def tool(name: str) -> str | None:
    """The executable of that name beside this interpreter, or on the PATH."""
    beside = pathlib.Path(sys.executable).parent / name
    return str(beside) if beside.exists() else shutil.which(name)


def main() -> None:
    """Prints two tables."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--drafts", type=pathlib.Path, help="a folder of .txt drafts; by default they are made up")
    parser.add_argument("--count", type=int, default=1000, help="how many drafts")
    parser.add_argument("--runs", type=int, default=5, help="how many runs of each command")
    arguments = parser.parse_args()
    peers = {name: path for name in ("newslint", "codespell", "proselint") if (path := tool(name))}
    with tempfile.TemporaryDirectory() as folder:
        drafts = pathlib.Path(folder, "drafts")
        drafts.mkdir()
        if arguments.drafts:
            copy_drafts(arguments.drafts, drafts, arguments.count)
        else:
            make_drafts(drafts, arguments.count)
        paths = sorted(drafts.iterdir())
        words = sum(len(path.read_text(encoding="utf-8", errors="replace").split()) for path in paths)
        verbs = {"newslint": ["check", "--exit-zero"], "codespell": [], "proselint": ["check"]}

        one = {"python -c pass": [sys.executable, "-c", "pass"]}
        one |= {name: [path, *verbs[name], str(paths[0])] for name, path in peers.items()}
        print(f"Cold start, one draft of {len(paths[0].read_text(encoding='utf-8').split())} words")
        table(in_turn(one, folder, arguments.runs * 2), None)

        many = {name: [path, *verbs[name], *map(str, paths)] for name, path in peers.items()}
        print(f"\n{len(paths)} drafts, {words:,} words, one process")
        table(in_turn(many, folder, arguments.runs), words)


def table(ran: dict[str, Run], words: int | None) -> None:
    """One row a command: time, memory, speed, and how many times newslint's time it took."""
    ours = ran["newslint"].cpu
    for name, one in ran.items():
        speed = f"{words / one.cpu:>12,.0f} words/s" if words else ""
        times = f"{one.seconds:8.3f} s, processor {one.cpu:8.3f} s"
        print(f"  {name:<16} {times} {one.mebibytes:7.0f} MiB {one.cpu / ours:7.2f} x newslint {speed}")


if __name__ == "__main__":
    main()
