import random

import pytest

from newslint.drafts.reading import read_text
from newslint.language.analysis import Analysis
from newslint.language.names.across import find_variances, names_written


def variances(*texts):
    drafts = [names_written(Analysis(read_text(text, f"{number}.txt")).names) for number, text in enumerate(texts)]
    return {(variance.rare.text, variance.usual.text) for variance in find_variances(drafts)}


@pytest.mark.parametrize(
    ("texts", "pair"),
    [
        (
            (
                "We met Volodymyr Zelensky in the town.",
                "Then Volodymyr Zelenskyy spoke.",
                "And Volodymyr Zelensky left.",
            ),
            ("Volodymyr Zelenskyy", "Volodymyr Zelensky"),
        ),
        (
            ("She heard Milan Kovář play.", "He heard Milan Kovar play. It was late when Milan Kovar left."),
            ("Milan Kovář", "Milan Kovar"),
        ),
        (
            ("He met Bashar al-Assad twice. In June Bashar al-Assad left.", "She met Bashar al Assad."),
            ("Bashar al Assad", "Bashar al-Assad"),
        ),
        (
            ("The flight to Mumbai was late. He lives in Mumbai.", "The flight to Bombay was early."),
            ("Bombay", "Mumbai"),
        ),
        (
            (
                "Later Ann Smith of the council met Ruth Okonjoli, her lawyer. So Ann Smith left.",
                "At noon Ruth Okonjoli said that Ann Smyth would not come.",
            ),
            ("Ann Smyth", "Ann Smith"),
        ),
        (
            (
                "The ship sank, said Capt. Leonid Tarchenko. So Leonid Tarchenko left.",
                "The ship sank, said Leonid Tarchenco of the guard.",
            ),
            ("Leonid Tarchenco", "Leonid Tarchenko"),
        ),
    ],
)
def test_one_name_in_two_spellings(texts, pair):
    assert variances(*texts) == {pair}
    assert variances(*texts[::-1]) == {pair}


@pytest.mark.parametrize(
    "texts",
    [
        ("The baker, Ann Smith, was up early.", "The judge, Peter Smyth, was not."),
        ("The baker, John Smith, was up early.", "The judge, John Smyth, was not."),
        ("The baker is called Smith.", "The judge is called Smyth."),
        ("They flew to Iran with Ruth Okonjoli.", "They flew to Iraq with Ruth Okonjoli."),
        ("She has a cousin in Marion County.", "He has a cousin in Martin County."),
        ("The U.S. Senate met.", "The US Senate met."),
        ("So Ann Smith met Ann Smyth and Ruth Okonjoli.", "Then Ruth Okonjoli met Ann Smith."),
        ("The ship sank, said Leonid Tarchenko.", "The bread is by Pavel Tarchenco."),
        ("The ship sank, said Leonid Taro.", "The bread is by Leonid Tara."),
        ("He wrote to Michael Okonjoli.", "She wrote to Michelle Okonjoli."),
        ("He wrote to @AnnOkonjoli on Monday.", "Then Ann Okonjoli wrote back."),
    ],
)
def test_names_of_two_people_or_things(texts):
    assert variances(*texts) == set()


def test_each_spelling_is_compared_with_the_commonest():
    usual = ["They met Milan Kovar there."] * 3
    assert variances(*usual, "They met Milan Kovář there.", "They met Milan Kovář here.", "They met Mílan Kovar.") == {
        ("Milan Kovář", "Milan Kovar"),
        ("Mílan Kovar", "Milan Kovar"),
    }


def test_the_order_of_drafts_decides_nothing_but_ties():
    texts = [
        "They met Milan Kovar there. So Milan Kovar left.",
        "They met Milan Kovář there.",
        "The flight to Mumbai was late. He lives in Mumbai.",
        "The flight to Bombay was early.",
    ]
    expected = variances(*texts)
    for seed in range(10):
        random.Random(seed).shuffle(texts)
        assert variances(*texts) == expected


def test_two_names_that_differ_alike_tie_two_stories_together():
    first = "The road to Port Varnell is closed, Ruth Hansen said. She knows Port Varnell, and Ruth Hansen left."
    assert variances(first, "The road to Port Vernell is open.") == set()
    assert variances(first, "The road to Port Vernell is open, said Ruth Hanson.") == {
        ("Port Vernell", "Port Varnell"),
        ("Ruth Hanson", "Ruth Hansen"),
    }
