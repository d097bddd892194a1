"""Builds newslint/data/words.marisa from SCOWL, the Spell Checker Oriented Word Lists.

SCOWL is what the American and British hunspell dictionaries are made from; its licence allows any use
provided that its notice is kept (newslint/data/words.LICENSE). Debian ships it whole:

    apt-get install scowl
    python scripts/build_word_list.py

Each word is kept as it is written, with two bytes: the smallest SCOWL size that holds it (10 is the
commonest English, 70 a large dictionary, 80 nearly every dictionary there is) and the kinds of list that it
stands in, as newslint.language.words.Kind names them.
"""

from __future__ import annotations

import argparse
import pathlib
import re
import shutil

import marisa_trie

from newslint.language.words import Kind

SOURCE = pathlib.Path("/usr/share/dict/scowl")
LICENCE = pathlib.Path("/usr/share/doc/scowl/copyright")
TARGET = pathlib.Path(__file__).resolve().parent.parent / "newslint" / "data" / "words.marisa"
LARGEST = 80
#: SCOWL's spelling categories, and the kinds of English that each stands for.
VARIETIES = {
    "english": Kind.AMERICAN | Kind.BRITISH,
    "american": Kind.AMERICAN,
    "british": Kind.BRITISH,
    "british_z": Kind.BRITISH,
    "variant_1": Kind.AMERICAN | Kind.BRITISH | Kind.VARIANT,
    "british_variant_1": Kind.BRITISH | Kind.VARIANT,
}
#: SCOWL's word categories, and the kinds of word that each stands for.
CATEGORIES = {
    "words": Kind(0),
    "contractions": Kind(0),
    "upper": Kind.CAPITALISED,
    "proper-names": Kind.CAPITALISED | Kind.NAME,
    "abbreviations": Kind.ABBREVIATION,
}


def read_lists() -> dict[str, tuple[int, Kind]]:
    """Every word with its smallest size and all its kinds, from the lists up to LARGEST."""
    words: dict[str, tuple[int, Kind]] = {}
    for path in sorted(SOURCE.iterdir()):
        parts = re.fullmatch(r"([a-z_1]+)-([a-z-]+)\.(\d+)", path.name)
        if not parts or parts[1] not in VARIETIES or parts[2] not in CATEGORIES or int(parts[3]) > LARGEST:
            continue
        size, kind = int(parts[3]), VARIETIES[parts[1]] | CATEGORIES[parts[2]]
        for word in path.read_text(encoding="iso-8859-1").split():
            known_size, known_kind = words.get(word, (size, Kind(0)))
            if Kind.VARIANT in kind and word in words and Kind.VARIANT not in known_kind:
                continue
            if Kind.VARIANT in known_kind and Kind.VARIANT not in kind:
                known_kind = Kind(0)
            words[word] = (min(size, known_size), known_kind | kind)
    return words


def main() -> None:
    """Writes the list and its licence."""
    argparse.ArgumentParser(description=__doc__).parse_args()
    words = read_lists()
    trie = marisa_trie.RecordTrie("<BB", [(word, (size, int(kind))) for word, (size, kind) in sorted(words.items())])
    trie.save(str(TARGET))
    shutil.copy(LICENCE, TARGET.with_suffix(".LICENSE"))
    print(f"{len(words)} words, {TARGET.stat().st_size} bytes: {TARGET}")


if __name__ == "__main__":
    main()
