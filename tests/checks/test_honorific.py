"""On second reference an honorific or none, as the house writes or as most of the draft does."""

import pytest
from one_rule import findings, found_texts, make_rule


def honorifics(house="consistent"):
    return make_rule("honorific", house=house)


STORY = "Ada Holm came. Ms. Holm sat. Ms Holm left. Holm came back. Dr. Holm is her father."


@pytest.mark.parametrize(
    ("house", "expected"),
    [("consistent", ["Holm"]), ("without", ["Ms. Holm", "Ms Holm"]), ("with", ["Holm"]), ("off", [])],
)
def test_the_house_decides_and_else_the_draft(house, expected):
    assert found_texts(STORY, honorifics(house)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Ada Holm came. Holm sat. Holm left.",
        "Ada Holm came. Ms. Holm sat. “Holm is here,” he said.",
        "Ada Holm came. Ms. Holm sat. Ms. Holm read the Holm report in Holm-style.",
        "Ada Holm came. Holm sat. Holm left. Ms. Holm said no.",
        "Ada Holm came. Ms. Holm sat. Ms. Holm left with Ms. Dahl. Per Dahl met Dahl.",
        "Ada Holm came. Ms. Holm sat. Ms. Holm read whether Ms.  Holm would stay.",
    ],
)
def test_what_is_no_slip_is_let_pass(text):
    assert found_texts(text, honorifics()) == []


def test_the_surname_alone_is_suggested_and_the_other_place_is_named():
    (wrong,) = findings("Ada Holm came. Mrs. Holm sat.", honorifics("without"))
    assert wrong.suggestions == ("Holm",)
    (lone,) = findings("Ada Holm came. Mrs. Holm sat. Mrs. Holm left. Holm said no.", honorifics())
    assert [other.message for other in lone.related] == ["“Mrs. Holm” here"]


def test_a_person_without_an_honorific_is_told_once_with_the_other_places():
    (lone,) = findings("Ada Holm came. Holm sat. Ms. Holm left. Holm said no. Then Holm ate.", honorifics("with"))
    assert (lone.span.start, [other.span.start for other in lone.related]) == (15, [40, 59])
    assert "in 2 other places" in lone.message
