"""The census of names, and the house list that it teaches."""

import pickle

from hypothesis import given
from hypothesis import strategies as st

from newslint.drafts.reading import read_text
from newslint.language.analysis import Analysis
from newslint.language.names.census import Census, Place, sound_alike
from newslint.language.names.learning import learn

DOSSIER = "The report is about {0}. Nobody had met {0} before the fire in Arlesey.\n"


def census_of(*texts, most=1000):
    census = Census(most)
    for number, text in enumerate(texts, 1):
        census.add(Analysis(read_text(text, f"{number}.txt")))
    return census


def rows(census):
    return {
        name.best.text: (
            name.count,
            name.drafts,
            [form.text for form in name.spellings],
            [form.text for form in name.short_forms],
        )
        for name in census.names()
    }


def test_the_forms_of_one_name_share_a_row():
    found = rows(
        census_of(
            "The mayor, Ann Harlow, met Ravi Menon.\n\nHarlow was late. Menon was not.",
            "A letter from Ann Harlow came. It was news to Harlow.",
        )
    )
    assert found["Ann Harlow"] == (4, 2, [], ["Harlow"])
    assert found["Ravi Menon"] == (2, 1, [], ["Menon"])


def test_a_draft_with_three_spellings_of_one_name_is_one_draft():
    found = rows(census_of("Fiona MacAllister came. MacAlister left. Fiona McAllister said no."))
    assert found["Fiona MacAllister"][:2] == (3, 1)


def test_spellings_within_a_draft_and_across_drafts_share_a_row():
    found = rows(
        census_of(
            "A film by Jens Müller opens in Arlesey. It is the first by Jens Mueller.",
            "The colonel, Muammar Gadhafi, was late.",
            "The colonel, Moammar Qaddafi, was early. Trains to Mumbai ran.",
            "The colonel, Muammar Gadhafi, slept. Trains to Bombay did not run.",
        )
    )
    assert found["Jens Müller"] == (2, 1, ["Jens Mueller"], [])
    assert found["Muammar Gadhafi"] == (3, 3, ["Moammar Qaddafi"], [])
    assert found["Mumbai"] == (2, 2, ["Bombay"], [])


def test_two_names_are_two_rows():
    found = rows(
        census_of("They met Iran's envoy.", "They met Iraq's envoy.", "A Syrian said so.", "Ann Lee met Dan Lee.")
    )
    assert {"Iran", "Iraq", "Ann Lee", "Dan Lee"} <= found.keys()
    assert "Syrian" not in found


def test_places_are_those_of_the_file():
    (name,) = census_of("# Heading\n\nWe met\n[Ravi Menon](https://example.org/a).\n").names()
    assert name.best.first == Place("1.txt", 4, 2)


def test_names_of_few_drafts_are_forgotten_first():
    census = Census(most=4)
    for name in ("Ravi Menon", "Ravi Menon", "Ann Harlow", "Ole Jensen", "Dina Okonjo", "Peter Dray"):
        census.add(Analysis(read_text(f"The report is about {name} and others.")))
    kept = [name.best.text for name in census.names()]
    assert kept[0] == "Ravi Menon"
    assert len(kept) <= 4


def archive(drafts):
    """Drafts, each of two names of its own and one of all."""
    letters = "bdfgklmnprstvz"
    for number in range(drafts):
        own = "".join(letters[number // 14**place % 14] + "ao"[place % 2] for place in range(4)).title()
        yield f"The report of Lena {own}n is about Peter {own}. It quotes Ann Harlow, and Mr {own} was glad.\n"


def size(census):
    return len(pickle.dumps(census))


def test_what_is_kept_of_an_archive_does_not_grow_with_it():
    small, large = (census_of(*archive(drafts), most=100) for drafts in (200, 800))
    assert (small.drafts, large.drafts) == (200, 800)
    assert size(large) < 1.2 * size(small)
    assert rows(large)["Ann Harlow"][1] == 800


def test_sound_alike_goes_word_for_word():
    assert sound_alike("Muammar Gadhafi", "Moammar Qaddafi")
    assert sound_alike("Sednaya", "Saydnaya")
    assert not sound_alike("Ann Harlow", "Ann B. Harlow")
    assert sound_alike("Mohammed Hussani", "Muhammad Hussani")
    assert not sound_alike("Jon Smith", "John Smith")
    assert not sound_alike("Michael Dean", "Michelle Dean")
    assert not sound_alike("Hama", "Hamma")


def test_a_form_that_prevails_is_learned_with_its_evidence():
    texts = [DOSSIER.format("Muammar Gadhafi")] * 4 + [DOSSIER.format("Moammar Qaddafi")]
    (name,), undecided = learn(census_of(*texts).names())
    assert (name.preferred, name.variants) == ("Muammar Gadhafi", ("Moammar Qaddafi",))
    assert name.note == "in 4 of 5 drafts, 80%; Moammar Qaddafi in 1; first in 1.txt, last in 4.txt"
    assert undecided == []


def test_a_tie_is_left_out_and_told():
    texts = [DOSSIER.format("Jens Müller")] * 2 + [DOSSIER.format("Jens Mueller")] * 2
    names, undecided = learn(census_of(*texts).names())
    assert names == []
    assert undecided == ["Jens Mueller 2 / Jens Müller 2"]


def test_capitals_stops_initials_and_tags_are_no_spellings():
    texts = [DOSSIER.format("Ann B. Harlow")] * 5
    for other in ("ANN B. HARLOW", "Ann B Harlow", "Ann C. Harlow", "AnnBHarlow"):
        assert learn(census_of(*texts, DOSSIER.format(other)).names()) == ([], [])


@given(
    st.lists(st.sampled_from(["Ann Harlow", "Harlow", "Jens Müller", "Mueller", "Kyiv", "Kiev", "Dray"]), max_size=12)
)
def test_every_mention_is_counted_once_whatever_is_joined(names):
    texts = [f"The report is about {name}." for name in names]
    assert sum(name.count for name in census_of(*texts).names()) == len(names)
