"""Vale's vocabularies: the words that a project accepts, and those that it rejects.

https://vale.sh/docs/keys/vocab describes them. A vocabulary is a folder with `accept.txt` and `reject.txt`, an entry a
line: plain text or a regular expression.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from newslint.checks.settings import SettingError
from newslint.checks.vale.patterns import make_piece
from newslint.text.named_tuples import NamedTuple

#: Where a StylesPath keeps its vocabularies: as Vale does since version 3, and as it did before.
_PLACES = (("config", "vocabularies"), ("Vocab",))
_COMMENT = "# "


class Vocabulary(NamedTuple):
    """What vocabularies accept and reject, and what is wrong in them, with its place."""

    accepted: tuple[str, ...]
    rejected: tuple[str, ...]
    errors: tuple[tuple[Path, int, str], ...]


def find_vocabulary(name: str, styles: Iterable[Path]) -> Path | None:
    """The folder of the vocabulary called `name` in one of these StylesPaths."""
    for place in styles:
        for parts in _PLACES:
            folder = place.joinpath(*parts, name)
            if folder.is_dir():
                return folder
    return None


def read_vocabularies(folders: Sequence[Path]) -> Vocabulary:
    """What these vocabularies accept and reject together."""
    errors: list[tuple[Path, int, str]] = []
    accepted = [entry for folder in folders for entry in _entries(folder / "accept.txt", errors)]
    rejected = [entry for folder in folders for entry in _entries(folder / "reject.txt", errors)]
    unread = [folder / name for folder in folders for name in ("vocab.yml", "vocab.yaml") if (folder / name).exists()]
    errors += ((path, 1, "is not read: write accept.txt and reject.txt, an entry a line") for path in unread)
    return Vocabulary(tuple(dict.fromkeys(accepted)), tuple(dict.fromkeys(rejected)), tuple(errors))


def _entries(path: Path, errors: list[tuple[Path, int, str]]) -> list[str]:
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except FileNotFoundError:
        return []
    except OSError as error:
        errors.append((path, 1, f"cannot be read: {error.strerror}"))
        return []
    except UnicodeDecodeError as error:
        errors.append((path, 1, f"is not UTF-8 at byte {error.start}: save it as UTF-8"))
        return []
    entries = []
    for number, line in enumerate(text.splitlines(), 1):
        entry = line.strip()
        if not entry or entry.startswith(_COMMENT):
            continue
        try:
            make_piece("entry", entry)
        except SettingError as error:
            errors.append((path, number, f"{error.message}; put a \\ before a character that stands for itself"))
        else:
            entries.append(entry)
    return entries
