"""The word lists that tell the parts of a name apart: titles, forenames, demonyms, nouns of organisations and places.

Each list is a file in newslint/data/names, whose first lines say what it holds.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from newslint.text.named_tuples import NamedTuple

FOLDER = Path(__file__).resolve().parent.parent.parent / "data" / "names"

#: Titles that also open the names of things (Major League, General Motors).
AMBIGUOUS_TITLES = frozenset({"Chief", "Count", "General", "Host", "Justice", "Lead", "Leader", "Major", "Private"})
#: What stands after a surname.
SUFFIXES = frozenset({"Jr", "Sr", "II", "III", "IV"})


class Lexicon(NamedTuple):
    """The lists, read once.

    Titles and forenames map to whose they are: `m`, `f`, or `a` for anybody's.
    """

    titles: dict[str, str]
    abbreviations: frozenset[str]
    title_modifiers: frozenset[str]
    forenames: dict[str, str]
    organisation_words: frozenset[str]
    place_words: frozenset[str]
    linking_words: frozenset[str]
    demonyms: frozenset[str]
    hyphen_tails: frozenset[str]
    particles: frozenset[str]
    opening_particles: frozenset[str]
    calendar: frozenset[str]
    endings: frozenset[str]


def read_rows(name: str) -> list[list[str]]:
    """The rows of a list, each split at white space, without comments and empty rows."""
    rows = (FOLDER / name).read_text(encoding="utf-8").splitlines()
    return [row.split() for row in rows if row and not row.startswith("#")]


def _read_words(name: str) -> frozenset[str]:
    return frozenset(row[0] for row in read_rows(name))


def _read_abbreviations(*names: str) -> frozenset[str]:
    """The words that are marked as abbreviations, which a stop follows inside a name."""
    return frozenset(row[0] for name in names for row in read_rows(name) if row[-1] == ".")


@cache
def lexicon() -> Lexicon:
    """The lists that ship with newslint."""
    forenames: dict[str, str] = {}
    for letter, *words in read_rows("forenames.txt"):
        for word in words:
            forenames[word] = letter if forenames.get(word, letter) == letter else "a"
    demonyms = _read_words("demonyms.txt")
    return Lexicon(
        titles={row[0]: row[1] if row[1:] and row[1] != "." else "a" for row in read_rows("titles.txt")},
        abbreviations=_read_abbreviations("titles.txt", "stops.txt"),
        title_modifiers=_read_words("title_modifiers.txt"),
        forenames=forenames,
        organisation_words=_read_words("organisation_words.txt"),
        place_words=_read_words("place_words.txt"),
        linking_words=_read_words("linking_words.txt"),
        demonyms=demonyms | {word + "s" for word in demonyms},
        hyphen_tails=_read_words("hyphen_tails.txt"),
        particles=_read_words("particles.txt"),
        opening_particles=frozenset(row[0] for row in read_rows("particles.txt") if "opens" in row),
        calendar=_read_words("calendar.txt"),
        endings=_read_words("endings.txt"),
    )
