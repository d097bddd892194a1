"""What a change is answerable for: what stands in its lines, what speaks of them, and what came with it."""

from functools import cache

import pytest

from newslint.cli.narrowing import narrowing_of
from newslint.cli.session import Session
from newslint.config.layer import Layer
from newslint.config.settings import Configuration
from newslint.config.source import Source, Stated
from newslint.engine.linter import Linter

SLIP = "He put it in the the box.\n\n"
OLD = "The old road was the the way home.\n\n"
QADERI = "Capt. Yusuf Qaderi told the inquiry that he had asked twice. Qaderi left early.\n\n"


@cache
def flags(folder, across=False):
    lists = {"select": [Stated(name, Source("--select")) for name in ("typos", "names", "duplicates", "attribution")]}
    scalars = {"consistency": Stated("run", Source("--across"))} if across else {}
    return Layer(folder, scalars, lists)


def told(tree, *paths, revision="", staged=False, across=False):
    """The rules that speak, where, and what is read there."""
    with narrowing_of(None if staged else revision, staged=staged) as narrowing:
        with Session(Configuration(flags(tree.top, across)), narrowing=narrowing) as session:
            session.check_paths(paths or (".",))
        session.finish()
        assert session.errors == []
        return [
            (result.path, finding.rule.partition("/")[2], result.draft.source[finding.span.start : finding.span.end])
            for result in session.results
            for finding in result.findings
        ]


def test_what_stands_in_changed_lines(tree):
    tree.commit({"a.txt": OLD, "b.txt": OLD})
    tree.write({"a.txt": SLIP + OLD})
    assert told(tree) == [("a.txt", "doubled-word", "the the")]
    tree.write({"a.txt": OLD + OLD.replace("home", "back")})
    assert told(tree) == [("a.txt", "doubled-word", "the the")]


def test_a_contradiction_is_told_though_it_is_reported_at_an_old_line(tree):
    tree.commit({"a.txt": "A lawyer met Qadiri there.\n\nNobody spoke.\n"})
    tree.write({"a.txt": "A lawyer met Qadiri there.\n\nNobody spoke.\n\n" + QADERI})
    assert told(tree) == [("a.txt", "inconsistent-spelling", "Qadiri")]


def test_a_contradiction_that_stood_there_before_is_not(tree):
    tree.commit({"a.txt": "A lawyer met Qadiri there.\n\n" + QADERI})
    tree.write({"a.txt": "It was late.\n\nA lawyer met Qadiri there.\n\n" + QADERI})
    assert told(tree) == []


def test_what_came_with_lines_taken_out_is_told(tree):
    tree.commit({"a.txt": "<!-- newslint: ignore typos -->\n" + SLIP + OLD})
    tree.write({"a.txt": SLIP + OLD})
    assert told(tree) == [("a.txt", "doubled-word", "the the")]


def test_new_and_untracked_and_renamed_files(tree):
    tree.commit({"a.txt": OLD * 9 + "It was late.\n"})
    tree.git("mv", "a.txt", "b.txt")
    tree.write({"c.txt": SLIP, "d.txt": SLIP, ".gitignore": "e.txt\n", "e.txt": SLIP})
    tree.git("add", "c.txt")
    assert told(tree) == [("c.txt", "doubled-word", "the the"), ("d.txt", "doubled-word", "the the")]
    assert told(tree, "e.txt") == [("e.txt", "doubled-word", "the the")]


@pytest.mark.parametrize("codec", ["utf-16", "utf-8-sig", "utf-8"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_encodings_and_line_ends(tree, codec, end):
    tree.commit({"a.txt": OLD.encode(codec), "b.txt": OLD.replace("\n", end).encode(codec)})
    tree.write({"a.txt": (OLD + "It was café late.\n").replace("\n", end).encode(codec)})
    assert told(tree) == []
    tree.write({"b.txt": (OLD + SLIP).replace("\n", end).encode(codec)})
    assert told(tree) == [("b.txt", "doubled-word", "the the")]


def test_an_earlier_state_that_cannot_be_read_is_none(tree):
    tree.commit({"a.txt": b"caf\xe9 in the the road\n"})
    tree.write({"a.txt": "café in the the road\n"})
    assert told(tree) == [("a.txt", "doubled-word", "the the")]


def test_across_drafts_what_an_old_draft_says_of_a_new_one_is_told(tree):
    copy = "The bridge over the Tarn was closed on Monday after divers found cracks in two of its five piers.\n"
    tree.commit({"b.txt": copy, "z.txt": OLD})
    tree.write({"a.txt": copy})
    assert told(tree, across=True) == [("b.txt", "repeated-paragraph", copy.strip())]
    tree.git("add", "-A")
    assert told(tree, staged=True, across=True) == [("b.txt", "repeated-paragraph", copy.strip())]
    tree.git("commit", "-qm", "x")
    tree.write({"c.txt": "It was late.\n"})
    assert told(tree, across=True) == []


def test_what_is_staged_is_read_where_it_is_staged(tree):
    tree.commit({"a.txt": OLD, "deep/b.txt": OLD, ".hidden/c.txt": OLD})
    tree.write({"a.txt": SLIP, "deep/b.txt": SLIP + OLD, ".hidden/c.txt": SLIP})
    tree.git("add", "-A")
    tree.write({"a.txt": "It was late.\n", "deep/b.txt": "It was the the end.\n"})
    (tree.top / "a.txt").unlink()
    both = [("a.txt", "doubled-word", "the the"), ("deep/b.txt", "doubled-word", "the the")]
    assert told(tree, staged=True) == both
    assert told(tree, "deep", "./deep/b.txt", staged=True) == both[1:]
    assert told(tree, "a.txt", staged=True) == both[:1]
    assert told(tree, ".hidden/c.txt", staged=True) == [(".hidden/c.txt", "doubled-word", "the the")]


def test_a_staged_link_is_not_followed(tree, tmp_path):
    (tmp_path / "secret.txt").write_text(SLIP)
    (tree.top / "a.txt").symlink_to(tmp_path / "secret.txt")
    tree.git("add", "-A")
    assert told(tree, staged=True) == []


def test_before_the_first_commit(tree):
    tree.write({"a.txt": SLIP})
    assert told(tree) == [("a.txt", "doubled-word", "the the")]
    assert told(tree, staged=True) == []
    tree.git("add", "-A")
    assert told(tree, staged=True) == [("a.txt", "doubled-word", "the the")]


def test_a_linter_is_not_asked_twice_for_what_did_not_change(tree, monkeypatch):
    looked = []
    check = Linter.check

    def count(linter, draft):
        looked.append(draft.path)
        return check(linter, draft)

    monkeypatch.setattr(Linter, "check", count)
    tree.commit({f"{number}.txt": OLD for number in range(9)})
    tree.write({"3.txt": OLD + SLIP})
    assert told(tree) == [("3.txt", "doubled-word", "the the")]
    assert looked == ["3.txt", "3.txt"]
