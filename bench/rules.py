"""What a newsroom's own rules cost: three hundred pages and ten thousand terms, beside the rules that ship alone.

Both runs take turns on the same drafts. The ratio goes by the processor's time, of which work on the machine besides
takes none; the runs are whole, start and all, and warm.
"""

from __future__ import annotations

import argparse
import pathlib
import random
import re
import sys
import tempfile
from itertools import count

from peers import find
from speed import copy_drafts, in_turn, make_drafts

#: How many pages of each kind of check, as newsrooms have them: mostly words, then patterns, then points of style.
PAGES = {"terms": 150, "pattern": 75, "replace": 45, "consistency": 30}
#: How many words a page of terms has.
TERMS_A_PAGE = 8


#: Two like letters, which the other way round are the same word.
_LIKE = re.compile(r"(.)\1")


class Words:
    """Words of the drafts themselves, so that rules come near to matching as often as real ones do."""

    def __init__(self, drafts: list[pathlib.Path], seed: int) -> None:
        texts = (path.read_text(encoding="utf-8", errors="replace") for path in drafts)
        found = {
            word
            for text in texts
            for word in text.lower().split()
            if word.isalpha() and len(word) > 3 and not _LIKE.search(word)
        }
        self._words = sorted(found)
        self._random = random.Random(seed)

    def phrase(self, length: int) -> str:
        """A phrase of so many words that hardly stands in any draft."""
        return " ".join(self._random.choice(self._words) for _ in range(length))

    def slip(self) -> str:
        """A word with two letters the other way round."""
        word = self._random.choice(self._words)
        at = self._random.randrange(len(word) - 1)
        return word[:at] + word[at + 1] + word[at] + word[at + 2 :]

    def front_matter(self, kind: str) -> str:
        """The keys of a page that asks for this kind of check."""
        first, second = self.phrase(1), self.phrase(1)
        if kind == "terms":
            return "terms:\n" + "".join(f"  {self.phrase(2)}: {first}\n" for _ in range(TERMS_A_PAGE))
        if kind == "pattern":
            return f"find: '\\b{first} (?:\\w+ ){{0,2}}{second}\\b'\n"
        if kind == "replace":
            return f"replace:\n  '\\b(?P<n>\\d[\\d,.]*) {first}s?\\b': '\\g<n> {second}'\n"
        return f"forms:\n  one: '\\b{first}-{second}\\b'\n  two: '\\b{first} {second}\\b'\n"


def make_house(folder: pathlib.Path, words: Words, pages: dict[str, int], terms: int) -> None:
    """Writes the pages, the list of terms and the configuration that names them."""
    for kind, many in pages.items():
        for number in range(many):
            page = folder / "house-rules" / "house" / f"{kind}-{number:03}.md"
            page.parent.mkdir(parents=True, exist_ok=True)
            front = f"message: “{{found}}” is not ours\ncheck: {kind}\n{words.front_matter(kind)}"
            page.write_text(f"---\n{front}---\n# Rule {number}\n", encoding="utf-8")
    rows: dict[str, str] = {}
    for number in count():
        rows[words.phrase(1 + number % 3) if number % 3 else words.slip()] = words.phrase(1)
        if len(rows) == terms:
            break
    text = "find,use,message\n" + "".join(f"{find},{use}s or so,\n" for find, use in rows.items())
    (folder / "house-terms.csv").write_text(text, encoding="utf-8")
    (folder / "newslint.toml").write_text('rule-folders = ["house-rules"]\nterms = ["house-terms.csv"]\n', "utf-8")


def main() -> None:
    """Prints a line for one draft and one for all of them."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--drafts", type=pathlib.Path, help="a folder of .txt drafts; by default they are made up")
    parser.add_argument("--count", type=int, default=300, help="how many drafts")
    parser.add_argument("--runs", type=int, default=5, help="how many runs of each command")
    parser.add_argument("--terms", type=int, default=10_000, help="how many terms the list has")
    arguments = parser.parse_args()
    newslint = find("newslint") or sys.exit("newslint itself is lacking: pip install .")
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        drafts = folder / "drafts"
        drafts.mkdir()
        if arguments.drafts:
            copy_drafts(arguments.drafts, drafts, arguments.count)
        else:
            make_drafts(drafts, arguments.count)
        paths = sorted(drafts.iterdir())
        make_house(folder, Words(paths, 1), PAGES, arguments.terms)
        print(f"{sum(PAGES.values())} house rules and {arguments.terms:,} terms, beside the rules that ship alone")
        for chosen in (paths[:1], paths):
            check = [newslint, "check", "--no-cache", "--jobs", "1", "--exit-zero", *map(str, chosen)]
            ran = in_turn({"alone": ([*check, "--isolated"], 0), "house": (check, 0)}, name, arguments.runs)
            alone, house = ran["alone"][0], ran["house"][0]
            ratio = house.cpu / alone.cpu
            seconds = f"{alone.cpu:.3f} s and {house.cpu:.3f} s of the processor"
            memory = f"{alone.mebibytes:.0f} and {house.mebibytes:.0f} MiB"
            print(f"  {len(chosen):>5} drafts: {seconds}, {memory}: {ratio:.2f} times")


if __name__ == "__main__":
    main()
