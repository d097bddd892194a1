from __future__ import annotations

import codecs
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.drafts.decoding import decode
from newslint.drafts.reading import ReadError, read_file
from newslint.text.lines import Lines
from newslint.text.span import Span


@given(st.binary(max_size=200), st.sampled_from([None, "utf-8", "cp1252", "utf-16", "hex", "idna", "no such", "a\0b"]))
def test_any_bytes_are_text_or_a_read_error_of_one_line(data: bytes, encoding: str | None) -> None:
    try:
        decoded = decode(data, ".txt", encoding)
    except ReadError as error:
        message = str(error)
    else:
        assert "\0" not in decoded.text
        return
    assert len(message.splitlines()) == 1


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=60))
def test_a_decoded_text_turns_back_into_the_same_bytes(text: str) -> None:
    for mark, encoding in ((b"", "utf-8"), (codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_BE, "utf-16-be")):
        data = mark + text.encode(encoding)
        if data.startswith((codecs.BOM_UTF16_LE, b"%PDF-", b"PK\x03\x04", b"{\\rtf")):
            continue
        decoded = decode(data)
        assert decoded.text.endswith(text)
        assert decoded.text.encode(decoded.encoding) == data


def test_a_byte_order_mark_is_counted_but_is_no_prose(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(codecs.BOM_UTF16_LE + "Zoë left.".encode("utf-16-le"))
    draft = read_file(path)
    (block,) = draft.blocks
    assert draft.quote(block.span) == "Zoë left."
    assert draft.map.span(block.span) == Span(1, 10)
    assert Lines(draft.source).position(1) == (1, 1)


def test_the_configured_encoding_is_used_and_a_mark_counts_for_more(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("“Zoë”".encode("cp1252"))
    assert read_file(path, encoding="cp1252").source == "“Zoë”"
    path.write_bytes(codecs.BOM_UTF8 + "Zoë".encode())
    assert read_file(path, encoding="cp1252").source == "\ufeffZoë"


@pytest.mark.parametrize(
    ("name", "data", "message"),
    [
        (
            "a.txt",
            b"Zo\xeb left",
            'is not UTF-8 at byte 2: save it as UTF-8, or set encoding = "cp1252" in newslint.toml',
        ),
        ("a.txt", b"ab\0c", "is a binary file (a NUL at 2), not a draft: save it as text in UTF-8, or leave it out"),
        ("a.docx", b"PK\x03\x04", "is a Word document: save it as .txt or .md"),
        ("a.PDF", b"", "is a PDF: save it as .txt or .md"),
        ("a.txt", b"%PDF-1.7", "is a PDF: save it as .txt or .md"),
        ("a.md", b"---\ntitle: a: b\n---\n", "line 2: the front matter does not parse: mapping values are not allowed"),
        ("a.md", b"---\ntitle: a\n\nText", "line 1: the front matter is not closed: put a line '---' below its keys"),
        ("a.md", b"+++\ntitle = a\n+++\n", "line 2: the front matter does not parse: Invalid value"),
    ],
)
def test_files_that_are_no_drafts(tmp_path: Path, name: str, data: bytes, message: str) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(ReadError) as caught:
        read_file(path)
    assert str(caught.value).startswith(message)


def test_a_missing_file_and_a_folder(tmp_path: Path) -> None:
    for path in (tmp_path / "none.txt", tmp_path):
        with pytest.raises(ReadError, match=r"^cannot be read: "):
            read_file(path)
