"""Builds the dictionary that readability scores count syllables with, where NLTK, which textstat asks, looks for it.

python scripts/build_pronunciations.py cmudict.dict

cmudict.dict is the CMU Pronouncing Dictionary (https://github.com/cmusphinx/cmudict; its licence is
newslint/data/cmudict.LICENSE). textstat counts the stresses of a word's first pronunciation: those alone are kept, a
line a word, as NLTK reads it.
"""

from __future__ import annotations

import pathlib
import re
import sys
from collections.abc import Iterable, Iterator

TARGET = (
    pathlib.Path(__file__).resolve().parent.parent / "newslint" / "data" / "nltk" / "corpora" / "cmudict" / "cmudict"
)
#: A further pronunciation of a word: read(2).
FURTHER = re.compile(r".\(\d+\)$")


def rows(dictionary: Iterable[str]) -> Iterator[str]:
    """The lines of the result: the word, 1 for its first pronunciation, and the stress of each syllable."""
    for line in dictionary:
        word, *phones = line.partition(" #")[0].split()
        stresses = [phone[-1] for phone in phones if phone[-1].isdigit()]
        if stresses and word[0].isalpha() and not FURTHER.search(word):
            yield f"{word} 1 {' '.join(stresses)}\n"


if __name__ == "__main__":
    with pathlib.Path(sys.argv[1]).open(encoding="utf-8") as given:
        TARGET.parent.mkdir(parents=True, exist_ok=True)
        TARGET.write_text("".join(rows(given)), encoding="utf-8")
