"""Builds the word list and the spelling index that ship in newslint/data.

Words and their kinds are from SCOWL, the Spell Checker Oriented Word Lists, which the American and British hunspell
dictionaries are made from; its licence allows any use provided that its notice is kept (words.LICENSE). How often
each word is written is from the frequency dictionary of SymSpell, which the package symspellpy ships (MIT); its counts
are those of the Google Books Ngram data, version 2 (CC BY 3.0); the notices are in frequencies.LICENSE. Words younger
than both stand in new_words.txt beside this script.

    apt-get install scowl
    pip install symspellpy
    python scripts/build_word_list.py

words.marisa keeps each word as it is written, with three bytes: the smallest SCOWL size that holds it (10 is the
commonest English, 70 a large dictionary, 80 nearly every dictionary there is), the kinds of list that it stands in,
as newslint.language.words.Kind names them, and how often it is written, as newslint.language.words.frequency reads it.

pairs.txt holds the pairs of words that may have been run together: a function word and another everyday word that often
stand side by side.

targets.marisa holds the words that a misspelling may have been meant for; spelling.marisa leads to their numbers from
what a misspelling has in common with them (newslint.language.spelling.candidates says how).
"""

from __future__ import annotations

import argparse
import importlib.util
import math
import pathlib
import re
import shutil
import unicodedata

import marisa_trie

from newslint.language.spelling.candidates import INDEX, TARGETS, keys_of
from newslint.language.words import BITS, COMMON, LARGE, Kind

HERE = pathlib.Path(__file__).resolve().parent
SOURCE = pathlib.Path("/usr/share/dict/scowl")
LICENCE = pathlib.Path("/usr/share/doc/scowl/copyright")
FREQUENCIES = "frequency_dictionary_en_82_765.txt"
BIGRAMS = "frequency_bigramdictionary_en_243_342.txt"
FUNCTION_WORDS = HERE.parent / "newslint" / "data" / "function_words.txt"
PAIRS = HERE.parent / "newslint" / "data" / "pairs.txt"
#: Pairs of words written at least so often are known run together, if both are everyday words, up to this SCOWL size.
PAIR_COUNT, PAIR_SIZE = 2**28, 35
PAIR_LETTERS = 4
NEW_WORDS = HERE / "new_words.txt"
TARGET = HERE.parent / "newslint" / "data" / "words.marisa"
LARGEST = 80
#: SCOWL's spelling categories, and the kinds of English that each stands for.
VARIETIES = {
    "english": Kind.AMERICAN | Kind.BRITISH,
    "american": Kind.AMERICAN,
    "british": Kind.BRITISH,
    "british_z": Kind.BRITISH,
    "variant_1": Kind.AMERICAN | Kind.BRITISH | Kind.VARIANT,
    "british_variant_1": Kind.BRITISH | Kind.VARIANT,
    "variant_2": Kind.AMERICAN | Kind.BRITISH | Kind.VARIANT,
    "british_variant_2": Kind.BRITISH | Kind.VARIANT,
}
#: Variants that only some dictionaries allow (SCOWL's second level) count only for words up to this size.
LARGEST_SECOND_VARIANT = 60
#: SCOWL's word categories, and the kinds of word that each stands for.
CATEGORIES = {
    "words": Kind(0),
    "contractions": Kind(0),
    "upper": Kind.CAPITALISED,
    "proper-names": Kind.CAPITALISED | Kind.NAME,
    "abbreviations": Kind.ABBREVIATION,
}
#: What a word of each size is taken to be written as often as where the counts do not hold it: the median, in bits
#: (binary logarithm of the count), of the words of that size that they do hold.
TYPICAL_BITS = {10: 24.0, 20: 22.0, 35: 19.0, 40: 18.0, 50: 17.0, 55: 16.0, 60: 15.5, 70: 14.0, 80: 13.0}
#: Counts this much below what is typical are the counting's fault: Google counts `cannot` as two words.
UNCERTAIN_BITS = 4.0
#: A capitalised word up to this size (Monday, English, American) may be what a misspelling was meant for.
COMMON_CAPITALISED = 35
#: A word of a large dictionary that is written at least this often may be too.
OFTEN_BITS = 18.0
#: Nobody wants to be told that they meant one of these.
COARSE = re.compile(
    "fuck|shit|cunt|dick|cock|whore|slut|nigg|fag|tit|piss|wank|bitch|bastard|arse|ass(?:es|hole)?$|rape"
)
#: Misspelt contractions lack their apostrophe or have it in the wrong place.
TARGET_WORD = re.compile("[a-z]{2,}(?:n't|'ll|'ve|'re)?|[A-Z][a-z]{2,}")


