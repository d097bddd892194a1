"""`occurrence`, `repetition`, `consistency` and `conditional`, as https://vale.sh/docs/checks documents them."""

from vale_rules import vale_findings, vale_messages, vale_rule, vale_texts

COMMAS = """
extends: occurrence
message: "More than 3 commas!"
level: error
scope: sentence
max: 3
token: ","
"""


def test_occurrence_counts_in_each_stretch_of_its_scope_and_points_at_the_first_place():
    draft = "One, two, three, four, five. One, two, three."
    (finding,) = vale_findings(draft, vale_rule(COMMAS))
    assert (finding.message, finding.span) == ("More than 3 commas!", (3, 4))


def test_occurrence_says_how_many_there_were():
    rule = vale_rule(COMMAS.replace("More than 3 commas!", "%s, not 3").replace("sentence", "paragraph"))
    assert vale_messages("# A head\n\na, b, c, d, e.\n\na, b.\n", rule) == ["4, not 3"]


def test_occurrence_with_min_reports_a_stretch_that_has_too_few_at_its_first_word():
    rule = vale_rule("extends: occurrence\nmessage: 'only %s'\nscope: paragraph\nmin: 1\ntoken: '[.]$'\n")
    draft = "A line.\n\nAnother line\n"
    assert vale_texts(draft, rule) == ["Another"]
    assert vale_messages(draft, rule) == ["only 0"]


def test_occurrence_in_the_summary_counts_in_the_whole_draft_without_its_headings():
    rule = vale_rule("extends: occurrence\nmessage: '%s'\nscope: summary\nmax: 2\ntoken: 'cats?'\n")
    assert vale_messages("# Cats\n\ncat\n\ncats\n", rule) == []
    assert vale_texts("# Cats\n\ncat\n\ncats\n\ncat\n", rule) == ["cat"]


REPEATED = """
extends: repetition
message: "'%s' is repeated!"
alpha: true
ignorecase: true
tokens: ['[^\\s]+']
"""


def test_repetition_reports_both_words_in_one_sentence():
    draft = "The the mayor said that. That was all all."
    assert vale_texts(draft, vale_rule(REPEATED)) == ["The the"]
    assert vale_messages(draft, vale_rule(REPEATED)) == ["'the' is repeated!"]


def test_repetition_with_alpha_is_about_letters_only():
    assert vale_texts("It was 10 10 and -- -- then.", vale_rule(REPEATED)) == []
    assert vale_texts("It was 10 10.", vale_rule(REPEATED.replace("alpha: true", "alpha: false"))) == []
    assert vale_texts("It was 10 10 then", vale_rule(REPEATED.replace("alpha: true", "alpha: false"))) == ["10 10"]


def test_repetition_lets_so_many_pass_as_max_says():
    rule = vale_rule(f"{REPEATED}max: 1\n")
    assert vale_texts("very very good, and very very very good", rule) == ["very very"]


SPELLING = """
extends: consistency
message: "Inconsistent spelling of '%s'"
level: error
ignorecase: true
either:
  advisor: adviser
  centre: center
"""


def test_consistency_reports_the_second_way_and_names_the_first():
    (finding,) = vale_findings("An advisor came.\n\nThe adviser left.\n", vale_rule(SPELLING))
    assert finding.message == "Inconsistent spelling of 'adviser'"
    assert [other.message for other in finding.related] == ["“advisor” here"]


def test_consistency_is_silent_where_one_way_is_used():
    assert vale_findings("An advisor, an Advisor, the centre.", vale_rule(SPELLING)) == []


ACRONYMS = """
extends: conditional
message: "'%s' has no definition"
first: '\\b([A-Z]{3,5})\\b'
second: '(?:\\b[A-Z][a-z]+ )+\\(([A-Z]{3,5})\\)'
exceptions: [NASA]
"""


def test_conditional_asks_for_a_definition_at_the_latest_in_the_same_paragraph():
    draft = "The WHO met.\n\nThe World Health Organization (WHO) met NASA.\n\nThe WHO and the IMF met.\n"
    assert vale_texts(draft, vale_rule(ACRONYMS)) == ["WHO", "IMF"]


def test_conditional_without_a_group_asks_for_the_other_beside_it():
    rule = vale_rule("extends: conditional\nmessage: '%s'\nfirst: suicide\nsecond: helpline\n")
    assert vale_texts("A suicide; the helpline is open.\n\nA suicide was reported.\n", rule) == ["suicide"]
