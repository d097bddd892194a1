"""Where the time goes: each stage's share of the processor's time that a run takes, by sampling.

    python bench/stages.py DRAFTS
    python bench/stages.py DRAFTS --functions 40

Again and again it is noted which of newslint's functions is at work. That slows nothing down, and makes no call look
dearer than it is, as a profiler that counts calls does. The first round, in which everything is made ready, does not
count.
"""

from __future__ import annotations

import argparse
import contextlib
import gc
import io
import pathlib
import signal
import sys
from collections import Counter
from types import CodeType, FrameType

import newslint
from newslint.cli.main import run

#: How often it is looked, in seconds of the processor's time; many systems look no oftener than each four milliseconds.
_STEP = 0.001
#: Stages, and what the paths of their modules begin with; a module is of the first stage that it fits.
_STAGES = {
    "Names: mentions, their forms, who is who, spellings that are alike": (
        "language/names/",
        "checks/name",
        "checks/drift",
    ),
    "Rules that are patterns, terms or forms, and the gates before them": (
        "checks/gate.py",
        "checks/pattern.py",
        "checks/consistency.py",
        "checks/replace.py",
        "checks/terms.py",
        "checks/spellings.py",
        "text/automaton.py",
    ),
    "Facts told twice, passages repeated": (
        "language/retelling.py",
        "language/repetition.py",
        "language/stems.py",
        "checks/repeated",
        "checks/retold.py",
    ),
    "Sources: words of saying, speakers, claims": (
        "language/sources/",
        "language/claims/",
        "checks/unattributed",
        "checks/unclear",
        "checks/vague",
        "checks/accused",
    ),
    "Figures and their checks": ("language/figure", "language/numerals.py", "checks/figures/"),
    "Words of the text, and what the word list says of them": (
        "language/tokens.py",
        "language/analysis.py",
        "language/words.py",
        "text/folding.py",
    ),
    "Spelling": ("language/spelling/", "checks/misspelling.py", "checks/mixed_spelling.py"),
    "Sentences and quotation marks": ("language/sentences.py", "language/quotes.py"),
    "Reading the file: blocks and parts": ("drafts/", "text/"),
    "All other checks": ("checks/", "language/"),
    "The run, findings, the report": ("",),
}


def _stage(path: str) -> str:
    return next(stage for stage, beginnings in _STAGES.items() if path.startswith(beginnings))


def sampled(drafts: str, rounds: int) -> Counter[CodeType]:
    """How often each of newslint's functions was at work, in `rounds` runs after the first."""
    package = str(pathlib.Path(newslint.__file__).parent)
    at_work: Counter[CodeType] = Counter()

    def look(_: int, frame: FrameType | None) -> None:
        while frame and not frame.f_code.co_filename.startswith(package):
            frame = frame.f_back
        if frame:
            at_work[frame.f_code] += 1

    sys.argv[1:] = ["check", "--isolated", "--no-cache", "--jobs", "1", "--exit-zero", drafts]
    with contextlib.redirect_stdout(io.StringIO()):
        run()
        signal.signal(signal.SIGPROF, look)
        signal.setitimer(signal.ITIMER_PROF, _STEP, _STEP)
        for _ in range(rounds):
            run()
        signal.setitimer(signal.ITIMER_PROF, 0)
    return at_work


def main() -> None:
    """Prints the table of stages, or that of functions."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("drafts", help="a folder of drafts")
    parser.add_argument("--rounds", type=int, default=5, help="how many runs")
    parser.add_argument("--functions", type=int, default=0, help="how many functions to show, in place of stages")
    arguments = parser.parse_args()
    gc.set_threshold(100_000)  # as a run has it
    at_work = sampled(arguments.drafts, arguments.rounds)
    package = pathlib.Path(newslint.__file__).parent
    shares: Counter[str] = Counter()
    for code, times in at_work.items():
        path = pathlib.Path(code.co_filename).relative_to(package).as_posix()
        shares[f"{path}:{code.co_firstlineno} {code.co_name}" if arguments.functions else _stage(path)] += times
    whole = shares.total()
    for name, times in shares.most_common(arguments.functions or None):
        if arguments.functions:
            print(f"{times / whole:6.1%} {name}")
        else:
            print(f"| {name} | {times / whole:.0%} | {', '.join(f'`{where}`' for where in _STAGES[name] if where)} |")


if __name__ == "__main__":
    main()
