"""Letters that went through a wrong encoding are found and come back; good letters are let pass."""

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from one_rule import findings, found_texts, make_rule

from newslint.text.edits import apply_edits

RULE = make_rule("mojibake")
#: Letters and marks of European copy, each of which UTF-8 writes in two bytes or three. Without ą, which becomes Ä…
#: and so cannot be told from the letter Ä before dots.
LETTERS = "éèêëáàâãäåæçñóòôõöøúùûüíìîïßÉÈÁÀÇÑÖÜØłńśżźćęőűřšžčďťňğışţăâ’‘“”–—…£€°©«»"


def damaged(text, encoding="cp1252"):
    """`text` written as UTF-8 and read in `encoding`, bytes that it does not know as Latin-1 has them."""
    letters = []
    for byte in text.encode():
        try:
            letters.append(bytes([byte]).decode(encoding))
        except UnicodeDecodeError:
            letters.append(chr(byte))
    return "".join(letters)


@given(st.sampled_from(LETTERS), st.sampled_from(["cp1252", "latin-1"]))
def test_a_damaged_letter_comes_back(letter, encoding):
    text = f"The ma{damaged(letter, encoding)}or said no."
    (finding,) = findings(text, RULE)
    assert finding.suggestions == (letter,)
    if finding.fix:  # a mark that seems to open a quotation keeps a program from mending what may be speech
        edits = [(edit.span, edit.replacement) for edit in finding.fix.edits]
        assert apply_edits(text, edits) == f"The ma{letter}or said no."


@given(st.sampled_from("é’“”—£ñü"))
def test_so_does_one_that_was_damaged_twice(letter):
    (finding,) = findings(f"The ma{damaged(damaged(letter))}or said no.", RULE)
    assert finding.suggestions == (letter,)


@pytest.mark.parametrize("letter", "’“”–—…é®ñ")
def test_so_does_one_that_was_read_on_a_mac(letter):
    (finding,) = findings(f"The ma{damaged(letter, 'mac_roman')}or said no.", RULE)
    assert finding.suggestions == (letter,)


_WEST = "éèêëáàâãäåæçñóòôõöøúùûüíìîïßÉÈÁÀÇÑÖÜØabCD"
_EAST = "áéíóúýäöüôęłńśżźćőűřšžčďťňğışÁÉÇÖÜabCD"


def _words(alphabet):
    """Words of one part of Europe: in small letters, with a capital, or in capitals."""
    small, large = ("".join(filter(is_kind, alphabet)) for is_kind in (str.islower, str.isupper))
    lower = st.text(small, min_size=1, max_size=5)
    return st.one_of(
        lower, st.text(large, min_size=1, max_size=5), st.builds(str.__add__, st.sampled_from(large), lower)
    )


#: No language writes š or ž twice running, and they are what UTF-8 goes on with.
WORDS = st.one_of(_words(_WEST), _words(_EAST).filter(lambda word: not re.search("[šž]{2}", word)))
BETWEEN = st.sampled_from(
    [" ", "’s ", "” ", "!” ", " “", "’ ", " – ", "—", "…", "… ", ", ", "/", "-", " €5 ", " £5 ", " 5° "]
)


@given(st.lists(st.tuples(WORDS, BETWEEN), max_size=6))
@example([("Ondráž", "’s ")])
@example([("á", "—"), ("ž", " ")])
@example([("Ñ", "—"), ("Ñ", "’s ")])
def test_words_and_marks_of_european_copy_are_let_pass(pairs):
    text = "".join(word + mark for word, mark in pairs)
    assert found_texts(f"The {text} said no.", RULE) == []


def test_apostrophes_that_became_question_marks():
    assert found_texts("They don?t know the mayor?s name. What? she said.", RULE) == ["?", "?"]


def test_addresses_are_let_pass():
    assert found_texts("See https://example.org/a?q=%E2%80%99&s=1?s=2 for more.", RULE) == []
