"""Two words typed as one: alot, consistof."""

from __future__ import annotations

from pathlib import Path

from newslint.text.derived import derived

_FILE = Path(__file__).resolve().parent.parent.parent / "data" / "pairs.txt"


def parted(word: str) -> str | None:
    """The two words, a blank between them, that often stand side by side and make up the lower-case `word`; or None."""
    return _pairs().get(word)


@derived
def _pairs() -> dict[str, str]:
    """What the pairs of the data file look like run together, and the pairs."""
    found = {}
    for row in _FILE.read_text(encoding="utf-8").splitlines():
        if not row.startswith("#"):
            first, *seconds = row.split(" ")
            found.update({first + second: f"{first} {second}" for second in seconds})
    return found
