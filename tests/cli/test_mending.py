"""Files that --fix writes: what the fixes say, in the file's own bytes, and not a byte else.

Drafts are made of stretches of which it is known what they are once they are mended, in every format and encoding, so
that what is expected does not come from the code that is tested.
"""

import stat
from pathlib import Path

import click
import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.cli.main import newslint

#: Stretches of a paragraph with what safe fixes make of them; {0} is the draft's line end.
STRETCHES = (
    ("The the council met.", "The council met."),
    ("It was shut for a a month.", "It was shut for a month."),
    ("They recieved a letter.", "They received a letter."),
    ("The hall of{0}the town, the the mayor’s.", "The hall of{0}the town, the mayor’s."),
    ("“We saw the the bridge,” she said.", "“We saw the the bridge,” she said."),
    ("He said “we recieved it”{0}in the the post.", "He said “we recieved it”{0}in the post."),
    ("Nothing   is wrong\there.", "Nothing   is wrong\there."),
    ("A café in Zürich – naïve – cost £5.", "A café in Zürich – naïve – cost £5."),
)
#: The same for stretches that only one format has.
IN_FORMAT = {
    "txt": (("[newslint: ignore typos]{0}The the hall.", "[newslint: ignore typos]{0}The the hall."),),
    "md": (
        ("The *the* bridge and [the the road](a.html).", "The *the* bridge and [the road](a.html)."),
        ("> The the quotation{0}> went on.", "> The the quotation{0}> went on."),
        ("- The the item{0}- and and a word", "- The item{0}- and a word"),
        ("The hall of{0}of the town was shut.", "The hall of the town was shut."),
        ("`the the code` and the the end.", "`the the code` and the end."),
        ("The the hall &amp; the&nbsp;the road.", "The hall &amp; the&nbsp;the road."),
    ),
    "html": (
        ("The hall of{0}of the town was shut.", "The hall of the town was shut."),
        ("The <b>the</b> bridge, <q>the the end</q>.", "The <b>the</b> bridge, <q>the the end</q>."),
        ("The the hall &amp; the the road.", "The hall &amp; the road."),
        ("<blockquote>The the quotation.</blockquote>", "<blockquote>The the quotation.</blockquote>"),
    ),
}
#: How the file is written down: the codec, what stands before the text, and the encoding that is configured.
ENCODINGS = (
    ("utf-8", "", None),
    ("utf-8", "\ufeff", None),
    ("utf-16-le", "\ufeff", None),
    ("utf-16-be", "\ufeff", None),
    ("utf-16-le", "", "utf-16"),
    ("cp1252", "", "cp1252"),
)


@st.composite
def files(draw):
    """A file's ending, its bytes, what its bytes are once it is mended, and the encoding to be configured."""
    ending = draw(st.sampled_from(sorted(IN_FORMAT)))
    line_end = draw(st.sampled_from(["\n", "\r\n", "\r"]))
    codec, mark, configured = draw(st.sampled_from(ENCODINGS))
    chosen = draw(st.lists(st.sampled_from(STRETCHES + IN_FORMAT[ending]), min_size=1, max_size=6, unique=True))
    last = draw(st.sampled_from(["", line_end, line_end * 3]))
    begin, end = ("<p>", "</p>") if ending == "html" else ("", "")
    before, after = (
        mark + (line_end * 2).join(f"{begin}{part.format(line_end)}{end}" for part in parts) + last
        for parts in zip(*chosen, strict=True)
    )
    return ending, before.encode(codec), after.encode(codec), configured


def fix(path, *options):
    return newslint.main(["check", "--select", "typos", "--fix", "-q", str(path), *options], standalone_mode=False)


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("drafts")


@given(files(), st.sampled_from([0o600, 0o640, 0o664]))
def test_a_file_is_mended_to_the_byte(folder, file, mode):
    ending, before, after, configured = file
    for left in folder.iterdir():
        left.unlink()
    path = folder / f"draft.{ending}"
    (folder / "newslint.toml").write_text(f'encoding = "{configured}"\n' if configured else "", encoding="utf-8")
    path.write_bytes(before)
    path.chmod(mode)
    fix(path)
    assert path.read_bytes() == after
    assert stat.S_IMODE(path.stat().st_mode) == mode
    assert {entry.name for entry in folder.iterdir()} == {path.name, "newslint.toml"}
    written = path.stat()
    fix(path)
    assert (path.stat().st_ino, path.stat().st_mtime_ns) == (written.st_ino, written.st_mtime_ns)


def test_a_link_keeps_leading_where_it_did(tmp_path):
    draft, link = tmp_path / "draft.txt", tmp_path / "link.txt"
    draft.write_text("The the bridge is shut.\n")
    link.symlink_to(draft)
    fix(link)
    assert link.is_symlink()
    assert draft.read_text() == "The bridge is shut.\n"


def test_a_full_disk_leaves_the_file_as_it_was(tmp_path, monkeypatch, capsys):
    draft = tmp_path / "draft.txt"
    draft.write_text("The the bridge is shut.\n")

    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    assert fix(draft) == 2
    assert draft.read_text() == "The the bridge is shut.\n"
    assert [entry.name for entry in tmp_path.iterdir()] == ["draft.txt"]
    assert capsys.readouterr().err == f"{draft}: was not mended: No space left on device\n"


def test_an_interrupted_write_leaves_the_file_as_it_was(tmp_path, monkeypatch):
    draft = tmp_path / "draft.txt"
    draft.write_text("The the bridge is shut.\n")

    def interrupt(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr(Path, "replace", interrupt)
    with pytest.raises(click.Abort):
        fix(draft)
    assert draft.read_text() == "The the bridge is shut.\n"
    assert [entry.name for entry in tmp_path.iterdir()] == ["draft.txt"]


def test_bytes_that_an_encoding_does_not_give_back_are_left_alone(tmp_path, capsys):
    (tmp_path / "newslint.toml").write_text('encoding = "utf-7"\n')
    draft = tmp_path / "draft.txt"
    draft.write_bytes(b"The the bridge +AGEAYg- is shut.\n")
    assert fix(draft) == 2
    assert draft.read_bytes() == b"The the bridge +AGEAYg- is shut.\n"
    assert "save the draft as UTF-8" in capsys.readouterr().err
