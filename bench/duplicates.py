"""How fast the copies of paragraphs are found beside plain exact matching and datasketch, in one run.

The paragraphs are made up of the words of the rule pages, one in twenty of them a copy of an earlier one with a tenth
of its words changed. Each way is timed from the texts in memory to the pairs of paragraphs; datasketch, where it is
installed, compares the same runs of three words with sketches of as many numbers. Each runs in a process of its own,
and the ways take turns.
"""

from __future__ import annotations

import argparse
import importlib.util
import multiprocessing
import random
import resource
import statistics
import time
from collections.abc import Callable, Iterator
from hashlib import blake2b
from typing import NamedTuple

from newslint.language.copies import MEMORY, Copies
from newslint.language.tokens import tokenize
from newslint.rulebook.folders import read_pages, shipped_rules
from newslint.text.folding import fold
from newslint.text.span import Span

WORDS = (25, 60)
A_DRAFT = 12
COPIED, CHANGED = 0.05, 0.1
NUMBERS, LIKE = 128, 0.5


class Taken(NamedTuple):
    """What one way took: seconds, peak of resident memory in MiB; and what it found, in pairs."""

    seconds: float
    mebibytes: float
    pairs: int


def vocabulary() -> list[str]:
    """The words of the rule pages, each as often as it stands there."""
    pages, _ = read_pages(shipped_rules())
    return [token.text for page in pages for example in page.examples for token in tokenize(example.text)]


def paragraphs(count: int) -> Iterator[str]:
    """`count` paragraphs, the same in every run."""
    words, rng = vocabulary(), random.Random(1)
    made: list[list[str]] = []
    for _ in range(count):
        if made and rng.random() < COPIED:
            paragraph = [rng.choice(words) if rng.random() < CHANGED else word for word in rng.choice(made)]
        else:
            paragraph = rng.choices(words, k=rng.randint(*WORDS))
        made.append(paragraph)
        yield " ".join(paragraph)


def forms(text: str) -> list[str]:
    """The folded words of a paragraph."""
    return [token.text for token in tokenize(fold(text))]


def exact(texts: list[str]) -> int:
    """Plain exact matching: one table of digests."""
    seen: dict[bytes, int] = {}
    for number, text in enumerate(texts):
        seen.setdefault(blake2b(" ".join(forms(text)).encode(), digest_size=8).digest(), number)
    return len(texts) - len(seen)


def newslint(texts: list[str], memory: int = MEMORY) -> int:
    """What `newslint duplicates` does once the drafts are read."""
    with Copies(memory) as copies:
        for number, text in enumerate(texts):
            copies.add(number // A_DRAFT, Span(0, len(text)), text)
        return sum(len(group.places) - 1 for group in copies.groups())


def newslint_in_little_memory(texts: list[str]) -> int:
    """The same with a fifth of the memory."""
    return newslint(texts, MEMORY // 5)


def datasketch(texts: list[str]) -> int:
    """The MinHash and MinHashLSH of datasketch."""
    from datasketch import MinHash, MinHashLSH

    index, pairs = MinHashLSH(threshold=LIKE, num_perm=NUMBERS), 0
    for number, text in enumerate(texts):
        words = forms(text)
        sketch = MinHash(num_perm=NUMBERS)
        sketch.update_batch([" ".join(run).encode() for run in zip(words, words[1:], words[2:], strict=False)])
        pairs += bool(index.query(sketch))
        index.insert(number, sketch)
    return pairs


def timed(way: Callable[[list[str]], int], count: int) -> Taken:
    """Runs one way in this process."""
    texts = list(paragraphs(count))
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    began = time.perf_counter()
    pairs = way(texts)
    seconds = time.perf_counter() - began
    return Taken(seconds, (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024, pairs)


def main() -> None:
    """Prints a row a way."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--paragraphs", type=int, default=100_000)
    parser.add_argument("--runs", type=int, default=3)
    given = parser.parse_args()
    ways = [exact, newslint, newslint_in_little_memory]
    if importlib.util.find_spec("datasketch"):
        ways.append(datasketch)
    taken: dict[str, list[Taken]] = {way.__name__: [] for way in ways}
    context = multiprocessing.get_context("spawn")
    for _ in range(given.runs):
        for way in ways:
            with context.Pool(1) as pool:
                taken[way.__name__].append(pool.apply(timed, (way, given.paragraphs)))
    base = statistics.median(one.seconds for one in taken["exact"])
    print(f"{given.paragraphs:,} paragraphs, median of {given.runs}")
    print(f"{'way':<28}{'seconds':>9}{'ratio':>8}{'MiB':>7}{'found':>8}")
    for name, ran in taken.items():
        seconds, mebibytes, pairs = (statistics.median(column) for column in zip(*ran, strict=True))
        print(f"{name.replace('_', ' '):<28}{seconds:>9.1f}{seconds / base:>8.1f}{mebibytes:>7.0f}{pairs:>8.0f}")


if __name__ == "__main__":
    main()
