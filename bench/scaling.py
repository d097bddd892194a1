"""Whether the cost grows with the size: processor time for a size, twice and four times it, and the ratios.

A ratio near 2 is linear; one near 4 is quadratic. Large sizes: --scale 16 makes drafts of a million words.
"""

from __future__ import annotations

import argparse
import pathlib
import random
import subprocess
import sys
import tempfile
from collections.abc import Callable

from peers import find
from speed import clean_examples, run

#: The words of the smallest draft, and the files of the smallest folder.
WORDS, FILES = 15_000, 2_000
#: What names are made of, so that a long draft has ever new ones.
SYLLABLES = ("ka", "le", "mor", "tin", "sa", "ro", "vel", "da", "nu", "bri", "os", "hen", "ly", "fa", "qui", "zor")


def prose(words: int, seed: int = 1) -> list[str]:
    """Paragraphs of about so many words, the clean examples of the rule pages with names of their own between them."""
    rng = random.Random(seed)
    examples = clean_examples()
    paragraphs: list[str] = []
    while words > 0:
        name = "".join(rng.choices(SYLLABLES, k=3)).capitalize()
        paragraphs.append(f"{rng.choice(examples)} {name} {rng.randint(2, 90)} said no.".replace("\n", " "))
        words -= len(paragraphs[-1].split())
    return paragraphs


def long_draft(folder: pathlib.Path, size: int) -> None:
    """A draft of many paragraphs."""
    (folder / "draft.txt").write_text("\n\n".join(prose(WORDS * size)), encoding="utf-8")


def long_paragraph(folder: pathlib.Path, size: int) -> None:
    """A draft of one paragraph."""
    (folder / "draft.txt").write_text(" ".join(prose(WORDS * size)), encoding="utf-8")


def same_paragraph(folder: pathlib.Path, size: int) -> None:
    """A draft of one paragraph over and over."""
    paragraph = "The bridge over the Tarn was closed on Monday after divers found cracks in two of its five piers."
    (folder / "draft.txt").write_text("\n\n".join([paragraph] * (WORDS * size // 18)), encoding="utf-8")


def quotations(folder: pathlib.Path, size: int) -> None:
    """A draft of quotations."""
    count = WORDS * size // 14
    quotes = (f"“We wrote to them {number} times and were told to wait for it,” she said." for number in range(count))
    (folder / "draft.txt").write_text("\n\n".join(quotes), encoding="utf-8")


def markdown(folder: pathlib.Path, size: int) -> None:
    """A long draft in Markdown."""
    rows = (
        f"## Part {number}\n\n*{text}* [more](https://example.org)" for number, text in enumerate(prose(WORDS * size))
    )
    (folder / "draft.md").write_text("\n\n".join(rows), encoding="utf-8")


def html(folder: pathlib.Path, size: int) -> None:
    """A long draft in HTML."""
    rows = (
        f"<div><p><b>{text}</b> &amp; <a href='https://example.org'>more</a></p></div>" for text in prose(WORDS * size)
    )
    (folder / "draft.html").write_text("\n".join(rows), encoding="utf-8")


def open_quotes(folder: pathlib.Path, size: int) -> None:
    """Quotation marks that nobody closes."""
    (folder / "draft.txt").write_text("“The mayor " * (WORDS * size // 2), encoding="utf-8")


def many_files(folder: pathlib.Path, size: int) -> None:
    """A folder of many short drafts under many patterns of .gitignore."""
    (folder / ".git").mkdir()
    for number in range(FILES * size):
        place = folder / f"{number % 50:02}"
        if number < 50:
            place.mkdir()
            (place / ".gitignore").write_text(f"*.bak\nold-{number}/\n/build\n!keep-{number}.txt\n")
        (place / f"{number:06}.txt").write_text("All is well.\n")


KINDS: tuple[Callable[[pathlib.Path, int], None], ...] = (
    long_draft,
    long_paragraph,
    same_paragraph,
    quotations,
    open_quotes,
    markdown,
    html,
    many_files,
)


def main() -> None:
    """Prints a row a kind of draft."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--scale", type=int, default=1, help="how many times larger all sizes are")
    parser.add_argument("kinds", nargs="*", help="some kinds only, as `long_draft`")
    arguments = parser.parse_args()
    command = [find("newslint") or "newslint", "check", "--isolated", "--no-cache", "--jobs", "1", "--exit-zero", "-q"]
    print(f"{'':<16}{'n':>10}{'2n':>10}{'4n':>10}   ratios, peak memory at 4n")
    for kind in KINDS:
        if arguments.kinds and kind.__name__ not in arguments.kinds:
            continue
        taken = []
        with tempfile.TemporaryDirectory() as scratch:
            subprocess.run([*command, str(scratch)], stdout=subprocess.DEVNULL, check=True)
            for size in (1, 2, 4):
                folder = pathlib.Path(scratch, str(size))
                folder.mkdir()
                kind(folder, size * arguments.scale)
                taken.append(run([*command, str(folder)], scratch))
        one, two, four = (ran.cpu for ran in taken)
        times = "".join(f"{ran.cpu:>8.2f} s" for ran in taken)
        print(
            f"{kind.__name__:<16}{times}   {two / one:.1f} {four / two:.1f}   {taken[-1].mebibytes:.0f} MiB", flush=True
        )


if __name__ == "__main__":
    sys.exit(main())
