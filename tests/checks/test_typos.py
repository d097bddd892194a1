"""What the pages of the rules on typos cannot show: characters that nobody sees, endless lines, fixes."""

import pytest

from newslint.drafts.reading import read_text
from newslint.finding import Safety, Severity
from newslint.language.analysis import Analysis
from newslint.rulebook.folders import read_rules, shipped_rules
from newslint.rulebook.ruleset import RuleSet

RULES = [rule for rule in read_rules(shipped_rules())[0] if rule.category in ("typos", "readability")]
ALL = RuleSet([rule for rule in RULES if rule.enabled])


def findings(text, *ids):
    def fail(_, error):
        raise error

    rules = RuleSet([rule for rule in RULES if rule.id in ids]) if ids else ALL
    return rules.findings(Analysis(read_text(text)), fail)


@pytest.mark.parametrize("character", ["\u00ad", "\u200b", "\u2060", "\ufeff", "\u202e", "\x00"])
def test_invisible_characters_are_found_and_taken_out(character):
    (found,) = findings(f"The coun{character}cil met.", "typos/invisible-character")
    assert found.fix.safety is Safety.SAFE
    assert f"U+{ord(character):04X}" in found.message


@pytest.mark.parametrize("text", ["A 👩‍🚀 flew.", "نمی‌خواهم", "Ten\u00a0p.m.\tsharp", "5 µm and 3 kΩ"])
def test_characters_with_a_use_are_let_pass(text):
    assert not findings(text, "typos/invisible-character")


def test_letters_of_two_alphabets_in_one_word():
    (found,) = findings("The \u0421ouncil met in \u041c\u043e\u0441\u043a\u0432\u0430.", "typos/invisible-character")
    assert found.suggestions == ("Council",)


def test_a_doubled_content_word_is_no_more_than_a_warning():
    (small,) = findings("He saw the the bridge.", "typos/doubled-word")
    (content,) = findings("He saw the bridge bridge.", "typos/doubled-word")
    assert (small.severity, small.fix.safety) == (Severity.ERROR, Safety.SAFE)
    assert (content.severity, content.fix.safety) == (Severity.WARNING, Safety.UNSAFE)


def test_words_are_not_doubled_over_two_paragraphs():
    assert not findings("What they saw was the\n\nthe\n", "typos/doubled-word")


def test_only_the_longest_sentence_is_named():
    text = " ".join("It " + "and on it went " * size + "to the end." for size in (10, 14, 12, 11))
    found = findings(text, "readability/long-sentence")
    assert [finding.message.split()[3] for finding in found] == ["60"]


@pytest.mark.parametrize(
    "text",
    ["a" * 500_000, "a, " * 200_000, "an " * 200_000, "the\u200b." * 100_000, '”a"' * 100_000, "на the " * 80_000],
)
def test_endless_drafts_are_read_to_the_end(text):
    assert isinstance(findings(text), list)
