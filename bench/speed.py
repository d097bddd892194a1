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

from peers import COMMANDS, find, languagetool

from newslint.rulebook.examples import ExampleKind
from newslint.rulebook.folders import read_pages, shipped_rules

WORDS_A_DRAFT = 500
#: How many drafts LanguageTool is asked about.
SLOWEST = 60


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


def in_turn(commands: dict[str, tuple[list[str], int]], folder: str, runs: int) -> dict[str, tuple[Run, int]]:
    """The median run of each command, the commands taking turns, with the words that each looked at."""
    taken: dict[str, list[Run]] = {name: [] for name in commands}
    for turn in range(runs + 1):
        for name, (command, _) in commands.items():
            one = run(command, folder)
            if turn:
                taken[name].append(one)
    medians = {name: Run(*map(statistics.median, zip(*ran, strict=True))) for name, ran in taken.items()}
    return {name: (medians[name], words) for name, (_, words) in commands.items()}


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


def main() -> None:
    """Prints two tables."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--drafts", type=pathlib.Path, help="a folder of .txt drafts; by default they are made up")
    parser.add_argument("--count", type=int, default=1000, help="how many drafts")
    parser.add_argument("--runs", type=int, default=5, help="how many runs of each command")
    parser.add_argument("--only", nargs="*", help="some peers only, by their executables")
    arguments = parser.parse_args()
    peers = [peer for peer in COMMANDS if arguments.only is None or peer.executable in arguments.only]
    found = {peer: path for peer in peers if (path := find(peer.executable))}
    for peer in peers:
        if peer not in found:
            print(f"{peer.name} is lacking: bench/install_peers.sh installs it where it can be had")
    newslint = find("newslint") or sys.exit("newslint itself is lacking: pip install .")
    with tempfile.TemporaryDirectory() as folder:
        drafts = pathlib.Path(folder, "drafts")
        drafts.mkdir()
        if arguments.drafts:
            copy_drafts(arguments.drafts, drafts, arguments.count)
        else:
            make_drafts(drafts, arguments.count)
        paths = sorted(drafts.iterdir())
        ours = [newslint, "check", "--isolated", "--no-cache", "--jobs", "1", "--exit-zero"]
        again = [newslint, "check", "--isolated", "--exit-zero", str(drafts)]

        one = {"python -c pass": ([sys.executable, "-c", "pass"], 0), "newslint": ([*ours, str(paths[0])], 0)}
        one |= {peer.name: ([path, *peer.options, str(paths[0])], 0) for peer, path in found.items()}
        print(f"Cold start, one draft of {words_of(paths[:1])} words")
        table(in_turn(one, folder, arguments.runs * 2))

        many = {"newslint": ([*ours, *map(str, paths)], words_of(paths))}
        many["newslint, nothing changed"] = (again, words_of(paths))
        for peer, path in found.items():
            some = paths[: peer.most]
            many[peer.name] = ([path, *peer.options, *map(str, some)], words_of(some))
        print(f"\n{len(paths)} drafts, {words_of(paths):,} words, one process")
        table(in_turn(many, folder, arguments.runs))
        if arguments.only is None or "languagetool" in arguments.only:
            ask_languagetool(paths[:SLOWEST])


def words_of(paths: list[pathlib.Path]) -> int:
    """The words of these drafts."""
    return sum(len(path.read_text(encoding="utf-8", errors="replace").split()) for path in paths)


def ask_languagetool(paths: list[pathlib.Path]) -> None:
    """A row for LanguageTool, whose server is started and warmed up before."""
    with languagetool() as server:
        if server is None:
            print("  LanguageTool is lacking: it needs java, and bench/install_peers.sh with mvn")
            return
        texts = [path.read_text(encoding="utf-8", errors="replace") for path in paths]
        for text in texts[:5]:
            server.check(text)
        began = server.cpu()
        for text in texts:
            server.check(text)
        taken = server.cpu() - began
        words = words_of(paths)
        print(
            f"  {'LanguageTool, warm':<38}{taken:9.3f} s {server.mebibytes():7.0f} MiB {words / taken:>12,.0f} words/s"
        )


def table(ran: dict[str, tuple[Run, int]]) -> None:
    """One row a command: the processor's time, memory, words a second, and how many times newslint's time it took."""
    ours, our_words = ran["newslint"]
    for name, (one, words) in ran.items():
        ratio = (one.cpu / words) / (ours.cpu / our_words) if words else one.cpu / ours.cpu
        speed = f"{words / one.cpu:>12,.0f} words/s" if words else ""
        row = f"{one.cpu:9.3f} s {one.mebibytes:7.0f} MiB {ratio:7.2f} x newslint {speed}"
        print(f"  {name:<38}{row}  ({one.seconds:.2f} s on the clock)")


if __name__ == "__main__":
    main()