def read_lists() -> dict[str, tuple[int, Kind]]:
    """Every word with its smallest size and all its kinds, from the lists up to LARGEST."""
    words: dict[str, tuple[int, Kind]] = {}
    for path in sorted(SOURCE.iterdir()):
        parts = re.fullmatch(r"([a-z_12]+)-([a-z-]+)\.(\d+)", path.name)
        if not parts or parts[1] not in VARIETIES or parts[2] not in CATEGORIES or int(parts[3]) > LARGEST:
            continue
        size, kind = int(parts[3]), VARIETIES[parts[1]] | CATEGORIES[parts[2]]
        if parts[1].endswith("variant_2") and size > LARGEST_SECOND_VARIANT:
            continue
        for word in path.read_text(encoding="utf-8").split():
            known_size, known_kind = words.get(word, (size, Kind(0)))
            if Kind.VARIANT in kind and word in words and Kind.VARIANT not in known_kind:
                continue
            if Kind.VARIANT in known_kind and Kind.VARIANT not in kind:
                known_kind = Kind(0)
            words[word] = (min(size, known_size), known_kind | kind)
    for word, (size, kind) in list(words.items()):  # newspapers write cliche and cafe as often as cliché and café
        plain = unicodedata.normalize("NFKD", word).encode("ascii", "ignore").decode()
        words.setdefault(plain, (max(size, COMMON), kind | Kind.VARIANT))
    for row in NEW_WORDS.read_text(encoding="utf-8").splitlines():
        for word in row.partition("#")[0].split():
            size, kind = words.get(word, (LARGE, Kind.AMERICAN | Kind.BRITISH))
            words[word] = (min(size, LARGE), kind)
    return words


def read_rows(name: str) -> list[list[str]]:
    """The rows of a file of symspellpy's, each split at white space."""
    package = importlib.util.find_spec("symspellpy")
    if package is None or package.origin is None:
        raise SystemExit("symspellpy is not installed: pip install symspellpy")
    text = pathlib.Path(package.origin).with_name(name).read_text(encoding="utf-8-sig")
    return [row.split() for row in text.splitlines()]


def read_counts() -> dict[str, int]:
    """How often each word is written in Google's books, in lower case."""
    return {word: int(count) for word, count in read_rows(FREQUENCIES)}


def write_pairs(sizes: dict[str, int]) -> None:
    """Writes the pairs of words that may have been run together; `sizes` are those of the words in lower case."""
    rows = [row for row in FUNCTION_WORDS.read_text(encoding="utf-8").splitlines() if not row.startswith("#")]
    function_words = {word for row in rows for word in row.split()}
    seconds: dict[str, list[str]] = {}
    for first, second, count in read_rows(BIGRAMS):
        if (
            int(count) >= PAIR_COUNT
            and not function_words.isdisjoint((first, second))
            and max(sizes.get(first, LARGEST), sizes.get(second, LARGEST)) <= PAIR_SIZE
            and len(first + second) >= PAIR_LETTERS
            and sizes.get(first + second, LARGEST) > LARGE
        ):
            seconds.setdefault(first, []).append(second)
    head = "# A word, and those that often follow it. Built by scripts/build_word_list.py; see there.\n"
    body = "".join(f"{first} {' '.join(sorted(words))}\n" for first, words in sorted(seconds.items()))
    PAIRS.write_text(head + body, encoding="utf-8")


def frequency(count: int, size: int) -> float:
    """How often a word of that size with that count is taken to be written, in bits."""
    return max(math.log2(count), TYPICAL_BITS[size] - UNCERTAIN_BITS) if count else TYPICAL_BITS[size]


def is_target(word: str, size: int, kind: Kind, bits: float) -> bool:
    """Whether a misspelling may have been meant for `word`."""
    if not TARGET_WORD.fullmatch(word) or COARSE.match(word) or kind & (Kind.NAME | Kind.ABBREVIATION | Kind.VARIANT):
        return False
    if word[0].isupper():
        return size <= COMMON_CAPITALISED
    return size <= COMMON or (size <= LARGE and bits >= OFTEN_BITS)


def main() -> None:
    """Writes the list, the index and SCOWL's licence."""
    argparse.ArgumentParser(description=__doc__).parse_args()
    words, counts = read_lists(), read_counts()
    bits = {word: frequency(counts.get(word, 0), size) for word, (size, _) in words.items()}
    rows = [(word, (size, int(kind), round(bits[word] * BITS))) for word, (size, kind) in sorted(words.items())]
    marisa_trie.RecordTrie("<BBB", rows).save(str(TARGET))
    write_pairs({word: size for word, (size, _) in words.items()})
    shutil.copy(LICENCE, TARGET.with_suffix(".LICENSE"))
    targets = marisa_trie.Trie(
        [word for word, (size, kind) in words.items() if is_target(word, size, kind, bits[word])]
    )
    targets.save(str(TARGETS))
    marisa_trie.RecordTrie(
        "<HB", sorted((key, divmod(number, 256)) for word, number in targets.items() for key in keys_of(word.lower()))
    ).save(str(INDEX))
    for path in (TARGET, TARGETS, INDEX):
        print(f"{path}: {path.stat().st_size} bytes")
    print(f"{len(words)} words, {len(targets)} of them targets of misspellings")


if __name__ == "__main__":
    main()
