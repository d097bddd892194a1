"""`--interactive` by the real executable at a pseudo-terminal: what each key does to the files."""

import os
import stat
import subprocess

import pytest

if os.name != "posix":
    pytest.skip("pseudo-terminals are those of POSIX", allow_module_level=True)

from at_terminal import NEWSLINT, Person

HALL = "The the hall is shut.\n"
BOX = "He put it in the the box.\n"
QUOTE = "“We recieved the letter,” the clerk said.\n"
NAMES = "A lawyer met Qadiri there. Capt. Yusuf Qaderi told the inquiry that he had asked twice. Qaderi left early.\n"


@pytest.fixture(autouse=True, scope="module")
def cache(tmp_path_factory):
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("NEWSLINT_CACHE_DIR", str(tmp_path_factory.mktemp("cache")))
        yield


@pytest.fixture
def drafts(tmp_path):
    def write(**texts):
        for name, text in texts.items():
            (tmp_path / f"{name}.md").write_text(text, encoding="utf-8", newline="")
        return tmp_path

    return write


def read(folder, name="a.md"):
    return (folder / name).read_bytes().decode()


def walk(folder, *keys, code, options=("--select", "typos,names", "--no-advice")):
    person = Person(folder, "-i", "--no-color", *options).press(*keys)
    assert person.end() == code, person.screen
    return person.screen


def test_a_finding_is_shown_with_its_words_marked_and_the_other_place(drafts):
    plain = walk(drafts(a=NAMES), "q", code=1).replace("\r\n", "\n")
    assert "a.md:1:14: error names/inconsistent-spelling: “Qadiri” (once) is spelled “Qaderi” (twice)" in plain
    assert "| A lawyer met Qadiri there." in plain
    assert "\n       |              ^^^^^^\n" in plain
    assert "a.md:1:40: “Qaderi” here, twice in all" in plain
    assert "1 = “Qaderi”" in plain


def test_suggestions_are_put_in_their_place_and_others_skipped(drafts):
    folder = drafts(a=f"{HALL}\n{BOX}", b=BOX)
    screen = walk(folder, "1", "s", "a", code=1)
    assert read(folder) == f"The hall is shut.\n\n{BOX}"
    assert read(folder, "b.md") == "He put it in the box.\n"
    assert "2 mended, 1 skipped" in screen
    assert "+ | The hall is shut." in screen


@pytest.mark.parametrize(("key", "right"), [("1", "al Rahin"), ("2", "al-Rahin")])
def test_of_two_forms_the_one_that_is_right_is_put_everywhere(drafts, key, right):
    text = "The inquiry met Karim {0}. On Monday Karim {1} left the city.\n"
    folder = drafts(a=text.format("al Rahin", "al-Rahin"))
    screen = walk(folder, key, code=0)
    assert "1 = “al Rahin” everywhere" in screen
    assert "2 = “al-Rahin” everywhere" in screen
    assert read(folder) == text.format(right, right)


def test_all_mended_is_exit_code_0(drafts):
    folder = drafts(a=HALL)
    walk(folder, "y", code=0)
    assert read(folder) == "The hall is shut.\n"


def test_the_rest_of_the_file_stays_byte_for_byte(drafts):
    folder = drafts(a="\ufeffThe the hall\r\nis  shut. café\r\n\r\nIt’s in the the box.")
    (folder / "a.md").chmod(0o640)
    walk(folder, "s", "1", code=1)
    assert read(folder) == "\ufeffThe the hall\r\nis  shut. café\r\n\r\nIt’s in the box."
    assert stat.S_IMODE((folder / "a.md").stat().st_mode) == 0o640
    assert [path.name for path in folder.iterdir()] == ["a.md"]


@pytest.mark.parametrize(
    ("answer", "words"), [("n", "recieved"), ("\r", "recieved"), ("\x04", "recieved"), ("y", "received")]
)
def test_what_somebody_said_is_changed_on_a_yes_only(drafts, answer, words):
    folder = drafts(a=QUOTE)
    screen = walk(folder, "1", answer, *(["q"] if answer in "n\r" else []), code=int(answer != "y"))
    assert "this changes what somebody said" in screen
    assert read(folder) == QUOTE.replace("recieved", words)


def test_words_of_ones_own(drafts):
    folder = drafts(a="It was a seperate matter.\n")
    walk(folder, "e", "\x15different\r", code=0)
    assert read(folder) == "It was a different matter.\n"


