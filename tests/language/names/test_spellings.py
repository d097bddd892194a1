"""Two spellings of one name are found in a draft, and two names that look alike are not taken for one.

In each draft the first form is somebody or something of the story, said four times; the second stands once where it
is another spelling, and as often as the first where it is another name.
"""

from pathlib import Path

import pytest

from newslint.drafts.reading import read_text
from newslint.language.analysis import Analysis
from newslint.language.names.pairs import spelling_pairs

HERE = Path(__file__).parent


def pairs(name):
    rows = (HERE / name).read_text(encoding="utf-8").splitlines()
    return [tuple(row.split(", ")) for row in rows if row and not row.startswith("#")]


def found(text):
    analysis = Analysis(read_text(text))
    return [{pair.form.text, pair.other.text} for pair in spelling_pairs(analysis, analysis.names.forms)]


@pytest.mark.parametrize(("first", "second"), pairs("spellings_same.txt"))
def test_spellings_of_one_name_are_found(first, second):
    text = (
        f"The report speaks of {first} on every page. Nobody had asked for {first} in years.\n\n"
        f"Much was said about {second} that evening, and little of it was new.\n\n"
        f"In the end the story of {first} will be told, and {first} forgotten."
    )
    assert found(text)


@pytest.mark.parametrize(("first", "second"), pairs("spellings_different.txt"))
def test_names_that_look_alike_are_let_be(first, second):
    text = (
        f"The report speaks of {first} on every page. Nobody had asked for {first} in years.\n\n"
        f"Much was said about {second} that evening, and little of {second} was new.\n\n"
        f"In the end the story of {first} will be told, and {second} forgotten."
    )
    assert found(text) == []
