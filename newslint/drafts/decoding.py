"""From a file's bytes to its text.

The byte order mark, where a file has one, stays in the text as its first code point: the offsets of a finding count
the code points of the decoded file, and it is one of them. No reader takes it into the prose.
"""

from __future__ import annotations

import codecs

from newslint.drafts.read_error import ReadError
from newslint.text.named_tuples import NamedTuple

#: Byte order marks, and the encoding that each one stands for.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
#: What encodings are that expect a byte order mark where there is none: little-endian, as nearly every program writes.
_BARE = {"utf-16": "utf-16-le", "utf-32": "utf-32-le"}
#: The first bytes of files of other programs. A zip archive is what .docx, .odt and .pages are.
_MAGIC = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a word processor's file or an archive"),
    (b"{\\rtf", "an RTF document"),
    (b"\xd0\xcf\x11\xe0", "an old Word document"),
)
#: Endings of files that hold text in a form that newslint does not read.
_DOCUMENTS = {
    ".docx": "a Word document",
    ".doc": "a Word document",
    ".pdf": "a PDF",
    ".odt": "an OpenDocument text",
    ".rtf": "an RTF document",
    ".pages": "a Pages document",
}


class Decoded(NamedTuple):
    """A file's text, and the encoding that turns it back into the same bytes."""

    text: str
    encoding: str


def decode(data: bytes, suffix: str = "", encoding: str | None = None) -> Decoded:
    """The text of a file that ends in `suffix`: by its byte order mark, else by `encoding`, else UTF-8.

    Raises ReadError where it is no text, or text in another encoding.
    """
    document = _DOCUMENTS.get(suffix.lower()) or next((name for magic, name in _MAGIC if data.startswith(magic)), None)
    if document:
        raise ReadError(f"is {document}: save it as .txt or .md")
    chosen = next((name for mark, name in _MARKS if data.startswith(mark)), None) or _plain_name(encoding or "utf-8")
    try:
        text = data.decode(chosen)
    except UnicodeDecodeError as error:
        raise ReadError(_undecodable(data, chosen, error.start)) from error
    except (ValueError, LookupError) as error:  # a codec of another kind: punycode, hex …
        raise ReadError(f"cannot be decoded as {chosen}: {_one_line(error)}; save it as UTF-8") from error
    if "\0" in text:
        raise ReadError(_binary(text.index("\0")))
    return Decoded(text, chosen)


def _plain_name(encoding: str) -> str:
    """The encoding's own name, without the part that would drop or add a byte order mark. Raises ReadError."""
    try:
        name = codecs.lookup(encoding).name
    except (LookupError, ValueError) as error:
        raise ReadError(f"cannot be decoded: '{_one_line(encoding)}' is no encoding; try utf-8 or cp1252") from error
    return _BARE.get(name, name.removesuffix("-sig"))


def _undecodable(data: bytes, encoding: str, offset: int) -> str:
    if encoding == "utf-8":
        if b"\0" in data:
            return _binary(data.index(b"\0"))
        return f'is not UTF-8 at byte {offset}: save it as UTF-8, or set encoding = "cp1252" in newslint.toml'
    return f"is not {encoding} at byte {offset}: save it as UTF-8, or set its encoding"


def _binary(offset: int) -> str:
    return f"is a binary file (a NUL at {offset}), not a draft: save it as text in UTF-8, or leave it out"


def _one_line(problem: object) -> str:
    return " ".join(str(problem).split())