def test_the_words_that_stand_there_can_be_edited(drafts):
    folder = drafts(a="It was a seperate matter.\n")
    walk(folder, "e", "\x7f\x7f\x7f\x7f\x7fARATE\r", code=0)
    assert read(folder) == "It was a sepARATE matter.\n"


@pytest.mark.parametrize("line", ["\x15\r", "\r", "\x03"])
def test_no_words_of_ones_own_leave_it_as_it_was(drafts, line):
    folder = drafts(a=BOX)
    walk(folder, "e", line, "q", code=1)
    assert read(folder) == BOX


def test_words_that_would_be_mark_up_are_not_written(drafts):
    folder = drafts(a="It was a seperate matter.\n")
    screen = walk(folder, "e", "\x15*new*\r", "q", code=1)
    assert "would not read as it should" in screen
    assert read(folder) == "It was a seperate matter.\n"


def test_a_suppression_with_its_reason(drafts):
    folder = drafts(a=f"{HALL}\n{BOX}")
    screen = walk(folder, "i", "the name of a play\r", "i", "until 2999-01-31 the paint is wet\r", code=0)
    assert read(folder) == (
        f"<!-- newslint: ignore typos/doubled-word -- the name of a play -->\n{HALL}\n"
        f"<!-- newslint: ignore typos/doubled-word until 2999-01-31 -- the paint is wet -->\n{BOX}"
    )
    assert "2 suppressed" in screen


@pytest.mark.parametrize(
    ("reason", "told"),
    [("", "needs a reason"), ("until soon it is wet", "'soon' is no day"), ("a --> b", "cannot hold -->")],
)
def test_a_suppression_without_a_reason_that_can_stand_is_not_written(drafts, reason, told):
    folder = drafts(a=HALL)
    assert told in walk(folder, "i", f"{reason}\r", "q", code=1)
    assert read(folder) == HALL


def test_a_rule_is_skipped_in_all_drafts(drafts):
    folder = drafts(a=f"{HALL}\nIt was a seperate matter.\n", b=BOX)
    screen = walk(folder, "r", "1", code=1)
    assert read(folder) == f"{HALL}\nIt was a separate matter.\n"
    assert read(folder, "b.md") == BOX
    assert "1 mended, 2 skipped" in screen


def test_undo_takes_back_one_decision_after_the_other(drafts):
    folder = drafts(a=HALL, b=f"{BOX}\n{HALL}")
    screen = walk(folder, "1", "1", "u", "u", "u", "q", code=1)
    assert (read(folder), read(folder, "b.md")) == (HALL, f"{BOX}\n{HALL}")
    assert screen.count("undone: mended") == 2
    assert "there is nothing to undo" in screen


def test_undo_does_not_write_over_what_somebody_else_has_written(drafts):
    folder = drafts(a=f"{HALL}\n{BOX}")
    person = Person(folder, "-i", "--no-color", "--select", "typos").press("1", "")
    (folder / "a.md").write_text(f"Another hall.\n\n{BOX}")
    person._child.send("u")
    person.press("q")
    assert person.end() == 1
    assert "cannot be undone: it changed" in person.screen
    assert read(folder) == f"Another hall.\n\n{BOX}"


def test_a_draft_that_changes_meanwhile_is_read_again(drafts):
    folder = drafts(a=HALL)
    person = Person(folder, "-i", "--no-color", "--select", "typos").press("")
    (folder / "a.md").write_text(f"A new line.\n\n{HALL}")
    person._child.send("1")
    person.press("1")
    assert person.end() == 0
    assert "was not changed: it changed while it was checked" in person.screen
    assert read(folder) == "A new line.\n\nThe hall is shut.\n"


def test_the_house_list_of_names(drafts):
    folder = drafts(a=NAMES)
    (folder / "newslint.toml").write_text('names = ["names.csv"]\n')
    (folder / "names.csv").write_text("# ours\nOslo\n")
    walk(folder, "h", "2", "1", code=0)
    assert (folder / "names.csv").read_text() == "# ours\nOslo\nQaderi,Qadiri\n"
    assert read(folder) == NAMES.replace("Qadiri", "Qaderi")


def test_two_names_that_are_both_right(drafts):
    folder = drafts(a=NAMES)
    (folder / "newslint.toml").write_text('names = ["names.csv"]\n')
    (folder / "names.csv").write_text("")
    walk(folder, "h", "3", code=0)
    assert (folder / "names.csv").read_text() == "Qadiri\nQaderi\n"


