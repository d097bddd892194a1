import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.drafts.reading import read_text
from newslint.language.analysis import Analysis
from newslint.language.names import NameKind


def names_of(text):
    return Analysis(read_text(text)).names


def texts(text):
    return [mention.text for mention in names_of(text).mentions]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Police said Ravi Menon had left the town.", ["Ravi Menon"]),
        ("When Menon came back, the town of Arlesey was quiet.", ["Menon", "Arlesey"]),
        ("The envoy, Staffan de Mistura, met Bashar al-Assad and de Mistura’s aide.",
         ["Staffan de Mistura", "Bashar al-Assad", "de Mistura"]),
        ("A ring owned by Seán O’Brien and D’Andre Cole was found.", ["Seán O’Brien", "D’Andre Cole"]),
        ("It was sold to J.K. Marlow and to Ann B. Tor.", ["J.K. Marlow", "Ann B. Tor"]),
        ("The Bank of England and the Ministry of Defence agreed.", ["Bank of England", "Ministry of Defence"]),
        ("A Russian-backed group met on Monday, Dec. 4.", ["Russian"]),
        ("It is a study by Johnson & Johnson in Turku.", ["Johnson & Johnson", "Turku"]),
        ("So did Theresa May and Jan Brewer. In May Trump left; by June Obama was home, and May’s friends were not.",
         ["Theresa May", "Jan Brewer", "Trump", "Obama", "May"]),
        ("The talks in May failed, and on May 3 he met Jan. 4 was a Monday.", []),
        ("He met Ban Ki-moon. He met Martin Luther King Jr. there.", ["Ban Ki-moon", "Martin Luther King Jr"]),
    ],
)  # fmt: skip
def test_names_in_a_sentence(text, expected):
    assert texts(text) == expected


def test_titles_stand_apart():
    mention = names_of("A letter from Russian Foreign Minister Pavel Orlov came.").mentions[-1]
    assert (mention.text, mention.title) == ("Pavel Orlov", "Foreign Minister")
    assert mention.kind is NameKind.PERSON
    first, second = names_of("It went from Mr. Dray to Secretary of State Ann Coe.").mentions
    assert (first.text, first.title) == ("Dray", "Mr")
    assert (second.text, second.title) == ("Ann Coe", "Secretary of State")


def test_parts_of_a_name():
    mention = names_of("He is known as Juan Carlos de la Cruz Jr. in town.").mentions[0]
    assert mention.forenames == ("Juan", "Carlos")
    assert mention.particles == ("de", "la")
    assert mention.surname == "Cruz"


def test_headline_in_capitals_is_folded():
    names = names_of("MENON LEAVES ARLESEY\n\nRavi Menon has left Arlesey.\n")
    assert [mention.text for mention in names.mentions] == ["Menon", "Arlesey", "Ravi Menon", "Arlesey"]
    assert names.mentions[0].in_headline


def test_words_of_a_title_case_headline_are_no_names():
    assert texts("Budget Cuts Anger Teachers in Arlesey\n\nTeachers in Arlesey are angry.\n") == ["Arlesey", "Arlesey"]


def test_quoted_names_are_marked():
    mentions = names_of("“We saw Menon there,” said Tor.").mentions
    assert [(mention.text, mention.quoted) for mention in mentions] == [("Menon", True), ("Tor", False)]


def test_a_surname_belongs_to_who_was_introduced():
    names = names_of("The envoy Ravi Menon met Ann Tor. Menon smiled at Tor. “No,” said Mr Menon.")
    assert [(chain.canonical, len(chain.mentions)) for chain in names.chains] == [("Ravi Menon", 3), ("Ann Tor", 2)]


def test_two_people_with_one_surname_stay_two():
    names = names_of("We saw Anna Menon. Then Mr Menon left. She met Peter Menon, and Mrs Menon wept.")
    chains = {chain.canonical: [mention.title for mention in chain.mentions] for chain in names.chains}
    assert chains == {"Anna Menon": ["", "Mrs"], "Peter Menon": ["Mr", ""]}


def test_chain_of_a_span():
    text = "The envoy Ravi Menon met nobody. Then President Menon left."
    names = names_of(text)
    at = text.index("President")
    chain = names.chain_of(names.mentions[-1].span)
    assert chain is not None
    assert chain.canonical == "Ravi Menon"
    assert names.mention_at(at) == names.mentions[-1]
    assert names.mention_at(0) is None


@given(st.text(st.sampled_from("Aa Bb’'-.,“”\n DdEeMr")))
def test_mentions_are_in_order_and_apart(text):
    analysis = Analysis(read_text(text))
    names = analysis.names
    ends = 0
    for mention in names.mentions:
        assert ends <= mention.title_start <= mention.start < mention.end <= len(text)
        assert mention.words
        ends = mention.end
    assert sorted(m for chain in names.chains for m in chain.mentions) == names.mentions