def test_the_house_list_of_words_and_back(drafts):
    folder = drafts(a="It was a seperate matter.\n", b=f"It was a seperate day.\n\n{HALL}")
    (folder / "newslint.toml").write_text('words = ["words.lst"]\n')
    (folder / "words.lst").write_text("meridan")
    screen = walk(folder, "h", "1", "q", code=1)
    assert (folder / "words.lst").read_text() == "meridan\nseperate\n"
    assert "1 put on a house list" in screen
    assert "1 error in 1 of 2 drafts" in screen
    (folder / "words.lst").write_text("meridan")
    walk(folder, "h", "1", "u", "q", code=1)
    assert (folder / "words.lst").read_text() == "meridan"


def test_without_a_house_list_it_says_what_to_configure(drafts):
    assert 'write names = ["names.csv"] into newslint.toml' in walk(drafts(a=NAMES), "h", "q", code=1)


def test_a_list_that_would_contradict_itself_stays_as_it_was(drafts):
    folder = drafts(a=NAMES)
    (folder / "newslint.toml").write_text('names = ["names.csv"]\n')
    (folder / "names.csv").write_text("Kaderi,Qadiri\n")
    screen = walk(folder, "h", "1", "q", code=1)
    assert "names.csv: was not changed" in screen
    assert (folder / "names.csv").read_text() == "Kaderi,Qadiri\n"


def test_quitting_and_interrupting_keep_what_was_decided(drafts):
    folder = drafts(a=f"{HALL}\n{BOX}")
    person = Person(folder, "-i", "--no-color", "--select", "typos").press("1").interrupt()
    assert person.end() == 130
    assert "Traceback" not in person.screen
    assert read(folder) == f"The hall is shut.\n\n{BOX}"
    folder = drafts(a=f"{HALL}\n{BOX}")
    walk(folder, "1", "\x04", code=1)
    assert read(folder) == f"The hall is shut.\n\n{BOX}"


def test_help_and_keys_that_mean_nothing(drafts):
    screen = walk(drafts(a=HALL), "?", "z", "\x1b[A", "7", "q", code=1)
    assert "write a suppression into the draft" in screen
    assert screen.count("? shows what there is to press") == 2
    assert "there is no such suggestion" in screen


def test_keys_typed_ahead_each_count(drafts):
    folder = drafts(a=f"{HALL}\n{BOX}", b=HALL)
    walk(folder, "s1q", code=1)
    assert read(folder) == f"{HALL}\nHe put it in the box.\n"
    assert read(folder, "b.md") == HALL


def test_a_draft_cannot_steer_the_terminal(drafts):
    screen = walk(drafts(a="He put it\x1b]0;owned\x07 in the the box.\n"), "s", "s", "q", code=1)
    assert "\x1b]0" not in screen
    assert "\x07" not in screen


def test_a_write_protected_draft_is_told(drafts):
    folder = drafts(a=HALL)
    (folder / "a.md").chmod(0o400)
    if os.access(folder / "a.md", os.W_OK):
        pytest.skip("root may write everything")
    assert "write-protected" in walk(folder, "1", "q", code=1)


def test_what_a_baseline_knows_is_not_asked(drafts):
    folder = drafts(a=HALL)
    subprocess.run([NEWSLINT, "baseline", "-o", "known.jsonl"], cwd=folder, check=True, capture_output=True)
    drafts(a=f"{BOX}\n{HALL}")
    screen = walk(folder, "1", code=0, options=("--baseline", "known.jsonl"))
    assert read(folder) == f"He put it in the box.\n\n{HALL}"
    assert "1 known already" in screen


def test_contradictions_across_drafts_are_looked_at_again(drafts):
    one = "Dr. Merrit Holloway-Sand of Arkengarth Infirmary spoke to Dr. Ilse Vandermolen on Monday.\n"
    two = "Dr. Merrit Holloway-Sand of Arkengarth Infirmary wrote to Dr. Ilse Vandermollen on Tuesday.\n"
    folder = drafts(a=one, b=two)
    options = ("--select", "names", "--across", "--no-advice")
    screen = walk(folder, "e", "\x15Ilse Vandermolen\r", code=0, options=options)
    assert "“Ilse Vandermolen” here" in screen
    assert "1 mended" in screen
